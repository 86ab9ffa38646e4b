// What signed-in readers may ask of a deployment in a day (UTC), so that nobody makes its owner pay: data, and what is left of it.

/** Everything that an answer costs, in DynamoDB's read units (0.125 USD a million). */
type Cost = { readUnits: number; milliseconds: number; bytes: number };

/**
 * At list price, in read units: an answer itself (gateway 1.0, Lambda's request 0.2, two counters written 1.25, four rows read and
 * a line of log 0.4 millionths of a dollar); a millisecond of a function with 512 MB; a kilobyte sent to the internet.
 */
const price = { answer: 23, millisecond: 0.0534, kilobyte: 0.72 } as const;

export const unitsOf = ({ readUnits, milliseconds, bytes }: Cost): number =>
  Math.ceil(price.answer + readUnits + milliseconds * price.millisecond + (bytes / 1000) * price.kilobyte);

/**
 * `units`: of all answers together (unitsOf). A page takes some hundred; a search for a rare word through 20,000 hits 6,000.
 * `exports`: files and calendars, each part of a long one (web/api/part.ts). `trials`: of "Try it", which fetches from others and keeps a function busy.
 * `site`: for all readers together, of whom four can have all of theirs.
 */
export const dailyBudgets = {
  units: { reader: 80_000, site: 240_000 },
  exports: { reader: 60, site: 240 },
  trials: { reader: 60, site: 240 },
} as const satisfies Record<string, { reader: number; site: number }>;

export type Budgeted = keyof typeof dailyBudgets;
export type Budgets = Record<Budgeted, { reader: number; site: number }>;
/** What was used up of each. */
export type Spending = Record<Budgeted, number>;

export const nothingSpent: Spending = { units: 0, exports: 0, trials: 0 };

/** Names under which a day's spending is counted; a row is over two days after its day began. */
export const spendingName = (of: string, now: Date): string => `spent-${of}-${now.toISOString().slice(0, 10)}`;
export const allReaders = 'all';

/** Of a reader: what erasing removes. */
export const spendingNames = (reader: string, now: Date): string[] =>
  [now, new Date(now.getTime() - dayMs)].map((day) => spendingName(reader, day));

const dayMs = 86_400_000;

/** When what is used up is there again. */
export const nextDay = (now: Date): Date => new Date((Math.floor(now.getTime() / dayMs) + 1) * dayMs);

/** The first budget that is used up among those asked for, and whose it is; undefined: there is something left of each. */
export function usedUp(
  asked: readonly Budgeted[],
  { reader, site }: { reader: Spending; site: Spending },
  budgets: Budgets,
): { budget: Budgeted; whose: 'reader' | 'site' } | undefined {
  for (const budget of asked) {
    if (reader[budget] >= budgets[budget].reader) return { budget, whose: 'reader' };
    if (site[budget] >= budgets[budget].site) return { budget, whose: 'site' };
  }
  return undefined;
}
