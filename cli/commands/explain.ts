// `fissure explain "<text>"`: what was found in a text, what was weighed, and the verdict.
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { Item } from '../../shared/item.ts';
import { explainItem, renderExplanation } from '../../shared/match/explain.ts';
import type { ItemReading } from '../../shared/reader/read.ts';
import { type Language, languages } from '../../shared/vocabulary.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../exit.ts';
import { withStore } from '../local.ts';
import { loadWatch } from '../outlet-list.ts';
import { requireReader } from '../reader.ts';
import { readingReport } from '../reader-report.ts';
import { print, tell } from '../terminal.ts';
import { textItem } from '../text-item.ts';

const help = `
The first line of the text is taken as the headline, the others as the summary. "-" reads the text from stdin.

Examples:
  fissure explain "Kremlin envoy Chubais resigns and leaves Russia over the war, sources say"
  fissure explain "Путин уволил Шойгу" --json
  fissure explain - < article.txt`;

type Options = { lang?: Language; json?: boolean; reader?: boolean };

export function explainCommand(context: Context): Command {
  return new Command('explain')
    .description('show what is found in a text and why: mentions, triggers, what was weighed, the verdict')
    .argument('<text...>', 'a headline, or - for stdin')
    .addOption(new Option('--lang <language>', 'language of the text (default: detected)').choices([...languages]))
    .option('--reader', 'also what the second reader (FISSURE_READER) makes of it')
    .option('--json', 'the explanation as JSON')
    .addHelpText('after', help)
    .action(async (words: string[], options: Options) => {
      const { terminal, settings, clock } = context;
      const text = words.join(' ') === '-' ? await readAll(terminal.stdin) : words.join(' ');
      if (text.trim() === '') throw new UsageError('<text>: is empty; expected a headline or an article');
      const item = textItem(text, clock.now(), options.lang);
      const watchlist = loadWatch(settings());
      const explanation = explainItem(item, watchlist);
      const reader = options.reader ? await readOne(context, item, watchlist) : undefined;
      if (options.json)
        return print(terminal, `${JSON.stringify({ ...explanation, ...(reader && { reader }) }, null, 2)}\n`);
      const told =
        reader === undefined ? '' : `Second reader\n${readingReport(reader).replace(/^/gm, '  ').trimEnd()}\n`;
      await tell(terminal, `${renderExplanation(explanation)}\n${told}`);
    });
}

/** One text by the second reader; its answer is kept and paid for, its hits are not stored. */
function readOne(context: Context, item: Item, watchlist: Watchlist): Promise<ItemReading> {
  return withStore(context, async (store) => {
    const reader = await requireReader(context, { store, watchlist, log: context.log('warn') });
    const { readItems } = await import('../../shared/reader/read.ts');
    return (await readItems([item], reader, { signal: context.signal, store: false }))[0]!;
  });
}
