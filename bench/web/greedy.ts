// What a greedy subscriber costs a month, over the real pages and the embedded database: `npm run bench:greedy`.
//
// On a day of each kind of greed he asks until he is refused, and then once a minute until midnight, as a program that does not listen.
// Reckoned beside the site's own reckoning, at list price: what the database was asked for by whom ever, the function's time as it
// was taken here (an article that never answers: the patience there is), bytes as they were sent. Argument: hits in the history (20000).
import { billOf, type Usage } from '../../cli/cost/prices.ts';
import { daysOfMonth, stack, usageOf } from '../../cli/cost/usage.ts';
import { explainItem } from '../../shared/match/explain.ts';
import { readSettings } from '../../shared/settings.ts';
import { allReaders, spendingName } from '../../shared/subscribers/budgets.ts';
import { grantAccess } from '../../shared/subscribers/grants.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { givenHit } from '../../tests/digest/given.ts';
import { givenReader, openSubscribeSite } from '../../tests/web/subscribe/site.ts';
import { layHits, madeHits } from './history.ts';

const count = Number(process.argv[2] ?? 20_000);
const watchlist = loadWatchlist(readSettings().FISSURE_WATCH);
let sinceAsked = () => 0;
const site = await openSubscribeSite([], 'sign-in', {
  clock: { now: () => new Date(site.clock.now().getTime() + sinceAsked()) },
  explain: (item) => explainItem(item, watchlist),
  articles: {
    read: async () => {
      const before = sinceAsked;
      sinceAsked = () => before() + 15_000;
      return { kind: 'failed', message: 'it did not answer in time' };
    },
  },
});
const used = { reads: 0, writes: 0, requests: 0, seconds: 0, bytes: 0 };
const half = (value: unknown) => 0.5 * Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(value ?? [])) / 4096));
site.database.client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (command) => {
      const answer = await next(command);
      type Output = { Items?: unknown[]; Responses?: unknown; Item?: unknown; ScannedCount?: number };
      const { Items = [], Responses, Item, ScannedCount = 0 } = answer.output as unknown as Output;
      if (commandName === 'QueryCommand') used.reads += half(Items) + ((ScannedCount - Items.length) * 1400) / 8192;
      else if (/Get/.test(commandName)) used.reads += 2 * half(Responses ?? Item);
      else used.writes += 1;
      return answer;
    },
  { step: 'initialize' },
);
const real = Array.from({ length: 50 }, (_, number) => givenHit({ id: `${number}`, itemId: `${number}` }));
await layHits(site.database, [...madeHits(real, count, 10, new Date('2026-01-01T00:00:00Z'))]);
site.clock.set('2026-01-02T00:00:00Z');
await givenReader(site, 'owner');
const granted = await grantAccess('session', { id: 'owner' }, site);
if (granted.kind !== 'granted') throw new Error(granted.kind);
const cookie = `__Host-fissure=${granted.token}`;

let asks = 0;
async function ask([path, form]: readonly [string, Record<string, string>?]): Promise<number> {
  const begun = performance.now();
  sinceAsked = () => performance.now() - begun;
  asks += 1;
  const answer = form
    ? await site.post(path, form, { cookie })
    : await site.get(path.replaceAll('N', String(asks)), { headers: { cookie } });
  used.bytes += (await answer.arrayBuffer()).byteLength;
  used.requests += 1;
  used.seconds += sinceAsked() / 1000;
  sinceAsked = () => 0;
  return answer.status;
}

const kinds: Record<string, readonly (readonly [string, Record<string, string>?])[]> = {
  'rare words': [['/api/hits.json?text=nowhereN']],
  'stories of rare words': [['/stories?text=nowhereN']],
  exports: [['/api/hits.jsonl?limit=2000&text=resignN'], ['/api/hits.csv?from=2025-01-01'], ['/hits?limit=60']],
  'cheap pages': [['/try']],
  trials: [
    ['/try', { text: `Kremlin envoy Chubais resigns. `.repeat(1_600) }],
    ['/try', { url: 'https://outlet.example/article' }],
    ['/api/hits.json?text=nowhereN'],
  ],
};
const none = Object.fromEntries(
  Object.keys(
    usageOf({
      outlets: [],
      subscribers: 0,
      tickMinutes: 60,
      outletsPerMessage: 1,
      itemsADay: 1,
      keepItemsDays: 1,
      dashboards: 0,
    }),
  ).map((meter) => [meter, 0]),
) as Usage;
const costOf = ({ reads, writes, requests, seconds, bytes }: typeof used, times: number) =>
  billOf({
    ...none,
    readUnits: reads * times,
    writeUnits: writes * times,
    siteRequests: requests * times,
    lambdaRequests: requests * times,
    lambdaSeconds: seconds * stack.memory.web * times,
    sentGigabytes: (bytes / 1e9) * times,
    logGigabytes: (requests * 0.3 * times) / 1e6,
  }).list;
const fresh = () => Object.assign(used, { reads: 0, writes: 0, requests: 0, seconds: 0, bytes: 0 });

const rows: Record<string, unknown>[] = [];
let day = 2;
for (const [kind, paths] of Object.entries(kinds)) {
  site.clock.set(`2026-01-${String(++day).padStart(2, '0')}T00:00:00Z`);
  fresh();
  // What is refused is left out from then on.
  let left = [...paths];
  let answered = 0;
  while (left.length > 0) {
    for (const path of left) {
      // Seven seconds on: what was read is not shared any longer.
      site.clock.set(new Date(site.clock.now().getTime() + 7_000).toISOString());
      if ((await ask(path)) !== 429) answered += 1;
      else left = left.filter((other) => other !== path);
    }
  }
  const asked = costOf(used, daysOfMonth);
  const [all] = await site.store.spending([spendingName(allReaders, site.clock.now())]);
  const reckoned = billOf({ ...none, readUnits: all!.units * daysOfMonth }).list;
  fresh();
  for (let minute = 0; minute < 20; minute++) await ask(paths[0]!);
  const insisting = costOf(used, (1440 / 20) * daysOfMonth);
  rows.push({
    kind,
    answered,
    'USD a month': asked.toFixed(3),
    'by the counters': reckoned.toFixed(3),
    'insisting once a minute': insisting.toFixed(3),
    sum: (asked + insisting).toFixed(3),
  });
  console.log(JSON.stringify(rows.at(-1)));
}
console.table(rows);
await site.close();
