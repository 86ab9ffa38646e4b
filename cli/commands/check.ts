// `fissure check`: what is written correctly in the watchlist and yet will not do what its owner means.
import { Command } from 'commander';
import { itemsReadInAll } from '../../shared/digest/health.ts';
import { createItemLint, fewestItems, type ItemLint } from '../../shared/match/silent.ts';
import { type Item, languages } from '../../shared/model.ts';
import { compileWatchlist } from '../../shared/watchlist/compile.ts';
import { byPlace, type Finding, lintRules, lintWatchlist, partsOf } from '../../shared/watchlist/lint.ts';
import { readWatchFiles, toSources } from '../../shared/watchlist/load.ts';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { exitCodes } from '../exit.ts';
import { openItemFile } from '../item-file.ts';
import { loadOutletList } from '../outlet-list.ts';
import { startProgress } from '../progress.ts';
import { print, printable, warn } from '../terminal.ts';

const help = `
What is checked:
${Object.entries(lintRules)
  .map(([rule, meaning]) => `  ${rule.padEnd(19)} ${meaning}`)
  .join('\n')}

silent-phrase needs items: --corpus takes lines as "fissure match" does (also packed as .gz), --stored the items of the database.
A language with fewer than ${fewestItems} items is not judged.
Each finding is one line, file:line:column rule: message. The exit code is 0 without findings, 1 with some, 2 for files that
cannot be used at all.

Examples:
  fissure check
  fissure check --corpus items.jsonl | grep silent-phrase
  fissure check --json | jq -r 'group_by(.rule)[] | [.[0].rule, length] | @tsv'`;

type Options = { corpus?: string; stored?: boolean; json?: boolean };

export function checkCommand(context: Context): Command {
  return new Command('check')
    .description('check the watchlist for what will not do what it is meant to')
    .option('--corpus <file>', 'also tell phrases that stand nowhere in this file of JSON lines')
    .option('--stored', 'also tell phrases that stand nowhere in the stored items')
    .option('--json', 'the findings as a JSON array')
    .addHelpText('after', help)
    .action((options: Options) => runCheck(context, options));
}

async function runCheck(context: Context, { corpus, stored, json }: Options): Promise<void> {
  const { terminal, clock, settings } = context;
  const files = readWatchFiles(settings().FISSURE_WATCH);
  const findings = lintWatchlist(files, clock.now().toISOString().slice(0, 10));
  let problems = 0;
  if (corpus !== undefined || stored) {
    const lint = createItemLint(files, compileWatchlist(toSources(files)));
    if (corpus !== undefined) {
      const file = await openItemFile(corpus, '--corpus', context);
      await readAll(context, lint, file.items, file.lines);
      problems = file.problems();
    }
    if (stored)
      await withData(context, async (store) => {
        const ids = loadOutletList(settings());
        const about = itemsReadInAll(ids, await store.outletStates(ids.map(({ id }) => id)));
        await readAll(context, lint, store.items(), about);
      });
    findings.push(...lint.findings());
    tellUnjudged(
      context,
      lint,
      files.events.map(({ value }) => value.language),
    );
  }
  const sorted = findings.toSorted(byPlace);
  await print(terminal, json ? toJson(sorted) : sorted.map(toLine).join(''));
  if (!json) warn(terminal, summary(sorted));
  if (sorted.length > 0 || problems > 0) context.end(exitCodes.failed);
}

async function readAll(
  { terminal, signal }: Context,
  lint: ItemLint,
  items: AsyncIterable<Item>,
  about: number,
): Promise<void> {
  const progress = startProgress(terminal, about, 'items');
  try {
    for await (const item of items) {
      signal.throwIfAborted();
      lint.add(item);
      progress.step('');
    }
  } finally {
    progress.stop();
  }
}

function tellUnjudged({ terminal }: Context, lint: ItemLint, written: readonly string[]): void {
  const few = languages.filter((language) => written.includes(language) && (lint.items()[language] ?? 0) < fewestItems);
  const counts = few.map((language) => `${language} ${lint.items()[language] ?? 0}`).join(', ');
  if (few.length > 0)
    warn(terminal, `Too few items to tell which phrases are silent (under ${fewestItems}): ${counts}.`);
}

const toLine = ({ place, rule, message }: Finding) => `${printable(`${place} ${rule}: ${message}`)}\n`;

const toJson = (findings: readonly Finding[]) =>
  `${JSON.stringify(
    findings.map(({ place, rule, message }) => ({ ...partsOf(place), rule, message })),
    null,
    2,
  )}\n`;

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const counts = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => `${rule} ${all.length}`);
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${counts.join(', ')}.`;
}
