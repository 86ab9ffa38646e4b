// What is written correctly in the watchlist and yet will not do what its owner means. Pure.
import { lintFigures } from './lint-figures.ts';
import { lintEvents, lintRoles } from './lint-phrases.ts';
import type { WatchFiles } from './load.ts';

export const lintRules = {
  'shared-surname': 'two figures may be meant by a surname alone, so neither is found by it',
  'everyday-surname': 'a figure is to be found by a surname alone that is an everyday word or a given name',
  'duplicate-name': 'two figures have the same name',
  'duplicate-nickname': 'two figures have the same nickname',
  'no-ukrainian-name': 'a figure has no Ukrainian name, so that Ukrainian texts are read by the Russian one',
  'foreign-letters': 'a Russian or Ukrainian name has letters of another language',
  'future-date': 'an event is known on a day that has not come',
  'no-words': 'a role has no words in a language',
  'duplicate-phrase': 'a phrase stands in two places',
  'covered-phrase': 'all that a trigger finds others of the same event and list find too',
  'voided-phrase': 'a phrase in `not` takes away all that a trigger finds',
  'idle-phrase': 'a phrase in `not` meets no trigger of its event',
  'silent-phrase': 'a phrase stands nowhere in the items given',
} as const;
type LintRule = keyof typeof lintRules;

/** `place` is `file:line:col`. */
export type Finding = { place: string; rule: LintRule; message: string };

/** All findings that need no items, by file, line and column. @param today ISO date (UTC): no event is known later */
export function lintWatchlist(files: WatchFiles, today: string): Finding[] {
  return [...lintFigures(files, today), ...lintRoles(files, today), ...lintEvents(files)].sort(byPlace);
}

/** `file:line:col` in its parts. */
export function partsOf(place: string): { file: string; line: number; column: number } {
  const [, file = place, line = 1, column = 1] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return { file, line: Number(line), column: Number(column) };
}

export function byPlace(one: Finding, other: Finding): number {
  const [a, b] = [partsOf(one.place), partsOf(other.place)];
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
