// `fissure discoveries`: people whom hits name by their role and who are on no list, as entries for the watchlist.
import { Command, Option } from 'commander';
import { gatherDiscoveries } from '../../shared/match/discoveries/discoveries.ts';
import { discoveriesYaml } from '../../shared/match/discoveries/discovery-yaml.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { parseCount } from '../filters.ts';
import { loadOutletList, outletNames } from '../outlet-list.ts';
import { print, printable, warn } from '../terminal.ts';
import { parsePeriod, requireTimeZone } from '../time.ts';

const help = `
The most frequent first. Each is an entry for a file of watch/figures, with what was seen of that person as comments above.
"# check" marks what is guessed: a Russian name for which no Russian text was seen, or the gender of a rare given name.
Russian names have no patronymic unless a text gave it; add it where you know it. Then "fissure check" and "fissure backtest".

Examples:
  fissure discoveries --from 2022-03-01 --min 2
  fissure discoveries --json | jq -r '.[] | [.hits, .name, .roles[0].text] | @tsv'`;

type Options = { from?: string; to?: string; min?: number; json?: boolean };

export function discoveriesCommand(context: Context): Command {
  return new Command('discoveries')
    .description('list people found by their role, most frequent first, as YAML for watch/figures')
    .option('--from <date>', 'hits published on this day or later')
    .option('--to <date>', 'hits published on this day or earlier; the whole day counts')
    .addOption(new Option('--min <n>', 'with this many hits at least (default: 1)').argParser(parseCount))
    .option('--json', 'a JSON array, with the most telling hit of each')
    .addHelpText('after', help)
    .action((options: Options) => showDiscoveries(context, options));
}

async function showDiscoveries(context: Context, { min = 1, json, ...days }: Options): Promise<void> {
  const { terminal, signal } = context;
  const settings = context.settings();
  const period = parsePeriod(days, requireTimeZone(settings.FISSURE_TIME_ZONE));
  const watchlist = loadWatchlist(settings.FISSURE_WATCH);
  const outletName = outletNames(loadOutletList(settings));
  const hits = await readData(context, (store) =>
    Array.fromAsync(store.hits(period), (hit) => {
      signal.throwIfAborted();
      return hit;
    }),
  );
  const all = gatherDiscoveries(hits, watchlist);
  const shown = all.filter((discovery) => discovery.hits >= min);
  if (json) return print(terminal, `${JSON.stringify(shown, null, 2)}\n`);
  if (shown.length === 0) return warn(terminal, `${noneOf(all.length, hits.length)}`);
  const lines = discoveriesYaml(shown, outletName).split('\n').map(printable);
  await print(terminal, `figures:\n${lines.join('\n')}`);
}

function noneOf(discoveries: number, hits: number): string {
  if (discoveries > 0) return `${discoveries} were found by their role, none of them as often as --min asks.`;
  return hits > 0
    ? `Of ${hits} hits none names a person who is on no list.`
    : 'No hits are stored for these days: "fissure demo" reads sample outlets, "fissure poll" the real ones.';
}
