// A person whom hits name by role: what is known of the name, and which spellings are his.
import type { Hit } from '../../hit.ts';
import type { Language } from '../../vocabulary.ts';
import type { Watchlist } from '../../watchlist/compile.ts';
import type { NameRule } from '../../watchlist/country-file.ts';
import { russianFromLatin } from '../../watchlist/cyrillic.ts';
import { foldPhrase } from '../../watchlist/fold.ts';
import { nameForms } from '../../watchlist/names.ts';
import { findCyrillicName } from './cyrillic-name.ts';

/** A name that is one person's, with all hits of its spellings. */
export type Person = {
  /** In Latin letters, as one of the hits has it. */
  name: string;
  /** `sure`: read from a Russian text; else guessed from the Latin spelling, where the country's figures must have one. */
  ru?: { text: string; sure: boolean };
  uk?: string;
  gender: { value: 'm' | 'f'; sure: boolean };
  hits: Hit[];
  names: Set<string>;
};

/** "Given Surname", folded; the surname may be of several words. */
export function parts(name: string): { given: string; surname: string } {
  const [given = '', ...rest] = name.split(' ');
  return { given: foldPhrase(given), surname: foldPhrase(rest.join(' ')) };
}

/** Whether the name is one of a figure's. */
export function isListed(name: string, { surnames }: Watchlist): boolean {
  const { given, surname } = parts(name);
  const [first = '', ...rest] = surname.split(' ');
  return (surnames.get(first) ?? []).some(
    (form) => form.rest.join(' ') === rest.join(' ') && form.figure.given.has(given),
  );
}

/** @param hits all of this name */
export function toPerson(name: string, hits: Hit[], { givenNames, country }: Watchlist): Person {
  const [given = '', ...rest] = name.split(' ');
  const surname = rest.join(' ');
  const known = givenNames.get(foldPhrase(given));
  const gender = known?.gender ?? 'm';
  const find = (language: Language): string | undefined => {
    for (const hit of hits.filter((one) => one.language === language)) {
      const found = findCyrillicName(hit, { given, surname, gender }, givenNames);
      if (found) return found;
    }
    return undefined;
  };
  const [ru, uk] = [find('ru'), find('uk')];
  const isRussian = known !== undefined && /^[а-яё]+$/i.test(known.nominative);
  const guessed = [
    isRussian ? known.nominative : russianFromLatin(given, hits[0]!.language),
    russianFromLatin(surname.replaceAll(' ', '-'), hits[0]!.language),
  ];
  return {
    name,
    hits,
    names: new Set([name]),
    ...((ru !== undefined || country.names.required.includes('ru')) && {
      ru: { text: ru ?? guessed.join(' '), sure: ru !== undefined },
    }),
    ...(uk !== undefined && { uk }),
    gender: { value: gender, sure: known !== undefined },
  };
}

/** Joins to each person the later ones whose spelling its name can take. */
export function merge(persons: readonly Person[], { country }: Pick<Watchlist, 'country'>): Person[] {
  const merged: { person: Person; fits: (name: string) => boolean }[] = [];
  for (const person of persons) {
    const same = merged.find(({ fits }) => fits(person.name));
    if (same === undefined) merged.push({ person: { ...person }, fits: spellingsOf(person, country.names.rule) });
    else {
      const uk = same.person.uk ?? person.uk;
      same.person = {
        ...same.person,
        hits: [...same.person.hits, ...person.hits],
        names: same.person.names.union(person.names),
        ...(uk !== undefined && { uk }),
      };
    }
  }
  return merged.map(({ person }) => person);
}

function spellingsOf({ name, ru, uk, gender }: Person, rule: NameRule): (name: string) => boolean {
  const forms = nameForms(
    { name, ...(ru && { ru: ru.text }), ...(uk !== undefined && { uk }), gender: gender.value, aliases: [] },
    rule,
  );
  return (other) => {
    const { given, surname } = parts(other);
    return forms.given.has(given) && forms.surnames.has(surname);
  };
}
