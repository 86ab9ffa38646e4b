// The API's hits: one query, in whichever format the address ends with.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { Hit } from '../../shared/model.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { mostRead } from '../explorer/hits.ts';
import { knownTo, parametersOf } from '../explorer/parameters.ts';
import { writeCursor } from '../query/cursor.ts';
import { type PagedQuery, readPagedQuery, writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { renderCalendar } from './calendar.ts';
import { csvHeader, hitToCsv } from './csv.ts';
import { type FeedFrame, renderAtom, renderJsonFeed } from './feeds.ts';

/** Hits from which the calendar's stories are gathered. */
const hitsOfCalendar = 2_000;

type Asked = PagedQuery & { context: Context; services: WebServices };

/** By the ending of the address, with the media type of the answer. */
export const hitFormats: Record<string, { type: string; answer: (asked: Asked) => Promise<BodyInit> | BodyInit }> = {
  json: { type: 'application/json', answer: async (asked) => JSON.stringify(await pageOf(asked)) },
  csv: { type: 'text/csv; charset=utf-8; header=present', answer: (asked) => streamed(asked, csvHeader, hitToCsv) },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    answer: (asked) => streamed(asked, '', (hit) => `${JSON.stringify(hit)}\n`),
  },
  atom: {
    type: 'application/atom+xml; charset=utf-8',
    answer: async (asked) => renderAtom((await pageOf(asked)).hits, frameOf(asked, 'atom'), asked.services),
  },
  'feed.json': {
    type: 'application/feed+json; charset=utf-8',
    answer: async (asked) => renderJsonFeed((await pageOf(asked)).hits, frameOf(asked, 'feed.json'), asked.services),
  },
  ics: {
    type: 'text/calendar; charset=utf-8',
    answer: async ({ query, services }) => {
      const { hits } = await services.store.hitPage(query, { limit: hitsOfCalendar, mostRead });
      return renderCalendar(gatherStories(hits), { site: services.site, now: services.clock.now() });
    },
  },
};

export async function apiHits(context: Context, format: string, services: WebServices): Promise<Response> {
  const { type, answer } = hitFormats[format]!;
  const asked = readPagedQuery(parametersOf(context), knownTo(services));
  const headers: Record<string, string> = { 'Content-Type': type };
  if (format === 'csv' || format === 'jsonl') headers['Content-Disposition'] = `attachment; filename="hits.${format}"`;
  return context.body((await answer({ ...asked, context, services })) as string, 200, headers);
}

async function pageOf({ query, limit, services }: Asked): Promise<{ hits: Hit[]; next: string | null }> {
  const { hits, next } = await services.store.hitPage(query, { limit, mostRead });
  return { hits, next: next === undefined ? null : writeCursor(next) };
}

/** All that fits where no limit is given, as it is read: an export of years takes no memory. */
function streamed(
  { query, limit, context, services }: Asked,
  head: string,
  line: (hit: Hit) => string,
): ReadableStream {
  const most = context.req.query('limit') ? limit : Number.POSITIVE_INFINITY;
  async function* lines(): AsyncGenerator<string> {
    let given = 0;
    let chunk = head;
    for await (const hit of services.store.hits(query)) {
      chunk += line(hit);
      if (chunk.length > 16_000) {
        yield chunk;
        chunk = '';
      }
      given += 1;
      if (given === most) break;
    }
    if (chunk !== '') yield chunk;
  }
  return Readable.toWeb(Readable.from(lines(), { objectMode: false })) as ReadableStream;
}

/** Addresses carry no token: what a reader forwards must open nothing. */
function frameOf({ filters, services }: Asked, ending: string): FeedFrame {
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
