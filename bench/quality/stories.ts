// How well stories join what belongs together: pairs of labelled items, and clusters of the corpus to be read by a person.
//   npm run bench:stories                    pairs of the labelled sets beside the checkout (../shared/gold)
//   npm run bench:stories -- --show          also: each pair that is wrong
//   npm run bench:stories -- --read 60 --seed 1   instead: stories of the corpus drawn by lot, as they are told, to be read by a person
//   npm run bench:stories -- --read 60 --from 2023-06-20 --to 2023-07-02   of a period
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { isTelling } from '../../shared/digest/tellings.ts';
import type { Hit } from '../../shared/hit.ts';
import { matchItem } from '../../shared/match/match.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { EventId, Status } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { storyHeadline } from '../../web/explorer/parts.ts';
import { type GoldLine, material, readLines, toItem } from '../gold.ts';
import { occasionsOf } from './story-occasions.ts';

type Label = { who: string; event: EventId; status: Status; tier?: string };
type Line = GoldLine & { hits?: Label[] };

const { values } = parseArgs({
  options: {
    read: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '' },
    to: { type: 'string', default: '9' },
    show: { type: 'boolean', default: false },
  },
});
const watchlist = loadWatchlist('watch');

/** A label and our hit of its item that means the same, where there is one. */
type Labelled = { item: string; date: string; occasion: string; hit: Hit | undefined };

function labelled(sets: readonly string[]): { all: Labelled[]; hits: Hit[] } {
  const items = sets.flatMap((set) =>
    readLines<Line>(readFileSync(join(material, 'gold', `${set}.jsonl`), 'utf8')).map((line) => ({
      ...line,
      id: `${set}:${line.id}`,
    })),
  );
  const found = new Map(items.map((line) => [line.id, matchItem(toItem(line), watchlist)]));
  const labels = items.flatMap(({ id, date, hits = [] }) =>
    hits
      .filter(({ status, tier }) => status !== 'past' && tier !== 'opposition')
      .map(({ who, event }) => ({
        item: id,
        date: date.slice(0, 10),
        who,
        event,
        hit: found.get(id)!.find((hit) => hit.event === event && isSame(who, hit)),
      })),
  );
  return { all: occasionsOf(labels), hits: [...found.values()].flat() };
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** As the labelled sets are scored: surname and first letter, or an unnamed role for any. */
function isSame(who: string, { figure }: Hit): boolean {
  if (/^role:/i.test(who)) return figure === null;
  if (figure === null) return false;
  const [one, other] = [plain(who).split(' '), plain(figure).split(' ')];
  return one.at(-1) === other.at(-1) && one[0]![0] === other[0]![0];
}

const share = (part: number, whole: number) => `${(whole === 0 ? 1 : part / whole).toFixed(3)} (${part} of ${whole})`;

/** Over all pairs of labels of different items: joined by us, of one occasion by the labels, both. */
function scorePairs({ all, hits }: ReturnType<typeof labelled>): void {
  const storyOf = new Map(gatherStories(hits).flatMap((story) => story.hits.map((hit) => [hit.id, story.id])));
  const count = {
    named: { same: 0, found: 0, joined: 0, right: 0 },
    unnamed: { same: 0, found: 0, joined: 0, right: 0 },
  };
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      if (one.item === other.item) continue;
      const same = one.occasion === other.occasion;
      const found = one.hit !== undefined && other.hit !== undefined;
      const joined = found && storyOf.get(one.hit!.id) === storyOf.get(other.hit!.id);
      const of = /^role:/i.test(one.occasion) || /^role:/i.test(other.occasion) ? count.unnamed : count.named;
      if (same) of.same += 1;
      if (same && found) of.found += 1;
      if (joined) of.joined += 1;
      if (joined && same) of.right += 1;
      if (joined !== same && found && values.show)
        console.log(
          joined ? 'WRONG' : 'MISSED',
          one.occasion,
          one.item,
          one.date,
          '|',
          other.occasion,
          other.item,
          other.date,
        );
    }
  }
  for (const [name, { same, found, joined, right }] of Object.entries(count)) {
    console.log(
      `${name}: precision ${share(right, joined)}, recall of pairs both matched ${share(right, found)}, of all ${share(right, same)}`,
    );
  }
}

/** So many stories of the corpus that a digest would tell, drawn by lot: the same ones for one seed. */
function readCorpus(wanted: number, seed: number): void {
  const corpus = gunzipSync(readFileSync(join(material, 'corpus', 'feeds-2022-2023.jsonl.gz'))).toString();
  const hits = readLines<GoldLine>(corpus).flatMap((line) => matchItem(toItem(line), watchlist));
  const stories = gatherStories(hits.filter(isTelling)).filter(
    ({ lastSeenAt }) => lastSeenAt >= values.from && lastSeenAt <= values.to,
  );
  const drawn = drawnByLot(stories, seed).slice(0, wanted);
  console.log(
    `${drawn.length} of ${stories.length} stories, seed ${seed}. Of each: is it right, is its wording, is it there twice?`,
  );
  for (const [index, story] of drawn.entries()) console.log(`\n${index + 1}. ${told(story, stories)}`);
}

function drawnByLot(stories: readonly Story[], seed: number): Story[] {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
  next();
  return stories
    .map((story) => ({ story, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ story }) => story);
}

const tenDays = 10 * 24 * 60 * 60 * 1000;

/** The story, and what it might have been joined with: the same event of somebody else in the same days, or of the same a little later. */
function told(story: Story, all: readonly Story[]): string {
  const near = all.filter(
    (other) =>
      other !== story &&
      other.event === story.event &&
      Math.abs(Date.parse(other.firstSeenAt) - Date.parse(story.firstSeenAt)) <= 2 * tenDays,
  );
  const reports = story.hits
    .toReversed()
    .map(
      ({ publishedAt, outletId, status, title, evidence }) =>
        `  ${publishedAt.slice(0, 10)} ${status} ${outletId} | ${title} | ${evidence.sentence.slice(0, 160)}`,
    );
  return [
    `${storyHeadline(story, { watch: watchlist })}  (${story.status}; ${story.id})`,
    ...reports,
    ...near.map(({ id, hits }) => `    near: ${id} (${hits.length}) ${hits[0]!.title}`),
  ].join('\n');
}

if (!existsSync(join(material, 'gold'))) console.log('Skipped: no labelled sets beside the checkout (../shared/gold).');
else if (values.read) readCorpus(Number(values.read), Number(values.seed));
else scorePairs(labelled(['feeds-en.dev', 'feeds-en.dev2', 'items-ml.dev', 'items-ml.dev2']));
