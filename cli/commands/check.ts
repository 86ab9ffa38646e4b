// `fissure check`: what is written correctly in the watchlist and yet will not do what its owner means.
import { Command, Option } from 'commander';
import { itemsReadInAll } from '../../shared/digest/health.ts';
import type { Item } from '../../shared/item.ts';
import { byPlace, type Finding, lintRules, meaningOf, partsOf, severityOf } from '../../shared/lint-rules.ts';
import { createItemLint, fewestItems, type ItemLint } from '../../shared/match/silent.ts';
import { languages } from '../../shared/vocabulary.ts';
import { compileWatchlist } from '../../shared/watchlist/compile.ts';
import { excusesOf, lintWatchlist, withoutExcused } from '../../shared/watchlist/lint.ts';
import { readWatchFiles, toSources } from '../../shared/watchlist/load.ts';
import { refuseFolder, sinceBaseline, writeBaseline } from '../check-baseline.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { exitCodes } from '../exit.ts';
import { openItemFile } from '../item-file.ts';
import { loadOutletList, readWatchedOutlets } from '../outlet-list.ts';
import { startProgress } from '../progress.ts';
import { print, printable, warn } from '../terminal.ts';

const help = `
What is checked:
${lintRules.map((rule) => `  ${severityOf(rule).padEnd(8)} ${rule.padEnd(19)} ${meaningOf(rule)}`).join('\n')}

silent-phrase needs items: --corpus takes lines as "fissure match" does (also packed as .gz), --stored the items of the database.
A language with fewer than ${fewestItems} items is not judged.
Each finding is one line, file:line:column severity rule: message. The exit code is 0 without errors, 1 with some (--strict: or
warnings), 2 for files that cannot be used at all.

What is meant as it stands is excused beside its entry, with the reason, in figures, posts, roles and outlets:
  ignore: { shared-surname: "the plural means the family" }
and at the head of a file of events, whose phrases have no keys:
  ignore:
    - { phrase: sacked city, rule: idle-phrase, reason: "until the verb is back" }

Examples:
  fissure check
  fissure check --strict
  fissure check --write-baseline known.json && fissure check --baseline known.json
  fissure check --corpus items.jsonl | grep silent-phrase
  fissure check --json | jq -r 'group_by(.rule)[] | [.[0].rule, length] | @tsv'`;

type Options = {
  corpus?: string;
  stored?: boolean;
  json?: boolean;
  strict?: boolean;
  baseline?: string;
  writeBaseline?: string;
};

export function checkCommand(context: Context): Command {
  return new Command('check')
    .description('check the watch folder for what will not do what it is meant to')
    .option('--corpus <file>', 'also tell phrases that stand nowhere in this file of JSON lines')
    .option('--stored', 'also tell phrases that stand nowhere in the stored items')
    .option('--strict', 'warnings fail too')
    .option('--baseline <file>', 'tell only what is not in this file')
    .addOption(new Option('--write-baseline <file>', 'write what is found to this file').conflicts('baseline'))
    .option('--json', 'the findings as a JSON array')
    .addHelpText('after', help)
    .action((options: Options) => runCheck(context, options));
}

async function runCheck(context: Context, { corpus, stored, json, strict, ...options }: Options): Promise<void> {
  const { terminal, clock, settings } = context;
  const watch = settings().FISSURE_WATCH;
  // Checking takes seconds: what cannot be read or written is told before.
  const file = corpus === undefined ? undefined : await openItemFile(corpus, '--corpus', context);
  if (options.writeBaseline !== undefined) refuseFolder(options.writeBaseline);
  const outlets = readWatchedOutlets(settings());
  const files = readWatchFiles(watch);
  const findings = lintWatchlist(files, outlets, clock.now().toISOString().slice(0, 10));
  let problems = 0;
  if (corpus !== undefined || stored) {
    const lint = createItemLint(files, compileWatchlist(toSources(files)));
    if (file !== undefined) {
      await readAll(context, lint, file.items, file.lines);
      problems = file.problems();
    }
    if (stored)
      await readData(context, async (store) => {
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
  const withItems = corpus !== undefined || stored === true;
  const unexcused = withoutExcused(
    findings,
    excusesOf(files, outlets),
    (rule) => withItems || rule !== 'silent-phrase',
  );
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, unexcused, watch);
    warn(terminal, `${unexcused.length} written to ${options.writeBaseline}; "check --baseline" tells only others.`);
    return;
  }
  const told = options.baseline === undefined ? unexcused : newFindings(context, options.baseline, unexcused);
  const sorted = told.toSorted(byPlace);
  await print(terminal, json ? toJson(sorted) : sorted.map(toLine).join(''));
  if (!json) warn(terminal, summary(sorted));
  const fails = sorted.some(({ rule }) => strict || severityOf(rule) === 'error');
  if (fails || problems > 0) context.end(exitCodes.failed);
}

function newFindings({ terminal, settings }: Context, file: string, findings: readonly Finding[]): readonly Finding[] {
  const { fresh, mended } = sinceBaseline(file, findings, settings().FISSURE_WATCH);
  if (mended > 0) warn(terminal, `${mended} of ${file} ${mended === 1 ? 'is' : 'are'} mended; write it again.`);
  return fresh;
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

const toLine = ({ place, rule, message }: Finding) =>
  `${printable(`${place} ${severityOf(rule)} ${rule}: ${message}`)}\n`;

const toJson = (findings: readonly Finding[]) =>
  `${JSON.stringify(
    findings.map(({ place, ...finding }) => ({ ...partsOf(place), severity: severityOf(finding.rule), ...finding })),
    null,
    2,
  )}\n`;

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const errors = findings.filter(({ rule }) => severityOf(rule) === 'error').length;
  const counts = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => `${rule} ${all.length}`);
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}: ${counts.join(', ')}.`;
}
