// A query's stories in every format in which the site gives them: an entry of a feed and a row of a table is a story.

import type { HitPlace, HitQuery } from '../../shared/store/hit-query.ts';
import type { Story } from '../../shared/stories/story.ts';
import { allStories, lastReport, storiesIn } from '../explorer/find-stories.ts';
import { type InCountry, leadOf, storyHeadline } from '../explorer/parts.ts';
import type { History } from '../explorer/whole-stories.ts';
import { writeCursor } from '../query/cursor.ts';
import type { PartLimits } from '../services.ts';
import { csvOf, sheetTime } from './csv.ts';
import { toStoryEntry } from './entries.ts';
import { renderAtom, renderJsonFeed } from './feeds.ts';
import { type Asked, frameOf } from './formats.ts';
import { toStoryAnswer } from './stories.ts';
import { mostRows, storyWorkbook, workbookType } from './workbook.ts';

/** As addresses end. */
export type StoryFormat = 'json' | 'csv' | 'atom' | 'feed.json' | 'xlsx';
type Given = Omit<Asked, 'limit'> & { services: Pick<History, 'tally'> };

/** With the media type of the answer; what may be long comes in pieces. */
export const storyFormats: Record<
  StoryFormat,
  { type: string; write: (asked: Given) => Promise<string | Buffer> | AsyncIterable<string> }
> = {
  json: {
    type: 'application/json',
    write: async ({ query, services, mostRead }) => {
      const page = await storiesIn(query, services, mostRead);
      const { stories, older } = within(services.parts?.mostBytes ?? Number.POSITIVE_INFINITY, page, query, services);
      return `{"stories":[${stories.join(',')}],"older":${JSON.stringify(older === undefined ? null : writeCursor(older))}}`;
    },
  },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csvLines },
  atom: {
    type: 'application/atom+xml; charset=utf-8',
    write: async (asked) => renderAtom(await newest(asked), frameOf(asked, 'stories', 'atom')),
  },
  'feed.json': {
    type: 'application/feed+json; charset=utf-8',
    write: async (asked) => renderJsonFeed(await newest(asked), frameOf(asked, 'stories', 'feed.json')),
  },
  xlsx: {
    type: workbookType,
    write: async ({ query, services }) => storyWorkbook(allStories(query, services), mostRows, services),
  },
};

/**
 * As many of a page's stories, as JSON, as an answer may hold, and where to go on: after the last that was given, and not between
 * stories of one instant.
 */
function within(
  mostBytes: number,
  { stories, older }: { stories: Story[]; older?: HitPlace },
  { to }: HitQuery,
  services: InCountry,
): { stories: string[]; older?: HitPlace | undefined } {
  const given: { text: string; at: string | undefined }[] = [];
  let bytes = 0;
  for (const story of stories) {
    const text = JSON.stringify(toStoryAnswer(story, services));
    const at = lastReport(story, to);
    bytes += Buffer.byteLength(text) + 1;
    const last = given.at(-1);
    if (bytes > mostBytes && last?.at !== undefined && last.at !== at)
      return { stories: given.map((one) => one.text), older: { publishedAt: last.at, id: '' } };
    given.push({ text, at });
  }
  return { stories: given.map((one) => one.text), older };
}

/** A page of stories, those told as news: what is only recalled is no news to follow. */
async function newest({ query, services, mostRead }: Given) {
  const { stories } = await storiesIn(query, services, mostRead);
  return stories.filter(({ status }) => status !== 'past').map((story) => toStoryEntry(story, services));
}

export const storyCsvIn = ({ timeZone, watch }: InCountry & { timeZone: string }) =>
  csvOf<Story>({
    'last report': (story) => sheetTime(story.lastSeenAt, timeZone),
    'first report': (story) => sheetTime(story.firstSeenAt, timeZone),
    lastSeenAt: (story) => story.lastSeenAt,
    firstSeenAt: (story) => story.firstSeenAt,
    figure: (story) => story.figure ?? '',
    figureId: (story) => story.figureId ?? '',
    role: (story) => story.role ?? '',
    event: (story) => story.event,
    status: (story) => story.status,
    score: (story) => story.score.toFixed(3),
    headline: (story) => storyHeadline(story, { watch }),
    hits: (story) => String(story.hits.length),
    outlets: (story) => toStoryAnswer(story, { watch }).outlets.join(' '),
    title: (story) => leadOf(story).title,
    sentence: (story) => leadOf(story).evidence.sentence,
    url: (story) => leadOf(story).url,
    id: (story) => story.id,
  });

async function* csvLines({ query, services }: Given): AsyncGenerator<string> {
  const { header, line } = storyCsvIn(services);
  yield header;
  for await (const story of allStories(query, services)) yield line(story);
}

/** Whole pages of stories as CSV, as many as fit where an answer may not be long, and where to go on. */
export async function storyPart(
  query: HitQuery,
  { mostBytes, mostMs }: PartLimits,
  services: Given['services'],
): Promise<{ text: string; next?: HitPlace }> {
  const { header, line } = storyCsvIn(services);
  const until = services.clock.now().getTime() + mostMs;
  let text = header;
  let before = query.before;
  for (;;) {
    const { stories, older } = await storiesIn({ ...query, ...(before && { before }) }, services, partRead);
    const page = stories.map(line).join('');
    const isFull = Buffer.byteLength(text) + Buffer.byteLength(page) > mostBytes;
    if (isFull && before !== query.before) return { text, ...(before && { next: before }) };
    text += page;
    if (older === undefined) return { text };
    before = older;
    if (services.clock.now().getTime() > until) return { text, next: older };
  }
}

/** Hits looked through for a page of a part. */
const partRead = 20_000;
