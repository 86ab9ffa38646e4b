import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { addToTally, compareHits, emptyTally, whyAbsent } from '../../shared/match/backtest.ts';
import { matchItem } from '../../shared/match/match.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { makeHit } from '../cli/hit.ts';
import { writeWatch } from '../watchlist/small-watch.ts';

const item = (title: string): Item => ({
  id: 'item-1',
  title,
  summary: '',
  language: 'en',
  outletId: 'local',
  url: '',
  publishedAt: '2024-05-12T12:00:00.000Z',
  firstSeenAt: '2024-05-12T12:05:00.000Z',
  backfill: false,
});

describe('two lists of hits of an item', () => {
  const hit = makeHit();
  const arrested = makeHit({ id: 'item-1#chubais#detained', event: 'detained' });

  it('are no different where they are the same', () => {
    expect(compareHits([hit, arrested], [arrested, hit])).toEqual([]);
  });

  it('differ by what only one of them has', () => {
    expect(compareHits([hit], [arrested])).toEqual([
      { kind: 'gained', hit: arrested },
      { kind: 'lost', hit },
    ]);
  });

  it.each<[string, Partial<Hit>, string[]]>([
    ['status and relevance', { status: 'past', relevant: false }, ['status asserted past', 'relevant yes no']],
    ['score', { score: 0.7 }, ['score 0.90 0.70']],
    ['a score whose rounding alone differs', { score: 0.9000001 }, []],
    ['dates that the store keeps', { firstSeenAt: '2024-01-01T00:00:00.000Z' }, []],
  ])('show what changed: %s', (_, over, changes) => {
    const differences = compareHits([hit], [{ ...hit, ...over }]);
    const told = differences.flatMap((one) => (one.kind === 'changed' ? one.changes : []));
    expect(told.map(({ part, before, after }) => `${part} ${before} ${after}`)).toEqual(changes);
    expect(differences.length).toBe(Math.min(1, changes.length));
  });

  it('join somebody found by role to the figure that he has become', () => {
    const named = makeHit({ id: 'item-1#name:anatoly-chubais#resigned', who: 'name:anatoly-chubais', figureId: null });
    const [difference] = compareHits([named], [hit]);
    expect(difference).toMatchObject({
      kind: 'changed',
      changes: [{ part: 'who', before: 'name:anatoly-chubais', after: 'chubais' }],
    });
  });

  it('keep two people apart to whom the same happened', () => {
    const other = makeHit({
      id: 'item-1#siluanov#resigned',
      who: 'siluanov',
      figure: 'Anton Siluanov',
      evidence: { ...hit.evidence, mention: { text: 'Siluanov', rule: 'surname', start: 20, end: 28 } },
    });
    expect(compareHits([hit], [other]).map(({ kind }) => kind)).toEqual(['gained', 'lost']);
  });
});

it('counts hits, items that became or ceased to be news, and differences by event', () => {
  const [hit, past] = [makeHit(), makeHit({ relevant: false, status: 'past' })];
  const one = addToTally(emptyTally, [hit], [past], compareHits([hit], [past]));
  const two = addToTally(one, [], [hit], compareHits([], [hit]));
  expect(two).toEqual({
    items: 2,
    hits: { before: 1, after: 2 },
    relevantItems: { before: 1, after: 1, became: 1, ceased: 1 },
    counts: { gained: 1, lost: 0, changed: 1 },
    byEvent: { resigned: { gained: 1, lost: 0, changed: 1 } },
  });
});

describe('why a watchlist does not find a hit', () => {
  const text = item('Putin sacks Gennady Bulavin');

  it.each<[string, Parameters<typeof writeWatch>[0], RegExp]>([
    ['the figure is gone', { 'figures/army.yaml': (all) => all.replace(/.*bulavin.*\n/, '') }, /bulavin is no figure/],
    [
      'the name is another',
      {
        'figures/army.yaml': (all) =>
          all.replaceAll('Геннадий', 'Иван').replaceAll('Gennady', 'Ivan').replaceAll('Геннадій', 'Іван'),
      },
      /Gennady Bulavin is not recognised/,
    ],
    [
      'the phrase is gone',
      { 'events/en.yaml': (all) => all.replace('      - sacks|sacked\n', '') },
      /no phrase signals dismissed/,
    ],
    [
      'the phrase says who in another way',
      { 'events/en.yaml': (all) => all.replace('object:', 'subject:') },
      /"sacks\|sacked" signals dismissed, but of somebody else/,
    ],
  ])('is told: %s', (_, change, reason) => {
    const [hit] = matchItem(text, loadWatchlist(writeWatch()));
    const changed = loadWatchlist(writeWatch(change));
    expect(matchItem(text, changed).map(({ id }) => id)).not.toContain(hit!.id);
    expect(whyAbsent(hit!, text, changed)).toMatch(reason);
  });
});
