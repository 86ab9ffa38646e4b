// What the second reader keeps, in memory and with the store's conditions: for measuring it, and for lives that end at any request.
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import type { ItemAnswer } from '../../shared/reader/answer.ts';
import { addSums, type MonthOfReading } from '../../shared/reader/ledger.ts';
import type { WaitingServices } from '../../shared/reader/waiting.ts';

export type MemoryReaderStore = WaitingServices['store'] & {
  hits: Map<string, Hit>;
  addItems(items: readonly Item[], hits?: readonly Hit[]): void;
};

export function createReaderStore(): MemoryReaderStore {
  const answers = new Map<string, ItemAnswer>();
  const months = new Map<string, MonthOfReading>();
  const items = new Map<string, Item>();
  const waiting = new Set<string>();
  const hits = new Map<string, Hit>();
  const of = (month: string): MonthOfReading => months.get(month) ?? { month, sums: {} };
  const add = (month: string, sums: MonthOfReading['sums']) =>
    months.set(month, { ...of(month), sums: addSums(of(month).sums, sums) });
  return {
    hits,
    addItems: (some, found = []) => {
      for (const item of some) {
        items.set(item.id, item);
        waiting.add(item.id);
      }
      for (const hit of found) hits.set(hit.id, hit);
    },
    item: async (id) => items.get(id),
    async *waiting() {
      yield* [...waiting];
    },
    doneWaiting: async (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    readerAnswers: async (keys) => new Map(keys.flatMap((key) => (answers.has(key) ? [[key, answers.get(key)!]] : []))),
    keepReaderAnswers: async (some) => {
      for (const [key, answer] of some) answers.set(key, answer);
    },
    hitsOf: async (itemId) => [...hits.values()].filter((hit) => hit.itemId === itemId),
    putHits: async (some) => {
      for (const hit of some) hits.set(hit.id, hit);
    },
    reserveReading: async (month, nanos, limit) => {
      if ((of(month).sums.nanos ?? 0) + nanos > limit) {
        months.set(month, { ...of(month), usedUpAt: 'now' });
        return 'used-up';
      }
      add(month, { nanos });
      return 'reserved';
    },
    countReading: async (month, sums) => void add(month, sums),
    readingOf: async (month) => of(month),
  };
}
