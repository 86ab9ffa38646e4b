// One figure's entry to everything its name can look like: surname forms with cases, given names, patronymics, initials.

import { anyCase, type CaseSet, type Forms } from '../languages/cases.ts';
import { russianGivenName, russianPatronymic } from '../languages/ru/names.ts';
import { russianSurname } from '../languages/ru/surnames.ts';
import { asHeard, ukrainianGivenName } from '../languages/uk/names.ts';
import { ukrainianSpellings, ukrainianSurname } from '../languages/uk/surnames.ts';
import type { NameRule } from './country-file.ts';
import { foldPhrase } from './fold.ts';
import { exonyms, foreignNames, russianMen, russianWomen, ukrainianMen, ukrainianWomen } from './given-names.ts';
import { latinFromBelarusian, latinFromRussian, latinFromUkrainian } from './latin.ts';
import type { FigureSource } from './load.ts';
import { declineUkrainianPatronymic, ukrainianPatronymics } from './patronymics.ts';
import { persianMen, persianParts, persianSpellings, persianWomen } from './persian.ts';

/** Folded forms, several words joined by spaces, with the cases they can stand in. */
export type NameForms = {
  surnames: Forms;
  /** Given names: any of them before the surname makes the name whole. */
  given: Forms;
  patronymics: Forms;
  /** First letters of given name, Cyrillic and Latin. */
  initials: Set<string>;
};

/** Spellings that are common words in one of the languages: never a name by themselves. */
const everydayWords = new Set(
  `us but bout lout mints khan lapin miller orlov may mai mau mey popov savior saviour marin markin matvey belykh bel korol list
  lis put van ivan don ban gref grif rot boot ross kos koss kostin kost son sin sun tor sobol volk koch kok kosa mironov milk kuts kan kane chan han hahn mint minz mine mines
  ivanova kim pak li lee lie ley usa ust ousse oust sous rom`.split(/\s+/),
);

function addAll(target: Forms, source: Iterable<readonly [string, CaseSet]>): void {
  for (const [form, set] of source) {
    const folded = foldPhrase(form);
    if (folded) target.set(folded, (target.get(folded) ?? 0) | set);
  }
}

const latin = (spellings: Iterable<string>) => [...spellings].map((form) => [form, anyCase] as const);

/** Given name and surname, the patronymic between them left out. */
function split(name: string): { given: string; patronymic: string | undefined; surname: string } {
  const parts = name.trim().split(/\s+/);
  const hasPatronymic = parts.length > 2 && /(ич|на|оглы|кызы)$/i.test(parts[1] ?? '');
  return {
    given: parts[0] ?? '',
    patronymic: hasPatronymic ? parts[1] : undefined,
    surname: parts.slice(hasPatronymic ? 2 : 1).join(' '),
  };
}

type Parts = { given: string[]; surname: string };
type LatinRule = { parts: (name: string) => Parts; spellings: (word: string) => Iterable<string> };

const asWritten: LatinRule = {
  parts: (name) => {
    const { given, surname } = split(name);
    return { given: surname === '' ? [] : [given], surname: surname || given };
  },
  spellings: (word) => [word],
};

/** How a name in Latin letters is parted and how else it is spelled, by the rule for the country's names. */
const latinBy: Record<NameRule, LatinRule> = {
  slavic: asWritten,
  persian: { parts: persianParts, spellings: persianSpellings },
  plain: asWritten,
};

/** Every form of a figure's name. */
export function nameForms(
  figure: Pick<FigureSource, 'name' | 'ru' | 'uk' | 'be' | 'gender' | 'aliases'>,
  rule: NameRule,
): NameForms {
  const forms: NameForms = { surnames: new Map(), given: new Map(), patronymics: new Map(), initials: new Set() };
  if (figure.ru !== undefined) addRussian(forms, figure.ru, figure.gender);
  addInitials(forms.initials, figure.name);
  if (figure.uk !== undefined) {
    const { given, surname } = split(figure.uk);
    for (const spelling of ukrainianSpellings(surname))
      addAll(forms.surnames, ukrainianSurname(spelling, figure.gender));
    addAll(forms.surnames, latin(latinFromUkrainian(surname)));
    addAll(forms.given, ukrainianGivenName(given, figure.gender));
    addInitials(forms.initials, given);
  }
  if (figure.be !== undefined) {
    const { given, surname } = split(figure.be);
    addAll(forms.surnames, latin(latinFromBelarusian(surname)));
    addAll(forms.given, latin(latinFromBelarusian(given)));
    addInitials(forms.initials, given);
  }
  for (const name of [figure.name, ...figure.aliases]) addAlias(forms, name, figure.gender, latinBy[rule]);
  return forms;
}

function addRussian(forms: NameForms, name: string, gender: 'm' | 'f'): void {
  const { given, patronymic, surname } = split(name);
  const declined = russianSurname(surname, gender);
  addAll(forms.surnames, declined);
  addAll(forms.surnames, asHeard(declined));
  addAll(forms.surnames, latin(latinFromRussian(surname)));
  addAll(forms.given, givenForms(given, gender));
  if (patronymic) addAll(forms.patronymics, patronymicForms(patronymic));
  addInitials(forms.initials, given);
}

