// What `fissure outlets test` found, for a person.
import type { Trial } from '../shared/outlets/try.ts';
import { count } from './poll-report.ts';
import { printable } from './terminal.ts';

/** Items shown in full. */
const shown = 10;

export function trialReport(trial: Exclude<Trial, { kind: 'unusable' }>): string {
  if (trial.kind === 'failed') {
    const named = (trial.feeds ?? []).map((feed) => `it names a feed: fissure outlets test ${printable(feed)}\n`);
    return `FAILED ${trial.failure}: ${printable(trial.message)}\n${trial.advice}\n${named.join('')}`;
  }
  const { format, entries, without, items, gapMinutes, conditional, movedTo, partly, secondOpinion, files } = trial;
  const lacks = Object.entries(without).filter(([, number]) => number > 0);
  const hits = items.filter((item) => item.hits.length > 0);
  const lines = [
    `${format}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, ${count(items.length, 'item')}, ${count(hits.length, 'item')} with hits`,
    ...(lacks.length > 0 ? [`without ${lacks.map(([field, number]) => `${field}: ${number}`).join(', ')}`] : []),
    ...(secondOpinion === undefined || secondOpinion === entries ? [] : [`a second reader finds ${secondOpinion}`]),
    ...(files > 0 ? [`a file's address for want of an article's: ${files}`] : []),
    ...(gapMinutes === undefined ? [] : [`an item every ${gapMinutes} minutes, by its dates`]),
    conditional ? 'says when nothing changed' : 'sends everything at every poll (no ETag or Last-Modified)',
    ...(movedTo === undefined ? [] : [`moved for good to ${printable(movedTo)}: use that address`]),
    ...articleLine(items),
    ...(partly === undefined
      ? []
      : [partly === 'limit' ? 'too large to be read to its end' : 'breaks off in the middle']),
    '',
    ...items.slice(0, shown).map(({ publishedAt, title }) => `${publishedAt.slice(0, 16)}  ${printable(title)}`),
    ...(items.length > shown ? [`… and ${items.length - shown} more`] : []),
    ...(hits.length > 0 ? ['', 'Hits:'] : []),
    ...hits.flatMap(({ title, hits: found }) =>
      found.map(
        ({ figure, role, event, status }) =>
          `${printable(figure ?? role ?? '')}: ${event}, ${status}  ${printable(title)}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** `5 articles asked for: 3 text, 1 paywall, 1 refused` */
function articleLine(items: Extract<Trial, { kind: 'read' }>['items']): string[] {
  const kinds = items.flatMap(({ article }) => article ?? []);
  if (kinds.length === 0) return [];
  const sums = Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => `${all.length} ${kind}`);
  return [`${count(kinds.length, 'article')} asked for: ${sums.join(', ')}`];
}
