// Russian and Ukrainian news in our own words that earlier rules misread, each with what it shows.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingOf } from './telling.ts';

type Row = [shows: string, language: Language, date: string, title: string, summary: string, expected: string[]];

describe('Told is', () => {
  it.each<Row>([
    [
      'a death of whoever was aboard',
      'ru',
      '2023-08-23',
      'На борту упавшего самолёта были Пригожин и Уткин',
      'Спасатели нашли обломки в поле.',
      ['Dmitry Utkin:died:asserted', 'Yevgeny Prigozhin:died:asserted'],
    ],
    [
      'a death of whoever stands in the list of passengers',
      'uk',
      '2023-08-23',
      'Пригожин був серед пасажирів літака, що розбився',
      '',
      ['Yevgeny Prigozhin:died:asserted'],
    ],
    [
      'a general of the police by his surname',
      'ru',
      '2023-02-13',
      'Генерал Макаров найден мёртвым на даче',
      'Месяц назад он ушёл из МВД.',
      ['Vladimir Makarov:died:asserted'],
    ],
    [
      'a surname behind a title whose company stands in quotes',
      'uk',
      '2022-03-01',
      'Співвласник «Альфа-Груп» Фрідман назвав війну трагедією',
      '',
      ['Mikhail Fridman:spoke-out:asserted'],
    ],
  ])('%s (%s)', (_, language, date, title, summary, expected) =>
    expect(tellingOf(language, date, title, summary)).toEqual(expected),
  );
});

describe('Not told is', () => {
  it.each<Row>([
    ['an arrest of last year', 'ru', '2022-02-01', 'После прошлогоднего ареста Осипова флот проверят', '', []],
    [
      'a way home on which somebody dies',
      'ru',
      '2022-02-01',
      'Адмирал Игорь Осипов умер в пути',
      'Игорь Осипов возвращался домой с Кубы, когда ему стало плохо.',
      ['Igor Osipov:died:asserted'],
    ],
    ['a committee against the war', 'ru', '2022-02-01', 'Касьянов встретился с Антивоенным комитетом', '', []],
    ['a flight that only was to be', 'ru', '2022-02-01', 'Адмирал Игорь Осипов летел в самолёте с министром', '', []],
  ])('%s (%s)', (_, language, date, title, summary, expected) =>
    expect(tellingOf(language, date, title, summary)).toEqual(expected),
  );
});
