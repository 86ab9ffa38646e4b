// What the demo did, told to someone who has never seen Fissure. Pure.

import { languageWords } from '../shared/digest/words.ts';
import { type DemoOutcome, foundSection, type View, whySection } from './demo-findings.ts';
import { pollSums } from './poll-report.ts';
import { renderTable } from './table.ts';
import { printable } from './terminal.ts';

export function renderOverview(outcome: DemoOutcome, view: View): string {
  const sections = [
    ['What was read', readSection(outcome, view)],
    ['What was found', foundSection(outcome, view)],
    ['Why', whySection(outcome, view)],
    ['Read again', againSection(outcome)],
    ['The digest', digestSection(outcome, view)],
    ['What to try next', nextSection(view)],
  ];
  const { bold, yellow } = view.colors;
  const intro = [
    `${bold('Fissure')} watches news outlets for cracks in Russia's elite: who resigned, fled, spoke out, was arrested or died.`,
    yellow('These outlets are samples: invented articles in our own words about real people, events and dates.'),
  ];
  return `\n${[intro.join('\n'), ...sections.map(([title, body]) => `${bold(title!)}\n${body}`)].join('\n\n')}\n`;
}

function readSection({ outlets, first }: DemoOutcome, { columns, colors }: View): string {
  const results = new Map(first.map((result) => [result.outletId, result]));
  const rows = outlets.flatMap(({ id, name, language, kind }) => {
    const result = results.get(id);
    if (result === undefined) return [];
    const { entries, added, hits, failure } = result;
    const note = failure
      ? colors.red(`broken on purpose: ${printable(failure.message)}`)
      : colors.dim(
          result.outcome === 'unchanged' ? 'unchanged since the last demo' : kind === 'page' ? 'a web page' : '',
        );
    return [{ cells: [name, languageWords[language], entries, added, hits.length, note] }];
  });
  return renderTable(['Sample outlet', 'Language', 'Items', 'New', 'Hits', ''], rows, { columns, indent: 2 });
}

function againSection({ second }: DemoOutcome): string {
  const { added, hits } = pollSums(second);
  const unchanged = second.filter(({ outcome }) => outcome === 'unchanged').length;
  return `  The same outlets a second time: ${added} new items, ${hits} new hits; ${unchanged} answered "unchanged" and sent nothing.`;
}

function digestSection({ digest }: DemoOutcome, { columns }: View): string {
  const rows = [{ cells: ['In a browser:', digest.html] }, { cells: ['In a mail program:', digest.eml] }];
  return renderTable(['', ''], rows, { columns, indent: 2 });
}

function nextSection({ columns }: View): string {
  const run = 'npm run -s fissure --';
  const commands = [
    [`${run} hits --figure chubais`, 'one person in all languages; --json shows the evidence'],
    [`${run} explain "Putin sacks Shoigu"`, 'why a headline is a hit, or is none'],
    [`${run} outlets`, 'how each outlet is'],
    [`${run} poll`, 'read the real outlets of watch/outlets.yaml'],
    ['npm start', 'keep reading them, with a digest every morning'],
  ];
  return [
    renderTable(
      ['', ''],
      commands.map((cells) => ({ cells })),
      { columns, indent: 2 },
    ),
    '  The samples stay in the data folder, marked "(sample)"; digests of real news leave them out.',
  ].join('\n');
}
