// Figures who are not told apart, or whose surname alone means too much.
import type { Finding } from '../lint-rules.ts';
import { compileWatchlist, type Watchlist } from './compile.ts';
import type { CountryFile } from './country-file.ts';
import { foldPhrase } from './fold.ts';
import { type FigureSource, toSources, type WatchFiles } from './load.ts';
import { nameLanguages, nameScripts } from './name-languages.ts';
import { isEverydayWord } from './names.ts';

type Placed = { figure: FigureSource; at: (...path: (string | number)[]) => string };

export function lintFigures(files: WatchFiles, today: string): Finding[] {
  const placed = files.figures.flatMap((file) =>
    file.value.figures.map((figure, index): Placed => {
      const { circle, tier } = file.value;
      return { figure: { ...figure, circle, tier }, at: (...path) => file.at(['figures', index, ...path]) };
    }),
  );
  const watchlist = compileWatchlist(toSources(files));
  return [
    ...sharedSurnames(placed, watchlist),
    ...placed.flatMap((one) => everydaySurnames(one, watchlist)),
    ...repeated(placed, 'duplicate-name', 'name', ({ name }) => [foldPhrase(name)]),
    ...repeated(placed, 'duplicate-name', 'ru', ({ ru }) =>
      ru === undefined ? [] : [foldPhrase(withoutPatronymic(ru))],
    ),
    ...repeated(placed, 'duplicate-nickname', 'nicknames', ({ nicknames }) => nicknames.map(foldPhrase)),
    ...placed.flatMap((one) => wrongNames(one, files.country.value.names)),
    ...placed.flatMap(({ figure, at }) => futureDates(figure.id, figure.known, today, (event) => at('known', event))),
  ];
}

/** Each group once, told at all of it but the first. */
function sharedSurnames(placed: readonly Placed[], { surnames }: Watchlist): Finding[] {
  const places = new Map(placed.map((one) => [one.figure.id, one]));
  const groups = new Map<string, { ids: string[]; forms: string[] }>();
  for (const [first, entries] of surnames) {
    for (const [rest, sharing] of Map.groupBy(entries, (entry) => entry.rest.join(' '))) {
      const able = sharing.filter(({ figure, everyday }) => figure.bare !== 'never' && !everyday);
      const always = able.filter(({ figure }) => figure.bare === 'always');
      // "always" goes before "context"; among equals neither is found.
      const contested = always.length > 0 ? always : able;
      const ids = [...new Set(contested.map(({ figure }) => figure.id))];
      if (ids.length < 2) continue;
      const group = groups.get(ids.join(' ')) ?? { ids, forms: [] };
      group.forms.push(`${first} ${rest}`.trim());
      groups.set(ids.join(' '), group);
    }
  }
  return [...groups.values()].flatMap(({ ids, forms }) => {
    const [first, ...others] = ids.map((id) => places.get(id)!);
    const shown = forms.slice(0, 3).map((form) => `"${form}"`);
    const more = forms.length > shown.length ? ` and ${forms.length - shown.length} more forms` : '';
    return others.map(
      ({ figure, at }): Finding => ({
        place: at('id'),
        rule: 'shared-surname',
        entry: figure.id,
        message: `${figure.id} and ${first!.figure.id} (${first!.at('id')}) may both be meant by ${shown.join(', ')}${more}; both have bare: ${figure.bare}, so neither is found by it`,
      }),
    );
  });
}

/** The surnames as written, not each form that follows from them: those that matter are kept apart when names are compiled. */
function everydaySurnames({ figure, at }: Placed, { givenNames }: Watchlist): Finding[] {
  if (figure.bare !== 'always') return [];
  const { name, ru, uk, aliases } = figure;
  const written = [name, ru, uk, ...aliases].filter((one) => one !== undefined);
  const surnames = [...new Set(written.map((name) => foldPhrase(name.split(' ').at(-1) ?? '')))];
  const telling = (message: string, found: string[]): Finding[] => {
    if (found.length === 0) return [];
    const named = found.map((surname) => `"${surname}"`).join(', ');
    return [
      {
        place: at('bare'),
        rule: 'everyday-surname',
        entry: figure.id,
        message: `${figure.id} has bare: always, but ${named} ${message}`,
      },
    ];
  };
  const [words, names] = [surnames.filter(isEverydayWord), surnames.filter((surname) => givenNames.has(surname))];
  return [
    ...telling('counts as an everyday word and is nobody by itself', words),
    ...telling(
      'is a given name; bare: context or never would be right',
      names.filter((surname) => !words.includes(surname)),
    ),
  ];
}

function repeated(
  placed: readonly Placed[],
  rule: 'duplicate-name' | 'duplicate-nickname',
  field: 'name' | 'ru' | 'nicknames',
  keysOf: (figure: FigureSource) => string[],
): Finding[] {
  const earlier = new Map<string, Placed>();
  return placed.flatMap((one) =>
    keysOf(one.figure).flatMap((key): Finding[] => {
      const first = earlier.get(key);
      if (first === undefined) earlier.set(key, one);
      if (first === undefined || first === one) return [];
      const message = `"${key}" is also of ${first.figure.id} (${first.at(field)})`;
      return [{ place: one.at(field), rule, entry: one.figure.id, message: `${one.figure.id}: ${message}` }];
    }),
  );
}

const withoutPatronymic = (ru: string) => ru.replace(/^(\S+) \S+(ич|на|оглы|кызы) (?=\S)/, '$1 ');

/** Names with letters of another language, and those that the country expects and that are not there. */
function wrongNames({ figure, at }: Placed, { expected }: CountryFile['names']): Finding[] {
  const { id } = figure;
  return nameLanguages.flatMap((language): Finding[] => {
    const { called, foreign } = nameScripts[language];
    const name = figure[language];
    if (name === undefined) {
      const message = `${id} has no "${language}"`;
      return expected.includes(language) ? [{ place: at('id'), rule: 'no-name', entry: id, message }] : [];
    }
    const found = [...new Set(name.match(foreign))].join(', ');
    if (!found) return [];
    const message = `${id}: "${name}" has ${found}, which ${called} does not write`;
    return [{ place: at(language), rule: 'foreign-letters', entry: id, message }];
  });
}

/** @param known ISO dates by event */
export function futureDates(
  entry: string,
  known: Readonly<Partial<Record<string, string>>>,
  today: string,
  placeOf: (event: string) => string,
): Finding[] {
  return Object.entries(known).flatMap(([event, date]): Finding[] =>
    date === undefined || date <= today
      ? []
      : [
          {
            place: placeOf(event),
            rule: 'future-date',
            entry,
            message: `${event} is known on ${date}, which is to come`,
          },
        ],
  );
}
