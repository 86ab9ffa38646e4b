// What the demo found and why, told to a newcomer. Pure.

import type { Hit } from '../shared/hit.ts';
import type { Item } from '../shared/item.ts';
import type { Explanation } from '../shared/match/explain.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import type { PollResult } from '../shared/outlets/poll.ts';
import { gatherStories } from '../shared/stories/assign.ts';
import type { Story } from '../shared/stories/story.ts';
import { eventCell, markedSentence, sentenceRoom } from './hit-table.ts';
import { outletNames } from './outlet-list.ts';
import { count } from './poll-report.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

export type DemoOutcome = {
  outlets: readonly Outlet[];
  first: readonly PollResult[];
  second: readonly PollResult[];
  /** All hits of the samples that are stored. */
  hits: readonly Hit[];
  /** Items of the samples, with what a careful reader says of them and, where no hit was found, what was seen in them. */
  items: readonly { item: Item; isNews: boolean; explanation?: Explanation }[];
  /** Paths of the digest's files. */
  digest: { eml: string; html: string };
};

export type View = Pick<Terminal, 'columns' | 'colors'>;

const storiesShown = 8;
const passedOverShown = 3;

export function foundSection(outcome: DemoOutcome, { columns, colors }: View): string {
  const { hits, outlets } = outcome;
  const stories = storiesOf(hits);
  const name = outletNames(outlets.map((outlet) => ({ ...outlet, sample: false })));
  const rows = stories.slice(0, storiesShown).map((story) => ({
    cells: [
      colors.bold(printable(story.figure ?? story.role ?? story.who)),
      eventCell(story, colors),
      story.firstSeenAt.slice(0, 10),
      outletsOf(story).map(name).join(', '),
    ],
  }));
  const table = renderTable(['Who', 'What', 'When', { head: 'Reported by', flows: true }], rows, {
    columns,
    indent: 2,
  });
  const people = new Set(stories.map(({ who }) => who)).size;
  const sums = `${count(hits.length, 'hit')}; the telling ones make ${stories.length} stories about ${people} people`;
  return `  ${sums}. Those most outlets report:\n${table}\n  ${judge(outcome)}`;
}

/** How that compares with samples/expected.jsonl: nobody should have to take our word for it. */
function judge({ hits, items }: DemoOutcome): string {
  const taken = new Set(hits.filter(({ relevant }) => relevant).map(({ itemId }) => itemId));
  const news = items.filter(({ isNews }) => isNews);
  const found = news.filter(({ item }) => taken.has(item.id)).length;
  const wrong = items.filter(({ item, isNews }) => !isNews && taken.has(item.id)).length;
  return `Of the ${news.length} items that a careful reader calls news, ${found} were found; of the other ${items.length - news.length}, ${wrong} taken for news.`;
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
export function whySection({ hits, items }: DemoOutcome, view: View): string {
  const [story] = storiesOf(hits);
  const example = story?.hits.find(({ language }) => language !== 'en') ?? story?.hits[0];
  const lines = example === undefined ? [] : explainHit(example, view);
  const near = items
    .filter(({ isNews, explanation }) => !isNews && explanation?.mentions.length && explanation.triggers.length)
    .slice(0, passedOverShown);
  if (near.length > 0) {
    lines.push('', '  No hits, and rightly, though a watched name and a telling word stand in them:');
    lines.push(...near.map(({ item }) => `    ${printable(item.title)}`));
  }
  return lines.join('\n');
}

function explainHit(hit: Hit, view: View): string[] {
  const { mention, trigger, attribution, score, cues } = hit.evidence;
  const decided = cues.length > 0 ? ` because of ${cues.map(({ text }) => `"${printable(text)}"`).join(', ')}` : '';
  const weights = score.filter(({ value }) => value !== 1).map(({ part, value }) => `${part} ${value.toFixed(2)}`);
  const told = [
    ['who', `"${printable(mention.text)}" is ${hit.figure} (${mention.rule})`],
    ['what', `"${printable(trigger.text)}" says ${hit.event}, joined to the name by the rule "${attribution}"`],
    ['status', `${hit.status}${decided}`],
    [
      'score',
      `${hit.score.toFixed(2)}${weights.length > 0 ? ` = ${weights.join(' × ')}` : ': nothing weighed against it'}`,
    ],
  ].map((cells) => ({ cells }));
  return [
    '  Every hit carries its evidence. One of them:',
    `    ${markedSentence(hit, sentenceRoom(view), view.colors)}`,
    renderTable(['', { head: '', flows: true }], told, { columns: view.columns, indent: 4 }),
  ];
}
