// How many mails may be asked for: nobody may have strangers mailed, or the sender's name spoiled, through a form.

/** At most so many within any so many hours. */
export type Limit = { most: number; hours: number };

/** Mails that anyone can have sent to an address by typing it into a form. */
export const requestedMailLimits = {
  mailbox: [
    { most: 1, hours: 24 },
    { most: 3, hours: 7 * 24 },
  ],
  /** To all addresses together. */
  all: [{ most: 20, hours: 1 }],
} as const satisfies Record<string, readonly Limit[]>;

/** Mails with a link to sign in, which only subscribers get: enough for several devices a day. */
export const signInMailLimits = {
  mailbox: [
    { most: 3, hours: 1 },
    { most: 10, hours: 24 },
  ],
  all: [{ most: 60, hours: 1 }],
} as const satisfies Record<string, readonly Limit[]>;

/**
 * Times of use (ISO 8601 UTC) with one at `now` more and those that no limit asks for any longer left out; undefined where a
 * limit is reached.
 */
export function withUse(uses: readonly string[], limits: readonly Limit[], now: Date): string[] | undefined {
  const within = (hours: number) => uses.filter((use) => Date.parse(use) > now.getTime() - hours * 3_600_000);
  if (limits.some(({ most, hours }) => within(hours).length >= most)) return undefined;
  return [...within(longestHours(limits)), now.toISOString()];
}

export const longestHours = (limits: readonly Limit[]): number => Math.max(...limits.map(({ hours }) => hours));
