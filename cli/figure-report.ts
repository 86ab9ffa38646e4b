// What is told of one person: as an object for a script and as text for a terminal.
import type { Hit } from '../shared/hit.ts';
import { gatherStories } from '../shared/stories/assign.ts';
import type { Story } from '../shared/stories/story.ts';
import { countPeriods, type EventCounts } from '../web/explorer/counts.ts';
import { type Quiet, quietness } from '../web/explorer/quiet.ts';
import { outletNames } from './outlet-list.ts';
import { count } from './poll-report.ts';
import type { Asked } from './query.ts';
import { storyTable } from './story-table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';
import { sumOf, timelineChart } from './timeline-chart.ts';

/** `names`: further spellings; `circle` of those on no list is absent. */
export type Named = { id: string; name: string; names: readonly string[]; circle?: string; role?: string | undefined };

export type FigureReport = {
  who: string;
  name: string;
  circle: string | null;
  role: string | null;
  names: readonly string[];
  hits: number;
  firstAt: string | null;
  lastAt: string | null;
  quiet: Quiet | null;
  months: { from: string; hits: number; events: EventCounts }[];
  stories: Story[];
};

/** `hits` newest first. */
export function toFigureReport(
  { id, name, names, circle, role }: Named,
  hits: readonly Hit[],
  now: Date,
): FigureReport {
  const told = hits.filter(({ status }) => status !== 'past');
  const times = told.map(({ publishedAt }) => publishedAt);
  return {
    who: id,
    name,
    circle: circle ?? null,
    role: role ?? null,
    names,
    hits: hits.length,
    firstAt: hits.at(-1)?.publishedAt ?? null,
    lastAt: (told[0] ?? hits[0])?.publishedAt ?? null,
    quiet: quietness(times, now) ?? null,
    months: countPeriods(hits, 'month').map(({ from, events }) => ({ from, hits: sumOf(events), events })),
    stories: gatherStories(hits),
  };
}

export function describeFigure(
  report: FigureReport,
  limit: number,
  { filters, timeZone, outlets }: Asked,
  terminal: Terminal,
): string {
  const { colors } = terminal;
  const { who, name, circle, role, names, hits, lastAt, quiet, months, stories } = report;
  const about = [circle ?? colors.yellow('on no list'), role].filter((part) => part !== null).map(printable);
  const lines = [`${colors.bold(printable(name))}  ${[printable(who), ...about].join(' · ')}`];
  if (names.length > 0) lines.push(colors.dim(`also written ${names.slice(0, 6).join(', ')}`));
  lines.push(
    lastAt === null
      ? Object.keys(filters).length > 0
        ? 'No hit fits these filters.'
        : 'Never in the news so far.'
      : `${count(hits, 'hit')}; last in the news ${formatTime(lastAt, timeZone)}.`,
  );
  if (quiet?.gone) {
    const usual = quiet.usualDays <= 1 ? 'daily' : `every ${quiet.usualDays} days`;
    lines.push(
      colors.yellow(`Gone quiet: nothing for ${count(quiet.days, 'day')}, where reports used to come ${usual}.`),
    );
  }
  if (months.length > 0) {
    lines.push('', timelineChart(months, 'month', terminal));
    const shown = { ...terminal, timeZone, outletName: outletNames(outlets) };
    lines.push('', storyTable(stories.slice(0, limit), shown));
  }
  return `${lines.join('\n')}\n`;
}
