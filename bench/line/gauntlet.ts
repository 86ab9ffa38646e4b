// The whole gauntlet: 200 outlets, 10 rounds, 30 % faulty; exit code 1 where anything was lost, doubled, late or too big.
import { parseArgs } from 'node:util';
import { runGauntlet } from '../../tests/gauntlet/gauntlet.ts';

const { values } = parseArgs({
  options: {
    outlets: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '10' },
    faulty: { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '1' },
  },
});
const verdict = await runGauntlet({
  outlets: Number(values.outlets),
  rounds: Number(values.rounds),
  faulty: Number(values.faulty),
  seed: Number(values.seed),
});
const { lost, doubled, late, forbidden, stored, hits, seconds, peakMb } = verdict;
console.log(`${stored} items, ${hits} hits stored in ${seconds.toFixed(1)} s; at most ${peakMb.toFixed(0)} MB`);
for (const [name, found] of Object.entries({ lost, doubled, late, forbidden }))
  console.log(`${name}: ${found.length}${found.length > 0 ? `, such as ${found.slice(0, 3).join(' | ')}` : ''}`);
if (lost.length + doubled.length + late.length + forbidden.length > 0 || peakMb > 256) process.exitCode = 1;
