import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { copiesIn } from '../../shared/stories/copies.ts';
import { givenHit } from '../digest/given.ts';

const at = (minute: number) => new Date(Date.UTC(2022, 2, 23, 12, minute)).toISOString();
let minute = 0;
const report = (outletId: string, title: string, marked: string, given: Partial<Hit> = {}): Hit => {
  minute += 1;
  return givenHit({ outletId, itemId: `${outletId}:${minute}`, title, marked, publishedAt: at(minute % 60), ...given });
};

const wire =
  'Спецпредставитель президента *Анатолий Чубайс* *покинул пост* и уехал из страны, сообщили два источника агентства.';

describe('copiesIn', () => {
  test('finds wire copy under another headline, and names the earliest as its source', () => {
    const tass = report('tass', 'Чубайс покинул пост', wire, { publishedAt: at(0) });
    const copy = report('b', 'Уехал из страны: что известно о Чубайсе к этому часу', wire, { publishedAt: at(9) });
    expect(copiesIn([copy, tass])).toEqual({ [copy.id]: tass.id });
  });

  test('finds copy that was cut at the end, marked and spelt otherwise', () => {
    const tass = report('tass', 'T', wire, { publishedAt: at(0) });
    const cut =
      '«Спецпредставитель Президента, *Анатолий Чубайс* — *покинул пост* и уехал из страны, сообщили источники».';
    const copy = report('b', 'T', cut, { publishedAt: at(1) });
    expect(Object.keys(copiesIn([tass, copy]))).toEqual([copy.id]);
  });

  test('finds an outlet’s own second version', () => {
    const first = report('a', 'Chubais quits as Putin’s climate envoy and leaves the country', wire, {
      publishedAt: at(0),
    });
    const second = { ...first, id: 'other', itemId: 'other', publishedAt: at(30) };
    expect(copiesIn([first, second])).toEqual({ other: first.id });
  });

  test.each([
    ['short alike headlines', 'Chubais resigns and leaves Russia', '*Chubais* *resigns* and leaves Russia'],
    [
      'one’s own words about the same',
      'Putin’s climate envoy has quit over the war, sources say',
      'Kremlin insider *Chubais* became the most senior official to *quit* since the invasion of Ukraine began.',
    ],
  ])('takes %s for no copy', (_, title, marked) => {
    const other = report(
      'b',
      'Chubais resigns and leaves Russia',
      '*Chubais*, 66, *resigned* in protest, Reuters said.',
    );
    expect(copiesIn([report('a', title, marked), other])).toEqual({});
  });

  test('does not take two hits of one item for copies', () => {
    const one = report('a', 'T', wire);
    expect(copiesIn([one, { ...one, id: `${one.id}-2`, event: 'left-country' }])).toEqual({});
  });

  test('gives the same whatever the order, and never a copy of a copy', () => {
    const words = 'envoy chubais quits post leaves country war sources say moscow kremlin aide official tells'.split(
      ' ',
    );
    const some = fc
      .array(fc.tuple(fc.subarray(words, { minLength: 8 }), fc.integer({ min: 0, max: 59 })), { maxLength: 12 })
      .map((all) => all.map(([said, when]) => report('a', 'T', `*${said.join(' ')}*`, { publishedAt: at(when) })));
    fc.assert(
      fc.property(
        some.chain((hits) => fc.tuple(fc.constant(hits), fc.shuffledSubarray(hits, { minLength: hits.length }))),
        ([hits, shuffled]) => {
          const copies = copiesIn(hits);
          expect(copiesIn(shuffled)).toEqual(copies);
          expect(Object.values(copies).filter((original) => original in copies)).toEqual([]);
        },
      ),
    );
  });
});
