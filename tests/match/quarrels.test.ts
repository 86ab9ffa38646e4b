// Quarrels told by a verb: what one of the elite does to another in public is told of both, and of nobody where either is not of them.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { told } from './reading.ts';
import { tellingOf } from './telling.ts';

const rows: [text: string, expected: string][] = [
  ['Kadyrov slams Bastrykin', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Bastrykin criticised by Kadyrov over migrants', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Deputy Andrei Gurulyov mocks Margarita Simonyan', 'Andrei Gurulyov rift; Margarita Simonyan rift'],
  ['Kadyrov hits back at Bastrykin', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Volodin slams Navalny', 'nothing'],
  ['Medvedev attacks Zelensky', 'nothing'],
  ['Shoigu blasts NATO as Lavrov visits China', 'nothing'],
  ['Sobyanin meets Kadyrov as Simonyan slams West', 'nothing'],
  ['Medvedev clashes with German chancellor // He traded barbs with Friedrich Merz.', 'nothing'],
  ['Kadyrov in row with Polish ambassador over remarks', 'nothing'],
  ['Kadyrov in row with Bastrykin over Polish ambassador', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Tensions between the two nations rise, Russian officials said', 'nothing'],
];

describe('who turns on whom', () => {
  it.each(rows)('%s → %s', (text, expected) => {
    expect(told(text).split('; ').toSorted()).toEqual(expected.split('; ').toSorted());
  });
});

/** Sides of a quarrel, in alphabetical order. */
const sidesOf = (language: Language, title: string): string[] =>
  tellingOf(language, '2022-02-01', title, '').flatMap((hit) =>
    hit.endsWith(':rift:asserted') ? hit.split(':')[0]! : [],
  );

describe('a quarrel of Russian or Ukrainian words', () => {
  it.each<[string, Language, string, string[]]>([
    [
      'is that of accuser and accused',
      'ru',
      'Евгений Пригожин обвинил Сергея Шойгу в снарядном голоде',
      ['Sergei Shoigu', 'Yevgeny Prigozhin'],
    ],
    [
      'is that of everybody accused',
      'uk',
      'Євген Пригожин звинуватив Сергія Шойгу та Валерія Герасимова у брехні',
      ['Sergei Shoigu', 'Valery Gerasimov', 'Yevgeny Prigozhin'],
    ],
    [
      'is that of whoever is set on',
      'ru',
      'Рамзан Кадыров набросился на генерала Александра Лапина',
      ['Alexander Lapin', 'Ramzan Kadyrov'],
    ],
    [
      'is that of one against another',
      'ru',
      'Рамзан Кадыров против Александра Бастрыкина: кто кого',
      ['Alexander Bastrykin', 'Ramzan Kadyrov'],
    ],
    ['is not that of whoever attacks a thing', 'ru', 'Олег Тиньков обрушился на систему', []],
    ['is not that of an investigator', 'ru', 'Следствие обвинило Тимура Иванова в растрате', []],
    ['is not that of whoever is tried', 'uk', 'Суд завершив справу проти Тімура Іванова', []],
    ['is not that of who stands in another clause', 'ru', 'Рамзан Кадыров обвинил Запад, заявил Дмитрий Медведев', []],
  ])('%s (%s): %s', (_, language, title, expected) => expect(sidesOf(language, title)).toEqual(expected));
});
