// The period of a digest that is asked for at once.
import type { Period } from './period.ts';

/** What outlets published in the past day, also where it was read as history: right after a first deployment all is. */
export const lastDay = (now: Date): Period => ({
  from: new Date(now.getTime() - 24 * 3_600_000).toISOString(),
  to: now.toISOString(),
  by: 'published',
});
