// Russian news of 2022-2025 in our own words: whom a text names for what, and how certain it is.
import { describe, expect, it } from 'vitest';
import { breaks } from './russian-breaks.ts';
import { fates } from './russian-fates.ts';
import { silence } from './russian-silence.ts';
import { type Row, tellingOf } from './telling.ts';

const told: Row[] = [...breaks, ...fates, ...silence];

/** What the rules do not yet read whole; here to be counted, not to be matched one by one. */
const hard: Row[] = [
  [
    '2022-03-18',
    'Дворкович покинул пост председателя фонда «Сколково»',
    'Ранее зампред комитета Госдумы потребовал уволить его с позором за слова о войне.',
    ['Arkady Dvorkovich:resigned:asserted'],
  ],
  [
    '2023-06-24',
    'Мятеж Пригожина: колонны «Вагнера» идут на Москву',
    'Основатель ЧВК заявил, что его бойцы взяли штаб в Ростове.',
    ['Yevgeny Prigozhin:rebelled:asserted'],
  ],
  [
    '2023-07-13',
    'Командарм-58 Попов лишился должности после разговора с начальством о потерях',
    'Генерал-майор пожаловался, что министр обороны обезглавил армию ударом в спину.',
    ['Ivan Popov:dismissed:asserted', 'Ivan Popov:spoke-out:asserted'],
  ],
  [
    '2024-05-14',
    'Суд арестовал начальника главка кадров Минобороны Юрия Кузнецова',
    'При обысках у генерала нашли больше 100 миллионов рублей.',
    ['Yury Kuznetsov:detained:asserted'],
  ],
  [
    '2023-08-23',
    'Суровикин снят с должности главкома ВКС',
    'Исполнять обязанности будет Виктор Афзалов, публично генерала не видели с июня.',
    ['Sergei Surovikin:disappeared:asserted', 'Sergei Surovikin:dismissed:asserted'],
  ],
  ['2023-10-25', 'Кремль назвал выдумкой сообщения о смерти Путина', '', ['Vladimir Putin:died:denied']],
  [
    '2024-02-19',
    'Бывший лётчик Максим Кузьминов, угнавший вертолёт на Украину, убит в Испании',
    '',
    ['Maxim Kuzminov:died:asserted'],
  ],
  [
    '2025-07-01',
    'Бывшему замминистра обороны Иванову назначили 13 лет колонии',
    'Суд лишил его всех наград.',
    ['Timur Ivanov:detained:asserted', 'Timur Ivanov:wanted:asserted'],
  ],
  [
    '2024-04-25',
    'Замглавы Минобороны Иванова обвинили ещё и в госизмене, сообщили источники',
    'Адвокат это отрицает.',
    ['Timur Ivanov:detained:asserted'],
  ],
];

describe('reading Russian', () => {
  it.each(told)('%s %s', (date, title, summary, expected) => {
    expect(tellingOf('ru', date, title, summary)).toEqual(expected);
  });

  it('finds at least three of four hits over plain and hard items together, and as few wrong ones', () => {
    const rows = [...told, ...hard];
    const found = rows.map(([date, title, summary]) => tellingOf('ru', date, title, summary));
    const right = rows.flatMap(([, , , expected], index) => expected.filter((hit) => found[index]?.includes(hit)));
    expect(right.length / rows.flatMap(([, , , expected]) => expected).length).toBeGreaterThan(0.75);
    expect(right.length / found.flat().length).toBeGreaterThan(0.75);
  });
});
