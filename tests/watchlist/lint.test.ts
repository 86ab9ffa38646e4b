import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOutlets } from '../../shared/outlets/load.ts';
import { lintWatchlist } from '../../shared/watchlist/lint.ts';
import { readWatchFiles } from '../../shared/watchlist/load.ts';
import { writeWatch } from './small-watch.ts';

type Changes = Parameters<typeof writeWatch>[0];

/** `file:line rule` of each finding, and the messages. */
function lint(changes: Changes = {}, today = '2024-06-01') {
  const folder = writeWatch(changes);
  const findings = lintWatchlist(readWatchFiles(folder), readOutlets(join(folder, 'outlets.yaml')), today);
  return {
    places: findings.map(({ place, rule }) => `${place.replace(`${folder}/`, '').replace(/:\d+$/, '')} ${rule}`),
    messages: findings.map(({ message }) => message.replaceAll(`${folder}/`, '')),
  };
}

/** A figure more, on line 5 of the file. */
const figure =
  (entry: string) =>
  (text: string): string =>
    `${text}  - { ${entry} }\n`;

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
      /"timur", "тимур" is a given name/,
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

describe('phrases', () => {
  const english = (events: string) =>
    lint({ 'events/en.yaml': `language: en\nclasses:\n  post: [post, job]\nevents:\n${events}` });

  it.each<[string, string, string[]]>([
    [
      'the same in two lists of an event',
      '  died:\n    subject: [dies]\n    topic:\n      - DIES\n',
      ['events/en.yaml:8 duplicate-phrase'],
    ],
    [
      'the same in two events',
      '  died:\n    subject: [flees]\n  returned:\n    subject:\n      - flees\n',
      ['events/en.yaml:9 duplicate-phrase'],
    ],
    [
      'a false friend of two events',
      '  died:\n    subject: [dies]\n    not: [dies hard]\n  returned:\n    subject: [dies away]\n    not: [dies hard]\n',
      [],
    ],
    [
      'one alternative of another',
      '  died:\n    subject:\n      - passes|passed away\n      - passed away\n',
      ['events/en.yaml:8 covered-phrase'],
    ],
    [
      'one entry of a class',
      '  resigned:\n    subject:\n      - leaves the job\n      - leaves ~1 @post\n',
      ['events/en.yaml:7 covered-phrase'],
    ],
    [
      'covered only by two together',
      '  detained:\n    passive:\n      - in custody\n      - under custody\n      - in|under custody\n',
      ['events/en.yaml:9 covered-phrase'],
    ],
    [
      'written twice as well',
      '  died:\n    subject:\n      - die|dies\n      - dies|die\n',
      ['events/en.yaml:8 covered-phrase'],
    ],
    [
      'covered but for a longer gap',
      '  died:\n    subject:\n      - dies ~1 home\n      - dies ~2 home\n',
      ['events/en.yaml:7 covered-phrase'],
    ],
    ['not covered: with one word more', '  died:\n    subject:\n      - dies\n      - dies at home\n', []],
    [
      'not covered: any ending',
      '  died:\n    subject:\n      - poison*\n      - poisoned\n',
      ['events/en.yaml:8 covered-phrase'],
    ],
    [
      'not covered by the same words in another list',
      '  died:\n    subject: [dies|died]\n    topic:\n      - died\n',
      [],
    ],
    [
      'taken away by a false friend',
      '  died:\n    subject:\n      - dies of laughter\n    not: [of laughter]\n',
      ['events/en.yaml:7 voided-phrase'],
    ],
    [
      'taken away in one reading only',
      '  died:\n    subject:\n      - dies ~1 laughter\n    not: [dies of laughter]\n',
      [],
    ],
    [
      'a false friend of nothing',
      '  died:\n    subject: [dies]\n    not:\n      - cold feet\n',
      ['events/en.yaml:8 idle-phrase'],
    ],
    ['a false friend by an ending', '  died:\n    subject: [poison*]\n    not:\n      - poisonous toad\n', []],
  ])('%s', (_, events, places) => {
    expect(english(events).places).toEqual(places);
  });

  it('say which phrase makes them superfluous, and where it stands', () => {
    const { messages } = english('  died:\n    subject:\n      - passes|passed away\n      - passed away\n');
    expect(messages).toEqual([
      '"passed away" (died, subject) finds nothing that is not found by "passes|passed away" (events/en.yaml:7:9)',
    ]);
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

it('tells a word of two alphabets in a phrase, a class and a role', () => {
  const { places } = lint({
    'events/ru.yaml': 'language: ru\nclasses:\n  post: [пoст]\nevents:\n  dismissed:\n    object: [yволил*, уволен]\n',
    'roles.yaml': (text) => text.replace('ru: [генерал#]', 'ru: [гeнерал#]'),
  });
  expect(places).toEqual([
    'events/ru.yaml:3 foreign-letters',
    'events/ru.yaml:6 foreign-letters',
    'roles.yaml:6 foreign-letters',
  ]);
});
