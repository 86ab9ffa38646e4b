// The owner's sources to the tables of a compiled watchlist: every look-up is by a folded word of the text.

import { perLanguage } from '../languages/registry.ts';
import type { Language } from '../vocabulary.ts';
import type { StoredCountry } from './country.ts';
import { filterOf } from './filter-sources.ts';
import type { WordFilter } from './filter-words.ts';
import { foldPhrase } from './fold.ts';
import type { WatchSources } from './load.ts';
import { firstDay, lastDay } from './load-posts.ts';
import { storeFigure, surnamesOf } from './name-entries.ts';
import { givenNameIndex, nameForms } from './names.ts';
import { buildPhraseTable, type PhraseTableData } from './phrase-build.ts';
import { mannerPhrases, placePhrases, rolePhrases, triggerPhrases } from './phrase-entries.ts';
import { compilePhrase } from './phrases.ts';
import type { RoleEntry } from './schema.ts';
import { type StringData, StringWriter } from './strings.ts';
import { buildWordTable, type WordTableData } from './word-table.ts';

/** Tables as they are stored. Figures, roles, form lists and names are numbers of `strings`, unpacked by compile.ts. */
export type WatchlistTables = {
  version: string;
  /** JSON of a StoredCountry, numbered as the rest. */
  country: number;
  strings: StringData;
  /** One a figure: JSON of a StoredFigure. */
  figures: Int32Array;
  /** First word of a surname to quadruples: figure, further words, cases, whether it is an everyday word. */
  surnames: WordTableData;
  /**
   * Given name to nominative, gender (1: a woman's) and whether it is one of the country's (2), cases; then nominative and cases of the
   * name of the other gender that has the form too.
   */
  givenNames: WordTableData;
  nicknames: PhraseTableData;
  /** One a post, then one a role: JSON of a StoredRole. */
  roleEntries: Int32Array;
  /** Names of places of posts, to the number of their id in `strings`. */
  places: Record<Language, PhraseTableData>;
  roles: Record<Language, PhraseTableData>;
  triggers: Record<Language, PhraseTableData>;
  manners: Record<Language, PhraseTableData>;
  filter: WordFilter;
};

/** A role; of a post with its holders, each by the number of the figure, from the first day to the last. */
export type StoredRole = RoleEntry & { several?: boolean; holders?: StoredHolder[] };
type StoredHolder = { figure: number; place?: string; since?: string; until?: string };

/** Compiles the sources; pure, half a second for a thousand figures. */
export function compileTables(sources: WatchSources): WatchlistTables {
  const strings = new StringWriter();
  const { events, ...country } = sources.country;
  const names = sources.figures.map((figure) => nameForms(figure, country.names.rule));
  const givenNames = givenNameIndex(sources.figures, country.names.rule);
  const surnames = surnamesOf(names, strings);
  const nicknames = sources.figures.flatMap((figure, meaning) =>
    figure.nicknames
      .map(foldPhrase)
      .filter((nickname) => nickname !== '')
      .map((nickname) => ({ phrase: compilePhrase(nickname, 'en'), meaning })),
  );
  const roles = perLanguage((language) => rolePhrases(sources, language));
  const roleEntries = [...postsOf(sources), ...sources.roles];
  const places = perLanguage((language) => placePhrases(sources.places, language, strings));
  return {
    version: sources.version,
    country: strings.add(JSON.stringify(country satisfies StoredCountry)),
    figures: Int32Array.from(sources.figures, (figure, index) => storeFigure(figure, names[index]!, strings)),
    surnames: buildWordTable(surnames, strings),
    givenNames: buildWordTable(
      new Map(
        [...givenNames].map(([form, { nominative, gender, native, cases, also }]) => [
          form,
          [
            ...[strings.add(nominative), (gender === 'f' ? 1 : 0) + (native ? 2 : 0), cases],
            ...(also ? [strings.add(also.nominative), also.cases] : []),
          ],
        ]),
      ),
      strings,
    ),
    nicknames: buildPhraseTable(nicknames, strings),
    roleEntries: Int32Array.from(roleEntries, (role) => strings.add(JSON.stringify(role))),
    places: perLanguage((language) => buildPhraseTable(places[language], strings)),
    roles: perLanguage((language) => buildPhraseTable(roles[language], strings)),
    triggers: perLanguage((language) => buildPhraseTable(triggerPhrases(sources, language), strings)),
    manners: perLanguage((language) => buildPhraseTable(mannerPhrases(sources, language), strings)),
    filter: filterOf(sources, { names, givenNames, nicknames, roleEntries, roles, places }),
    strings: strings.data(), // last: everything above adds to it
  };
}

function postsOf({ posts, figures }: WatchSources): StoredRole[] {
  const numbers = new Map(figures.map(({ id }, number) => [id, number]));
  return posts.map(({ holders, ...post }) => ({
    ...{ alone: true, introduces: true, collective: false, enforces: false, deputy: false, rank: false },
    ...post,
    holders: holders.map(({ who, place, since, until }) => ({
      figure: numbers.get(who)!,
      ...(place !== undefined && { place }),
      ...(since !== undefined && { since: firstDay(since) }),
      ...(until !== undefined && { until: lastDay(until) }),
    })),
  }));
}
