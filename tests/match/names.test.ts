// Every figure is found by the spellings in which lists, registers and newspapers hold its name; a namesake is not.
import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/match/match.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { patronymicPairs } from './patronymic-pairs.ts';
import { mentioned, watchlist } from './reading.ts';
import { romanize, schemeNames } from './romanizations.ts';

const figures = loadWatchSources('watch').figures.map(({ ru = '', ...figure }) => ({ ...figure, ru }));
type Source = (typeof figures)[number];

const isFound = (title: string, language: Language, { id }: Source) =>
  readText({ title, summary: '', language }, watchlist, new Date('2022-04-01')).mentions.some(
    ({ who }) => who.kind === 'figure' && who.figure.id === id,
  );

const partsOf = (name: string) => {
  const [given = '', patronymic = '', ...surname] = name.split(' ');
  return surname.length > 0
    ? { given, patronymic, surname: surname.join(' ') }
    : { given, patronymic: '', surname: patronymic };
};

/** Of those that have such a name at all, the names by which the figure is not found. */
function lost(texts: (figure: Source) => (string | undefined)[], language: Language, all = figures): string[] {
  return all.flatMap((figure) =>
    texts(figure).filter((text): text is string => text !== undefined && !isFound(text, language, figure)),
  );
}

describe('Every figure is found by its own name', () => {
  it.each<[string, Language, (figure: Source) => (string | undefined)[]]>([
    ['as written in English', 'en', ({ name }) => [`${name} spoke`]],
    ['as written in German', 'de', ({ name }) => [`${name} sprach`]],
    ['as written in French', 'fr', ({ name }) => [`${name} a parlé`]],
    ['in Russian, with patronymic', 'ru', ({ ru }) => [`${ru} выступил`]],
    ['in Russian, without', 'ru', ({ ru }) => [`${partsOf(ru).given} ${partsOf(ru).surname} выступил`]],
    ['in Ukrainian', 'uk', ({ uk }) => [uk && `${uk} виступив`]],
    ['in whole aliases', 'en', ({ aliases }) => aliases.filter((alias) => alias.includes(' '))],
    ['in capitals', 'en', ({ name }) => [`${name.toUpperCase()} SPOKE`]],
    [
      'surname first, in Russian',
      'ru',
      ({ ru }) => [ru.replace(/^(\S+ \S+) (.+)$/, (_, rest, last) => `${last.toUpperCase()} ${rest}`)],
    ],
    [
      'surname first with a comma',
      'en',
      ({ name }) => [name.replace(/^(\S+) (.+)$/, (_, first, last) => `${last.toUpperCase()}, ${first}`)],
    ],
  ])('%s', (_, language, texts) => expect(lost(texts, language)).toEqual([]));
});

describe('At least 97 of 100 figures are found as a published romanization writes them', () => {
  it.each(schemeNames)('%s', (scheme) => {
    const names = ({ ru }: Source) => {
      const { given, surname } = partsOf(ru);
      return [`${romanize(given, scheme)} ${romanize(surname, scheme)} spoke`, `${romanize(ru, scheme)} spoke`];
    };
    expect(lost(names, 'en').length).toBeLessThanOrEqual(figures.length * 2 * 0.03);
  });
});

describe('A Ukrainian patronymic confirms', () => {
  const withPair = figures.filter(({ ru, uk }) => uk && patronymicPairs.has(partsOf(ru).patronymic));
  const ukrainian = ({ ru, uk = '' }: Source) => {
    const { given, surname } = partsOf(uk);
    return { given, surname, patronymic: patronymicPairs.get(partsOf(ru).patronymic) ?? '' };
  };

  it('of most figures that have one in Russian', () => {
    const all = figures.filter(({ ru }) => partsOf(ru).patronymic);
    expect(withPair.length / all.length).toBeGreaterThan(0.85);
  });

  it('between given name and surname', () => {
    const names = (figure: Source) => {
      const { given, patronymic, surname } = ukrainian(figure);
      return [`${given} ${patronymic} ${surname} у списку`];
    };
    expect(lost(names, 'uk', withPair)).toEqual([]);
  });

  it('behind the surname, as lists have it', () => {
    const names = (figure: Source) => {
      const { given, patronymic, surname } = ukrainian(figure);
      return [`${surname.toUpperCase()} ${given} ${patronymic}`];
    };
    expect(lost(names, 'uk', withPair)).toEqual([]);
  });
});

const reads = (title: string, table: [text: string, language: Language, expected: string][]) =>
  describe(title, () =>
    it.each(table)('%s (%s) → %s', (text, language, expected) => expect(mentioned(text, { language })).toBe(expected)),
  );

reads('A name is whole', [
  ['Arkady Romanovych Rotenberg spoke', 'en', 'Arkady Rotenberg'],
  ['Volodymyr Volodymyrovych Putin spoke', 'en', 'Vladimir Putin'],
  ['Vladimir Lvovich Mashkov spoke', 'en', 'Vladimir Mashkov'],
  ['Указ підписав Володимир Володимирович Путін', 'uk', 'Vladimir Putin'],
  ['Обшук у Тимура Вадимовича Іванова', 'uk', 'Timur Ivanov'],
  ['ШОЙГУ Сергей Кужугетович, 1955 г. р.', 'ru', 'Sergei Shoigu'],
  ['12. MEDVEDEV, Dmitry Anatolyevich', 'en', 'Dmitry Medvedev'],
  ['SHOIGU, Sergei; KOZAK, D. N.', 'en', 'Sergei Shoigu; Dmitry Kozak'],
  ['Чубайс А. Б. и Кудрин А. Л.', 'ru', 'Anatoly Chubais; Alexei Kudrin'],
  ['Makhmud-Ali Kalimatov, Makhmud Ali Kalimatov', 'en', 'Makhmud-Ali Kalimatov'],
]);

reads('A soft sign in Latin letters parts no name', [
  ["Igor' Sechin spoke", 'en', 'Igor Sechin'],
  ['Igorʹ Sechin spoke', 'en', 'Igor Sechin'],
  ['Mariya L’vova-Belova spoke', 'en', 'Maria Lvova-Belova'],
  ['Ol`ga Ljubimova spoke', 'en', 'Olga Lyubimova'],
  [
    'Arkadij Rotenberg and Gennadij Timčenko, Anatolij Čubajs',
    'en',
    'Arkady Rotenberg; Gennady Timchenko; Anatoly Chubais',
  ],
  ["IGOR' SECHIN", 'en', 'Igor Sechin'],
]);

reads('Other apostrophes part words as before', [
  ["Putin's and SHOIGU'S men, d'Anatoly", 'en', 'Vladimir Putin; Sergei Shoigu'],
  ["L'arrestation d'Igor Setchine aujourd'hui", 'fr', 'Igor Sechin'],
  ["Qu'Anatoli Tchoubaïs parte", 'fr', 'Anatoly Chubais'],
]);

reads('A namesake is somebody else', [
  ['Arkady Petrovych Rotenberg spoke', 'en', 'nobody'],
  ['Виступив Сергій Іванович Шойгу', 'uk', 'nobody'],
  ['SHOIGU, Larisa', 'en', 'nobody'],
  ['Чубайс И. Б.', 'ru', 'nobody'],
  ['А. Г. Чубайс', 'ru', 'nobody'],
  ['Meeting Medvedev, Sergei Shoigu spoke', 'en', 'Sergei Shoigu'],
]);
