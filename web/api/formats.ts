// A query's hits in every format in which the site and the command line give them.
import type { Hit } from '../../shared/model.ts';
import type { HitQuery } from '../../shared/store/store.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { writeCursor } from '../query/cursor.ts';
import { writeFilters } from '../query/read.ts';
import { type Filters, usualLimit } from '../query/schema.ts';
import type { WebServices } from '../services.ts';
import { renderCalendar } from './calendar.ts';
import { hitCsv } from './csv.ts';
import { type FeedFrame, renderAtom, renderJsonFeed } from './feeds.ts';

export type Asked = {
  filters: Filters;
  query: HitQuery;
  /** Hits at most. Where absent, json and feeds give the newest few; csv and jsonl give all that fit. */
  limit: number | undefined;
  /** Hits looked through at most for a page, a feed or a calendar. */
  mostRead: number;
  services: Pick<WebServices, 'watch' | 'site' | 'clock'> & { store: Pick<WebServices['store'], 'hits' | 'hitPage'> };
};

/** Hits from which a calendar's stories are gathered where nothing else is asked. */
const hitsOfCalendar = 2_000;

/** As addresses end. */
export type HitFormat = 'json' | 'csv' | 'jsonl' | 'atom' | 'feed.json' | 'ics';

/** A line a hit, after a head: these may be long. */
export type LineFormat = { head: string; line: (hit: Hit) => string };

const csv: LineFormat = { head: hitCsv.header, line: hitCsv.line };
const jsonl: LineFormat = { head: '', line: (hit) => `${JSON.stringify(hit)}\n` };
export const lineFormats: Partial<Record<HitFormat, LineFormat>> = { csv, jsonl };

/** With the media type of the answer; what may be long comes in pieces. */
export const hitFormats: Record<
  HitFormat,
  { type: string; write: (asked: Asked) => Promise<string> | AsyncIterable<string> }
> = {
  json: { type: 'application/json', write: async (asked) => JSON.stringify(await pageOf(asked)) },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: (asked) => pieces(asked, csv),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    write: (asked) => pieces(asked, jsonl),
  },
  atom: {
    type: 'application/atom+xml; charset=utf-8',
    write: async (asked) => renderAtom((await pageOf(standing(asked))).hits, frameOf(asked, 'atom'), asked.services),
  },
  'feed.json': {
    type: 'application/feed+json; charset=utf-8',
    write: async (asked) =>
      renderJsonFeed((await pageOf(standing(asked))).hits, frameOf(asked, 'feed.json'), asked.services),
  },
  ics: {
    type: 'text/calendar; charset=utf-8',
    write: async ({ query, limit = hitsOfCalendar, mostRead, services }) => {
      const { hits } = await services.store.hitPage(query, { limit, mostRead });
      return renderCalendar(gatherStories(hits), { site: services.site, now: services.clock.now() });
    },
  },
};

/** What was taken back is history, and no news in a feed. */
const standing = (asked: Asked): Asked => ({ ...asked, query: { ...asked.query, standing: true } });

async function pageOf({ query, limit = usualLimit, mostRead, services }: Asked): Promise<{
  hits: Hit[];
  next: string | null;
}> {
  const { hits, next } = await services.store.hitPage(query, { limit, mostRead });
  return { hits, next: next === undefined ? null : writeCursor(next) };
}

/** As it is read: an export of years takes no memory. */
async function* pieces(
  { query, limit = Number.POSITIVE_INFINITY, services }: Asked,
  { head, line }: LineFormat,
): AsyncGenerator<string> {
  let given = 0;
  let piece = head;
  for await (const hit of services.store.hits(query)) {
    piece += line(hit);
    if (piece.length > 16_000) {
      yield piece;
      piece = '';
    }
    given += 1;
    if (given >= limit) break;
  }
  if (piece !== '') yield piece;
}

/** Addresses carry no token: what a reader forwards must open nothing. */
function frameOf({ filters, services }: Asked, ending: HitFormat): FeedFrame {
  const { figure, event, text } = filters;
  const narrowed = [figure, event?.join(', '), text && `“${text}”`].filter((part) => part !== undefined);
  const address = writeFilters(filters);
  return {
    title: ['Fissure', ...narrowed].join(': '),
    self: `${services.site}/api/hits.${ending}${address}`,
    page: `${services.site}/hits${address}`,
    now: services.clock.now().toISOString(),
  };
}
