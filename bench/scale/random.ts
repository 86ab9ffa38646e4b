// Chance that can be repeated: every run of the simulation draws the same numbers.

export type Random = { uniform(): number; poisson(mean: number): number; lognormal(mean: number): number };

/** mulberry32, by its seed. */
export function createRandom(seed: number): Random {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    /** Knuth's, for the small means here. */
    poisson(mean) {
      if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const end = Math.exp(-mean);
      let count = 0;
      for (let product = uniform(); product > end; product *= uniform()) count++;
      return count;
    },
    /** Some outlets publish a hundred items a day, most a few. */
    lognormal: (mean) => mean * Math.exp(normal() - 0.5),
  };
}
