// What tokens cost: the one table of prices of models, as data.
import { isOwnMachine, modelName, type Target } from './target.ts';

/** USD a million tokens. */
export type Price = { input: number; output: number };

/** Tokens of one request, as its answer counts them. */
export type Usage = { input: number; output: number };

/** When the table was noted; prices change, and FISSURE_READER_PRICES overrides them. */
export const pricesNoted = '2026-09';

/**
 * List prices on demand in us-east-1, from copies of https://aws.amazon.com/bedrock/pricing/. Each is looked for in the model's
 * name, behind the region of an inference profile; the first that fits counts.
 */
const prices: readonly { model: RegExp; price: Price }[] = [
  { model: /amazon\.nova-micro/, price: { input: 0.035, output: 0.14 } },
  { model: /amazon\.nova-lite/, price: { input: 0.06, output: 0.24 } },
  { model: /amazon\.nova-pro/, price: { input: 0.8, output: 3.2 } },
  { model: /mistral\.mistral-small/, price: { input: 1, output: 3 } },
];

/** What a model that the table does not know is reckoned with: as the dearest of it, so that a budget is rather kept too early. */
const unknown: Price = prices.reduce<Price>(
  (most, { price }) => ({ input: Math.max(most.input, price.input), output: Math.max(most.output, price.output) }),
  { input: 0, output: 0 },
);

/** `source`: where the price comes from, for whoever reads the sums. */
export type KnownPrice = Price & { source: 'own machine' | 'settings' | 'table' | 'unknown' };

/** @param override FISSURE_READER_PRICES, "in/out" or empty */
export function priceOf(target: Target, override = ''): KnownPrice {
  if (override !== '') {
    const [input = 0, output = 0] = override.split('/').map(Number);
    return { input, output, source: 'settings' };
  }
  if (isOwnMachine(target)) return { input: 0, output: 0, source: 'own machine' };
  const known = prices.find(({ model }) => model.test(modelName(target)));
  return known === undefined ? { ...unknown, source: 'unknown' } : { ...known.price, source: 'table' };
}

/** Money is counted in whole billionths of a dollar: sums of them are exact. */
export const nanosOf = ({ input, output }: Usage, price: Price): number =>
  Math.ceil((input * price.input + output * price.output) * 1000);

export const dollarsOf = (nanos: number): number => nanos / 1e9;
