// The rules of `fissure check`: what each finds, and how grave it is; and how an entry is excused from one, with a reason.
import * as z from 'zod';

/** error: it will not do what its owner means. warning: it is superfluous, or may have been forgotten. */
export type Severity = 'error' | 'warning';

const rules = {
  'shared-surname': ['error', 'two figures may be meant by a surname alone, so neither is found by it'],
  'everyday-surname': ['error', 'a figure is to be found by a surname alone that is an everyday word or a given name'],
  'duplicate-name': ['error', 'two figures have the same name'],
  'duplicate-nickname': ['error', 'two figures have the same nickname'],
  'no-name': ['warning', 'a figure has no name in a language in which country.yaml expects one'],
  'foreign-letters': ['error', 'a name or a word of a phrase has letters of another language or alphabet'],
  'future-date': ['error', 'an event is known on a day that has not come'],
  'no-words': ['warning', 'a role or a post has no words in a language'],
  'no-holder': ['warning', 'a post, or a post in a place, has nobody who holds it today'],
  'two-holders': ['error', 'two figures hold a post of one at the same time'],
  'duplicate-phrase': ['warning', 'a phrase stands in two places'],
  'covered-phrase': ['warning', 'all that a trigger finds others of the same event and list find too'],
  'voided-phrase': ['error', 'a phrase in `not` takes away all that a trigger finds'],
  'idle-phrase': ['error', 'a phrase in `not` meets no trigger of its event'],
  'silent-phrase': ['warning', 'a phrase stands nowhere in the items given'],
  'no-outlets': ['error', 'no outlet is listed, or none is enabled: nothing is read'],
  'duplicate-outlet': ['error', 'two outlets read the same address'],
  'unread-language': ['error', 'an outlet is in a language for which there are no events'],
  'private-address': ['error', 'an outlet is at an address that is not public, and so is never read'],
  'idle-ignore': ['warning', 'an `ignore` excuses an entry from a finding that is not there'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type LintRule = keyof typeof rules;

export const lintRules = Object.keys(rules) as [LintRule, ...LintRule[]];
export const severityOf = (rule: LintRule): Severity => rules[rule][0];
export const meaningOf = (rule: LintRule): string => rules[rule][1];

const reason = z.string().min(1);

/** Beside an entry: the rules that it is excused from, each with the reason. */
export const ignoreKey = z.partialRecord(z.enum(lintRules), reason).default({});

/** At the head of a file of phrases, which have no keys of their own. */
export const ignoredPhrases = z
  .array(z.strictObject({ phrase: z.string().min(1), rule: z.enum(lintRules), reason }))
  .default([]);

/** `place` is `file:line:col`; `entry` the id or the phrase it is about, by which it is known when lines move. */
export type Finding = { place: string; rule: LintRule; entry: string; message: string };

/** An entry excused from a rule. */
export type Excuse = Pick<Finding, 'place' | 'rule' | 'entry'>;

/** `file:line:col` in its parts. */
export function partsOf(place: string): { file: string; line: number; column: number } {
  const [, file = place, line = 1, column = 1] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return { file, line: Number(line), column: Number(column) };
}

/** What two findings have in common that are the same, before and after an edit of other lines. */
export const keyOf = ({ place, rule, entry }: Excuse): string => [partsOf(place).file, rule, entry].join('\t');

export function byPlace(one: Finding, other: Finding): number {
  const [a, b] = [partsOf(one.place), partsOf(other.place)];
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
