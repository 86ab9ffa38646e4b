// The owner's sources to the compiled watchlist that matching reads: every look-up is by a folded word of the text.
import type { EventId, Language } from '../model.ts';
import { buildFilter, type FilterWord, signals, type WordFilter } from './filter.ts';
import { foldPhrase } from './fold.ts';
import type { WatchSources } from './load.ts';
import { type GivenName, givenNameIndex, isEverydayWord, nameForms } from './names.ts';
import { compilePhrase, PhraseIndex } from './phrases.ts';
import { russianWords } from './russia.ts';
import type { CaseSet, Forms } from './russian.ts';
import type { RoleEntry, Slot } from './schema.ts';

export type Figure = {
  id: string;
  name: string;
  circle: string;
  tier: 'elite' | 'opposition';
  gender: 'm' | 'f';
  role: string | undefined;
  bare: 'always' | 'context' | 'never';
  speaker: boolean;
  /** ISO dates by event. */
  known: Partial<Record<EventId, string>>;
  only: readonly EventId[] | undefined;
  given: Forms;
  patronymics: Forms;
  initials: Set<string>;
};

/** One form of a surname: whose it may be, its words after the first, its cases. */
export type SurnameForm = { figure: Figure; rest: string[]; cases: CaseSet; everyday: boolean };

type TriggerMeaning = { event: EventId; slot: Slot } | { event: EventId; slot: 'not' };

export type Watchlist = {
  version: string;
  figures: Figure[];
  /** First folded word of a surname form to the forms that begin with it. */
  surnames: Map<string, SurnameForm[]>;
  nicknames: PhraseIndex<Figure>;
  givenNames: Map<string, GivenName>;
  roles: Record<Language, PhraseIndex<RoleEntry>>;
  triggers: Record<Language, PhraseIndex<TriggerMeaning>>;
  /** The first look at a text: by language, since a role's word in one is an everyday word in another. */
  filters: Record<Language, WordFilter>;
};

const perLanguage = <T>(make: (language: Language) => T): Record<Language, T> => ({
  en: make('en'),
  ru: make('ru'),
  uk: make('uk'),
  de: make('de'),
  fr: make('fr'),
});

/** Compiles the sources; pure, some hundred milliseconds for some hundred figures. */
export function compileWatchlist(sources: WatchSources): Watchlist {
  const figures: Figure[] = [];
  const surnames = new Map<string, SurnameForm[]>();
  const nicknames = new PhraseIndex<Figure>();
  for (const source of sources.figures) {
    const { surnames: forms, ...names } = nameForms(source);
    const { id, name, circle, tier, gender, role, bare, speaker, known, only } = source;
    const figure: Figure = { id, name, circle, tier, gender, role, bare, speaker, known, only, ...names };
    figures.push(figure);
    for (const [form, cases] of forms) {
      const [first = '', ...rest] = form.split(' ');
      if (first.length < 2) continue;
      const entry = { figure, rest, cases, everyday: isEverydayWord(form) };
      surnames.set(first, [...(surnames.get(first) ?? []), entry]);
    }
    for (const nickname of source.nicknames) {
      if (foldPhrase(nickname)) nicknames.add(compilePhrase(foldPhrase(nickname), 'en'), figure);
    }
  }
  const roles = perLanguage((language) => roleIndex(sources.roles, language));
  const names: FilterWord[] = [
    ...[...surnames.keys()].map((word) => ({ word, prefix: false, signal: signals.figure })),
    ...nicknames.firstWords().map((word) => ({ ...word, signal: signals.figure })),
  ];
  return {
    version: sources.version,
    figures,
    surnames,
    nicknames,
    givenNames: givenNameIndex(sources.figures),
    roles,
    filters: perLanguage((language) =>
      buildFilter([
        ...names,
        ...roles[language].firstWords().map((word) => ({ ...word, signal: signals.role })),
        ...russianWords[language].map((word) => ({ ...word, signal: signals.russia })),
      ]),
    ),
    triggers: perLanguage((language) => triggerIndex(sources, language)),
  };
}

function roleIndex(roles: readonly RoleEntry[], language: Language): PhraseIndex<RoleEntry> {
  const index = new PhraseIndex<RoleEntry>();
  for (const role of roles)
    for (const phrase of role.words[language] ?? []) index.add(compilePhrase(phrase, language), role);
  return index;
}

function triggerIndex(sources: WatchSources, language: Language): PhraseIndex<TriggerMeaning> {
  const index = new PhraseIndex<TriggerMeaning>();
  for (const file of sources.events.filter((events) => events.language === language)) {
    for (const [event, phrases] of Object.entries(file.events)) {
      for (const [slot, list] of Object.entries(phrases)) {
        for (const phrase of list ?? []) {
          index.add(compilePhrase(phrase, language, file.classes), {
            event: event as EventId,
            slot: slot as Slot | 'not',
          });
        }
      }
    }
  }
  return index;
}
