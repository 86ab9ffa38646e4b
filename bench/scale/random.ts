// Chance that can be repeated: every run of the simulation draws the same numbers.
import { createChance } from '../chance.ts';

export type Random = { uniform(): number; poisson(mean: number): number; lognormal(mean: number): number };

export function createRandom(seed: number): Random {
  const { next: uniform } = createChance(seed);
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
