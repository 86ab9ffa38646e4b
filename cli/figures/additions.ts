// What a record adds to the watchlist: a new figure, or spellings, a birth and sources of one that is there.
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { foldPhrase } from '../../shared/watchlist/fold.ts';
import type { FigureSource } from '../../shared/watchlist/load.ts';
import { nameForms } from '../../shared/watchlist/names.ts';
import { type Known, partsOf } from './known-figures.ts';
import type { PersonRecord } from './record.ts';
import { type Spellings, shortName } from './spellings.ts';

export type Addition = { uk?: string; born?: string; aliases: string[]; sources: string[] };
export type NewFigure = Pick<FigureSource, 'id' | 'name' | 'gender' | 'bare' | 'circle'> &
  Addition & { ru?: string; role?: string; guessed: string[] };

export function toNew(
  record: PersonRecord,
  { name, ru, uk, aliases, gender, guessed }: Spellings,
  { names }: Watchlist['country'],
  { circle, key, id }: { circle: string; key: string; id: string },
): NewFigure {
  // A guess is for those who must have one.
  const isIdle = guessed.includes('ru') && !names.required.includes('ru');
  const fresh = {
    ...{ id: record.id ?? id, name, gender, bare: 'context' as const, circle },
    ...(!isIdle && { ru }),
    guessed: guessed.filter((field) => field !== 'ru' || !isIdle),
  };
  const forms = nameForms({ ...fresh, aliases: [], ...(uk !== undefined && { uk }) }, names.rule);
  return {
    ...fresh,
    ...(uk !== undefined && { uk }),
    ...(record.born !== undefined && { born: record.born }),
    ...(record.posts[0] !== undefined && { role: record.posts[0] }),
    aliases: underived(aliases, forms),
    sources: key === '' ? [] : [key],
  };
}

/** Undefined where all is known. */
export function additionOf(
  record: PersonRecord,
  { name, ru, uk, aliases, guessed }: Spellings,
  { figure, forms }: Known,
  key: string,
): Addition | undefined {
  const written = guessed.includes('ru') ? [name, ...aliases] : [name, shortName(ru), ...aliases];
  const addition: Addition = {
    aliases: underived([...written, ...(figure.uk === undefined || uk === undefined ? [] : [uk])], forms),
    sources: key === '' || figure.sources.includes(key) ? [] : [key],
    ...(uk !== undefined && figure.uk === undefined && { uk }),
    // A date says more than a year.
    ...(record.born !== undefined && record.born.length > (figure.born?.length ?? 0) && { born: record.born }),
  };
  const isNothing = addition.aliases.length + addition.sources.length === 0;
  return isNothing && addition.uk === undefined && addition.born === undefined ? undefined : addition;
}

/** The spellings that no rule derives, each once. */
function underived(names: readonly string[], forms: Known['forms']): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const { given, surname } = partsOf(name);
    // A title before a single name, "Patriarch Kirill", may have been taken for a surname.
    const isDerived =
      (forms.given.has(given) && forms.surnames.has(surname)) ||
      (forms.given.has(surname) && forms.surnames.has(given));
    const isNew = !seen.has(foldPhrase(name)) && !isDerived;
    seen.add(foldPhrase(name));
    return isNew && surname !== '';
  });
}

export function joined(
  figure: Pick<FigureSource, 'uk' | 'born' | 'aliases' | 'sources'>,
  { uk, born, aliases, sources }: Addition,
): Addition {
  return {
    aliases: [...figure.aliases, ...aliases],
    sources: [...figure.sources, ...sources],
    ...((uk ?? figure.uk) !== undefined && { uk: (uk ?? figure.uk)! }),
    ...((born ?? figure.born) !== undefined && { born: (born ?? figure.born)! }),
  };
}
export const join = (target: Addition, addition: Addition) => Object.assign(target, joined(target, addition));
