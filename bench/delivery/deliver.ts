// npm run bench:deliver [-- --digests 20000 --seed 1 --engine 300]: digests delivered in a world where processes die or stand
// still at any await and answers are lost, beside the two simpler orders of claiming and sending. Not timed: what counts are mistakes.
import { parseArgs } from 'node:util';
import { deliverDigest } from '../../shared/digest/deliver.ts';
import { createStore } from '../../shared/store/store.ts';
import { hasDynoxide, openTestTable } from '../../tests/store/engines.ts';
import { createMemoryStore } from './memory-store.ts';
import { otherOrders } from './orders.ts';
import { type Order, runWorld, type WorldFigures, type WorldOptions } from './world.ts';

const { values } = parseArgs({
  options: {
    digests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: '300' },
  },
});

const days = 10;
const options: WorldOptions = {
  seed: Number(values.seed),
  subscribers: Math.ceil(Number(values.digests) / days),
  days,
  crash: 0.05,
  lose: 0.04,
  stall: 0.01,
  store: (_, hits) => createMemoryStore(hits),
};

const reconciled: Order = (subscriber, _, process) => deliverDigest(subscriber, process);

const rows: [string, WorldFigures][] = [];
for (const [name, order] of Object.entries(otherOrders)) rows.push([name, await runWorld(order, options)]);
rows.push(['claim, send, settle, reconcile', await runWorld(reconciled, options)]);

const table = await openTestTable(hasDynoxide ? 'dynoxide' : 'dynalite');
const onEngine: WorldOptions = {
  ...options,
  subscribers: Math.ceil(Number(values.engine) / days),
  store: (now, hits) => ({
    ...createStore({ ...table, keepItemsDays: 180, now }),
    async *hits({ from = '', to = '9' }) {
      yield* hits.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
    },
  }),
};
rows.push([`the same on ${hasDynoxide ? 'dynoxide' : 'dynalite'}`, await runWorld(reconciled, onEngine)]);
await table.close();

console.table(Object.fromEntries(rows));
const failed = rows.slice(2).some(([, { duplicates, lost, gaps }]) => duplicates + lost + gaps > 0);
if (failed) process.exitCode = 1;
