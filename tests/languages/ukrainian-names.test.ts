import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, type Gender } from '../../shared/languages/cases.ts';
import { ukrainianGivenName, ukrainianNoun } from '../../shared/languages/uk/names.ts';
import { ukrainianSpellings, ukrainianSurname } from '../../shared/languages/uk/surnames.ts';

describe('Every case form of a surname is known', () => {
  it.each<[string, Gender, string]>([
    ['Пєсков', 'm', 'пєсков пєскова пєскову пєсковим пєскові'],
    ['Сєчін', 'm', 'сєчін сєчіна сєчіну сєчіним'],
    ['Бондарєв', 'm', 'бондарєв бондарєва бондарєву бондарєвим'],
    ['Кириєнко', 'm', 'кириєнко кириєнка кириєнку кириєнком'],
    ['Козак', 'm', 'козак козака козаку козакові козаком'],
    ['Зеленський', 'm', 'зеленський зеленського зеленському зеленським'],
    ['Захарова', 'f', 'захарова захарової захаровій захарову захаровою'],
    ['Чайка', 'm', 'чайка чайки чайці чайку чайкою'],
  ])('%s (%s): %s', (surname, gender, forms) => {
    expect([...ukrainianSurname(surname, gender).keys()]).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each<[string, Gender]>([
    ['Шойгу', 'm'],
    ['Собчак', 'f'],
  ])('%s (%s) is the same in all of them', (surname, gender) => {
    expect([...ukrainianSurname(surname, gender)]).toEqual([[surname.toLowerCase(), 63]]);
  });

  it('shares the genitive of a man with the accusative', () => {
    expect(ukrainianSurname('Пєсков', 'm').get('пєскова')).toBe(cases.genitive | cases.accusative);
  });
});

describe('Given names decline', () => {
  it.each<[string, Gender, string]>([
    ['Сергій', 'm', 'сергія сергію сергієві сергієм'],
    ['Олег', 'm', 'олега олегу олегові олегом'],
    ['Марія', 'f', 'марії марію марією'],
  ])('%s (%s): %s', (name, gender, forms) => {
    expect([...ukrainianGivenName(name, gender).keys()]).toEqual(expect.arrayContaining(forms.split(' ')));
  });
});

it.each([
  ['Бондарєв', 'Бондарев'],
  ['Суровікін', 'Суровикин'],
])('The press writes %s also %s', (surname, other) => {
  expect(ukrainianSpellings(surname)).toEqual(expect.arrayContaining([surname, other]));
});

describe('What holds of any surname', () => {
  const surname = fc.string({
    unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'),
    minLength: 3,
    maxLength: 12,
  });
  const gender = fc.constantFrom<Gender>('m', 'f');

  it('The nominative is among its forms', () => {
    fc.assert(
      fc.property(
        surname,
        gender,
        (name, of) => ((ukrainianSurname(name, of).get(name) ?? 0) & cases.nominative) !== 0,
      ),
    );
  });

  it('No form loses more than the last letters, and a fleeting vowel', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) =>
        [...ukrainianSurname(name, of).keys()].every((form) => form.startsWith(name.slice(0, -3))),
      ),
    );
  });

  it('The same name gives the same forms', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) => {
        expect([...ukrainianSurname(name, of)]).toEqual([...ukrainianSurname(name, of)]);
      }),
    );
  });

  it('A noun of any letters declines without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (noun) => ukrainianNoun(noun).size >= 0));
  });
});
