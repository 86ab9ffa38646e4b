// Counts over time as bars for a terminal, a line a period; a silence between two is told.
import type { EventCounts, Period } from '../web/explorer/counts.ts';
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
  const width = String(most).length;
  return counted
    .flatMap(({ from, events }, index) => {
      const before = counted[index - 1];
      const silent = before === undefined ? 0 : periodsBetween(before.from, from, period) - 1;
      const bar = '█'.repeat(Math.max(1, Math.round((sumOf(events) / most) * mostBar))).padEnd(mostBar);
      const head = `${from}  ${colors.yellow(bar)} ${String(sumOf(events)).padStart(width)}  `;
      const room = Math.max(10, columns - (from.length + mostBar + width + 5));
      const gap = colors.dim(`            nothing for ${silent} ${period}${silent === 1 ? '' : 's'}`);
      return [...(silent > 0 ? [gap] : []), head + cut(events, room)];
    })
    .join('\n');
}

/** The most frequent events that have room. */
function cut(events: EventCounts, room: number): string {
  const parts = Object.entries(events).map(([event, number]) => `${event} ${number}`);
  for (let shown = parts.length; shown > 0; shown -= 1) {
    const text = parts.slice(0, shown).join(', ') + (shown < parts.length ? ', …' : '');
    if (text.length <= room) return text;
  }
  return '…';
}

function periodsBetween(from: string, to: string, period: Period): number {
  const [start, end] = [new Date(from), new Date(to)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  if (period === 'year') return years;
  if (period === 'month') return years * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.round((end.getTime() - start.getTime()) / dayMs / (period === 'week' ? 7 : 1));
}
