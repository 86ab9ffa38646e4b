// npm run bench:faults [-- --messages 10000 --seed 1]: messages of the queue that come up to three times, late and in any order,
// to functions of which one in ten dies midway. Not timed: what counts are mistakes, and any of them ends it with exit code 1.
import { parseArgs } from 'node:util';
import { hasDynoxide, openTestTable } from '../../tests/store/engines.ts';
import { runFaults } from './fault-world.ts';

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

const ticks = 40;
/** Runs that are chosen to die: some are over before, so that one in ten does. */
const crash = 0.28;
const table = await openTestTable(hasDynoxide ? 'dynoxide' : 'dynalite');
const { mistakes, ...counts } = await runFaults(table, {
  seed: Number(values.seed),
  outlets: Math.ceil(Number(values.messages) / ticks),
  ticks,
  subscribers: 60,
  crash,
});
await table.close();

console.table(counts);
console.table(mistakes);
if (Object.values(mistakes).some((count) => count > 0)) process.exitCode = 1;
