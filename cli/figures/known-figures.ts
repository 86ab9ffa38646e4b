// Who of the watchlist bears a name: by id or source, else by the name and what tells namesakes apart; and which id is free.
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { foldPhrase } from '../../shared/watchlist/fold.ts';
import type { FigureSource } from '../../shared/watchlist/load.ts';
import { isEverydayWord, nameForms } from '../../shared/watchlist/names.ts';
import type { PersonRecord } from './record.ts';
import { patronymicOf, type Spellings, shortName } from './spellings.ts';

type Has = { has(form: string): boolean };
export type Known = { figure: FigureSource; forms: { given: Has; surnames: Has } };
export function partsOf(name: string): { given: string; surname: string } {
  const [given = '', ...rest] = shortName(name).split(' ');
  return { given: foldPhrase(given), surname: foldPhrase(rest.join(' ')) };
}

/** Those of the files by the names compiled already, those who are new by names compiled here. */
export function createIndex(figures: readonly FigureSource[], { figures: compiled, surnames, country }: Watchlist) {
  const bySurname = new Map<string, Set<Known>>();
  const byId = new Map<string, Known>();
  const bySource = new Map<string, Known>();
  const given = new Map(compiled.map((figure) => [figure.id, figure.given]));
  const listed = (surname: string): Known[] => {
    const [first = '', ...rest] = surname.split(' ');
    const ids = (surnames.get(first) ?? []).filter((form) => form.rest.join(' ') === rest.join(' '));
    return ids.map(({ figure }) => byId.get(figure.id)!);
  };
  const put = (known: Known): void => {
    byId.set(known.figure.id, known);
    for (const source of known.figure.sources) bySource.set(source, known);
  };
  const add = (figure: FigureSource): void => {
    const forms = nameForms(figure, country.names.rule);
    const known: Known = { figure, forms };
    put(known);
    for (const form of forms.surnames.keys()) bySurname.set(form, (bySurname.get(form) ?? new Set()).add(known));
  };
  for (const figure of figures) {
    const has = (surname: string) => listed(surname).some((known) => known.figure.id === figure.id);
    put({ figure, forms: { given: given.get(figure.id)!, surnames: { has } } });
  }
  const bearers = (surname: string) =>
    new Set([...listed(surname), ...[...(bySurname.get(surname) ?? [])].map(({ figure }) => byId.get(figure.id)!)]);
  return {
    /** Also what a row added to somebody is known to the rows after it. */
    add,
    /** By id or source, else by name where neither patronymic nor birth says otherwise. */
    bearersOf(record: PersonRecord, { name, ru, aliases, guessed }: Spellings): Known[] {
      const sure = byId.get(record.id ?? '') ?? bySource.get(record.key);
      if (sure !== undefined) return [sure];
      const found = new Set<Known>();
      for (const one of [name, ...(guessed.includes('ru') ? [] : [ru]), ...aliases]) {
        const { given, surname } = partsOf(one);
        for (const known of bearers(surname)) if (known.forms.given.has(given)) found.add(known);
      }
      const fits = [...found].filter(
        ({ figure }) => isSameFather(figure.ru, ru) && isSameYear(figure.born, record.born),
      );
      const sameBirth = fits.filter(({ figure }) => figure.born !== undefined && record.born !== undefined);
      return sameBirth.length > 0 ? sameBirth : fits;
    },
    freeId(name: string): string {
      const { given, surname } = partsOf(name);
      const slug = (text: string) =>
        text
          .normalize('NFKD')
          .replaceAll(/[^a-z]+/g, '-')
          .replaceAll(/^-|-$/g, '');
      const base = slug(surname) || 'figure';
      const wanted = [base, `${base}-${slug(given)}`];
      for (let number = 2; ; number++) {
        const free = wanted.find((id) => !byId.has(id));
        if (free !== undefined) return free;
        wanted.push(`${base}-${slug(given)}-${number}`);
      }
    },
    /** Whether the surname alone would mean others, or no person. */
    isShared({ name, ru }: { name: string; ru?: string }, { givenNames }: Watchlist): boolean {
      const surnames = [name, ...(ru === undefined ? [] : [ru])].map((one) => partsOf(one).surname);
      return surnames.some((one) => bearers(one).size > 0 || isEverydayWord(one) || givenNames.has(one));
    },
  };
}

function isSameFather(one: string | undefined, other: string): boolean {
  const [a, b] = [one === undefined ? one : patronymicOf(one), patronymicOf(other)];
  return a === undefined || b === undefined || foldPhrase(a) === foldPhrase(b);
}

const isSameYear = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one.slice(0, 4) === other.slice(0, 4);
