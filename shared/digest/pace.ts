// How fast and how many mails may go: a token bucket over the mailer's allowance, up to a deadline. Its clock is given.
import type { Allowance } from './mailer.ts';

type Permit = 'granted' | 'quota' | 'deadline';

export type Pace = {
  /** Resolves when the next mail may go; 'quota' or 'deadline' when none may any more, and then nothing was used up. */
  permit(): Promise<Permit>;
  /** The mailer said that mails come too fast: from now on at half the rate. */
  slowDown(): void;
};

/** A second process may be sending too, and the mailer's second is not ours. */
const shareOfRate = 0.9;
/** Of the quota, for mails that a person waits for (confirmation, sign-in): digests leave one in twenty, at most 100. */
const reserve = (quota: number): number => Math.min(100, Math.ceil(quota / 20));
const slowestPerSecond = 0.1;

/** A bucket of one token: mails go evenly, which every window of a second allows. `allowance` undefined: without limit. */
export function createPace(
  allowance: Allowance | undefined,
  {
    clock,
    sleep,
    deadline = Number.POSITIVE_INFINITY,
  }: {
    clock: { now(): Date };
    sleep: (milliseconds: number) => Promise<void>;
    /** Epoch ms after which no mail may begin. */
    deadline?: number;
  },
): Pace {
  let perSecond = allowance === undefined ? Number.POSITIVE_INFINITY : allowance.perSecond * shareOfRate;
  let remaining = allowance === undefined ? Number.POSITIVE_INFINITY : allowance.remaining - reserve(allowance.quota);
  let free = Number.NEGATIVE_INFINITY;
  return {
    async permit() {
      if (remaining < 1) return 'quota';
      const now = clock.now().getTime();
      const turn = Math.max(now, free);
      if (turn >= deadline) return 'deadline';
      free = turn + 1000 / perSecond;
      remaining -= 1;
      if (turn > now) await sleep(turn - now);
      return 'granted';
    },
    slowDown() {
      if (!Number.isFinite(perSecond)) return;
      perSecond = Math.max(slowestPerSecond, perSecond / 2);
      free = Math.max(free, clock.now().getTime() + 1000 / perSecond);
    },
  };
}
