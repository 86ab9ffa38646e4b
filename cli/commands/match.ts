// `fissure match`: items in as JSON lines, hits out as JSON lines, as fast as they come.
import { addAbortSignal } from 'node:stream';
import { Command } from 'commander';
import { isRelevant, matchItem } from '../../shared/match/match.ts';
import { detectLanguage } from '../../shared/match/text/language.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { readLines } from '../lines.ts';
import { answerLine, type Matching } from '../match-line.ts';
import { loadWatch } from '../outlet-list.ts';
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
    .addHelpText('after', help)
    .action(async () => {
      const watchlist = loadWatch(context.settings());
      const match: Matching['match'] = (item) => matchItem(item, watchlist);
      const problems = await answerAll(context, { match, isRelevant, detectLanguage });
      if (problems > 0) context.end(exitCodes.failed);
    });
}

/** Answers stdin on stdout; a chunk is read only when the answers to the one before were taken. Resolves to the bad lines. */
async function answerAll({ terminal, clock, signal }: Context, matching: Matching): Promise<number> {
  let problems = 0;
  const now = clock.now().toISOString();
  for await (const lines of readLines(addAbortSignal(signal, terminal.stdin))) {
    const answers: string[] = [];
    for (const line of lines) {
      if ('text' in line && line.text.trim() === '') continue;
      const answer =
        'text' in line ? answerLine(line.text, matching, now) : { kind: 'problem' as const, message: line.problem };
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
