// How many mails may be asked for: nobody may have strangers mailed, or the sender's name spoiled, through a form.

/** At most so many within any so many hours. */
export type Limit = { most: number; hours: number };

/** Mails that anyone can have sent to an address by typing it into the form of sign-up. Each is a limit of its own, and all hold. */
export const requestedMailLimits = {
  /** Of one network: a stranger, whatever addresses he types. */
  asker: [
    { most: 2, hours: 1 },
    { most: 4, hours: 24 },
  ],
  mailbox: [
    { most: 1, hours: 24 },
    { most: 3, hours: 7 * 24 },
  ],
  /** To all addresses of one domain: a company whose mailboxes somebody counts through. Some have a million readers. */
  domain: [
    { most: 10, hours: 1 },
    { most: 30, hours: 24 },
  ],
  /** To all addresses together. The owner is told of a day on which it is reached. */
  all: [
    { most: 20, hours: 1 },
    { most: 60, hours: 24 },
  ],
} as const satisfies Record<string, readonly Limit[]>;

/**
 * Mails with a link to sign in, which only subscribers get. Strangers who type a reader's address have an allowance of their own: who
 * asks in a browser that has been signed in before is not counted with them.
 */
export const signInMailLimits = {
  own: [
    { most: 3, hours: 1 },
    { most: 10, hours: 24 },
  ],
  /** The first two asks of a network for a reader in a day are never refused: however many strangers ask, one elsewhere gets in. */
  first: [{ most: 2, hours: 24 }],
  /** Further ones of a network: enough for a new device. */
  asker: [
    { most: 1, hours: 1 },
    { most: 2, hours: 24 },
  ],
  /** All others for one reader, from wherever. */
  mailbox: [{ most: 6, hours: 24 }],
  /** Links that were followed: only the reader can, so they give back what they were counted as. So many, and the mails end. */
  followed: [{ most: 10, hours: 24 }],
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
