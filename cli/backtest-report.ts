// A backtest for a person: the sums, the differences by event, and the most telling of each kind with the reason.

import type { Hit } from '../shared/hit.ts';
import { type Difference, differenceKinds, type Tally } from '../shared/match/backtest.ts';
import { eventIds } from '../shared/vocabulary.ts';
import { markedSentence, sentenceRoom } from './hit-table.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

/** The versions compared, null for hits as they were stored; the counts; every difference. */
export type Backtest = { watchlists: { before: string | null; after: string } } & Tally & { differences: Difference[] };

type Options = Pick<Terminal, 'columns' | 'colors'> & {
  timeZone: string;
  outletName: (id: string) => string;
  /** Differences shown of each kind. */
  examples: number;
};

export function backtestReport(backtest: Backtest, options: Options): string {
  const { watchlists, items, counts, differences } = backtest;
  const before = watchlists.before === null ? 'the stored hits' : `watchlist ${watchlists.before}`;
  const found = differenceKinds.map((kind) => `${counts[kind]} ${kind}`).join(', ');
  const sum = `${items} ${items === 1 ? 'item' : 'items'}, watchlist ${watchlists.after} against ${before}: ${found}.`;
  if (differences.length === 0) return `${sum}\n`;
  const shown = differenceKinds.flatMap((kind) => examplesOf(differences, kind, options));
  return `${[sum, '', sumTable(backtest, options), '', eventTable(backtest, options), ...shown].join('\n')}\n`;
}

function sumTable({ hits, relevantItems }: Backtest, options: Options): string {
  const { before, after, became, ceased } = relevantItems;
  const rows = [
    { cells: ['hits', hits.before, hits.after, ''] },
    { cells: ['relevant items', before, after, `${became} became so, ${ceased} are no longer`] },
  ];
  return renderTable(['', 'before', 'after', ''], rows, options);
}

function eventTable({ byEvent }: Backtest, options: Options): string {
  const rows = eventIds.flatMap((event) => {
    const counts = byEvent[event];
    return counts ? [{ cells: [event, ...differenceKinds.map((kind) => counts[kind])] }] : [];
  });
  return renderTable(['event', ...differenceKinds], rows, options);
}

const signs = { gained: '+', lost: '-', changed: '~' } as const;

/** What makes or unmakes news comes first, then what is most certain. */
function examplesOf(differences: readonly Difference[], kind: Difference['kind'], options: Options): string[] {
  const all = differences.filter((difference) => difference.kind === kind);
  if (all.length === 0) return [];
  const weight = ({ hit }: Difference) => Number(hit.relevant) + hit.score;
  const best = all.toSorted((one, other) => weight(other) - weight(one)).slice(0, options.examples);
  const rest = all.length > best.length ? `, ${best.length} of them shown` : '';
  return ['', `${all.length} ${kind}${rest}`, ...best.flatMap((difference) => exampleLines(difference, options))];
}

function exampleLines(difference: Difference, { columns, colors, timeZone, outletName }: Options): string[] {
  const { kind, hit } = difference;
  const { mention, trigger, attribution } = hit.evidence;
  const why = `"${mention.text}" [${mention.rule}] and "${trigger.text}" [${trigger.phrase}], joined by: ${attribution}`;
  const against =
    kind === 'changed'
      ? difference.changes.map(({ part, before, after }) => `${part} ${before} -> ${after}`).join(', ')
      : difference.reason && `${kind === 'gained' ? 'before' : 'now'}: ${difference.reason}`;
  return [
    `${signs[kind]} ${colors.bold(printable(headOf(hit)))}  ${whenAndWhere(hit, timeZone, outletName)}`,
    `    ${markedSentence(hit, sentenceRoom({ columns }), colors)}`,
    `    ${printable(why)}`,
    ...(against ? [`    ${printable(against)}`] : []),
  ];
}

function headOf({ figure, role, who, event, status, score, relevant }: Hit): string {
  return `${figure ?? role ?? who} ${event}, ${status}, ${score.toFixed(2)}${relevant ? '' : ', not relevant'}`;
}

function whenAndWhere({ publishedAt, outletId }: Hit, timeZone: string, outletName: (id: string) => string): string {
  return [formatTime(publishedAt, timeZone), printable(outletName(outletId))].join('  ').trim();
}
