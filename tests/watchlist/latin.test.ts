// Latin spellings of Cyrillic names, as newspapers of three languages and the lists of sanctions write them.
import { describe, expect, it } from 'vitest';
import { latinFromRussian, latinFromUkrainian } from '../../shared/watchlist/latin.ts';
import { pressSpelling } from '../../shared/watchlist/press-spelling.ts';

/** The name, then what English, German and French newspapers write. */
const spellings: [name: string, english: string[], german: string[], french: string[]][] = [
  ['Чубайс', ['Chubais', 'Chubays'], ['Tschubais'], ['Tchoubais']],
  ['Шойгу', ['Shoigu', 'Shoygu'], ['Schoigu'], ['Choigou']],
  ['Пригожин', ['Prigozhin'], ['Prigoschin'], ['Prigojine']],
  ['Путин', ['Putin'], ['Putin'], ['Poutine']],
  ['Медведев', ['Medvedev'], ['Medwedew'], ['Medvedev']],
  ['Лавров', ['Lavrov'], ['Lawrow'], ['Lavrov']],
  ['Песков', ['Peskov'], ['Peskow'], ['Peskov']],
  ['Суровикин', ['Surovikin'], ['Surowikin'], ['Sourovikine']],
  ['Герасимов', ['Gerasimov'], ['Gerassimow'], ['Guerassimov']],
  ['Кадыров', ['Kadyrov'], ['Kadyrow'], ['Kadyrov']],
  ['Абрамович', ['Abramovich'], ['Abramowitsch'], ['Abramovitch']],
  ['Набиуллина', ['Nabiullina'], ['Nabiullina'], ['Nabioullina']],
  ['Пугачёва', ['Pugacheva', 'Pugachyova'], ['Pugatschowa', 'Pugatschewa'], ['Pougatcheva']],
  ['Овсянникова', ['Ovsyannikova', 'Ovsiannikova'], ['Owsjannikowa'], ['Ovsiannikova']],
  ['Жириновский', ['Zhirinovsky', 'Zhirinovskiy'], ['Schirinowski'], ['Jirinovski']],
  ['Дугина', ['Dugina'], ['Dugina'], ['Douguina']],
  ['Хабаров', ['Khabarov'], ['Chabarow'], ['Khabarov']],
  ['Щёголев', ['Shchyogolev', 'Schegolev'], ['Schtschogolew'], ['Chtchegolev']],
  ['Юмашев', ['Yumashev', 'Iumashev'], ['Jumaschew'], ['Ioumachev']],
  ['Цой', ['Tsoi', 'Tsoy'], ['Zoi'], ['Tsoi']],
];

const fold = (words: Iterable<string>) => new Set([...words].map((word) => word.toLowerCase()));

describe('A Russian name has the spellings of the English, the German and the French press', () => {
  it.each(spellings)('%s: %j, %j, %j', (name, ...perPress) => {
    const known = fold(latinFromRussian(name));
    expect(perPress.flat().filter((spelling) => !known.has(spelling.toLowerCase()))).toEqual([]);
  });
});

describe('A Russian given name has its usual spellings', () => {
  it.each<[string, string[]]>([
    ['Евгений', ['Yevgeny', 'Evgeny', 'Evgeniy', 'Yevgeniy', 'Jewgeni', 'Evgueni']],
    ['Сергей', ['Sergei', 'Sergey', 'Sergej']],
    ['Алексей', ['Alexei', 'Alexey', 'Aleksei', 'Alexej']],
    ['Юрий', ['Yuri', 'Yury', 'Yuriy', 'Juri', 'Iouri']],
    ['Дмитрий', ['Dmitry', 'Dmitri', 'Dmitriy', 'Dmitrij']],
  ])('%s: %j', (name, expected) => {
    const known = fold(latinFromRussian(name));
    expect(expected.filter((spelling) => !known.has(spelling.toLowerCase()))).toEqual([]);
  });
});

describe('A Ukrainian name has the spellings of its own romanisation', () => {
  it.each<[string, string[]]>([
    ['Сергій', ['Serhii', 'Serhiy']],
    ['Пригожин', ['Pryhozhyn']],
    ['Єрмак', ['Yermak']],
    ['Медведчук', ['Medvedchuk']],
  ])('%s: %j', (name, expected) => {
    const known = fold(latinFromUkrainian(name));
    expect(expected.filter((spelling) => !known.has(spelling.toLowerCase()))).toEqual([]);
  });
});

it('The conventions of two countries are not mixed within a word', () => {
  const known = fold(latinFromRussian('Шойгу'));
  expect(['Schoigou', 'Choigu', 'Shoigou'].filter((spelling) => known.has(spelling.toLowerCase()))).toEqual([]);
});

it('The spellings of a name are few enough to be looked up', () => {
  for (const [name] of spellings) expect(latinFromRussian(name).size).toBeLessThan(120);
});

describe('For people on no list there is one spelling, that of English newspapers', () => {
  it.each([
    ['Евгений', 'Yevgeny'],
    ['Сергей', 'Sergei'],
    ['Бондарев', 'Bondarev'],
    ['Жириновский', 'Zhirinovsky'],
    ['Щукин', 'Shchukin'],
  ])('%s → %s', (name, expected) => expect(pressSpelling(name)).toBe(expected));
});
