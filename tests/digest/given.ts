// Builders of hits, outlets and subscribers for the tests of digests and stories.

import type { Hit } from '../../shared/hit.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { EventId, Language, Stance, Status } from '../../shared/vocabulary.ts';

type HitGiven = Partial<Omit<Hit, 'evidence'>> & {
  /** The sentence, mention and trigger between asterisks, in this order: "*Chubais* has *resigned*". */
  marked?: string;
  field?: 'title' | 'summary' | 'body';
};

let made = 0;

/** A relevant asserted hit: Anatoly Chubais resigned, by the outlet `independent-a`, unless told otherwise. */
export function givenHit(given: HitGiven = {}): Hit {
  made += 1;
  const { marked = '*Anatoly Chubais* has *resigned* as envoy.', field = 'summary', ...rest } = given;
  const publishedAt = rest.publishedAt ?? '2022-03-23T12:00:00.000Z';
  const outletId = rest.outletId ?? 'independent-a';
  const itemId = rest.itemId ?? `${outletId}:${made}`;
  const who = rest.who ?? 'chubais';
  const event: EventId = rest.event ?? 'resigned';
  return {
    id: `${itemId}#${who}#${event}`,
    itemId,
    outletId,
    url: `https://example.org/${encodeURIComponent(itemId)}`,
    // Too short to be taken for copies of each other.
    title: 'Climate envoy quits',
    language: 'en',
    publishedAt,
    firstSeenAt: rest.publishedAt ?? publishedAt,
    backfill: false,
    who,
    figureId: 'chubais',
    figure: 'Anatoly Chubais',
    role: null,
    event,
    status: 'asserted',
    score: 0.9,
    relevant: true,
    ...rest,
    evidence: givenEvidence(marked, field),
  };
}

function givenEvidence(marked: string, field: 'title' | 'summary' | 'body'): Hit['evidence'] {
  const [before = '', mention = '', between = '', trigger = '', after = ''] = marked.split('*');
  const start = before.length;
  const triggerStart = start + mention.length + between.length;
  return {
    field,
    sentence: before + mention + between + trigger + after,
    mention: { text: mention, rule: 'name', start, end: start + mention.length },
    trigger: { text: trigger, phrase: trigger, start: triggerStart, end: triggerStart + trigger.length },
    attribution: 'subject',
    distance: 1,
    cues: [],
    score: [],
    watchlist: 'w1',
  };
}

export function givenOutlet(id: string, given: Partial<Outlet> = {}): Outlet {
  return {
    id,
    name: `Outlet ${id}`,
    url: `https://${id}.example.org/feed`,
    kind: 'feed',
    language: 'en' satisfies Language,
    country: 'RU',
    stance: 'independent' satisfies Stance,
    interval: 30,
    enabled: true,
    sample: false,
    ...given,
  };
}

export function givenState(outletId: string, given: Partial<OutletState> = {}): OutletState {
  const at = '2022-03-24T06:00:00.000Z';
  return { outletId, lastSuccessAt: at, lastNewItemAt: at, seen: [], itemsRead: 100, hitsFound: 3, ...given };
}

export function givenSubscriber(given: Partial<Subscriber> = {}): Subscriber {
  return {
    id: 'owner',
    email: 'reader@example.org',
    status: 'confirmed',
    createdAt: '2022-01-01T00:00:00.000Z',
    timeZone: 'Europe/Berlin',
    hour: 8,
    whenQuiet: false,
    ...firstTerms,
    ...given,
  };
}

export const allStatuses: Status[] = ['asserted', 'possible', 'denied', 'past'];
