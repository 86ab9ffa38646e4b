// Which words of the owner's sources the first look at a text asks for.
import type { Forms } from '../languages/cases.ts';
import { type Language, languages } from '../vocabulary.ts';
import { ownWords } from './country.ts';
import { buildFilter, type FilterWord, nameSignal, type WordFilter, wordSignal } from './filter-words.ts';
import type { WatchSources } from './load.ts';
import { type GivenName, isEverydayWord, isSurname, type NameForms } from './names.ts';
import type { PhraseEntry } from './phrase-openings.ts';
import { tellingWords } from './phrase-words.ts';
import type { RoleEntry } from './schema.ts';

/** What was made of the sources: forms of names, a figure each; given names; phrases by language, a role's by its number. */
type Compiled = {
  names: readonly NameForms[];
  givenNames: ReadonlyMap<string, GivenName>;
  nicknames: readonly PhraseEntry[];
  roleEntries: readonly RoleEntry[];
  roles: Record<Language, readonly PhraseEntry[]>;
  places: Record<Language, readonly PhraseEntry[]>;
};

export function filterOf({ country, figures }: WatchSources, compiled: Compiled): WordFilter {
  const { names, givenNames, nicknames, roleEntries, roles, places } = compiled;
  const home = (language: Language) => wordSignal('home', language);
  const words: FilterWord[] = [
    ...nameWords(names, figures),
    ...nativeNames(givenNames).map((word) => ({ word, prefix: false, signal: nameSignal('native') })),
    ...phraseWords(nicknames, nameSignal('nickname')),
    ...languages.flatMap((language) => [
      ...roleWords(roles[language], roleEntries, language),
      ...ownWords(country, language).map((word) => ({ ...word, signal: home(language) })),
      ...phraseWords(places[language], home(language)),
    ]),
    // Every text in one of these speaks of the country.
    ...country.languages.home.map((language) => ({ word: '', prefix: true, signal: home(language) })),
  ];
  const signals = country.names.telling.reduce((all, language) => all | home(language), 0);
  return buildFilter(words, { rule: country.names.rule, signals });
}

const phraseWords = (phrases: readonly PhraseEntry[], signal: number): FilterWord[] =>
  phrases.flatMap(({ phrase }) => tellingWords(phrase).map((word) => ({ ...word, signal })));

/** The country's given names in Latin letters: with surname, beside a role, they may speak of the country without a word about it. */
const nativeNames = (givenNames: ReadonlyMap<string, GivenName>): string[] =>
  [...givenNames].flatMap(([form, { native }]) => (native && /^[a-z]+$/.test(form) ? [form] : []));

/** Words of given names and patronymics are looked for where only they make a surname certain. */
function nameWords(names: readonly NameForms[], figures: WatchSources['figures']): FilterWord[] {
  const word = (word: string, kind: Parameters<typeof nameSignal>[0]) => ({
    word,
    prefix: false,
    signal: nameSignal(kind),
  });
  return names.flatMap(({ surnames, given, patronymics }, index) => {
    const kindOf = (form: string) =>
      form.includes(' ') || (figures[index]!.bare === 'always' && !isEverydayWord(form))
        ? 'surname'
        : isEverydayWord(form)
          ? 'everyday'
          : 'shared';
    const forms = [...surnames.keys()].filter(isSurname);
    const wordsOf = (list: Forms, kind: 'given' | 'patronymic') =>
      [...list.keys()].flatMap((form) => form.split(' ').map((one) => word(one, kind)));
    return [
      ...forms.map((form) => word(form.split(' ')[0]!, kindOf(form))),
      ...(forms.every((form) => kindOf(form) === 'surname')
        ? []
        : [...wordsOf(given, 'given'), ...wordsOf(patronymics, 'patronymic')]),
    ];
  });
}

/** A role that is somebody's, or is neither told nor introduces a name, says nothing without a figure or another role. */
const roleWords = (phrases: readonly PhraseEntry[], roles: readonly RoleEntry[], language: Language): FilterWord[] =>
  phrases.flatMap((entry) => {
    const { of, alone, introduces } = roles[entry.meaning]!;
    const title = wordSignal('title', language);
    const signal = of === undefined && (alone || introduces) ? title | wordSignal('role', language) : title;
    return phraseWords([entry], signal);
  });
