// What is written correctly in the watch folder and yet will not do what its owner means. Pure.
import { byPlace, type Excuse, type Finding, keyOf } from '../lint-rules.ts';
import type { OutletFile } from '../outlets/load.ts';
import type { Yaml } from '../yaml.ts';
import { ownEvents } from './country-file.ts';
import { lintFigures } from './lint-figures.ts';
import { lintOutlets } from './lint-outlets.ts';
import { lintEvents, lintRoles } from './lint-phrases.ts';
import { lintPosts } from './lint-posts.ts';
import type { WatchFiles } from './load.ts';

/** All findings that need no items, excused ones too, by file, line and column. @param today ISO date (UTC): no event is known later */
export function lintWatchlist(files: WatchFiles, outlets: Yaml<OutletFile>, today: string): Finding[] {
  return [
    ...lintFigures(files, today),
    ...lintPosts(files, today),
    ...lintRoles(files, today),
    ...lintEvents(ownPhrases(files)),
    ...lintOutlets(
      outlets,
      files.events.map(({ value }) => value.language),
    ),
  ].sort(byPlace);
}

/**
 * Leaves out what its entry is excused from by `ignore`; an excuse from nothing is a finding itself.
 * @param judged whether findings of the rule were looked for: silent-phrase needs items
 */
export function withoutExcused(
  findings: readonly Finding[],
  excuses: readonly Excuse[],
  judged: (rule: Finding['rule']) => boolean,
): Finding[] {
  const [found, excused] = [new Set(findings.map(keyOf)), new Set(excuses.map(keyOf))];
  const idle = excuses
    .filter((excuse) => judged(excuse.rule) && !found.has(keyOf(excuse)))
    .map(({ place, rule, entry }): Finding => {
      const message = `"${entry}" is excused from ${rule}, which is not found: the ignore can go`;
      return { place, rule: 'idle-ignore', entry, message };
    });
  return [...findings.filter((finding) => !excused.has(keyOf(finding))), ...idle].sort(byPlace);
}

/** Phrases that are shared are another folder's to check. */
const ownPhrases = (files: WatchFiles): WatchFiles => ({
  ...files,
  events: files.country.value.events === ownEvents ? files.events : [],
});

/** Every `ignore` of the watch folder. */
export function excusesOf(files: WatchFiles, outlets: Yaml<OutletFile>): Excuse[] {
  const beside = (entries: readonly Entry[], list: string, at: Yaml<unknown>['at']) =>
    entries.flatMap(({ id, ignore }, index) =>
      Object.keys(ignore).map((rule) => ({
        place: at([list, index, 'ignore', rule]),
        rule: rule as Excuse['rule'],
        entry: id,
      })),
    );
  return [
    ...files.figures.flatMap(({ value, at }) => beside(value.figures, 'figures', at)),
    ...beside(files.posts.value.posts, 'posts', files.posts.at),
    ...beside(files.roles.value.roles, 'roles', files.roles.at),
    ...beside(outlets.value.outlets, 'outlets', outlets.at),
    ...ownPhrases(files).events.flatMap(({ value, at }) =>
      value.ignore.map(({ phrase, rule }, index) => ({ place: at(['ignore', index]), rule, entry: phrase })),
    ),
  ];
}

type Entry = { id: string; ignore: Partial<Record<Excuse['rule'], string>> };
