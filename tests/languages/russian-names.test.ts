import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, type Gender } from '../../shared/languages/cases.ts';
import { russianGivenName, russianNoun, russianPatronymic } from '../../shared/languages/ru/names.ts';
import { russianSurname } from '../../shared/languages/ru/surnames.ts';

/** A surname, its bearer's gender, and forms that newspapers print. */
const surnames: [surname: string, gender: Gender, forms: string][] = [
  ['Чубайс', 'm', 'чубайс чубайса чубайсу чубайсом чубайсе'],
  ['Песков', 'm', 'песков пескова пескову песковым пескове'],
  ['Сечин', 'm', 'сечин сечина сечину сечиным сечине'],
  ['Достоевский', 'm', 'достоевский достоевского достоевскому достоевским достоевском'],
  ['Толстой', 'm', 'толстой толстого толстому толстым толстом'],
  ['Набиуллина', 'f', 'набиуллина набиуллиной набиуллину'],
  ['Гурцкая', 'f', 'гурцкая гурцкой гурцкую'],
  ['Чайка', 'm', 'чайка чайки чайке чайку чайкой'],
  ['Козак', 'm', 'козак козака козаку козаком козаке'],
  ['Орёл', 'm', 'орёл орла орлу орлом орле'],
  ['Гиркин-Стрелков', 'm', 'гиркин-стрелков гиркина-стрелкова гиркину-стрелкову гиркиным-стрелковым'],
];

describe('Every case form of a surname is known', () => {
  it.each(surnames)('%s (%s): %s', (surname, gender, forms) => {
    expect([...russianSurname(surname, gender).keys()]).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each<[string, Gender]>([
    ['Шойгу', 'm'],
    ['Кожемяко', 'm'],
    ['Матвиенко', 'f'],
    ['Собчак', 'f'],
  ])('%s (%s) is the same in all of them', (surname, gender) => {
    expect([...russianSurname(surname, gender)]).toEqual([[surname.toLowerCase(), 63]]);
  });

  it('shares the genitive of a man with the accusative', () => {
    expect(russianSurname('Чубайс', 'm').get('чубайса')).toBe(cases.genitive | cases.accusative);
  });

  it('keeps ё, which folding turns into е for a text', () => {
    expect(russianSurname('Семёнов', 'm').get('семёнову')).toBe(cases.dative);
  });
});

describe('Given names and patronymics decline', () => {
  it.each<[string, Gender, string]>([
    ['Пётр', 'm', 'петра петру петром петре'],
    ['Лев', 'm', 'льва льву львом льве'],
    ['Илья', 'm', 'ильи илье илью ильей'],
    ['Любовь', 'f', 'любови любовью'],
  ])('%s (%s): %s', (name, gender, forms) => {
    expect([...russianGivenName(name, gender).keys()]).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each([
    ['Борисович', 'борисовича борисовичу борисовичем борисовиче'],
    ['Ильинична', 'ильиничны ильиничне ильиничну ильиничной'],
  ])('%s: %s', (patronymic, forms) => {
    expect([...russianPatronymic(patronymic).keys()]).toEqual(expect.arrayContaining(forms.split(' ')));
  });
});

describe('What holds of any surname', () => {
  const surname = fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщыьэюя'),
    minLength: 3,
    maxLength: 12,
  });
  const gender = fc.constantFrom<Gender>('m', 'f');

  it('The nominative is among its forms', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) => ((russianSurname(name, of).get(name) ?? 0) & cases.nominative) !== 0),
    );
  });

  it('No form loses more than the last two letters, and a fleeting vowel', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) =>
        [...russianSurname(name, of).keys()].every((form) => form.startsWith(name.slice(0, -3))),
      ),
    );
  });

  it('Every form stands in at least one case', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) => [...russianSurname(name, of).values()].every((set) => set > 0)),
    );
  });

  it('The same name gives the same forms', () => {
    fc.assert(
      fc.property(surname, gender, (name, of) => {
        expect([...russianSurname(name, of)]).toEqual([...russianSurname(name, of)]);
      }),
    );
  });

  it('A noun of any letters declines without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (noun) => russianNoun(noun).size >= 0));
  });
});
