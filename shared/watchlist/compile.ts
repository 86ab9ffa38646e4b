// The compiled watchlist that matching reads: tables as they are stored; figures, roles and phrases are made on first use and kept.

import type { CaseSet, Forms } from '../languages/cases.ts';
import { perLanguage } from '../languages/registry.ts';
import type { EventId, Language, Manner } from '../vocabulary.ts';
import { type Country, openCountry } from './country.ts';
import type { WordFilter } from './filter-words.ts';
import type { WatchSources } from './load.ts';
import type { StoredFigure } from './name-entries.ts';
import type { GivenName } from './names.ts';
import { mannerMeanings, meanings } from './phrase-entries.ts';
import { PhraseTable } from './phrase-table.ts';
import type { RoleEntry, Slot } from './schema.ts';
import { Strings } from './strings.ts';
import { compileTables, type StoredRole, type WatchlistTables } from './tables.ts';
import { kept, type Lookup, lookup, WordTable } from './word-table.ts';

export type Figure = {
  id: string;
  name: string;
  circle: string;
  tier: 'elite' | 'opposition';
  gender: 'm' | 'f';
  role: string | undefined;
  bare: 'always' | 'context' | 'never';
  speaker: boolean;
  /** Of the opposition now, of the elite once. */
  belonged: boolean | undefined;
  /** ISO dates by event. */
  known: Partial<Record<EventId, string>>;
  only: readonly (EventId | Manner)[] | undefined;
  /** Folded beginnings of words that tell him from others of his name. */
  beside: readonly string[] | undefined;
  /** Folded forms with their cases; figures of one name share them. */
  given: Forms;
  patronymics: Forms;
  initials: Set<string>;
};

/** Who held a post, where and when: ISO dates of the first and the last day. */
export type Holder = { figure: Figure; place?: string; since?: string; until?: string };

/** A role as matching reads it; a post has its holders. */
export type Role = RoleEntry & { several?: boolean; holders?: readonly Holder[] };

/** One form of a surname: whose it may be, its words after the first, its cases. */
export type SurnameForm = { figure: Figure; rest: string[]; cases: CaseSet; everyday: boolean };

type TriggerMeaning = { event: EventId; slot: Slot | 'not' };
type MannerMeaning = { event: EventId; manner: Manner };

export type Watchlist = {
  version: string;
  readonly country: Country;
  readonly figures: readonly Figure[];
  /** First folded word of a surname form to the forms that begin with it. */
  surnames: Lookup<readonly SurnameForm[]>;
  nicknames: PhraseTable<Figure>;
  givenNames: Lookup<GivenName>;
  roles: Record<Language, PhraseTable<Role>>;
  /** Roles of a whole that somebody leads: an armed group. */
  readonly groups: readonly Role[];
  /** Names of places of posts to their ids. */
  places: Record<Language, PhraseTable<string>>;
  triggers: Record<Language, PhraseTable<TriggerMeaning>>;
  manners: Record<Language, PhraseTable<MannerMeaning>>;
  /** The first look at a text, for all languages. */
  filter: WordFilter;
};

/** Compiles the sources; pure, half a second for a thousand figures. */
export const compileWatchlist = (sources: WatchSources): Watchlist => openWatchlist(compileTables(sources));

/** Opens tables that were compiled before; next to nothing is done until a text asks. */
export function openWatchlist(tables: WatchlistTables): Watchlist {
  const strings = new Strings(tables.strings);
  const forms = kept((number) => new Map<string, CaseSet>(JSON.parse(strings.get(number))));
  const figure = kept((index) => toFigure(JSON.parse(strings.get(tables.figures[index]!)), forms));
  const role = kept((index): Role => {
    const { holders, ...told } = JSON.parse(strings.get(tables.roleEntries[index]!)) as StoredRole;
    return { ...told, ...(holders && { holders: holders.map((one) => ({ ...one, figure: figure(one.figure) })) }) };
  });
  let groups: readonly Role[] | undefined;
  const places = (language: Language) =>
    new PhraseTable(tables.places[language], strings, (number) => strings.get(number));
  const roles = (language: Language) => new PhraseTable(tables.roles[language], strings, role);
  const triggers = (language: Language) =>
    new PhraseTable(tables.triggers[language], strings, (meaning): TriggerMeaning => meanings[meaning]!);
  const countryOf = kept((number) => openCountry(JSON.parse(strings.get(number))));
  const manners = (language: Language) =>
    new PhraseTable(tables.manners[language], strings, (meaning): MannerMeaning => mannerMeanings[meaning]!);
  return {
    version: tables.version,
    get country() {
      return countryOf(tables.country);
    },
    get figures() {
      return Array.from(tables.figures, (_, index) => figure(index));
    },
    surnames: lookup(new WordTable(tables.surnames, strings), (numbers) => toSurnames(numbers, figure, strings)),
    nicknames: new PhraseTable(tables.nicknames, strings, figure),
    givenNames: lookup(new WordTable(tables.givenNames, strings), ([nominative, traits, cases, other, otherCases]) => {
      const isWoman = (traits! & 1) !== 0;
      return {
        nominative: strings.get(nominative!),
        gender: isWoman ? 'f' : 'm',
        native: (traits! & 2) !== 0,
        cases: cases!,
        ...(other !== undefined && {
          also: { nominative: strings.get(other), gender: isWoman ? 'm' : 'f', cases: otherCases! },
        }),
      };
    }),
    roles: perLanguage(roles),
    get groups() {
      groups ??= Array.from(tables.roleEntries, (_, index) => role(index)).filter(
        ({ collective, leader }) => collective && leader !== undefined,
      );
      return groups;
    },
    places: perLanguage(places),
    triggers: perLanguage(triggers),
    manners: perLanguage(manners),
    filter: tables.filter,
  };
}

function toFigure(stored: StoredFigure, forms: (number: number) => Forms): Figure {
  const { given, patronymics, initials, ...told } = stored;
  return {
    ...(told as Omit<Figure, 'given' | 'patronymics' | 'initials'>),
    given: forms(given),
    patronymics: forms(patronymics),
    initials: new Set(initials),
  };
}

function toSurnames(numbers: Int32Array, figure: (index: number) => Figure, strings: Strings): SurnameForm[] {
  const list: SurnameForm[] = [];
  for (let at = 0; at < numbers.length; at += 4) {
    const rest = strings.get(numbers[at + 1]!);
    list.push({
      figure: figure(numbers[at]!),
      rest: rest === '' ? [] : rest.split(' '),
      cases: numbers[at + 2]!,
      everyday: numbers[at + 3] === 1,
    });
  }
  return list;
}
