// Items, hits and subscribers that storage tests write.

import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';

export function sampleItem(name: string, changes: Partial<Item> = {}): Item {
  return {
    id: `outlet:${name}`,
    outletId: 'outlet',
    url: `https://outlet.example/${name}`,
    title: `Minister resigns (${name})`,
    summary: 'He had held the post for nine years.',
    language: 'en',
    publishedAt: '2023-06-24T07:00:00.000Z',
    firstSeenAt: '2023-06-24T07:05:00.000Z',
    backfill: false,
    ...changes,
  };
}

export function sampleHit(item: Item, changes: Partial<Hit> = {}): Hit {
  const { summary, body, ...carried } = item;
  const who = changes.who ?? 'shoigu';
  const event = changes.event ?? 'resigned';
  return {
    ...carried,
    itemId: item.id,
    who,
    figureId: who,
    figure: 'Sergei Shoigu',
    role: null,
    event,
    status: 'asserted',
    score: 0.9,
    relevant: true,
    evidence: {
      field: 'title',
      sentence: item.title,
      mention: { text: 'Minister', rule: 'context' },
      trigger: { text: 'resigns', phrase: 'resign', start: 9, end: 16 },
      attribution: 'subject',
      distance: 0,
      cues: [],
      score: [{ part: 'trigger', value: 0.9 }],
      watchlist: 'a1b2c3',
    },
    ...changes,
    id: `${item.id}#${who}#${event}`,
  };
}

export function sampleSubscriber(id: string, changes: Partial<Subscriber> = {}): Subscriber {
  return {
    id,
    email: `${id}@reader.example`,
    status: 'confirmed',
    createdAt: '2023-06-01T00:00:00.000Z',
    timeZone: 'Europe/Berlin',
    hour: 7,
    whenQuiet: true,
    ...firstTerms,
    nextDigestAt: '2023-06-25T05:00:00.000Z',
    ...changes,
  };
}

export function sampleDigest(subscriberId: string, date: string): DigestRecord {
  return { key: `${subscriberId}#${date}`, subscriberId, state: 'claimed', claimedAt: `${date}T05:00:00.000Z` };
}
