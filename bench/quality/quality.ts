// How well matching reads: the labelled sets through their scorer, and hits of the corpus to be read by a person.
//   node bench/quality/quality.ts              scores of every labelled set beside the checkout
//   node bench/quality/quality.ts --sample 100 also: hits of the corpus by event, and 100 drawn by lot
//   node bench/quality/quality.ts --reader http://localhost:11434/v1#qwen3:8b [--items doubtful] [--sets a,b]
//                                      the sets read again by this model: what it costs is counted, and its answers are not kept
// The labelled sets and the corpus lie beside the checkout in ../shared; without them it says that it was skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Hit } from '../../shared/hit.ts';
import { isRelevant, matchItem } from '../../shared/match/match.ts';
import type { Choice } from '../../shared/reader/choose.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { type GoldLine, material, readLines, toItem } from '../gold.ts';
import { readSet, scoreAnswers } from '../reader/read-set.ts';

/** Those that no rule was made on come first. */
const sets = [
  'feeds-en.check3',
  'moscow-times-2024',
  'feeds-en.dev3',
  'feeds-en.dev',
  'feeds-en.dev2',
  'items-ml.dev',
  'items-ml.dev2',
  'seeds',
];
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    reader: { type: 'string' },
    items: { type: 'string', default: 'named' },
    sets: { type: 'string', default: sets.join(',') },
  },
});
const watchlist = loadWatchlist('watch');

function scoreSet(set: string): void {
  const gold = join(material, 'gold', `${set}.jsonl`);
  const answers = readLines<GoldLine>(readFileSync(gold, 'utf8')).map((line) => {
    const hits = matchItem(toItem(line), watchlist);
    return JSON.stringify({ id: line.id, relevant: isRelevant(hits), hits });
  });
  console.log(`\n${set}`);
  scoreAnswers(gold, answers);
}

/** The same with what a second reader makes of them. */
async function scoreReader(set: string, reader: string): Promise<void> {
  const gold = join(material, 'gold', `${set}.jsonl`);
  const lines = readLines<GoldLine>(readFileSync(gold, 'utf8'));
  const { answers, told } = await readSet(lines, watchlist, { reader, choice: values.items as Choice });
  console.log(`\n${set}, read again by ${reader}: ${told}`);
  scoreAnswers(gold, answers);
}

/** Hits of the corpus by event and status, then some of them drawn by lot (the same ones every time). */
function readCorpus(wanted: number): void {
  const corpus = join(material, 'corpus', 'feeds-2022-2023.jsonl.gz');
  const items = readLines<GoldLine>(gunzipSync(readFileSync(corpus)).toString()).map(toItem);
  const hits = items.flatMap((item) => matchItem(item, watchlist));
  const counts = Object.groupBy(hits, (hit) => `${hit.event} ${hit.status}`);
  console.log(`\n${items.length} items of the corpus, ${hits.length} hits`);
  console.table(Object.fromEntries(Object.entries(counts).map(([key, list]) => [key, list?.length])));
  for (const hit of drawn(hits, wanted)) console.log(told(hit));
}

function drawn(hits: readonly Hit[], wanted: number): Hit[] {
  let state = 20261123;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return hits
    .filter((hit) => hit.status !== 'past')
    .map((hit) => ({ hit, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, wanted)
    .map(({ hit }) => hit);
}

const told = ({ figure, role, event, status, title, evidence }: Hit) =>
  `${figure ?? role} ${event} ${status} [${evidence.attribution}: "${evidence.mention.text}", "${evidence.trigger.text}"] ${title} | ${evidence.sentence}`;

if (!existsSync(join(material, 'gold'))) console.log('Skipped: no labelled sets beside the checkout (../shared/gold).');
else {
  for (const set of values.sets.split(','))
    if (values.reader === undefined) scoreSet(set);
    else await scoreReader(set, values.reader);
  if (values.sample) readCorpus(Number(values.sample));
}
