// Read units that a piece of work uses up, as the service counts them: whoever asks for much is known by it.
import { AsyncLocalStorage } from 'node:async_hooks';

type Counter = { units: number };

const counters = new AsyncLocalStorage<Counter>();

/** Does the work, and tells what its queries and reads by the batch used: those that it waited for, whichever part of the code asked. */
export async function countReadUnits(work: () => Promise<void>): Promise<number> {
  const counter = { units: 0 };
  await counters.run(counter, work);
  return counter.units;
}

/** @param counted as the service's answer tells; @param rows what it gave, to reckon by where it tells nothing, as embedded engines do */
export function noteRead(counted: number | undefined, rows: readonly unknown[], scanned: number): void {
  const counter = counters.getStore();
  if (counter !== undefined) counter.units += counted ?? reckon(rows, scanned);
}

/** Half a unit for 4 KB, eventually consistent; a row that a filter left out is as long as a hit usually is. */
function reckon(rows: readonly unknown[], scanned: number): number {
  const bytes = rows.length === 0 ? 0 : JSON.stringify(rows).length;
  return 0.5 * Math.max(1, Math.ceil((bytes + (scanned - rows.length) * hitBytes) / 4096));
}

const hitBytes = 1400;
