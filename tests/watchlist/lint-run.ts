// Findings of a small watch folder with some changes.
import { join } from 'node:path';
import { readOutlets } from '../../shared/outlets/load.ts';
import { lintWatchlist } from '../../shared/watchlist/lint.ts';
import { readWatchFiles } from '../../shared/watchlist/load.ts';
import { writeWatch } from './small-watch.ts';

type Changes = Parameters<typeof writeWatch>[0];

/** `file:line rule` of each finding, and the messages. */
export function lint(changes: Changes = {}, today = '2024-06-01') {
  const folder = writeWatch(changes);
  const findings = lintWatchlist(readWatchFiles(folder), readOutlets(join(folder, 'outlets.yaml')), today);
  return {
    places: findings.map(({ place, rule }) => `${place.replace(`${folder}/`, '').replace(/:\d+$/, '')} ${rule}`),
    messages: findings.map(({ message }) => message.replaceAll(`${folder}/`, '')),
  };
}

/** A figure more, on line 5 of the file. */
export const figure =
  (entry: string) =>
  (text: string): string =>
    `${text}  - { ${entry} }\n`;
