// A mention: somebody in a text, by name, role or pronoun. One shape for all, so that attribution treats them alike.
import type { CaseSet } from '../../languages/cases.ts';
import type { Figure, Role } from '../../watchlist/compile.ts';
import type { MentionRule } from './mention-rules.ts';

export type Who =
  | { kind: 'figure'; figure: Figure }
  /** Found by role, with a name that the text gives. */
  | { kind: 'person'; name: string; role: string; entry?: Role | undefined }
  /** Found by role, unnamed. */
  | { kind: 'role'; role: string; entry: Role }
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
  /** A person's given name is one of the country's people. */
  native?: boolean;
  /** A plural that stands for several people: the others of them. */
  others?: readonly Who[];
  /** The office as the text names it, where only the list tells who holds it, or where whoever bears it speaks after the event. */
  office?: Who;
  /** How it was recognised, for the evidence. */
  rule: MentionRule;
};

/** Somebody of whom the text may tell an event that is looked for. */
export const isElite = ({ who }: Mention): boolean =>
  who.kind === 'figure' || who.kind === 'person' || who.kind === 'role';

/** Somebody on the list who never belonged to the elite. */
export const isOfOpposition = ({ who }: Mention): boolean => who.kind === 'figure' && who.figure.tier === 'opposition';

/** "An ally of X": somebody's man, who stands beside another one's name. */
export const isSomebodysMan = ({ who }: Mention): boolean => who.kind === 'role' && who.entry.of !== undefined;

/** Somebody of the elite whom the text names. */
export const isNamed = ({ who }: Mention): boolean => who.kind === 'figure' || who.kind === 'person';

/** The president and his spokesmen: they stand in every text, mostly as sources. */
export const isStanding = ({ who }: Mention): boolean => who.kind === 'figure' && who.figure.speaker;

/** One name for one person, whatever form the text gives it; undefined for roles and pronouns. */
export function nameOf({ who }: Mention): string | undefined {
  if (who.kind === 'figure') return who.figure.id;
  return who.kind === 'person' ? who.name : undefined;
}

/** How somebody was recognised, for people: a role by its name in the watchlist. */
export const ruleOf = ({ who, rule }: Mention): string => (who.kind === 'role' ? `role ${who.entry.id}` : rule);

const slug = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

type NamedBy =
  | { kind: 'figure'; figure: { id: string } }
  | { kind: 'person'; name: string }
  | { kind: 'role'; role: string }
  | { kind: 'other' | 'pronoun' };

/** Key of who, as hits have it: a figure's id, `name:<slug>` for a person found by role, `role:<slug>` for an unnamed one. */
export function whoKey({ who }: { who: NamedBy }): string {
  if (who.kind === 'figure') return who.figure.id;
  if (who.kind === 'person') return `name:${slug(who.name)}`;
  return who.kind === 'role' ? `role:${slug(who.role)}` : '';
}

/** "The confidant of Shoigu, X", «соратник Шойгу X»: who only stands in the description of another of `beside`. */
export const describesOther = ({ np, to }: Mention, beside: readonly Mention[]): boolean =>
  beside.some((other) => isNamed(other) && other.np <= np && to <= other.from);
