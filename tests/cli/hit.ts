// A hit as the line stores it, for tests that only care about some of its fields.
import type { Hit } from '../../shared/hit.ts';

export function makeHit(over: Partial<Hit> = {}): Hit {
  return {
    id: 'item-1#chubais#resigned',
    itemId: 'item-1',
    outletId: 'the-outlet',
    url: 'https://outlet.example/1',
    title: 'Chubais resigns',
    language: 'en',
    publishedAt: '2022-03-23T12:00:00.000Z',
    firstSeenAt: '2022-03-23T12:05:00.000Z',
    backfill: false,
    who: 'chubais',
    figureId: 'chubais',
    figure: 'Anatoly Chubais',
    role: null,
    event: 'resigned',
    status: 'asserted',
    score: 0.9,
    relevant: true,
    evidence: {
      field: 'title',
      sentence: 'Chubais resigns',
      mention: { text: 'Chubais', rule: 'surname', start: 0, end: 7 },
      trigger: { text: 'resigns', phrase: 'resign', start: 8, end: 15 },
      attribution: 'subject',
      distance: 0,
      cues: [],
      score: [{ part: 'mention', value: 0.9 }],
      watchlist: 'abc',
    },
    ...over,
  };
}
