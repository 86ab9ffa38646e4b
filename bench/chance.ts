// Chance that follows from a seed, for simulations: the same numbers for the same seed, everywhere.

export type Chance = {
  /** 0 to 1, without 1. */
  next(): number;
  is(chance: number): boolean;
  /** 0 to limit, without limit. */
  below(limit: number): number;
};

/** mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, is: (chance) => next() < chance, below: (limit) => Math.floor(next() * limit) };
}
