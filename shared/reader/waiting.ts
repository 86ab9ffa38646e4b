// The second reader's round on one machine: it reads what waits in the table, and leaves there what a busy model did not answer.
import type { Item } from '../item.ts';
import { unread } from './merge.ts';
import { type ItemReading, type ReadServices, readItems } from './read.ts';

export type WaitingServices = ReadServices & {
  store: {
    item(id: string): Promise<Item | undefined>;
    waiting(): AsyncIterable<string>;
    doneWaiting(itemIds: readonly string[]): Promise<void>;
  };
};

/** Items at once: some requests, so that Ctrl-C is soon heard. */
const together = 40;
/** Who waited so long is left to the rules: news is old by then. */
const patienceMs = 24 * 3_600_000;

/** How many items came to what; `waiting`: still to be read, later. */
export type Round = { read: number; unread: number; waiting: number };

/** Ends early, with what was read stored, where the signal is aborted. Rejects where the store fails. */
export async function readWaiting(services: WaitingServices, signal: AbortSignal): Promise<Round> {
  const { store } = services;
  const round: Round = { read: 0, unread: 0, waiting: 0 };
  const ids = await Array.fromAsync(store.waiting());
  for (let from = 0; from < ids.length; from += together) {
    const some = ids.slice(from, from + together);
    if (signal.aborted) return { ...round, waiting: ids.length - from };
    const items = (await Promise.all(some.map((id) => store.item(id)))).filter((item) => item !== undefined);
    const readings = await readOrLeave(items, services, signal);
    if (readings === undefined) return { ...round, waiting: ids.length - from };
    const busy = new Set<string>();
    for (const reading of readings) {
      if (reading.outcome === 'busy' && !(await isGivenUp(reading, services))) busy.add(reading.item.id);
      else round[reading.outcome === 'read' ? 'read' : 'unread'] += 1;
    }
    // Items that are stored no more are done with too.
    await store.doneWaiting(some.filter((id) => !busy.has(id)));
    // A model that is busy for some is so for all.
    if (busy.size > 0) return { ...round, waiting: ids.length - from - some.length + busy.size };
  }
  return round;
}

async function readOrLeave(items: Item[], services: WaitingServices, signal: AbortSignal) {
  try {
    return await readItems(items, services, { signal });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

async function isGivenUp({ item, rules }: ItemReading, { store, clock }: WaitingServices): Promise<boolean> {
  const now = clock.now();
  if (now.getTime() - Date.parse(item.firstSeenAt) < patienceMs) return false;
  await store.putHits(unread(rules, now.toISOString(), 'failed'));
  return true;
}
