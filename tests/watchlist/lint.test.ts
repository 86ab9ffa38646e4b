// What check finds in figures, roles, posts and outlets.
import { describe, expect, it } from 'vitest';
import { figure, lint } from './lint-run.ts';

it('finds nothing in a watchlist that holds together', () => {
  expect(lint().places).toEqual([]);
});

describe('figures', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'share a surname that neither can claim',
      'id: tokarsky-ivan, name: Ivan Tokarsky, ru: Иван Токарский, uk: Іван Токарський, gender: m',
      'shared-surname',
      /tokarsky-ivan and tokarsky \(figures\/army.yaml:4:11\) may both be meant by "токарский".*bare: context/,
    ],
    [
      'are found alone by a given name',
      'id: timur, name: Ivan Timur, ru: Иван Тимур, uk: Іван Тімур, gender: m, bare: always',
      'everyday-surname',
      /"timur", .*"тимур".* a given name/,
    ],
    [
      'are to be found by an everyday word',
      'id: mints, name: Ivan Mints, ru: Иван Минц, uk: Іван Мінц, gender: m, bare: always',
      'everyday-surname',
      /"mints" counts as an everyday word/,
    ],
    [
      'have the same Russian name, ё or not, with a patronymic or without',
      'id: other, name: Guennady Bulavin, ru: Геннадий Петрович Булавин, uk: Геннадій Булавін, gender: m, bare: never',
      'duplicate-name',
      /other: "геннадий булавин" is also of bulavin/,
    ],
    [
      'have no Ukrainian name',
      'id: zusko, name: Ivan Zusko, ru: Иван Зусько, gender: m',
      'no-name',
      /zusko has no "uk"/,
    ],
    [
      'have Latin letters in a Russian name',
      'id: zusko, name: Ivan Zusko, ru: Иван Зyсько, uk: Іван Зусько, gender: m',
      'foreign-letters',
      /"Иван Зyсько" has y, which Russian does not write/,
    ],
    [
      'have Russian letters in a Ukrainian name',
      'id: zusko, name: Ivan Zusko, ru: Иван Зусько, uk: Ивын Зусько, gender: m',
      'foreign-letters',
      /has ы, which Ukrainian/,
    ],
    [
      'will have done something',
      'id: zusko, name: Ivan Zusko, ru: Иван Зусько, uk: Іван Зусько, gender: m, known: { died: 2024-06-02 }',
      'future-date',
      /died is known on 2024-06-02, which is to come/,
    ],
  ])('that %s', (_, entry, rule, message) => {
    const { places, messages } = lint({ 'figures/army.yaml': figure(entry) });
    expect(places).toEqual([`figures/army.yaml:5 ${rule}`]);
    expect(messages[0]).toMatch(message);
  });

  it('may share a surname where the policy says who is meant', () => {
    const ivan = 'id: tokarsky-ivan, name: Ivan Tokarsky, ru: Иван Токарский, uk: Іван Токарський, gender: m';
    for (const bare of ['always', 'never']) {
      expect(lint({ 'figures/army.yaml': figure(`${ivan}, bare: ${bare}`) }).places).toEqual([]);
    }
  });

  it('with one nickname are told, across files', () => {
    const { places } = lint({
      'figures/army.yaml': (text) => text.replace('bare: always', 'bare: always, nicknames: [the Butcher]'),
      'figures/security.yaml':
        'circle: security\nfigures:\n  - { id: zusko, name: Ivan Zusko, ru: Иван Зусько, uk: Іван Зусько, gender: m, nicknames: [The butcher] }\n',
    });
    expect(places).toEqual(['figures/security.yaml:3 duplicate-nickname']);
  });
});

describe('roles', () => {
  it('without words in a language are told', () => {
    const { places, messages } = lint({ 'roles.yaml': (text) => text.replace('      fr: [general]\n', '') });
    expect([places, messages]).toEqual([['roles.yaml:5 no-words'], ['general has no words in fr']]);
  });

  it('with the words of an earlier one are told', () => {
    const second = (text: string) =>
      text +
      text
        .replace('roles:\n', '')
        .replace('id: general', 'id: other')
        .replace('en: [general]', 'en: [General]')
        .replace(/\[генерал#\]/g, '[полковник#]')
        .replace('de: [general]', 'de: [oberst]')
        .replace('fr: [general]', 'fr: [colonel]');
    const { places, messages } = lint({ 'roles.yaml': second });
    expect(places).toEqual(['roles.yaml:13 duplicate-phrase']);
    expect(messages[0]).toBe('"General" is also of general (roles.yaml:5:12), which comes first');
  });
});

describe('posts', () => {
  const posts = (holders: string, fields = '') => ({
    'places.yaml': 'places:\n  - { id: kursk, names: { en: [kursk] } }\n  - { id: tula, names: { en: [tula] } }\n',
    'posts.yaml': `posts:\n  - id: chief${fields}\n    words: { en: [chief], ru: [глава#], uk: [голова#], de: [chef], fr: [chef] }\n    holders: [${holders}]\n`,
  });

  it.each<[string, string, string[]]>([
    ['that somebody holds are not told', '{ who: bulavin, since: 2020 }', []],
    ['that nobody holds today are told', '{ who: bulavin, since: 2020, until: 2024-05-30 }', ['no-holder']],
    ['that nobody ever held are told', '', ['no-holder']],
    [
      'that are handed over within a month are held',
      '{ who: bulavin, until: 2024-05 }, { who: tokarsky, since: 2024-05 }',
      [],
    ],
    ['that two hold are told', '{ who: bulavin }, { who: tokarsky, since: 2023 }', ['two-holders']],
    ['that two hold in two places are not told', '{ who: bulavin, place: kursk }, { who: tokarsky, place: tula }', []],
  ])('%s', (_, holders, expected) => {
    expect(lint(posts(holders)).places.map((place) => place.split(' ')[1])).toEqual(expected);
  });

  it('are told with the places that are without a holder', () => {
    const held = '{ who: bulavin, place: kursk, until: 2023 }, { who: tokarsky, place: tula }';
    expect(lint(posts(held)).messages).toEqual(['chief has no holder on 2024-06-01 in kursk']);
  });

  it('that several hold may be held by two at once', () => {
    expect(lint(posts('{ who: bulavin }, { who: tokarsky }', '\n    several: true')).places).toEqual([]);
  });
});

describe('outlets', () => {
  const outlet = (fields: string) => `  - { name: Two, language: en, country: GB, stance: other, ${fields} }\n`;

  it.each<[string, string, string[]]>([
    [
      'read one address',
      outlet('id: two, url: "http://www.outlet.example/feed/"'),
      ['outlets.yaml:3 duplicate-outlet'],
    ],
    ['are on this machine', outlet('id: two, url: "http://127.0.0.1/feed"'), ['outlets.yaml:3 private-address']],
    [
      'are in a language without events',
      outlet('id: two, url: "https://zwei.example"').replace('en', 'de'),
      ['outlets.yaml:3 unread-language'],
    ],
    ['are read by another path', outlet('id: two, url: "https://outlet.example/other"'), []],
  ])('that %s', (_, entry, places) => {
    expect(lint({ 'outlets.yaml': (text) => text + entry }).places).toEqual(places);
  });

  it('of which none is read are told', () => {
    expect(lint({ 'outlets.yaml': 'outlets: []\n' }).places).toEqual(['outlets.yaml:1 no-outlets']);
  });
});
