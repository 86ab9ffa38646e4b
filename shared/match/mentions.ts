// Who is mentioned where: figures by name, people by role, pronouns. One shape for all, so that attribution treats them alike.

import type { Language } from '../model.ts';
import type { CaseSet } from '../watchlist/cases.ts';
import type { Figure, Watchlist } from '../watchlist/compile.ts';
import { isForeignWord, isRussianWord } from '../watchlist/russia.ts';
import type { RoleEntry } from '../watchlist/schema.ts';
import { findFigures } from './figures.ts';
import { grammars } from './grammar.ts';
import { identify } from './identify.ts';
import { findPersons } from './persons.ts';
import { findRoles, type RoleMention } from './roles.ts';
import type { Sentence } from './sentences.ts';
import { findDescriptions, findPronouns } from './stand-ins.ts';
import { covers, whoseStart, withTitle } from './titles.ts';

export type Who =
  | { kind: 'figure'; figure: Figure }
  /** Found by role, with a name that the text gives. */
  | { kind: 'person'; name: string; role: string }
  /** Found by role, unnamed. */
  | { kind: 'role'; role: string; entry: RoleEntry }
  /** A named person of whom nothing shows that he belongs to the elite: stands in the way, is never a hit. */
  | { kind: 'other'; name: string }
  | { kind: 'pronoun'; role: 'subject' | 'object' | 'possessive' };

export type Mention = {
  who: Who;
  sentence: number;
  /** Token positions within the sentence, `to` exclusive. `np` is where its noun phrase with titles begins. */
  from: number;
  to: number;
  np: number;
  cases: CaseSet;
  gender: 'm' | 'f' | undefined;
  /** A person's given name is one of Russia's peoples. */
  native?: boolean;
  /** How it was recognised, for the evidence. */
  rule: string;
};

/** What the whole item tells before any sentence is read. */
export type Context = {
  language: Language;
  /** A word about Russia stands in the item, or Russian itself is its language. */
  russian: boolean;
  /** A word about Russia stands in the item. */
  domestic: boolean;
  foreign: boolean;
  watchlist: Watchlist;
};

/** Whether the item speaks of Russia or of another country anywhere. */
export function contextOf(sentences: readonly Sentence[], language: Language, watchlist: Watchlist): Context {
  const some = (test: (form: string) => boolean) => sentences.some((sentence) => sentence.forms.some(test));
  return {
    language,
    watchlist,
    russian: language === 'ru' || some(isRussianWord[language]),
    domestic: some(isRussianWord[language]),
    foreign: some(isForeignWord[language]),
  };
}

/** Every mention of the item, in order of sentence and position; names win over roles they stand with. */
export function findMentions(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const figures = findFigures(sentences, itemContext);
  // A text in Russian that names one of Russia's elite speaks of Russia.
  const context = { ...itemContext, domestic: itemContext.domestic || figures.length > 0 };
  const roles = findRoles(sentences, context, figures);
  const persons = findPersons(sentences, context, figures, roles);
  const named = [...figures, ...persons].map((mention) => withTitle(mention, roles, sentences, context));
  const free = roles
    .filter((role) => role.bound && !role.named && !named.some((mention) => covers(mention, role, context)))
    .map(toRoleMention);
  // Where word order is free, nothing else keeps their deeds from whoever stands farther off.
  const strangers = (grammars[context.language].freeOrder ? roles : []).filter(
    (role) => !role.bound && role.foreign && !role.named && !named.some((mention) => covers(mention, role, context)),
  );
  // A role that only introduces names counts where the next sentence gives its name.
  const taken = identify([...named, ...free, ...strangers.map(toStranger)], sentences, context).filter(
    ({ who }) => who.kind !== 'role' || who.entry.alone,
  );
  const standIns = [...findPronouns(sentences, context.language), ...findDescriptions(sentences, context.language)];
  const pronouns = standIns.filter(
    (pronoun) => !taken.some((mention) => overlaps({ ...mention, from: whoseStart(mention, sentences) }, pronoun)),
  );
  return [...taken, ...pronouns].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

const overlaps = (
  a: { sentence: number; from: number; to: number },
  b: { sentence: number; from: number; to: number },
) => a.sentence === b.sentence && a.from < b.to && b.from < a.to;

function toRoleMention(role: RoleMention): Mention {
  const { sentence, from, to, np, cases, text } = role;
  return {
    who: { kind: 'role', role: text, entry: role.entry },
    sentence,
    from,
    to,
    np,
    cases,
    gender: undefined,
    rule: `role ${role.entry.id}`,
  };
}

/** "A German general": stands in the way of whoever stands farther off. */
const toStranger = (role: RoleMention): Mention => ({
  ...toRoleMention(role),
  who: { kind: 'other', name: role.text },
  rule: 'role of another country',
});
