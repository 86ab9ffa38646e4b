// `fissure corrections`: what people hold to be wrong among the hits; as labelled items, and a watchlist tested on them.
import { Command, Option } from 'commander';
import type { Hit } from '../../shared/hit.ts';
import { matchItem } from '../../shared/match/match.ts';
import { type LabelledItem, toLabelled, whoOf } from '../../shared/subscribers/labelled.ts';
import type { Objection } from '../../shared/subscribers/objections.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { renderTable } from '../table.ts';
import { print, printable, type Terminal, tell, warn } from '../terminal.ts';
import { formatTime, requireTimeZone } from '../time.ts';

const help = `
"This is wrong" stands at every hit of the pages. What the owner says holds at once; what subscribers say waits for the owner's word, on
the page /wrong. --labelled gives what holds as labelled items, a JSON object a line, in the format of the sets that bench:quality scores:
what the item tells under "hits", what it was found to tell and does not under "wrong". --test matches them again with the watchlist as it
stands now.

Examples:
  fissure corrections
  fissure corrections --labelled > corrections.jsonl
  fissure corrections --test
  fissure backtest --items corrections.jsonl`;

const states = ['open', 'taken-back', 'kept'] as const;
type State = (typeof states)[number];
const stateOf = ({ decision }: Objection): State => decision?.kind ?? 'open';

type Options = { state?: State; labelled?: boolean; test?: boolean; json?: boolean };

export function correctionsCommand(context: Context): Command {
  return new Command('corrections')
    .description('list what people hold to be wrong among the hits, and test the watchlist on it')
    .addOption(new Option('--state <state>', 'only those in this state').choices(states))
    .addOption(new Option('--labelled', 'what holds, as labelled items, one a line').conflicts(['test', 'json']))
    .addOption(new Option('--test', 'match what holds again, and tell which mistakes are still made').conflicts('json'))
    .option('--json', 'all that was said, as a JSON array')
    .addHelpText('after', help)
    .action((options: Options) => showCorrections(context, options));
}

async function showCorrections(context: Context, { state, labelled, test, json }: Options): Promise<void> {
  const { terminal, settings } = context;
  const { all, items } = await readData(context, async (store) => {
    const all = await Array.fromAsync(store.objections());
    const holding = all.filter((one) => stateOf(one) === 'taken-back');
    const items: LabelledItem[] = [];
    if (labelled || test)
      for (const [itemId, own] of Map.groupBy(holding, ({ hit }) => hit.itemId))
        items.push(toLabelled(own, await store.hitsOf(itemId)));
    return { all, items };
  });
  const counts = states.map((one) => `${all.filter((objection) => stateOf(objection) === one).length} ${one}`);
  warn(terminal, all.length === 0 ? 'Nobody has said of a hit that it is wrong.' : `${counts.join(', ')}.`);
  if (labelled) return print(terminal, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  if (test) return tell(terminal, testReport(items, loadWatchlist(settings().FISSURE_WATCH), terminal));
  const shown = all.filter((one) => state === undefined || stateOf(one) === state);
  if (json) return print(terminal, `${JSON.stringify(shown, null, 2)}\n`);
  if (shown.length === 0) return;
  const timeZone = requireTimeZone(settings().FISSURE_TIME_ZONE);
  const rows = shown.map((one) => ({ cells: toRow(one, timeZone), notes: [printable(one.hit.title)] }));
  const heads = ['Said', { head: 'Who', weight: 2 }, { head: 'Event', weight: 1 }, 'Wrong', 'State'];
  await print(terminal, `${renderTable(heads, rows, terminal)}\n`);
}

function toRow(objection: Objection, timeZone: string): string[] {
  const { hit, said, decision } = objection;
  const reason = decision?.reason ?? said[0]?.reason ?? '';
  const instead = decision?.instead ?? said[0]?.instead;
  const when = formatTime(said.at(-1)?.at ?? hit.publishedAt, timeZone);
  return [
    when,
    hit.figure ?? hit.role ?? hit.who,
    hit.event,
    instead ? `${reason}: ${instead}` : reason,
    stateOf(objection),
  ].map(printable);
}

/** Of each event how many mistakes there were, and which are made again by this list. */
function testReport(items: readonly LabelledItem[], watchlist: Watchlist, terminal: Pick<Terminal, 'columns'>): string {
  const made = items.map((item) => ({
    item,
    again: item.wrong.filter((label) => isMade(label, item, matchItem(toItem(item), watchlist))),
  }));
  const countsOf = (labels: LabelledItem['wrong']) => Map.groupBy(labels, ({ event }) => event);
  const said = countsOf(items.flatMap(({ wrong }) => wrong));
  const still = countsOf(made.flatMap(({ again }) => again));
  const rows = [...said.keys()].sort().map((event) => ({
    cells: [event, ...[said, still].map((counts) => counts.get(event)?.length ?? 0)],
  }));
  const lines = made.flatMap(({ item, again }) =>
    again.map(({ who, event }) => printable(`${who} ${event}: ${item.title}`)),
  );
  return items.length === 0
    ? ''
    : `${[renderTable(['Event', 'Said to be wrong', 'Still made'], rows, terminal), ...(lines.length > 0 ? ['', 'Still made:', ...lines] : [])].join('\n')}\n`;
}

/** Whether the mistake is made again, as news: a recollection told as one is right. */
function isMade(label: LabelledItem['wrong'][number], { hits }: LabelledItem, found: readonly Hit[]): boolean {
  const isRight = hits.some(({ who, event }) => who === label.who && event === label.event);
  return found.some(
    (hit) => whoOf(hit) === label.who && hit.event === label.event && (!isRight || hit.status !== 'past'),
  );
}

const toItem = ({ id, lang, outlet, date, url, title, summary, body }: LabelledItem) => ({
  ...{ id, url, title, summary, language: lang, outletId: outlet },
  ...{ publishedAt: date, firstSeenAt: date, backfill: false },
  ...(body !== undefined && { body }),
});
