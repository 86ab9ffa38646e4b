// Ukrainian news of 2022-2025 in our own words: whom a text names for what, and how certain it is.
import { describe, expect, it } from 'vitest';
import { type Row, tellingOf } from './telling.ts';
import { told } from './ukrainian-news.ts';

/** What the rules do not yet read whole; here to be counted, not to be matched one by one. */
const hard: Row[] = [
  [
    '2023-07-13',
    'Російського генерала Попова зняли з посади за скарги на Герасимова',
    '',
    ['Ivan Popov:dismissed:asserted'],
  ],
  [
    '2025-09-18',
    'Козак пішов у відставку — ЗМІ',
    'Він був єдиним у близькому колі Путіна, хто заперечував проти вторгнення.',
    ['Dmitry Kozak:resigned:asserted'],
  ],
  ['2024-02-19', 'Пілота-перебіжчика Кузьмінова розстріляли в Іспанії', '', ['Maxim Kuzminov:died:asserted']],
  [
    '2022-10-03',
    'Кадиров висміяв генерала Лапіна й зажадав розжалувати його до рядового',
    '',
    ['Alexander Lapin:dismissed:possible', 'Ramzan Kadyrov:spoke-out:asserted'],
  ],
  ['2022-10-29', 'Лапіна усунуто від командування угрупованням «Центр»', '', ['Alexander Lapin:dismissed:asserted']],
  ['2023-05-03', 'Аксьонов спростував чутки про свою відставку', '', ['Sergei Aksyonov:resigned:denied']],
  [
    '2023-01-17',
    'Колишній командир «Вагнера» Медведєв утік до Норвегії й попросив притулку',
    '',
    ['Andrei Medvedev:left-country:asserted'],
  ],
  [
    '2024-07-26',
    'Ексзаступнику Шойгу Булгакову повідомили про обвинувачення в розтраті',
    '',
    ['Dmitry Bulgakov:detained:asserted'],
  ],
  [
    '2024-06-11',
    'Племінницю Путіна Анну Цивільову призначено заступницею міністра оборони',
    'Чотирьох інших заступників усунули з посад.',
    ['role:dismissed:asserted'],
  ],
  [
    '2022-11-16',
    'Колишній віцепрезидент «Газпромбанку» розповів, чому втік з Росії',
    'Ігор Волобуєв воює у складі легіону «Свобода Росії».',
    ['Igor Volobuev:defected:asserted', 'Igor Volobuev:left-country:asserted'],
  ],
  [
    '2023-10-30',
    'В окупованому Криму підірвали колаборанта Володимира Рогова: він у реанімації',
    '',
    ['Vladimir Rogov:died:asserted'],
  ],
  [
    '2025-07-07',
    'У Росії застрелився звільнений Путіним міністр',
    'Тіло Романа Старовойта виявили в парку поблизу Рубльовки.',
    ['Roman Starovoit:died:asserted', 'Roman Starovoit:dismissed:asserted'],
  ],
];

describe('reading Ukrainian', () => {
  it.each(told)('%s %s', (date, title, summary, expected) => {
    expect(tellingOf('uk', date, title, summary)).toEqual(expected);
  });

  it('finds at least three of four hits over plain and hard items together, and as few wrong ones', () => {
    const rows = [...told, ...hard];
    const found = rows.map(([date, title, summary]) => tellingOf('uk', date, title, summary));
    const right = rows.flatMap(([, , , expected], index) => expected.filter((hit) => found[index]?.includes(hit)));
    expect(right.length / rows.flatMap(([, , , expected]) => expected).length).toBeGreaterThan(0.75);
    expect(right.length / found.flat().length).toBeGreaterThan(0.75);
  });
});
