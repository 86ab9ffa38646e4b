// A query's hits in every format in which the site and the command line give them.

import type { Hit } from '../../shared/hit.ts';
import { paths } from '../../shared/paths.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { filterWords } from '../explorer/filter-words.ts';
import { writeCursor } from '../query/cursor.ts';
import type { Filters } from '../query/filters.ts';
import { usualLimit } from '../query/paging.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { renderCalendar } from './calendar.ts';
import { hitCsvIn } from './csv.ts';
import { toEntry } from './entries.ts';
import { type FeedFrame, renderAtom, renderJsonFeed } from './feeds.ts';
import { hitWorkbook, mostRows, workbookType } from './workbook.ts';

export type Asked = {
  filters: Filters;
  query: HitQuery;
  /** Hits at most. Where absent, json and feeds give the newest few; csv and jsonl give all that fit. */
  limit: number | undefined;
  /** Hits looked through at most for a page, a feed or a calendar. */
  mostRead: number;
  services: Pick<WebServices, 'watch' | 'site' | 'clock' | 'timeZone'> &
    Partial<Pick<WebServices, 'parts'>> & {
      store: Pick<WebServices['store'], 'hits' | 'hitPage' | 'withWords'>;
    };
};

/** Hits from which a calendar's stories are gathered where nothing else is asked. */
const hitsOfCalendar = 2_000;

/** As addresses end. */
export type HitFormat = 'json' | 'csv' | 'jsonl' | 'atom' | 'feed.json' | 'ics' | 'xlsx';

/** A line a hit, after a head: these may be long. */
export type LineFormat = { head: string; line: (hit: Hit) => string };

const jsonl: LineFormat = { head: '', line: (hit) => `${JSON.stringify(hit)}\n` };
export function lineFormats({ timeZone }: Pick<WebServices, 'timeZone'>): { csv: LineFormat; jsonl: LineFormat } {
  const { header, line } = hitCsvIn(timeZone);
  return { csv: { head: header, line }, jsonl };
}

/** With the media type of the answer; what may be long comes in pieces. */
export const hitFormats: Record<
  HitFormat,
  { type: string; write: (asked: Asked) => Promise<string | Buffer> | AsyncIterable<string> }
> = {
  json: { type: 'application/json', write: async (asked) => JSON.stringify(await pageOf(asked)) },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: (asked) => pieces(asked, lineFormats(asked.services).csv),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    write: (asked) => pieces(asked, jsonl),
  },
  atom: {
    type: 'application/atom+xml; charset=utf-8',
    write: async (asked) => renderAtom(await entriesOf(standing(asked)), frameOf(asked, 'hits', 'atom')),
  },
  'feed.json': {
    type: 'application/feed+json; charset=utf-8',
    write: async (asked) => renderJsonFeed(await entriesOf(standing(asked)), frameOf(asked, 'hits', 'feed.json')),
  },
  ics: {
    type: 'text/calendar; charset=utf-8',
    write: async ({ query, limit = hitsOfCalendar, mostRead, services }) => {
      const { hits } = await services.store.hitPage(query, { limit, mostRead });
      return renderCalendar(gatherStories(hits), {
        site: services.site,
        now: services.clock.now(),
        watch: services.watch,
      });
    },
  },
  xlsx: {
    type: workbookType,
    write: async ({ query, limit = mostRows, services }) => hitWorkbook(services.store.hits(query), limit, services),
  },
};

/** What was taken back is history, and no news in a feed. */
const standing = (asked: Asked): Asked => ({ ...asked, query: { ...asked.query, standing: true } });
const entriesOf = async (asked: Asked) => (await pageOf(asked)).hits.map((hit) => toEntry(hit, asked.services));

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
export function frameOf(
  { filters, services }: Pick<Asked, 'filters' | 'services'>,
  of: 'hits' | 'stories',
  ending: string,
): FeedFrame {
  const words = filterWords(
    filters,
    (figure) => services.watch.figures.find(({ id }) => id === figure)?.name ?? figure,
  );
  const address = writeFilters(filters);
  return {
    title: words === '' ? 'Fissure' : `Fissure: ${words}`,
    self: services.site + paths.api(of, ending, address),
    page: services.site + paths.shown(of, address),
    now: services.clock.now().toISOString(),
  };
}
