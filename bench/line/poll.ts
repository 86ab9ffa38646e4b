// Polls many loopback outlets through the whole line: first cold (everything is new), then warm (nothing changed).
import { parseArgs, promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import Table from 'cli-table3';
import { Agent, request } from 'undici';
import type { Http } from '../../shared/outlets/fetched.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { type PollResult, type PollServices, pollOutlets } from '../../shared/outlets/poll.ts';
import type { Services } from '../../shared/services.ts';
import { asInTheCorpus } from '../feeds/feeds.ts';
import { type FeedServer, startFeedServer, toLoopback } from '../feeds/serve.ts';
import { measure, peakMemory } from '../measure.ts';
import { withLine } from './line.ts';

const usage = `usage: npm run bench:poll -- [options]
  --outlets N       outlets, each on a host of its own (200)
  --items N         items each (50)
  --kilobytes N     size of each document before compression; 0: just the items (0)
  --rounds N        polls of each outlet; the first is cold, later ones are answered 304 (2)
  --concurrency N   polled at once (FISSURE_CONCURRENCY)
  --dense           one item in 25 tells of an event and one in 5 names somebody; by default as many as in the corpus: 1 in 252 and 14
  --requests        also measure undici's request alone against the same server, for comparison: a new connection each, the body unpacked
  --json            one JSON object instead of the tables`;

const unpack = promisify(gunzip);

type Round = { name: string; polls: number; seconds: number; processorSeconds: number; items: number; hits: number };

const { values } = parseArgs({
  options: {
    outlets: { type: 'string', default: '200' },
    items: { type: 'string', default: '50' },
    kilobytes: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '2' },
    concurrency: { type: 'string' },
    dense: { type: 'boolean', default: false },
    requests: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const plan = {
    kind: 'made',
    outlets: Number(values.outlets),
    items: Number(values.items),
    kilobytes: Number(values.kilobytes),
    ...(!values.dense && { density: asInTheCorpus }),
  } as const;
  const server = await startFeedServer(plan, 'https');
  try {
    const { rounds, memory, requests } = await withLine(undefined, async ({ services, settings, freshHttp }) => {
      const concurrency = Number(values.concurrency ?? settings.FISSURE_CONCURRENCY);
      // A process that has polled an hour, not one that compiles: what a start costs is measured by bench:bundles.
      await withoutStoring(someOf(server), services, freshHttp(), concurrency);
      const rounds: Round[] = [await withoutStoring(server, services, freshHttp(), concurrency)];
      for (let round = 0; round < Number(values.rounds); round++) {
        const line = { ...services, http: freshHttp() };
        const measured = await measure(() => pollOutlets(server.outlets, line, { concurrency }));
        checkRound(measured.result, round === 0 ? server.items : 0);
        rounds.push({ name: round === 0 ? 'cold' : 'warm', ...measured, ...totals(measured.result) });
      }
      const memory = peakMemory(settings.FISSURE_DATA);
      return { rounds, memory, requests: values.requests ? await requestsAlone(server.outlets, concurrency) : [] };
    });
    const all = [...rounds, ...requests].map(({ name, polls, seconds, processorSeconds, items, hits }) => ({
      name,
      polls,
      items,
      hits,
      seconds,
      pollsPerSecond: polls / seconds,
      itemsPerSecond: items / seconds,
      processorMsPerPoll: (processorSeconds * 1000) / polls,
    }));
    if (values.json) console.log(JSON.stringify({ ...plan, bytes: server.bytes, rounds: all, memory }, null, 2));
    else print(all, server.bytes, memory);
  } finally {
    await server.close();
  }
}

function someOf(server: FeedServer): Pick<FeedServer, 'outlets' | 'items'> {
  const outlets = server.outlets.slice(0, 50);
  return { outlets, items: (server.items / server.outlets.length) * outlets.length };
}

/** What a cold poll takes before anything is stored: fetching, reading and matching. */
async function withoutStoring(
  { outlets, items }: Pick<FeedServer, 'outlets' | 'items'>,
  services: Services,
  http: Http,
  concurrency: number,
): Promise<Round> {
  const store: PollServices['store'] = {
    outletStates: async () => new Map(),
    saveOutletState: async () => 'saved',
    addItem: async () => 'new',
    addItems: async (entries) => entries.map(() => 'new'),
  };
  const measured = await measure(() => pollOutlets(outlets, { ...services, http, store }, { concurrency }));
  checkRound(measured.result, items);
  return { name: 'cold, nothing stored', ...measured, ...totals(measured.result) };
}

function totals(results: readonly PollResult[]): { polls: number; items: number; hits: number } {
  return {
    polls: results.length,
    items: results.reduce((sum, { added }) => sum + added, 0),
    hits: results.reduce((sum, { hits }) => sum + hits.length, 0),
  };
}

/** A benchmark of a line that loses items or fails is worth nothing. */
function checkRound(results: readonly PollResult[], expected: number): void {
  const failed = results.find(({ outcome }) => outcome === 'failed');
  if (failed) throw new Error(`${failed.outletId} failed: ${failed.failure?.message}`);
  const { items } = totals(results);
  if (items !== expected) throw new Error(`${items} items were new, ${expected} expected`);
}

/** The floor: the same answers fetched, unpacked and thrown away, cold (whole body) and warm (304); nothing is read in them. */
async function requestsAlone(outlets: readonly Outlet[], concurrency: number): Promise<Round[]> {
  const etags = new Map<string, string>();
  const get = async ({ url }: Outlet, dispatcher: Agent) => {
    const etag = etags.get(url);
    const headers = { 'accept-encoding': 'gzip', ...(etag && { 'if-none-match': etag }) };
    const answer = await request(url, { dispatcher, headers });
    const body = await answer.body.arrayBuffer();
    if (body.byteLength > 0) await unpack(body);
    etags.set(url, String(answer.headers.etag));
  };
  const rounds: Round[] = [];
  for (const name of ['request alone, cold', 'request alone, warm']) {
    const dispatcher = new Agent({ connect: { lookup: toLoopback } });
    const queue = [...outlets];
    const worker = async () => {
      for (let outlet = queue.pop(); outlet; outlet = queue.pop()) await get(outlet, dispatcher);
    };
    const measured = await measure(() => Promise.all(Array.from({ length: concurrency }, worker)));
    rounds.push({ name, polls: outlets.length, items: 0, hits: 0, ...measured });
    await dispatcher.close();
  }
  return rounds;
}

function print(
  rounds: readonly (Omit<Round, 'processorSeconds'> & {
    pollsPerSecond: number;
    itemsPerSecond: number;
    processorMsPerPoll: number;
  })[],
  bytes: { compressed: number; plain: number },
  memory: { processMb: number; engineMb: number | undefined },
): void {
  const table = new Table({
    head: ['round', 'polls', 'new items', 'hits', 'seconds', 'polls/s', 'items/s', 'CPU ms a poll'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const round of rounds)
    table.push([
      round.name,
      round.polls,
      round.items,
      round.hits,
      round.seconds.toFixed(2),
      round.pollsPerSecond.toFixed(0),
      round.itemsPerSecond.toFixed(0),
      round.processorMsPerPoll.toFixed(2),
    ]);
  console.log(table.toString());
  const megabytes = (count: number | undefined) => (count === undefined ? 'unknown' : `${count.toFixed(0)} MB`);
  console.log(`documents: ${megabytes(bytes.plain / 2 ** 20)}, compressed ${megabytes(bytes.compressed / 2 ** 20)}`);
  console.log(`peak memory: this process ${megabytes(memory.processMb)}, engine ${megabytes(memory.engineMb)}`);
}
