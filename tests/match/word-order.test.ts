// Russian and Ukrainian headlines that put what the verb governs first: the place, the office, the charge, then who.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingOf } from './telling.ts';

/** Nothing in the list was known of anybody here on that day. */
const day = '2022-02-01';

const told: [language: Language, title: string, expected: string[]][] = [
  ['ru', 'Под стражу взят адмирал Игорь Осипов', ['Igor Osipov:detained:asserted']],
  ['ru', 'Адмирал Игорь Осипов взят под стражу прямо в суде', ['Igor Osipov:detained:asserted']],
  ['ru', 'В СИЗО помещён адмирал Игорь Осипов', ['Igor Osipov:detained:asserted']],
  ['ru', 'Виновным в растрате признан адмирал Игорь Осипов', ['Igor Osipov:detained:asserted']],
  ['ru', 'Обвинение во взятке предъявлено Игорю Осипову', ['Igor Osipov:detained:asserted']],
  ['ru', 'В международный розыск объявили Эльвиру Набиуллину', ['Elvira Nabiullina:wanted:asserted']],
  ['ru', 'Заочно арестован адмирал Игорь Осипов', ['Igor Osipov:wanted:asserted']],
  ['ru', 'Иноагентом Минюст признал Аркадия Дворковича', ['Arkady Dvorkovich:wanted:asserted']],
  ['ru', 'От должности отстранён адмирал Игорь Осипов', ['Igor Osipov:dismissed:asserted']],
  ['ru', 'В отставку отправили адмирала Игоря Осипова', ['Igor Osipov:dismissed:asserted']],
  ['ru', 'Своего поста лишился адмирал Игорь Осипов', ['Igor Osipov:dismissed:asserted']],
  ['ru', 'Пост председателя покинул Аркадий Дворкович', ['Arkady Dvorkovich:resigned:asserted']],
  ['ru', 'Страну покинул Аркадий Дворкович', ['Arkady Dvorkovich:left-country:asserted']],
  ['ru', 'За границу бежал Аркадий Дворкович', ['Arkady Dvorkovich:left-country:asserted']],
  ['ru', 'Среди погибших — адмирал Игорь Осипов', ['Igor Osipov:died:asserted']],
  ['ru', 'На связь не выходит адмирал Игорь Осипов', ['Igor Osipov:disappeared:asserted']],
  ['ru', 'Войну на Украине осудил Аркадий Дворкович', ['Arkady Dvorkovich:spoke-out:asserted']],
  ['uk', 'Під варту взяли російського адмірала Ігоря Осипова', ['Igor Osipov:detained:asserted']],
  ['uk', 'Винним у хабарництві визнали Ігоря Осипова', ['Igor Osipov:detained:asserted']],
  ['uk', 'Посаду втратив російський адмірал Ігор Осипов', ['Igor Osipov:dismissed:asserted']],
  ['uk', 'За кордон утік Аркадій Дворкович', ['Arkady Dvorkovich:left-country:asserted']],
  ['uk', 'Війну засудив Аркадій Дворкович', ['Arkady Dvorkovich:spoke-out:asserted']],
];

describe('What the verb governs may stand before it', () => {
  it.each(told)('%s: %s', (language, title, expected) => expect(tellingOf(language, day, title, '')).toEqual(expected));

  it('but not beyond a comma', () =>
    expect(tellingOf('ru', day, 'Узнав об отставке, ушёл с совещания адмирал Игорь Осипов', '')).toEqual([]));

  it('and what denies it goes first', () =>
    expect(tellingOf('ru', day, 'Аркадий Дворкович из России не уезжал', '')).toEqual([
      'Arkady Dvorkovich:left-country:denied',
    ]));
});
