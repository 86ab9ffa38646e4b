// The owner's sources to the tables of a compiled watchlist: every look-up is by a folded word of the text.

import type { Forms } from '../languages/cases.ts';
import { perLanguage } from '../languages/registry.ts';
import { eventIds, type Language, type Manner, manners } from '../vocabulary.ts';
import type { StoredCountry } from './country.ts';
import { filterOf } from './filter-sources.ts';
import type { WordFilter } from './filter-words.ts';
import { foldPhrase } from './fold.ts';
import type { WatchSources } from './load.ts';
import { firstDay, lastDay } from './load-posts.ts';
import { givenNameIndex, isEverydayWord, isSurname, type NameForms, nameForms } from './names.ts';
import type { PhraseEntry } from './phrase-openings.ts';
import { buildPhraseTable, type PhraseTableData } from './phrase-table.ts';
import { compilePhrase } from './phrases.ts';
import { type PlaceEntry, placeClasses } from './post-schema.ts';
import { mannerLines, type RoleEntry, slots } from './schema.ts';
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
  /** Given name to triples: nominative, gender (1: a woman's) and whether it is one of the country's (2), cases. */
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

/** What is told of a figure apart from its surnames; `given` and `patronymics` number strings that many figures share. */
export type StoredFigure = Record<string, unknown> & { given: number; patronymics: number; initials: string[] };

/** A role; of a post with its holders, each by the number of the figure, from the first day to the last. */
export type StoredRole = RoleEntry & { several?: boolean; holders?: StoredHolder[] };
type StoredHolder = { figure: number; place?: string; since?: string; until?: string };

/** What a trigger phrase says of whom, numbered for storage: event × (slots and `not`). */
export const meanings = eventIds.flatMap((event) => [...slots, 'not' as const].map((slot) => ({ event, slot })));

/** What a phrase says of how an event happened, numbered for storage. */
export const mannerMeanings = Object.entries(manners).flatMap(([event, names]) =>
  names.map((manner: Manner) => ({ event: event as keyof typeof manners, manner })),
);

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
        [...givenNames].map(([form, { nominative, gender, native, cases }]) => [
          form,
          [strings.add(nominative), (gender === 'f' ? 1 : 0) + (native ? 2 : 0), cases],
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

function storeFigure(source: WatchSources['figures'][number], names: NameForms, strings: StringWriter): number {
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

function surnamesOf(names: readonly NameForms[], strings: StringWriter): Map<string, number[]> {
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

/** Posts first, so that of a post and a role of equal length the post is meant. */
const rolePhrases = ({ posts, places, roles }: WatchSources, language: Language): PhraseEntry[] => [
  ...posts.flatMap((post, meaning) => {
    const classes = placeClasses(post, places, language);
    return (post.words[language] ?? []).map((words) => ({ phrase: compilePhrase(words, language, classes), meaning }));
  }),
  ...roles.flatMap((role, index) =>
    (role.words[language] ?? []).map((words) => ({
      phrase: compilePhrase(words, language),
      meaning: posts.length + index,
    })),
  ),
];

const placePhrases = (places: readonly PlaceEntry[], language: Language, strings: StringWriter): PhraseEntry[] =>
  places.flatMap(({ id, names, adjectives }) =>
    [...(names[language] ?? []), ...(adjectives[language] ?? [])].map((words) => ({
      phrase: compilePhrase(words, language),
      meaning: strings.add(id),
    })),
  );

function postsOf({ posts, figures }: WatchSources): StoredRole[] {
  const numbers = new Map(figures.map(({ id }, number) => [id, number]));
  return posts.map(({ holders, ...post }) => ({
    ...{ alone: true, introduces: true, collective: false },
    ...post,
    holders: holders.map(({ who, place, since, until }) => ({
      figure: numbers.get(who)!,
      ...(place !== undefined && { place }),
      ...(since !== undefined && { since: firstDay(since) }),
      ...(until !== undefined && { until: lastDay(until) }),
    })),
  }));
}

const triggerPhrases = (sources: WatchSources, language: Language): PhraseEntry[] =>
  sources.events
    .filter((file) => file.language === language)
    .flatMap((file) =>
      Object.entries(file.events).flatMap(([event, bySlot]) =>
        Object.entries(bySlot).flatMap(([slot, phrases]) => {
          const meaning = meanings.findIndex((candidate) => candidate.event === event && candidate.slot === slot);
          return (phrases ?? []).map((phrase) => ({
            phrase: compilePhrase(phrase, language, file.classes),
            meaning,
          }));
        }),
      ),
    );

const mannerPhrases = (sources: WatchSources, language: Language): PhraseEntry[] =>
  sources.events
    .filter((file) => file.language === language)
    .flatMap((file) =>
      mannerLines(file).map(({ event, manner, source }) => ({
        phrase: compilePhrase(source, language, file.classes),
        meaning: mannerMeanings.findIndex((candidate) => candidate.event === event && candidate.manner === manner),
      })),
    );
