import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../shared/match/match.ts';
import { readAnswers } from '../../shared/reader/answer.ts';
import { checkAnswer } from '../../shared/reader/check.ts';
import { hitOf } from '../../shared/reader/evidence.ts';
import { eventIds, statuses } from '../../shared/vocabulary.ts';
import { item, smallWatch } from './given.ts';

const stamp = { at: '2026-03-02T12:00:00.000Z', model: 'm', prompt: 'p' };
const one = item('General Bulavin resigns', {
  summary: 'He left his post on Monday. Oleg Tokarsky, a general, stays.',
});
function textOf() {
  const watchlist = smallWatch();
  return { ...lookAt(one, watchlist).reading, watchlist };
}
const check = (hits: unknown[], relevant = true) => checkAnswer({ relevant, hits }, one, textOf());
const good = { who: 'Gennady Bulavin', event: 'resigned', status: 'asserted', quote: 'Bulavin resigns' };

describe('an answer', () => {
  it('gives hits that quote the item, with the place of the quote and of the name', () => {
    const { checked, dropped } = check([good, { ...good, event: 'left-country', quote: 'left his post on Monday' }]);
    const hits = checked.map((hit) => hitOf(hit, one, textOf(), stamp));
    expect(dropped).toEqual({});
    expect(hits.map(({ id, relevant, score }) => [id, relevant, score])).toEqual([
      [`${one.id}#bulavin#resigned`, true, 0.95],
      [`${one.id}#bulavin#left-country`, true, 0.95],
    ]);
    expect(hits[0]!.evidence).toMatchObject({
      sentence: 'General Bulavin resigns',
      mention: { text: 'Bulavin', start: 8, end: 15 },
      trigger: { text: 'Bulavin resigns', start: 8, end: 23 },
    });
    expect(hits[1]!.evidence).toMatchObject({
      field: 'summary',
      sentence: 'He left his post on Monday.',
      mention: { text: 'Gennady Bulavin' },
      trigger: { text: 'left his post on Monday', start: 3, end: 26 },
    });
  });

  it.each([
    ['shape', { ...good, who: 7 }],
    ['shape', 'resigned'],
    ['shape', { ...good, quote: undefined }],
    ['event', { ...good, event: 'promoted' }],
    ['status', { ...good, status: 'likely' }],
    ['quote', { ...good, quote: 'Bulavin was sacked' }],
    ['name', { ...good, who: 'Sergei Shoigu' }],
    ['role', { ...good, who: 'role: an admiral' }],
  ])('loses by the check of its %s: %j', (name, hit) => {
    expect(check([hit])).toEqual({ checked: [], dropped: { [name]: 1 } });
  });

  it('says each event of a person once, a manner only where the event has it, and of illness no more than possible', () => {
    const { checked, dropped } = check([
      good,
      good,
      { ...good, event: 'died', manner: 'illness' },
      { ...good, event: 'wanted', manner: 'arrest' },
    ]);
    expect(dropped).toEqual({ twice: 1, manner: 1 });
    expect(checked.map(({ event, status, manner }) => [event, status, manner])).toEqual([
      ['resigned', 'asserted', undefined],
      ['died', 'possible', 'illness'],
      ['wanted', 'asserted', undefined],
    ]);
  });

  it('makes no news of background, of sanctions, or of what the reader holds to be none', () => {
    const news = (hit: object, relevant = true) =>
      check([{ ...good, ...hit }], relevant).checked.map((one) => one.relevant);
    expect([
      news({ status: 'past' }),
      news({ event: 'sanctioned' }),
      news({}, false),
      news({ status: 'possible' }),
    ]).toEqual([[false], [false], [false], [true]]);
  });
});

/** What could pass, nine times of ten. */
const often = <T>(right: readonly T[], wrong: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 9 }, { arbitrary: wrong, weight: 1 });

describe('a hostile answer', () => {
  it('gives nothing that does not stand in the item, whatever it is', () => {
    const words = `${one.title} ${one.summary}`.toLowerCase();
    const said = fc.record(
      {
        n: often([1], fc.oneof(fc.integer({ min: -1, max: 4 }), fc.anything())),
        relevant: often([true, false], fc.anything()),
        hits: fc.oneof(
          fc.array(
            fc.record(
              {
                who: often(['Gennady Bulavin', 'Vladimir Putin', 'role: general', 'role: x'], fc.string()),
                event: often(eventIds, fc.string()),
                status: often(statuses, fc.string()),
                quote: often(['Bulavin resigns', 'the president fled', 'left his post'], fc.string()),
              },
              { noNullPrototype: true },
            ),
            { maxLength: 30 },
          ),
          fc.anything(),
        ),
      },
      { noNullPrototype: true },
    );
    const whole = fc.oneof(
      fc.record({ items: fc.array(said, { maxLength: 5 }) }).map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string(),
      fc.record({ items: fc.array(said) }).map((value) => JSON.stringify(value).slice(0, 40)),
    );
    let stored = 0;
    fc.assert(
      fc.property(whole, (answer) => {
        for (const [n, { relevant, hits }] of readAnswers(answer, 1).byItem) {
          expect(n).toBe(1);
          const { checked } = check(hits, relevant);
          for (const hit of checked.map((passed) => hitOf(passed, one, textOf(), stamp))) {
            stored += 1;
            expect(words).toContain(hit.evidence.trigger.text.toLowerCase());
            expect(['bulavin', 'role:general']).toContain(hit.who);
            expect(hit.itemId).toBe(one.id);
          }
        }
      }),
      { seed: 11, numRuns: 2000 },
    );
    expect(stored).toBeGreaterThan(10);
  });
});
