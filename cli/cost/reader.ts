// What the second reader costs a month, reckoned from what is watched; what it has cost, `fissure reader` counts. Pure.

import { dollarsOf, nanosOf, priceOf } from '../../shared/reader/prices.ts';
import { promptFor } from '../../shared/reader/prompt.ts';
import { readTarget } from '../../shared/reader/target.ts';
import type { Settings } from '../../shared/settings.ts';
import { loadCountry } from '../../shared/watchlist/watch-folder.ts';
import { daysOfMonth, type Workload } from './usage.ts';

/** Measured by `npm run bench:reader-day`, docs/reader.md; outlets about Russia name someone watched far more often. */
const measured = {
  share: { named: 0.025, doubtful: 0.013, all: 1 } satisfies Record<Settings['FISSURE_READER_ITEMS'], number>,
  /** Some items come together, some alone. */
  itemsOfRequest: 2,
  charactersOfToken: 4,
  tokensOfItem: 80,
  tokensOfAnswer: 30,
};

/** USD. `most`: the budget. */
type ReaderCost = { reader: string; usd: number; most: number };

/** Undefined where no reader is on. */
export function readerCost(
  { FISSURE_READER: reader, FISSURE_READER_MONTHLY_USD: most, ...settings }: Settings,
  workload: Workload,
): ReaderCost | undefined {
  const target = readTarget(reader);
  if (target === undefined) return undefined;
  const outlets = workload.outlets.reduce((sum, { count }) => sum + count, 0);
  const items = outlets * workload.itemsADay * daysOfMonth * measured.share[settings.FISSURE_READER_ITEMS];
  const instructions = promptFor([], loadCountry(settings.FISSURE_WATCH)).system.length / measured.charactersOfToken;
  const usage = {
    input: items * (instructions / measured.itemsOfRequest + measured.tokensOfItem),
    output: items * measured.tokensOfAnswer,
  };
  const usd = dollarsOf(nanosOf(usage, priceOf(target, settings.FISSURE_READER_PRICES)));
  return { reader, usd: Math.min(usd, most), most };
}

export function readerCostLine({ reader, usd, most }: ReaderCost): string {
  const amount = usd > 0 && usd < 0.005 ? '<0.01' : usd.toFixed(2);
  return `The second reader (${reader}), beside that: ${amount} USD a month, at most ${most.toFixed(2)}; docs/reader.md.`;
}
