// What the demo did, told to someone who has never seen Fissure. Pure.

import { languageWords } from '../shared/digest/words.ts';
import { type DemoOutcome, foundSection, type View, whySection } from './demo-findings.ts';
import { plainTable, renderTable } from './hit-table.ts';
import { pollSums } from './poll-report.ts';
import { printable } from './terminal.ts';

export function renderOverview(outcome: DemoOutcome, view: View): string {
  const sections = [
    ['What was read', readSection(outcome, view)],
    ['What was found', foundSection(outcome, view)],
    ['Why', whySection(outcome, view)],
    ['Read again', againSection(outcome)],
    ['The digest', digestSection(outcome)],
    ['What to try next', nextSection()],
  ];
  const { bold, yellow } = view.colors;
  const intro = [
    `${bold('Fissure')} watches news outlets for cracks in Russia's elite: who resigned, fled, spoke out, was arrested or died.`,
    yellow('These outlets are samples: invented articles in our own words about real people, events and dates.'),
  ];
  return `\n${[intro.join('\n'), ...sections.map(([title, body]) => `${bold(title!)}\n${body}`)].join('\n\n')}\n`;
}

function readSection({ outlets, first }: DemoOutcome, { colors }: View): string {
  const results = new Map(first.map((result) => [result.outletId, result]));
  const table = plainTable(['  Sample outlet', 'Language', 'Items', 'New', 'Hits', '']);
  for (const { id, name, language, kind } of outlets) {
    const result = results.get(id);
    if (result === undefined) continue;
    const { entries, added, hits, failure } = result;
    const note = failure
      ? colors.red(`broken on purpose: ${printable(failure.message)}`)
      : colors.dim(
          result.outcome === 'unchanged' ? 'unchanged since the last demo' : kind === 'page' ? 'a web page' : '',
        );
    table.push([`  ${name}`, languageWords[language], entries, added, hits.length, note]);
  }
  return renderTable(table).join('\n');
}

function againSection({ second }: DemoOutcome): string {
  const { added, hits } = pollSums(second);
  const unchanged = second.filter(({ outcome }) => outcome === 'unchanged').length;
  return `  The same outlets a second time: ${added} new items, ${hits} new hits; ${unchanged} answered "unchanged" and sent nothing.`;
}

function digestSection({ digest }: DemoOutcome): string {
  return `  In a browser:        ${digest.html}\n  In a mail program:   ${digest.eml}`;
}

function nextSection(): string {
  const run = 'npm run -s fissure --';
  const commands = [
    [`${run} hits --figure chubais`, 'one person in all languages; --json shows the evidence'],
    [`${run} explain "Putin sacks Shoigu"`, 'why a headline is a hit, or is none'],
    [`${run} outlets`, 'how each outlet is'],
    [`${run} poll`, 'read the real outlets of watch/outlets.yaml'],
    ['npm start', 'keep reading them, with a digest every morning'],
  ];
  const width = Math.max(...commands.map(([command]) => command!.length));
  return [
    ...commands.map(([command, meaning]) => `  ${command!.padEnd(width)}  ${meaning}`),
    '  The samples stay in the data folder, marked "(sample)"; digests of real news leave them out.',
  ].join('\n');
}
