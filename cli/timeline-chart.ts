// Counts over time as bars for a terminal, a line a period; a silence between two is told.
import type { EventCounts, Period } from '../web/explorer/counts.ts';
import { renderTable } from './table.ts';
import type { Terminal } from './terminal.ts';

export type Counted = { from: string; events: EventCounts };

export const sumOf = (events: EventCounts): number => Object.values(events).reduce((sum, one) => sum + one, 0);

const mostBar = 24;
const dayMs = 24 * 60 * 60 * 1000;

/** `counted` oldest first. */
export function timelineChart(
  counted: readonly Counted[],
  period: Period,
  { columns, colors }: Pick<Terminal, 'columns' | 'colors'>,
): string {
  const most = Math.max(...counted.map(({ events }) => sumOf(events)));
  const longest = Math.min(mostBar, Math.floor(columns / 5));
  const rows = counted.map(({ from, events }, index) => {
    const after = counted[index + 1];
    const silent = after === undefined ? 0 : periodsBetween(from, after.from, period) - 1;
    const bar = '█'.repeat(Math.max(1, Math.round((sumOf(events) / most) * longest)));
    const told = Object.entries(events).map(([event, number]) => `${event} ${number}`);
    const nothing = `nothing for ${silent} ${period}${silent === 1 ? '' : 's'}`;
    return {
      cells: [from, colors.yellow(bar), sumOf(events), told.join(', ')],
      notes: silent > 0 ? [colors.dim(nothing)] : [],
    };
  });
  return renderTable(['From', '', 'Hits', { head: 'Events', flows: true }], rows, { columns });
}

function periodsBetween(from: string, to: string, period: Period): number {
  const [start, end] = [new Date(from), new Date(to)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  if (period === 'year') return years;
  if (period === 'month') return years * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.round((end.getTime() - start.getTime()) / dayMs / (period === 'week' ? 7 : 1));
}
