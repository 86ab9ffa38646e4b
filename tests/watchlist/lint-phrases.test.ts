// What check finds in phrases.
import { describe, expect, it } from 'vitest';
import { lint } from './lint-run.ts';

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