function addAlias(forms: NameForms, name: string, gender: 'm' | 'f', rule: LatinRule): void {
  const isCyrillic = /[а-яё]/i.test(name);
  const { parts, spellings } = isCyrillic ? asWritten : rule;
  const { given, surname } = parts(name);
  addAll(forms.surnames, isCyrillic ? russianSurname(surname, gender) : latin(spellings(surname)));
  for (const one of given) {
    addAll(forms.given, isCyrillic ? givenForms(one, gender) : latin(spellings(one)));
    addInitials(forms.initials, one);
  }
}

function addInitials(initials: Set<string>, ...names: string[]): void {
  for (const name of names) initials.add(foldPhrase(name).slice(0, 1));
}

/** All forms of a Russian patronymic and of the Ukrainian ones of the same father: cases and Latin spellings. */
function patronymicForms(patronymic: string): Forms {
  const forms: Forms = new Map();
  addAll(forms, russianPatronymic(patronymic));
  addAll(forms, latin(latinFromRussian(patronymic)));
  for (const ukrainian of ukrainianPatronymics(patronymic)) {
    addAll(forms, declineUkrainianPatronymic(ukrainian));
    addAll(forms, latin(latinFromUkrainian(ukrainian)));
  }
  return forms;
}

/** All forms of a Russian given name: cases, Latin spellings, exonyms. */
function givenForms(given: string, gender: 'm' | 'f'): Forms {
  const forms: Forms = new Map();
  const declined = russianGivenName(given, gender);
  addAll(forms, declined);
  addAll(forms, asHeard(declined));
  addAll(forms, latin(latinFromRussian(given)));
  addAll(forms, latin(exonyms[given.toLowerCase()] ?? exonyms[given.toLowerCase().replace('е', 'ё')] ?? []));
  return forms;
}

/** Whether a Latin surname spelling may never stand for a figure by itself. */
export const isEverydayWord = (form: string) => everydayWords.has(form);

/** A single letter is no surname. */
export const isSurname = (form: string): boolean => form.split(' ')[0]!.length >= 2;

/** `native`: one that the country's people bear. */
export type GivenName = {
  nominative: string;
  gender: 'm' | 'f';
  native: boolean;
  cases: CaseSet;
  /** What else the form may be: «Евгения» is a woman, and a man in another case. */
  also?: Pick<GivenName, 'nominative' | 'gender' | 'cases'>;
};

type Inflect = (name: string, gender: 'm' | 'f') => Forms;

/** Every known given name in every form, folded, to its nominative. Figures' own given names are added. */
export function givenNameIndex(figures: readonly FigureSource[], rule: NameRule): Map<string, GivenName> {
  const index = new Map<string, GivenName>();
  const add = (forms: Iterable<readonly [string, CaseSet]>, nominative: string, gender: 'm' | 'f', native: boolean) => {
    for (const [form, set] of forms) {
      const folded = foldPhrase(form);
      if (!folded || folded.includes(' ')) continue;
      const known = index.get(folded);
      if (!known) index.set(folded, { nominative, gender, native, cases: set });
      else if (known.gender !== gender && known.cases !== anyCase && set !== anyCase && !(known.cases & set))
        known.also ??= { nominative, gender, cases: set };
    }
  };
  const addOwn = () => {
    for (const { ru, name, gender } of figures) {
      const { spellings, parts } = latinBy[rule];
      if (ru !== undefined) add(givenForms(split(ru).given, gender), split(ru).given, gender, true);
      else for (const given of parts(name).given) add(latin(spellings(given)), given, gender, true);
    }
  };
  if (rule === 'persian')
    for (const [names, gender] of [[persianMen, 'm'] as const, [persianWomen, 'f'] as const])
      for (const name of names) add(latin(persianSpellings(name)), name, gender, true);
  // Elsewhere Slavic names are a stranger's, and a figure's own name goes before them.
  const isSlavic = rule === 'slavic';
  if (!isSlavic) addOwn();
  const cyrillic: [readonly string[], 'm' | 'f', Inflect][] = [
    [russianMen, 'm', givenForms],
    [russianWomen, 'f', givenForms],
    [ukrainianMen, 'm', ukrainianGivenName],
    [ukrainianWomen, 'f', ukrainianGivenName],
  ];
  // Nominatives first: «Александра» is a man's genitive before it is a woman's name.
  for (const [names, gender] of cyrillic) for (const name of names) add([[name, 1]], name, gender, isSlavic);
  for (const [names, gender, inflect] of cyrillic)
    for (const name of names) add(inflect(name, gender), name, gender, isSlavic);
  if (isSlavic) addOwn();
  for (const name of foreignNames) add([[name, anyCase]], name, 'm', false);
  return index;
}
