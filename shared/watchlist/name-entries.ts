// The names of figures as the tables hold them: surnames by their first word, and what is told of each beside them.
import type { Forms } from '../languages/cases.ts';
import { foldPhrase } from './fold.ts';
import type { WatchSources } from './load.ts';
import { isEverydayWord, isSurname, type NameForms } from './names.ts';
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
