// Stories as a table for a terminal: when, who, what became of it, who tells it, and the words that say it best.
import type { Story } from '../shared/stories/story.ts';
import { leadOf } from '../web/explorer/parts.ts';
import { eventCell, nameOf, plainTable, withSentences } from './hit-table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

export function storyTable(
  stories: readonly Story[],
  options: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string; outletName: (id: string) => string },
): string {
  const { colors, timeZone, outletName } = options;
  const table = plainTable(['Last report', 'Who', 'What', 'Told by']);
  for (const story of stories) {
    const course = story.track.length > 1 ? ` ${colors.dim(story.track.map(({ status }) => status).join(' → '))}` : '';
    const outlets = [...new Set(story.hits.map(({ outletId }) => outletId).reverse())];
    const others = outlets.length === 1 ? '' : ` and ${outlets.length - 1} more`;
    table.push([
      formatTime(story.lastSeenAt, timeZone),
      colors.bold(printable(nameOf(story))),
      `${eventCell(story, colors)}${course}`,
      `${outletName(outlets[0]!)}${others}`,
    ]);
  }
  return withSentences(table, stories.map(leadOf), options);
}
