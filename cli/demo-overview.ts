// What the demo did, told to someone who has never seen Fissure. Pure.
import type { Explanation } from '../shared/match/explain.ts';
import type { Hit, Item, Outlet, Story } from '../shared/model.ts';
import type { PollResult } from '../shared/outlets/poll.ts';
import { gatherStories } from '../shared/stories/assign.ts';
import { markedSentence, plainTable, renderTable } from './hit-table.ts';
import { outletNames } from './outlet-list.ts';
import { count, pollSums } from './poll-report.ts';
import { printable, type Terminal } from './terminal.ts';

export type DemoOutcome = {
  outlets: readonly Outlet[];
  first: readonly PollResult[];
  second: readonly PollResult[];
  /** All hits of the samples that are stored. */
  hits: readonly Hit[];
  /** Items of the samples without a hit, with what was seen in them. */
  passedOver: readonly { item: Item; explanation: Explanation }[];
  /** Paths of the digest's files. */
  digest: { eml: string; html: string };
};

type View = Pick<Terminal, 'columns' | 'colors'>;

const storiesShown = 8;
const passedOverShown = 3;

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
    table.push([`  ${name}`, languageNames[language], entries, added, hits.length, note]);
  }
  return renderTable(table).join('\n');
}

const languageNames = { en: 'English', ru: 'Russian', uk: 'Ukrainian', de: 'German', fr: 'French' };

function foundSection({ hits, outlets }: DemoOutcome, { colors }: View): string {
  const stories = storiesOf(hits);
  const name = outletNames(outlets.map((outlet) => ({ ...outlet, sample: false })));
  const table = plainTable(['  Who', 'What', 'When', 'Reported by']);
  for (const story of stories.slice(0, storiesShown)) {
    const status = story.status === 'asserted' ? '' : ` ${colors.yellow(`(${story.status})`)}`;
    const who = colors.bold(printable(story.figure ?? story.role ?? story.who));
    table.push([
      `  ${who}`,
      story.event + status,
      story.firstSeenAt.slice(0, 10),
      outletsOf(story).map(name).join(', '),
    ]);
  }
  const people = new Set(stories.map(({ who }) => who)).size;
  const sums = `${count(hits.length, 'hit')}; the telling ones make ${stories.length} stories about ${people} people`;
  return `  ${sums}. Those most outlets report:\n${renderTable(table).join('\n')}`;
}

/** Those that most outlets report first. */
function storiesOf(hits: readonly Hit[]): Story[] {
  return gatherStories(hits.filter(({ relevant }) => relevant)).toSorted(byOutlets);
}

function outletsOf(story: Story): string[] {
  return [...new Set(story.hits.map(({ outletId }) => outletId))];
}

function byOutlets(one: Story, other: Story): number {
  return (
    outletsOf(other).length - outletsOf(one).length ||
    other.score - one.score ||
    other.firstSeenAt.localeCompare(one.firstSeenAt)
  );
}

/** One hit of the most reported story taken apart; not an English one, for names are found in any script and case form. */
function whySection({ hits, passedOver }: DemoOutcome, view: View): string {
  const [story] = storiesOf(hits);
  const example = story?.hits.find(({ language }) => language !== 'en') ?? story?.hits[0];
  const lines = example === undefined ? [] : explainHit(example, view);
  const near = passedOver
    .filter(({ explanation }) => explanation.mentions.length > 0 && explanation.triggers.length > 0)
    .slice(0, passedOverShown);
  if (near.length > 0) {
    lines.push('', '  No hits, though a watched name and a telling word stand in them:');
    lines.push(...near.map(({ item }) => `    ${printable(item.title)}`));
  }
  return lines.join('\n');
}

function explainHit(hit: Hit, view: View): string[] {
  const { mention, trigger, attribution, score, cues } = hit.evidence;
  const decided = cues.length > 0 ? ` because of ${cues.map(({ text }) => `"${printable(text)}"`).join(', ')}` : '';
  const weights = score.filter(({ value }) => value !== 1).map(({ part, value }) => `${part} ${value.toFixed(2)}`);
  return [
    '  Every hit carries its evidence. One of them:',
    `    ${markedSentence(hit, view.columns - 4, view.colors)}`,
    `    who     "${printable(mention.text)}" is ${hit.figure} (${mention.rule})`,
    `    what    "${printable(trigger.text)}" says ${hit.event}, joined to the name by the rule "${attribution}"`,
    `    status  ${hit.status}${decided}`,
    `    score   ${hit.score.toFixed(2)}${weights.length > 0 ? ` = ${weights.join(' × ')}` : ': nothing weighed against it'}`,
  ];
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
