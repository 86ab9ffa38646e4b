// Fifty readers of pages and API at once, while outlets are polled and stored in the same process, as `fissure start` does.
//   npm run bench:web -- [--readers 50] [--seconds 30] [--hits 5000] [--json]
// Fails where a single answer is an error.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import Table from 'cli-table3';
import { serveApp } from '../../cli/serve.ts';
import { localWeb } from '../../cli/web.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { pollOutlets } from '../../shared/outlets/poll.ts';
import type { Store } from '../../shared/store/store.ts';
import { createApp } from '../../web/app.ts';
import { type FeedServer, startFeedServer } from '../feeds/serve.ts';
import { type BenchLine, withLine } from '../line/line.ts';
import { measure } from '../measure.ts';
import { madeHits } from './history.ts';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    hits: { type: 'string', default: '5000' },
    json: { type: 'boolean', default: false },
  },
});

const pages = [
  '/',
  '/stories',
  '/stories?event=dismissed,detained&status=asserted',
  '/figures',
  '/figures/chubais',
  '/hits',
  '/hits?from=2024-05-01&to=2024-05-31',
  '/hits?text=arrest&from=2024-01-01&to=2024-12-31',
  '/outlets',
  '/api/hits.json?event=died',
  '/api/hits.atom?figure=shoigu',
  '/api/stories.json?from=2024-05-01&to=2024-05-31',
];

/** Outlets that are polled for the first time each second. */
const outletsASecond = 4;

async function run(): Promise<void> {
  const seconds = Number(values.seconds);
  const server = await startFeedServer({
    kind: 'made',
    outlets: 20 + outletsASecond * (seconds + 30),
    items: 50,
    kilobytes: 0,
  });
  try {
    await withLine(undefined, (line) => underLoad(line, server, seconds));
  } finally {
    await server.close();
  }
}

async function underLoad(line: BenchLine, server: FeedServer, seconds: number): Promise<void> {
  const { services, settings, watchlist } = line;
  const first = await pollOutlets(server.outlets.slice(0, 20), services, { concurrency: 20 });
  const real = first.flatMap(({ hits }) => hits);
  await storeHits(services.store, [...madeHits(real, Number(values.hits), 5, new Date())]);
  const web = await localWeb(services, watchlist, settings);
  const app = createApp({ ...web, watch: { ...web.watch, outlets: [...web.watch.outlets, ...server.outlets] } });
  const site = await serveApp(app, { port: 0 });
  try {
    const alone = await onePageAfterTheOther(site.url);
    const ended = new AbortController();
    const polling = pollOn(line, server.outlets.slice(20), ended.signal);
    const result = await autocannon({
      url: site.url,
      connections: Number(values.readers),
      duration: seconds,
      timeout: 30,
      requests: pages.map((path) => ({ path, method: 'GET' as const })),
      workers: 1,
    });
    ended.abort();
    report(alone, result, await polling);
  } finally {
    await site.close();
  }
}

/** Stores each hit with an item of its own. */
async function storeHits(store: Pick<Store, 'addItems'>, hits: readonly Hit[]): Promise<void> {
  const entries = hits.map((hit) => {
    const { itemId: id, outletId, url, title, language, publishedAt, firstSeenAt, backfill } = hit;
    const item: Item = { id, outletId, url, title, summary: '', language, publishedAt, firstSeenAt, backfill };
    return { item, hits: [hit] };
  });
  for (let start = 0; start < entries.length; start += 100) await store.addItems(entries.slice(start, start + 100));
}

type Alone = { path: string; status: number; kilobytes: number; first: number; again: number };

/** Milliseconds of each page with nobody else there: the first time, and the best of five more. */
async function onePageAfterTheOther(url: string): Promise<Alone[]> {
  const rows: Alone[] = [];
  for (const path of pages) {
    const times: number[] = [];
    let [status, kilobytes] = [0, 0];
    for (let time = 0; time < 6; time++) {
      const { seconds } = await measure(async () => {
        const answer = await fetch(`${url}${path}`);
        status = answer.status;
        kilobytes = (await answer.arrayBuffer()).byteLength / 1024;
      });
      times.push(seconds * 1000);
    }
    const [first, ...again] = times;
    rows.push({ path, status, kilobytes, first: first!, again: Math.min(...again) });
  }
  return rows;
}

/** Polls outlets never read before, some each second, until the signal; then tells what came in. */
async function pollOn({ services, freshHttp }: BenchLine, outlets: FeedServer['outlets'], signal: AbortSignal) {
  const sums = { polls: 0, items: 0, hits: 0, failed: 0 };
  for (let next = 0; !signal.aborted && next < outlets.length; next += outletsASecond) {
    const line = { ...services, http: freshHttp() };
    const results = await pollOutlets(outlets.slice(next, next + outletsASecond), line, { concurrency: 4 });
    for (const { added, hits, outcome } of results) {
      sums.polls += 1;
      sums.items += added;
      sums.hits += hits.length;
      if (outcome === 'failed') sums.failed += 1;
    }
    await wait(1000, undefined, { signal }).catch(() => {});
  }
  return sums;
}

function report(alone: readonly Alone[], result: autocannon.Result, polled: Awaited<ReturnType<typeof pollOn>>): void {
  const { latency, requests, errors, timeouts, non2xx } = result;
  const bad = errors + timeouts + non2xx;
  const load = {
    readers: Number(values.readers),
    seconds: result.duration,
    answers: requests.total,
    answersPerSecond: requests.average,
    errors: bad,
    p50: latency.p50,
    p99: latency.p99,
    longest: latency.max,
  };
  if (bad > 0 || polled.failed > 0 || alone.some(({ status }) => status !== 200)) process.exitCode = 1;
  if (values.json) {
    console.log(JSON.stringify({ alone, load, polled }, null, 2));
    return;
  }
  const table = new Table({ head: ['page', 'KB', 'first ms', 'then ms'], style: { head: [], border: [] } });
  for (const { path, kilobytes, first, again } of alone)
    table.push([path, kilobytes.toFixed(0), first.toFixed(0), again.toFixed(0)]);
  console.log(table.toString());
  console.log(
    `${load.readers} readers for ${load.seconds} s: ${load.answers} answers (${load.answersPerSecond} a second), ${bad} errors; p50 ${load.p50} ms, p99 ${load.p99} ms, longest ${load.longest} ms`,
  );
  console.log(
    `Meanwhile: ${polled.polls} polls, ${polled.items} new items, ${polled.hits} hits, ${polled.failed} failed`,
  );
}

await run();
