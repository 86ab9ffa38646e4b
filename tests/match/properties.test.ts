// Laws of matching, on any text and on texts made of what matching looks for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { matchItem, mentionsWatched, readText } from '../../shared/match/match.ts';
import { eventIds, type Language, languages, statuses } from '../../shared/vocabulary.ts';
import { itemOf, told, watchlist } from './reading.ts';

/** Pieces that matching looks for, between pieces that it does not; joined in any order they are seldom sense. */
const pieces: Record<Language, string[]> = {
  es: [
    'Anatoli Chubáis',
    'Serguéi Shoigú',
    'Putin',
    'un general ruso',
    'dimite',
    'destituye a',
    'detenido',
    'huye de Rusia',
    'no',
    'que',
    'y',
    'la guerra',
  ],
  en: [
    'Anatoly Chubais',
    'Sergei Shoigu',
    'Putin',
    'a Russian general',
    'resigned',
    'was arrested',
    'denied',
    'may flee',
    'who',
    'and',
    'said',
    'the Kremlin',
    '.',
    ',',
    '“',
    '”',
    '—',
    'Tennis',
    '2022',
  ],
  ru: [
    'Анатолий Чубайс',
    'Сергея Шойгу',
    'Путин',
    'российский генерал',
    'ушёл в отставку',
    'задержан',
    'опроверг',
    'может уехать',
    'который',
    'и',
    'заявил',
    'Кремль',
    '.',
    ',',
    '«',
    '»',
    '—',
    'Теннис',
    '2022',
  ],
  uk: [
    'Анатолій Чубайс',
    'Шойгу',
    'путін',
    'російський генерал',
    'пішов у відставку',
    'затримано',
    'спростував',
    'може',
    'який',
    'та',
    'заявив',
    '.',
    ',',
    '«',
    '»',
    '—',
    'Теніс',
  ],
  de: [
    'Anatoli Tschubais',
    'Schoigu',
    'Putin',
    'russischer General',
    'trat zurück',
    'wurde festgenommen',
    'dementierte',
    'könnte',
    'der',
    'und',
    'sagte',
    '.',
    ',',
    '„',
    '“',
    'Tennis',
  ],
  fr: [
    'Anatoli Tchoubaïs',
    'Choïgou',
    'Poutine',
    'un général russe',
    'a démissionné',
    'a été arrêté',
    'dément',
    'pourrait',
    'qui',
    'et',
    'a déclaré',
    '.',
    ',',
    '«',
    '»',
    'Tennis',
  ],
};
const language = fc.constantFrom(...languages);
const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const madeText = (of: Language) =>
  fc.array(fc.constantFrom(...pieces[of]), { maxLength: 25 }).map((words) => words.join(' '));

const item = (fields: fc.Arbitrary<string>, of: Language): fc.Arbitrary<Item> =>
  fc
    .record({ title: fields, summary: fields, body: fc.option(fields, { nil: undefined }) })
    .map(({ body, ...rest }) => ({
      ...itemOf('', { language: of }),
      ...rest,
      ...(body !== undefined && { body }),
    }));
const anyItem = language.chain((of) => item(anyText, of));
const madeItem = language.chain((of) => item(madeText(of), of));

/** What is wrong with the evidence of a hit, in words. */
function faults(hit: Hit, { title, summary, body = '', ...rest }: Item): string[] {
  const { evidence } = hit;
  const { mention, trigger, sentence, field } = evidence;
  const wrong = (name: string, { text, start, end }: { text: string; start?: number; end?: number }) =>
    start === undefined || sentence.slice(start, end) === text
      ? []
      : [`${name}: "${text}" at ${start}-${end} of "${sentence}"`];
  const held: Record<string, boolean> = {
    'the sentence stands in its field': { title, summary, body }[field].includes(sentence),
    'the mention is told': mention.text.trim() !== '' && mention.rule !== '',
    'the trigger is told': trigger.text.trim() !== '' && trigger.phrase !== '',
    'the rule is told': evidence.attribution !== '' && evidence.distance >= 0,
    'the score is the product of its parts':
      Math.abs(evidence.score.reduce((product, { value }) => product * value, 1) - hit.score) < 0.01,
    'the score is a share': hit.score >= 0 && hit.score <= 1,
    'the watchlist is named': evidence.watchlist === watchlist.version,
    'its place is that of its item': hit.itemId === rest.id && hit.id === `${rest.id}#${hit.who}#${hit.event}`,
    'its words are ours': eventIds.includes(hit.event) && statuses.includes(hit.status),
    'somebody is named': hit.figure !== null || hit.role !== null,
  };
  const broken = Object.keys(held).filter((law) => !held[law]);
  return [...broken, ...wrong('mention', mention), ...wrong('trigger', trigger)];
}

describe('matching', () => {
  it('gives hits with complete evidence, whose offsets are those of the quoted text, and throws on no text', () => {
    fc.assert(
      fc.property(fc.oneof(anyItem, madeItem), (given) => {
        const hits = matchItem(given, watchlist);
        expect(hits.flatMap((hit) => faults(hit, given))).toEqual([]);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same hits for the same item', () => {
    fc.assert(
      fc.property(madeItem, (given) => {
        expect(matchItem(structuredClone(given), watchlist)).toEqual(matchItem(given, watchlist));
      }),
      { numRuns: 200 },
    );
  });

  it('passes over in its first look, and in a hurry, no text that has findings', () => {
    fc.assert(
      fc.property(madeItem, (given) => {
        const { findings } = readText(given, watchlist, new Date(given.publishedAt));
        if (findings.length > 0) expect(mentionsWatched(given, watchlist)).toBe(true);
        if (matchItem(given, watchlist).length > 0) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  const twins: Record<string, string> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', А: 'A', С: 'C' };
  it('reads names in which letters are replaced by their Latin twins', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (swaps) => {
        const swapped = [...'Анатолий Чубайс']
          .map((letter, index) => (swaps[index] && twins[letter]) || letter)
          .join('');
        expect(told(`${swapped} ушёл в отставку`, { language: 'ru' })).toBe('Anatoly Chubais resigned');
      }),
      { numRuns: 100 },
    );
  });

  const idle: Record<'en' | 'ru', string[]> = {
    en: [
      'Rain is expected in the north.',
      'The museum shows two hundred drawings.',
      'Apples were cheaper than a year ago.',
    ],
    ru: ['На севере ожидается дождь.', 'Музей показывает двести рисунков.', 'Яблоки подешевели за год.'],
  };
  it.each([
    ['en', 'Russian deputy defence minister Timur Ivanov was arrested.', '2024-04-23'],
    ['en', 'Kremlin envoy Anatoly Chubais has resigned and left Russia.', '2022-03-23'],
    ['ru', 'Анатолий Чубайс покинул Россию и ушёл в отставку.', '2022-03-23'],
    ['ru', 'Задержан заместитель министра обороны Тимур Иванов.', '2024-04-23'],
  ] as const)('finds the same beside sentences about something else: %s, %s', (of, text, date) => {
    const alone = told(text, { language: of, date });
    fc.assert(
      // Far behind a headline that names nobody, Russian papers recall.
      fc.property(fc.subarray(idle[of], { maxLength: of === 'ru' ? 1 : 3 }), fc.subarray(idle[of]), (before, after) => {
        const among = [...before, text, ...after].join(' ');
        expect(told(`Weather and other news // ${among}`, { language: of, date })).toBe(alone);
      }),
      { numRuns: 30 },
    );
    expect(alone).not.toBe('nothing');
  });
});
