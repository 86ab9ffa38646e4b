// `fissure stories`: what is told of one person and one event, by however many outlets.
import { Command } from 'commander';
import type { Story } from '../../shared/stories/story.ts';
import { toStoryAnswer } from '../../web/api/stories.ts';
import { storyCsvIn } from '../../web/api/story-formats.ts';
import { allStories } from '../../web/explorer/find-stories.ts';
import { createTally } from '../../web/explorer/tally.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { type FilterOptions, withFilters } from '../filters.ts';
import { printList } from '../json-list.ts';
import { type ListOptions, limitOf, withListOptions } from '../list-options.ts';
import { outletNames } from '../outlet-list.ts';
import { type Asked, emptyMessage, firstOf, readQuery } from '../query.ts';
import { storyTable } from '../story-table.ts';
import { print, warn } from '../terminal.ts';

/** Rows of a table that nobody limited. */
const tableRows = 30;

const help = `
A story is the same person and event in any number of outlets, with no long silence in between. The filters choose hits; the
stories are what those hits tell, the last reported first. The table shows the newest ${tableRows} unless --limit says
otherwise; --json and --csv give all. "possible → asserted" is the course of a story whose status changed.

Examples:
  fissure stories --event defected,left-country --from 2022-03-01
  fissure stories --circle oligarchs --status asserted --json
  fissure stories --csv > stories.csv`;

type Options = FilterOptions & ListOptions;

export function storiesCommand(context: Context): Command {
  const command = new Command('stories').description('list the stories that the hits tell, last reported first');
  return withListOptions(withFilters(command), 'one story a line, as the API gives them')
    .addHelpText('after', help)
    .action((options: Options) => showStories(context, options));
}

async function showStories(context: Context, options: Options): Promise<void> {
  const { terminal, clock, signal } = context;
  const { filters, query, outlets, timeZone, ...watch } = readQuery(context, options);
  const limit = limitOf(options, tableRows);
  await readData(context, async (store) => {
    const stories = firstOf(allStories(query, { store, tally: createTally({ store, clock }) }), limit, signal);
    if (options.json) return printList(terminal, answers(stories, watch));
    if (options.csv) return printCsv(context, stories, { timeZone, watch });
    const rows = await Array.fromAsync(stories);
    if (rows.length === 0) return warn(terminal, await emptyMessage(store, filters));
    await print(terminal, `${storyTable(rows, { ...terminal, timeZone, outletName: outletNames(outlets) })}\n`);
    if (rows.length === limit) warn(terminal, `The newest ${limit}; --limit shows more, and the filters fewer.`);
  });
}

async function* answers(stories: AsyncIterable<Story>, watch: Pick<Asked, 'country'>): AsyncGenerator<object> {
  for await (const story of stories) yield toStoryAnswer(story, { watch });
}

async function printCsv(
  { terminal }: Context,
  stories: AsyncIterable<Story>,
  shown: Parameters<typeof storyCsvIn>[0],
): Promise<void> {
  const storyCsv = storyCsvIn(shown);
  await print(terminal, storyCsv.header);
  for await (const story of stories) await print(terminal, storyCsv.line(story));
}
