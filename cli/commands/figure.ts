// `fissure figure`: what was told of one person over time, in which stories, and whether they have gone quiet.
import { Command, Option } from 'commander';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import type { Store } from '../../shared/store/store.ts';
import { findFigure } from '../../shared/watchlist/find-figure.ts';
import { toStoryAnswer } from '../../web/api/stories.ts';
import { tallyOf } from '../../web/explorer/tally.ts';
import type { KnownFigure } from '../../web/query/known.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { UsageError } from '../exit.ts';
import { describeFigure, type Named, toFigureReport } from '../figure-report.ts';
import { type FilterOptions, parseCount, withFilters } from '../filters.ts';
import { nameOf } from '../hit-table.ts';
import { firstOf, readQuery, readSummaries } from '../query.ts';
import { print, tell, warn } from '../terminal.ts';

/** Stories of a table that nobody limited. */
const tableRows = 15;

const help = `
The person may be given by id or name, in any script; someone on no list by the name that was found, or as name:... or role:....
The filters choose hits. The newest ${tableRows} stories are shown unless --limit says otherwise; --json gives all.

Examples:
  fissure figure chubais
  fissure figure "Boris Bondarev" --json
  fissure figure Шойгу --event dismissed --from 2024-01-01`;

type Options = FilterOptions & { limit?: number; json?: boolean };

export function figureCommand(context: Context): Command {
  const command = new Command('figure')
    .description('tell of one person: hits over time, stories, and whether they have gone quiet')
    .argument('<id or name>', 'who, e.g. chubais, "Anatoly Chubais" or Чубайс');
  return withFilters(command, 'figure', 'circle')
    .addOption(new Option('--limit <n>', 'no more stories than this many').argParser(parseCount))
    .option('--json', 'one JSON object')
    .addHelpText('after', help)
    .action((asked: string, options: Options) => showFigure(context, asked, options));
}

async function showFigure(context: Context, word: string, { limit, json, ...options }: Options): Promise<void> {
  const { terminal, signal, clock } = context;
  const asked = readQuery(context, options);
  const { figure, hits } = await readData(context, async (store) => {
    const who = await findPerson(word, asked.figures(), store, signal);
    const query: HitQuery = { ...asked.query, who };
    const hits = await Array.fromAsync(firstOf(store.hits(query), Number.POSITIVE_INFINITY, signal));
    return { figure: asked.figures().find(({ id }) => id === who) ?? (await namedIn(store, who)), hits };
  });
  const report = toFigureReport(figure, hits, clock.now());
  if (json) {
    const stories = report.stories
      .slice(0, limit ?? report.stories.length)
      .map((story) => toStoryAnswer(story, { watch: asked }));
    return print(terminal, `${JSON.stringify({ ...report, stories }, null, 2)}\n`);
  }
  await tell(terminal, describeFigure(report, limit ?? tableRows, asked, terminal));
  if (report.stories.length > (limit ?? tableRows))
    warn(terminal, `The newest ${limit ?? tableRows} of ${report.stories.length} stories; --limit shows more.`);
}

/** Key of who is meant, on a list or not. Throws UsageError with the nearest name for nobody. */
async function findPerson(
  word: string,
  figures: readonly KnownFigure[],
  store: Store,
  signal: AbortSignal,
): Promise<string> {
  const listed = findFigure(word, figures);
  if (listed.kind === 'found') return listed.id;
  if (listed.kind === 'several') throw new UsageError(`figure: ${listed.message}`);
  const { people } = tallyOf(await readSummaries(store, {}, signal));
  const found = [...people.values()].map((one) => ({ id: one.who, name: nameOf(one), names: [] }));
  const answer = findFigure(word, [...figures, ...found]);
  if (answer.kind === 'found') return answer.id;
  throw new UsageError(`figure: ${answer.message}`);
}

/** Someone on no list, as the newest hit names them. */
async function namedIn(store: Store, who: string): Promise<Named> {
  for await (const hit of store.hits({ who }))
    return {
      id: who,
      name: nameOf(hit),
      names: [],
      ...(hit.figure !== null && hit.role !== null && { role: hit.role }),
    };
  return { id: who, name: who, names: [] };
}
