// What the history remembers, and what a text told again then is.
import { describe, expect, it } from 'vitest';
import { matchItem } from '../../shared/match/match.ts';
import { createMemory, type Telling } from '../../shared/match/memory.ts';
import { recallFrom, rememberingMatcher } from '../../shared/match/recall.ts';
import { itemOf, watchlist } from './reading.ts';

const telling = (date: string, outletId: string, rest: Partial<Telling> = {}): Telling => ({
  who: 'volobuev',
  event: 'defected',
  status: 'asserted',
  publishedAt: `${date}T08:00:00.000Z`,
  outletId,
  ...rest,
});
const sinceOf = (tellings: Telling[], at = '2026-03-20T00:00:00Z', event: Telling['event'] = 'defected') => {
  const memory = createMemory();
  memory.note(tellings);
  return memory.since('volobuev', event, at);
};

describe('what happens once', () => {
  it('is known since its story was first told', () => {
    expect(sinceOf([telling('2026-03-05', 'b'), telling('2026-03-01', 'a'), telling('2026-03-12', 'a')])).toBe(
      '2026-03-01',
    );
  });
  it.each([
    ['one outlet alone told it', [telling('2026-03-01', 'a'), telling('2026-03-05', 'a')]],
    ['it was not told for a month', [telling('2026-01-01', 'a'), telling('2026-01-05', 'b')]],
    ['it was no more than possible', [telling('2026-03-01', 'a', { status: 'possible' }), telling('2026-03-05', 'b')]],
    ['it was told later', [telling('2026-03-21', 'a'), telling('2026-03-22', 'b')]],
  ])('is not known where %s', (_, tellings) => {
    expect(sinceOf(tellings)).toBe(undefined);
  });
  it('begins anew after a pause', () => {
    const old = [telling('2025-01-01', 'a'), telling('2025-01-02', 'b')];
    expect(sinceOf([...old, telling('2026-03-10', 'a'), telling('2026-03-11', 'b')])).toBe('2026-03-10');
  });
  it('is not an arrest: those go on and come again', () => {
    const arrests = [
      telling('2026-03-01', 'a', { event: 'detained' }),
      telling('2026-03-02', 'b', { event: 'detained' }),
    ];
    expect(sinceOf(arrests, undefined, 'detained')).toBe(undefined);
  });
});

describe('an attack that was survived', () => {
  const attacks = ['a', 'b'].map((outlet) => telling('2026-03-01', outlet, { event: 'died', manner: 'attack' }));
  const deaths = ['a', 'b'].map((outlet) => telling('2026-03-01', outlet, { event: 'died', manner: 'death' }));
  const tellOn = (tellings: Telling[], date: string, words: string) => {
    const memory = createMemory();
    memory.note(tellings);
    return matchItem(itemOf(words, { date }), watchlist, memory.since).map(({ event, status }) => `${event} ${status}`);
  };
  const driver = 'Driver of Igor Volobuyev killed in blast';
  const deed = 'Igor Volobuyev flees Russia';

  it('makes nobody dead, neither beside another one nor for good', () => {
    expect([tellOn(attacks, '2026-03-04', driver), tellOn(attacks, '2026-03-20', deed)]).toEqual([
      [],
      ['left-country asserted'],
    ]);
  });
  it('is no death, of which all words in its days tell, and after which nothing is new', () => {
    expect([tellOn(deaths, '2026-03-04', driver), tellOn(deaths, '2026-03-20', deed)]).toEqual([
      ['died asserted'],
      ['left-country past'],
    ]);
  });
});

const text = 'Igor Volobuyev defected to Ukraine';
const tellings = [telling('2026-03-01', 'a'), telling('2026-03-02', 'b')];
const statusOn = (date: string) => {
  const memory = createMemory();
  memory.note(tellings);
  return matchItem(itemOf(text, { date }), watchlist, memory.since).map(({ status, relevant }) => [status, relevant]);
};

describe('a text that tells what the history knows', () => {
  it('tells news in its first days, and background later', () => {
    expect([statusOn('2026-03-05'), statusOn('2026-03-20')]).toEqual([[['asserted', true]], [['past', false]]]);
  });
  it('is asked for only where something that happens once was told, by one read a person', async () => {
    const asked: string[] = [];
    const recall = recallFrom(
      {
        async *hitSummaries({ who }) {
          asked.push(who);
          yield* tellings;
        },
      },
      () => new Date('2026-03-20T12:00:00Z'),
    );
    const hits = matchItem(itemOf(`${text} // ${text} and left Russia for good`), watchlist);
    const since = await recall(hits);
    expect([since?.('volobuev', 'defected', '2026-03-20T00:00:00Z'), asked]).toEqual(['2026-03-01', ['volobuev']]);
    expect(await recall(matchItem(itemOf('Igor Volobuyev was arrested'), watchlist))).toBe(undefined);
  });
  it('is matched once where the history knows nothing of them', async () => {
    const recall = recallFrom({ async *hitSummaries() {} }, () => new Date('2026-03-20T12:00:00Z'));
    expect(await recall(matchItem(itemOf(text), watchlist))).toBe(undefined);
  });
  it('is told of a file in its order', () => {
    const match = rememberingMatcher(watchlist);
    const days = ['2026-03-01', '2026-03-02', '2026-03-20'];
    const items = days.map((date, index) => ({ ...itemOf(text, { date }), id: date, outletId: `outlet-${index}` }));
    expect(items.flatMap(match).map(({ status }) => status)).toEqual(['asserted', 'asserted', 'past']);
  });
});
