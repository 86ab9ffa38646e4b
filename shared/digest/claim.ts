// Who may send a digest: what its record says, and what is found out about a claim that nobody settled.
import type { DigestRecord } from '../subscribers/digest-record.ts';
import type { Mailer } from './mailer.ts';

/** A claim this old whose sender did not settle it has none any more, and whatever its mailer reports of it has come. */
const claimMinutes = 15;
/** Between attempts at a digest that was deferred: a minute, then twice as long each time, at most an hour. */
const longestWaitMinutes = 60;

export type ClaimServices = {
  store: {
    digest(key: string): Promise<DigestRecord | undefined>;
    settleDigest(
      key: string,
      outcome: Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>,
      attempt?: number,
    ): Promise<'settled' | 'kept'>;
    /** Newest first. */
    digests(subscriberId: string): AsyncIterable<DigestRecord>;
  };
  mailer: Pick<Mailer, 'proof'>;
  clock: { now(): Date };
};

type Place =
  | { kind: 'free'; attempt: number; after?: DigestRecord }
  | { kind: 'busy' }
  | { kind: 'settled' | 'reconciled' | 'lost'; record: DigestRecord };

/** Whether the digest may be claimed; a claim whose sender is gone is settled first by what became of its mail. */
export async function findPlace(
  key: string,
  { store, mailer: { proof }, clock }: ClaimServices,
  options: { again?: boolean },
): Promise<Place> {
  const now = clock.now();
  const standing = standingOf(await store.digest(key), now, options);
  if (standing.kind !== 'stale') return standing;

  const { record } = standing;
  const { attempt = 1 } = record;
  const fate = await findFate(record, { proof, digests: store.digests, now });
  if (fate === 'not-sent') return { kind: 'free', attempt: attempt + 1, after: record };
  const settledAt = now.toISOString();
  const outcome =
    fate === 'sent'
      ? ({ state: 'sent', settledAt } as const)
      : ({ state: 'lost', settledAt, error: lostError } as const);
  if ((await store.settleDigest(key, outcome, attempt)) === 'kept') return { kind: 'busy' };
  return { kind: fate === 'sent' ? 'reconciled' : 'lost', record: { ...record, ...outcome } };
}

const lostError = 'its sender stopped before the mailer answered, and nothing tells whether the mail was sent';

type Standing =
  /** `after`: the record that the claim replaces. */
  | { kind: 'free'; attempt: number; after?: DigestRecord }
  /** In another sender's hands, or deferred until later. */
  | { kind: 'busy' }
  /** Claimed so long ago that its sender is gone. */
  | { kind: 'stale'; record: DigestRecord }
  | { kind: 'settled'; record: DigestRecord };

/** @param again true: someone asks for it who knows that it failed, so it may be tried once more, and at once */
function standingOf(
  record: DigestRecord | undefined,
  now: Date,
  { again = false }: { again?: boolean } = {},
): Standing {
  if (record === undefined) return { kind: 'free', attempt: 1 };
  const { state, attempt = 1 } = record;
  const next: Standing = { kind: 'free', attempt: attempt + 1, after: record };
  switch (state) {
    case 'claimed':
      return minutesSince(record.claimedAt, now) < claimMinutes ? { kind: 'busy' } : { kind: 'stale', record };
    case 'deferred': {
      const wait = Math.min(2 ** (attempt - 1), longestWaitMinutes);
      return again || minutesSince(record.settledAt ?? record.claimedAt, now) >= wait ? next : { kind: 'busy' };
    }
    case 'failed':
      return again && record.events?.rejected === undefined ? next : { kind: 'settled', record };
    case 'sent':
    case 'lost':
      return { kind: 'settled', record };
  }
}

/**
 * Whether the mail of a stale claim was sent. A report of it would have settled the claim, so where reports come their
 * silence means "no"; but not where the subscriber's last mail, though accepted, was never reported on either.
 */
async function findFate(
  record: DigestRecord,
  {
    proof,
    digests,
    now,
  }: { proof: Mailer['proof']; digests: (subscriberId: string) => AsyncIterable<DigestRecord>; now: Date },
): Promise<'sent' | 'not-sent' | 'unknown'> {
  if (proof === undefined) return 'unknown';
  if (proof.kind === 'lookup') return (await proof.has(record.key)) ? 'sent' : 'not-sent';
  for await (const { key, state, claimedAt, events } of digests(record.subscriberId)) {
    if (key === record.key || state !== 'sent' || minutesSince(claimedAt, now) < claimMinutes) continue;
    return events?.sent === undefined ? 'unknown' : 'not-sent';
  }
  return 'not-sent';
}

const minutesSince = (instant: string, now: Date): number => (now.getTime() - Date.parse(instant)) / 60_000;
