// Stories as a table for a terminal: when, who, what became of it, who tells it, and the words that say it best.
import type { Story } from '../shared/stories/story.ts';
import { leadOf } from '../web/explorer/parts.ts';
import { eventCell, markedSentence, nameOf, sentenceRoom } from './hit-table.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

export function storyTable(
  stories: readonly Story[],
  options: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string; outletName: (id: string) => string },
): string {
  const { colors, timeZone, outletName } = options;
  const rows = stories.map((story) => {
    const course = story.track.length > 1 ? ` ${colors.dim(story.track.map(({ status }) => status).join(' → '))}` : '';
    const outlets = [...new Set(story.hits.map(({ outletId }) => outletId).reverse())];
    const others = outlets.length === 1 ? '' : ` and ${outlets.length - 1} more`;
    const cells = [
      formatTime(story.lastSeenAt, timeZone),
      colors.bold(printable(nameOf(story))),
      `${eventCell(story, colors)}${course}`,
      `${outletName(outlets[0]!)}${others}`,
    ];
    return { cells, notes: [markedSentence(leadOf(story), sentenceRoom(options), colors)] };
  });
  return renderTable(
    ['Last report', { head: 'Who', weight: 2 }, { head: 'What', weight: 1 }, 'Told by'],
    rows,
    options,
  );
}
