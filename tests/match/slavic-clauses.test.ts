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
