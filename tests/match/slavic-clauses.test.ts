// What a clause about somebody tells beside the news of him, in Russian and Ukrainian.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingOf } from './telling.ts';

/** Nothing in the list was known of anybody here on that day. */
const tell = (language: Language, title: string, summary: string) => tellingOf(language, '2022-02-01', title, summary);

describe('A clause behind a name', () => {
  it.each<[string, Language, string, string, string[]]>([
    [
      'recalls what the headline is not about',
      'ru',
      'Дворкович раскритиковал войну',
      'Аркадий Дворкович, который уехал из России ещё весной, дал интервью.',
      ['Arkady Dvorkovich:spoke-out:asserted'],
    ],
    [
      'recalls it of whom a noun stands for',
      'uk',
      'Аркадій Дворкович засудив війну',
      'Політик, що втік з Росії, дав інтервʼю.',
      ['Arkady Dvorkovich:spoke-out:asserted'],
    ],
    [
      'tells what the headline is about',
      'ru',
      'Отъезд Дворковича подтвердили',
      'Аркадий Дворкович, который уехал из России, преподаёт в Лондоне.',
      ['Arkady Dvorkovich:left-country:asserted'],
    ],
    [
      'ends at its comma',
      'ru',
      'Приговор адмиралу',
      'Адмирала Игоря Осипова, который служил на юге, суд признал виновным.',
      ['Igor Osipov:detained:asserted'],
    ],
    [
      'is none where a verb of saying stands before it',
      'uk',
      'Інтервʼю Аркадія Дворковича',
      'Аркадій Дворкович розповів, що залишив Росію.',
      ['Arkady Dvorkovich:left-country:asserted'],
    ],
  ])('%s (%s: %s)', (_, language, title, summary, expected) =>
    expect(tell(language, title, summary)).toEqual(expected),
  );
});

describe('What commas part from a sentence', () => {
  it.each<[string, Language, string, string[]]>([
    [
      'does not keep a subject from its verb',
      'ru',
      'Аркадий Дворкович, много лет руководивший фондом, а до того отвечавший в правительстве за промышленность, уехал из России',
      ['Arkady Dvorkovich:left-country:asserted'],
    ],
    [
      'does not keep an object from its verb',
      'uk',
      'Адмірала Ігоря Осипова, який багато років командував Чорноморським флотом росії, затримали',
      ['Igor Osipov:detained:asserted'],
    ],
  ])('%s (%s: %s)', (_, language, title, expected) => expect(tell(language, title, '')).toEqual(expected));
});

describe('Who leaves of his own will', () => {
  it.each<[Language, string, string]>([
    ['ru', 'Аркадий Дворкович лишился поста', 'Аркадий Дворкович написал заявление об уходе, совет его освободил.'],
    ['uk', 'Аркадія Дворковича звільнили', 'Аркадій Дворкович сам подав у відставку.'],
    ['en', 'Arkady Dvorkovich out as Skolkovo chairman', 'Arkady Dvorkovich resigned after the board dismissed him.'],
  ])('is not told as dismissed too (%s: %s)', (language, title, summary) =>
    expect(tell(language, title, summary)).toEqual(['Arkady Dvorkovich:resigned:asserted']),
  );
});

describe('A clause without a subject of its own', () => {
  it.each<[string, Language, string, string[]]>([
    [
      'is about the only one who can be it',
      'ru',
      'Аркадий Дворкович сообщил коллегам по международной федерации, что живёт спокойно, а потом уехал из России',
      ['Arkady Dvorkovich:left-country:asserted'],
    ],
    ['is not about a source before a colon', 'ru', 'Андрей Клишас: уехавшим работать на государство нельзя', []],
    ['is not about whoever has something', 'uk', 'У Сергія Шойгу зник голос', []],
    [
      'is not about one where many act',
      'ru',
      'Суровикина сняли, о его отставке написали',
      ['Sergei Surovikin:dismissed:asserted'],
    ],
  ])('%s (%s: %s)', (_, language, title, expected) => expect(tell(language, title, '')).toEqual(expected));
});
