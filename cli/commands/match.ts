// `fissure match`: items in as JSON lines, hits out as JSON lines, as fast as they come.
import { addAbortSignal } from 'node:stream';
import { Command } from 'commander';
import type { Item } from '../../shared/item.ts';
import { isRelevant, matchItem } from '../../shared/match/match.ts';
import { detectLanguage } from '../../shared/match/text/language.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { type Line, readLines } from '../lines.ts';
import { answerLine, type Matching, readItemLine } from '../match-line.ts';
import { loadWatch } from '../outlet-list.ts';
import { withReaders } from '../readers.ts';
import { print, warn } from '../terminal.ts';

const help = `
Each input line: {"id": "...", "lang": "en|ru|uk|de|fr", "title": "...", "summary": "...", "date": "...", "outlet": "...", "body": "..."}
  id and one of title, summary and body are needed; a language that is not given is detected.
Each output line: {"id": "...", "relevant": true, "hits": [{"figure": "...", "event": "...", "status": "...", "evidence": {...}}]}
A line that cannot be read is told on stderr with its number; the others are answered, and the exit code is 1.

Examples:
  fissure match < items.jsonl > hits.jsonl
  echo '{"id":"1","title":"Kremlin envoy Chubais resigns, leaves Russia"}' | fissure match`;

export function matchCommand(context: Context): Command {
  return new Command('match')
    .description('match items from stdin, one JSON object a line; nothing is stored')
    .option('--reader', 'let the second reader (FISSURE_READER) read again what names someone watched')
    .addHelpText('after', help)
    .action(async ({ reader }: { reader?: boolean }) => {
      const watchlist = loadWatch(context.settings());
      const rules = (item: Item) => matchItem(item, watchlist);
      const matching = { isRelevant, detectLanguage };
      const problems = reader
        ? await withReaders(context, watchlist, ({ readAgain }) =>
            answerAll(context, matching, async (items) => {
              const read = await readAgain(items);
              return (item) => read.get(item.id) ?? rules(item);
            }),
          )
        : await answerAll(context, matching, async () => rules);
      if (problems > 0) context.end(exitCodes.failed);
    });
}

/** How the items of a chunk are matched, once they are all known. */
type MatcherFor = (items: readonly Item[]) => Promise<Matching['match']>;

/** Answers stdin on stdout; a chunk is read only when the answers to the one before were taken. Resolves to the bad lines. */
async function answerAll(
  { terminal, clock, signal }: Context,
  matching: Omit<Matching, 'match'>,
  matcherFor: MatcherFor,
): Promise<number> {
  let problems = 0;
  const now = clock.now().toISOString();
  for await (const lines of readLines(addAbortSignal(signal, terminal.stdin))) {
    const answers: string[] = [];
    const match = await matcherFor(itemsIn(lines, now));
    for (const line of lines) {
      if ('text' in line && line.text.trim() === '') continue;
      const answer =
        'text' in line
          ? answerLine(line.text, { ...matching, match }, now)
          : { kind: 'problem' as const, message: line.problem };
      if (answer.kind === 'answer') answers.push(answer.json, '\n');
      else {
        problems += 1;
        warn(terminal, `line ${line.number}: ${answer.message}`);
      }
    }
    await print(terminal, answers.join(''));
  }
  return problems;
}

/** The items of the lines that are some. */
function itemsIn(lines: readonly Line[], now: string): Item[] {
  return lines.flatMap((line) => {
    const input = 'text' in line ? readItemLine(line.text, detectLanguage, now) : undefined;
    return input?.kind === 'item' ? [input.item] : [];
  });
}
