// What a month of reading has cost and brought: sums that the store adds up, and the budget that is taken from beforehand.
import type { CheckName } from './check.ts';
import type { Agreement } from './merge.ts';

/**
 * Sums of a month; absent ones are 0. `nanos`: billionths of a dollar, spent or set aside for a request under way. `items`: answered
 * ones; `kept`: those whose answer was there already; `unread`: left to the rules. `strays`: answers for no item of the request.
 */
export type Sums = Partial<
  Record<'nanos' | 'requests' | 'items' | 'kept' | 'unread' | 'tokensIn' | 'tokensOut' | 'strays', number> &
    Record<keyof Agreement, number> &
    Record<`dropped-${CheckName}`, number>
>;

/** `usedUpAt`: ISO 8601 UTC, when the budget was found used up; absent where there is some left. */
export type MonthOfReading = { month: string; sums: Sums; usedUpAt?: string };

/** "2026-11", of the calendar in UTC. */
export const monthOf = (now: Date): string => now.toISOString().slice(0, 7);

export type Ledger = {
  /** Sets `nanos` aside where the month has them left below `limit`; else notes that the budget is used up. */
  reserveReading(month: string, nanos: number, limit: number): Promise<'reserved' | 'used-up'>;
  /** Adds to the month's sums; negative numbers give back. */
  countReading(month: string, sums: Sums): Promise<void>;
  readingOf(month: string): Promise<MonthOfReading>;
};

/**
 * What digests ask where a reader is on (FISSURE_READER): since when it rests because the month's budget is used up, ISO 8601 UTC,
 * undefined where it does not.
 */
export const restOf = (
  reader: string,
  store: Pick<Ledger, 'readingOf'>,
): { readerRestsSince?: (now: Date) => Promise<string | undefined> } =>
  reader === '' ? {} : { readerRestsSince: async (now) => (await store.readingOf(monthOf(now))).usedUpAt };

/** The sums of both; pure. */
export function addSums(one: Sums, other: Sums): Sums {
  const sums: Record<string, number> = { ...one };
  for (const [name, value] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}
