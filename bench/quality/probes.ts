// The probes of phrases scored: a row for each event, a column for each language; with --misses, every headline read wrongly.
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { eventIds, languages } from '../../shared/vocabulary.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { type Outcome, readProbes, scoreOf, tryProbe, whyLost } from '../../tests/match/probes.ts';

const usage = `usage: npm run bench:probes -- [options]
  --language CODE  only this one
  --event ID       only this one
  --misses         also every headline that is read wrongly, and how`;

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    event: { type: 'string' },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const watchlist = loadWatchlist('watch');
  const outcomes = readProbes(watchlist)
    .filter(({ language, event }) => language === (values.language ?? language) && event === (values.event ?? event))
    .map((probe) => tryProbe(probe, watchlist));
  if (values.misses) for (const line of outcomes.flatMap((outcome) => missOf(outcome, watchlist))) console.log(line);
  print(outcomes);
}

function missOf(outcome: Outcome, watchlist: Watchlist): string[] {
  const { probe, lost, wrong, status } = outcome;
  const parts = [
    ...lost.map((who) => `lost ${who} (${whyLost(probe, who, watchlist)})`),
    ...wrong.map((who) => `wrong ${who}`),
    ...status.map((who) => `another status of ${who}`),
  ];
  const text = probe.item.summary ? `${probe.item.title} // ${probe.item.summary}` : probe.item.title;
  return parts.length === 0 ? [] : [`${probe.place} ${parts.join(', ')}: ${text}`];
}

/** Each cell: F1, then precision and recall. */
function print(outcomes: readonly Outcome[]): void {
  const present = languages.filter((language) => outcomes.some(({ probe }) => probe.language === language));
  const table = new Table({ head: ['F1 (precision recall)', ...present], style: { head: [], border: [] } });
  const cell = (of: readonly Outcome[]) => {
    const { probes, precision, recall, f1, statusRight } = scoreOf(of);
    return probes === 0
      ? ''
      : `${f1.toFixed(2)} (${precision.toFixed(2)} ${recall.toFixed(2)}) of ${probes}, status ${statusRight.toFixed(2)}`;
  };
  const inLanguage = present.map((language) => outcomes.filter(({ probe }) => probe.language === language));
  for (const event of eventIds)
    table.push([event, ...inLanguage.map((own) => cell(own.filter(({ probe }) => probe.event === event)))]);
  table.push(['all', ...inLanguage.map(cell)]);
  console.log(table.toString());
}
