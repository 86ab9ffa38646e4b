// How fast digests are built and rendered for many subscribers of one run, in time and memory.
//   npm run bench:digest                                 10,000 subscribers x 300 stories, and x 30
//   npm run bench:digest -- --subscribers 1000 --stories 300 --seed 7

import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { buildDigest } from '../../shared/digest/build.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { toMime } from '../../shared/digest/mail.ts';
import { longestHtml, renderDigest } from '../../shared/digest/render.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { measure } from '../measure.ts';
import { peakMb } from '../peak.ts';
import { type Made, makeNews } from './news.ts';
import { linksOf } from './readers.ts';

/** Mails that one core must at least render in a second. */
const floor = 200;

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '10000' },
    stories: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

type Row = { name: string; perSecond: number; table: string[] };

async function run(stories: number): Promise<Row[]> {
  const made = makeNews({ stories, subscribers: Number(values.subscribers), seed: Number(values.seed) });
  const gathered = await measure(async () => gatherStories(made.hits));
  console.log(
    `\n${made.hits.length} hits gathered into ${gathered.result.length} stories in ${gathered.seconds.toFixed(2)} s`,
  );
  const kinds: [string, (subscriber: Subscriber, index: number) => Subscriber][] = [
    ['as they are', (subscriber) => subscriber],
    ['all alike', (subscriber) => ({ ...subscriber, preferences: made.subscribers[0]!.preferences, timeZone: 'UTC' })],
    ['all different', different],
  ];
  const rows: Row[] = [];
  for (const [name, change] of kinds) {
    const row = await render(made, made.subscribers.map(change));
    rows.push({ ...row, name: `${stories} stories, subscribers ${name}` });
  }
  return rows;
}

/** No two want the same: nothing but single stories can be shared. */
function different(subscriber: Subscriber, index: number): Subscriber {
  return { ...subscriber, preferences: { ...subscriber.preferences, minimumScore: 0.4 + index / 1e6 } };
}

/** A fresh list of stories for each, so that nothing is shared between the rows. */
async function render({ hits, outlets, figures, country, states, period }: Made, subscribers: readonly Subscriber[]) {
  const stories = gatherStories(hits);
  const now = new Date(period.to);
  const health = outletHealth(outlets, states, now);
  const sum = { mails: 0, html: 0, longest: 0, text: 0 };
  const heapBefore = process.memoryUsage().heapUsed;
  const { processorSeconds, seconds } = await measure(async () => {
    for (const subscriber of subscribers) {
      const key = `${subscriber.id}#2022-03-24`;
      const digest = buildDigest(subscriber, stories, health, { key, period, outlets, figures, country });
      if (digest === undefined) continue;
      const { html, text } = renderDigest(digest, 'Fissure <digest@example.org>', linksOf(subscriber));
      sum.mails += 1;
      sum.html += html.length;
      sum.text += text.length;
      sum.longest = Math.max(sum.longest, Buffer.byteLength(html));
    }
  });
  if (sum.longest > longestHtml) throw new Error(`A mail of ${sum.longest} bytes passes ${longestHtml}`);
  const grown = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  const perSecond = sum.mails / processorSeconds;
  const kilobytes = (sum.html + sum.text) / sum.mails / 1000;
  const peak = peakMb();
  const cells = [
    sum.mails,
    seconds.toFixed(1),
    Math.round(perSecond),
    kilobytes.toFixed(0),
    grown.toFixed(0),
    peak.toFixed(0),
  ];
  return { perSecond, table: cells.map(String) };
}

/** Beside it what MIME costs, which the mailer makes of each mail. */
async function mime(): Promise<string> {
  const made = makeNews({ stories: 300, subscribers: 100, seed: Number(values.seed) });
  const stories = gatherStories(made.hits);
  const health = outletHealth(made.outlets, made.states, new Date(made.period.to));
  const mails = made.subscribers.flatMap((subscriber) => {
    const digest = buildDigest(subscriber, stories, health, { ...made, key: subscriber.id });
    return digest === undefined ? [] : [renderDigest(digest, 'a@example.org', linksOf(subscriber))];
  });
  const { processorSeconds } = await measure(async () => {
    for (const mail of mails) await toMime(mail, new Date(made.period.to));
  });
  return `MIME of these mails (300 stories): ${Math.round(mails.length / processorSeconds)} a second a core`;
}

const table = new Table({
  head: ['', 'mails', 'seconds', 'mails / CPU s', 'KB a mail', 'heap grown MB', 'peak MB'],
  style: { head: [], border: [] },
});
const sizes = values.stories === undefined ? [30, 300] : [Number(values.stories)];
const rows: Row[] = [];
for (const size of sizes) rows.push(...(await run(size)));
for (const row of rows) table.push([row.name, ...row.table]);
console.log(table.toString());
console.log(await mime());
const slow = rows.filter(({ perSecond }) => perSecond < floor);
if (slow.length > 0) {
  console.log(`below the floor of ${floor} a second: ${slow.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
