// The names of figures as the tables hold them: surnames by their first word, and the words of names for the filter.
import type { Forms } from '../languages/cases.ts';
import { type FilterWord, nameSignal } from './filter-words.ts';
import { foldPhrase } from './fold.ts';
import type { WatchSources } from './load.ts';
import { type GivenName, isEverydayWord, type NameForms } from './names.ts';
import type { StringWriter } from './strings.ts';

/** What is told of a figure apart from its surnames; `given` and `patronymics` number strings that many figures share. */
export type StoredFigure = Record<string, unknown> & { given: number; patronymics: number; initials: string[] };

export function storeFigure(source: WatchSources['figures'][number], names: NameForms, strings: StringWriter): number {
  const { id, name, circle, tier, gender, role, bare, speaker, known, only, beside, belonged } = source;
  const forms = (list: Forms) => strings.add(JSON.stringify([...list]));
  const stored: StoredFigure = {
    ...{ id, name, circle, tier, gender, role, bare, speaker, known, only, belonged, beside: beside?.map(foldPhrase) },
    given: forms(names.given),
    patronymics: forms(names.patronymics),
    initials: [...names.initials],
  };
  return strings.add(JSON.stringify(stored));
}

/** A single letter is no surname. */
const isSurname = (form: string) => form.split(' ')[0]!.length >= 2;

export function surnamesOf(names: readonly NameForms[], strings: StringWriter): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (const [figure, { surnames }] of names.entries()) {
    for (const [form, cases] of surnames) {
      if (!isSurname(form)) continue;
      const [first = '', ...rest] = form.split(' ');
      const list = table.get(first) ?? [];
      list.push(figure, strings.add(rest.join(' ')), cases, isEverydayWord(form) ? 1 : 0);
      table.set(first, list);
    }
  }
  return table;
}

/** Words of given names and patronymics are looked for where only they make a surname certain. */
export function nameWords(names: readonly NameForms[], figures: WatchSources['figures']): FilterWord[] {
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

/** The country's given names in Latin letters: with surname, beside a role, they may speak of the country without a word about it. */
export const nativeNames = (givenNames: ReadonlyMap<string, GivenName>): string[] =>
  [...givenNames].flatMap(([form, { native }]) => (native && /^[a-z]+$/.test(form) ? [form] : []));
