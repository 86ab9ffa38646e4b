// `fissure explain "<text>"`: what was found in a text, what was weighed, and the verdict.
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { explainItem, renderExplanation } from '../../shared/match/explain.ts';
import { detectLanguage } from '../../shared/match/text/language.ts';
import { type Item, type Language, languages } from '../../shared/model.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../exit.ts';
import { loadWatch } from '../outlet-list.ts';
import { print } from '../terminal.ts';

const help = `
The first line of the text is taken as the headline, the others as the summary. "-" reads the text from stdin.

Examples:
  fissure explain "Kremlin envoy Chubais resigns and leaves Russia over the war, sources say"
  fissure explain "Путин уволил Шойгу" --json
  fissure explain - < article.txt`;

type Options = { lang?: Language; json?: boolean };

export function explainCommand(context: Context): Command {
  return new Command('explain')
    .description('show what is found in a text and why: mentions, triggers, what was weighed, the verdict')
    .argument('<text...>', 'a headline, or - for stdin')
    .addOption(new Option('--lang <language>', 'language of the text (default: detected)').choices([...languages]))
    .option('--json', 'the explanation as JSON')
    .addHelpText('after', help)
    .action(async (words: string[], options: Options) => {
      const { terminal, settings, clock } = context;
      const text = words.join(' ') === '-' ? await readAll(terminal.stdin) : words.join(' ');
      if (text.trim() === '') throw new UsageError('<text>: is empty; expected a headline or an article');
      const explanation = explainItem(toItem(text, options.lang, clock.now()), loadWatch(settings()));
      await print(
        terminal,
        options.json ? `${JSON.stringify(explanation, null, 2)}\n` : `${renderExplanation(explanation)}\n`,
      );
    });
}

function toItem(text: string, language: Language | undefined, now: Date): Item {
  const [title = '', ...rest] = text.trim().split(/\r?\n/);
  const at = now.toISOString();
  return {
    title,
    summary: rest.join('\n').trim(),
    language: language ?? detectLanguage(text),
    id: 'explain',
    outletId: '',
    url: '',
    publishedAt: at,
    firstSeenAt: at,
    backfill: false,
  };
}
