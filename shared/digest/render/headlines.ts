// What a digest says in one line: its subject, its stories' headings and its summary.
import type { Status } from '../../vocabulary.ts';
import type { Digest } from '../build.ts';
import type { Called } from '../called.ts';
import { cleanText, shorten } from '../clean.ts';
import type { Correction } from '../corrections.ts';
import type { DigestStory } from '../digest-story.ts';
import { briefOf, headline, inTellingOrder } from '../event-headline.ts';
import { wordsOf } from '../event-words.ts';
import { isolated, shortenLine } from '../typography.ts';
import { count, inSeries, languageWords } from '../words.ts';
import { kept } from './kept.ts';

/** Phones show about 40 characters of a subject, desktops about 70: the news stands first. */
const longestSubject = 70;

/** So many events of one person are told in a line. */
const mostTold = 3;

/** "Anatoly Chubais resigns and leaves Russia". */
export const storyHeadline = kept(
  (story: DigestStory) => lineOf(story, { ...story.who, name: shorten(story.who.name, 90) }),
  () => '',
);

/** "Timur Ivanov arrested; 2 dismissals, 1 departure", "All quiet: 412 items read, 24 of 25 outlets healthy". */
export function subjectOf(digest: Digest): string {
  const [first] = digest.corrections;
  const news =
    digest.stories.length > 0
      ? newsLine(digest.stories)
      : first !== undefined
        ? shorten(`Correction: ${correctionHeadline(first)}`, longestSubject)
        : quietLine(digest);
  // Without isolates: readers keep a subject to itself.
  return cleanText(digest.samples !== 'none' ? `[Samples] ${news}` : news);
}

/** The digest's first heading: the news of its first story, in full. */
export function leadHeadline(digest: Digest): string {
  const [first] = digest.stories;
  if (first !== undefined) return shortLine(first, digest.stories);
  if (digest.corrections.length > 0) return 'A correction';
  if (digest.period.by === 'published') return 'Nothing is stored of this period';
  return isQuiet(digest) ? 'All quiet' : 'Nothing found, but little was read';
}

const newsLine = kept(
  (stories: readonly DigestStory[]) => {
    const [first, ...rest] = stories;
    const kinds = kindsOf(rest);
    // The most frequent kinds are named as far as there is room for them; the others are counted.
    for (let named = kinds.length; named >= 0; named -= 1) {
      const others = kinds.slice(named).reduce((sum, { number }) => sum + number, 0);
      const more = [
        ...kinds.slice(0, named).map(({ number, words }) => `${number} ${words[number === 1 ? 0 : 1]}`),
        ...(others === 0 ? [] : [`${others} more`]),
      ].join(', ');
      const end = more === '' ? '' : `; ${more}`;
      const line = isolated(capitalised(briefOf(first!.who, happeningsOf(first!), first!.country)));
      if (line.length + end.length <= longestSubject || named === 0)
        return `${shortenLine(line, longestSubject - end.length)}${end}`;
    }
    return '';
  },
  () => '',
);

/** What is no report is not counted as one. */
const uncertain: Partial<Record<Status, [one: string, many: string]>> = {
  possible: ['rumour', 'rumours'],
  denied: ['denial', 'denials'],
  past: ['finding', 'findings'],
};

/** How many further stories there are of what kind, most first: "2 dismissals". */
function kindsOf(stories: readonly DigestStory[]): { number: number; words: readonly [string, string] }[] {
  const words = stories.map(({ parts: [lead], country }) => uncertain[lead!.status] ?? wordsOf(lead!, country).counted);
  return [...Map.groupBy(words, ([one]) => one).values()]
    .map((own) => ({ number: own.length, words: own[0]! }))
    .sort((a, b) => b.number - a.number || (a.words[0] < b.words[0] ? -1 : 1));
}

/** With the surname alone, or the whole name where two people in the digest share it. */
function shortLine(story: DigestStory, all: readonly DigestStory[]): string {
  const { who } = story;
  return lineOf(story, { ...who, name: shorten(who.isNamed ? shortName(who.name, all) : who.name, 60) });
}

function lineOf(story: DigestStory, who: Called): string {
  const sides = story.parts.flatMap((part) => part.sides ?? []);
  return headline({ ...who, name: isolated(capitalised(who.name)) }, happeningsOf(story), story.country, sides);
}

/** The gravest events of the block, each once. */
const happeningsOf = ({ parts }: DigestStory): DigestStory['parts'] => [
  ...new Map(
    inTellingOrder(parts)
      .slice(0, mostTold)
      .map((part) => [part.event, part]),
  ).values(),
];

function shortName(name: string, all: readonly DigestStory[]): string {
  const surname = (of: string) => of.slice(of.lastIndexOf(' ') + 1);
  const shared = all.some(({ who }) => who.isNamed && who.name !== name && surname(who.name) === surname(name));
  return shared ? name : surname(name);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Sergei Shoigu did not die", of what was told and is withdrawn. */
export const correctionHeadline = ({ who, event, manner, country }: Correction): string =>
  `${capitalised(who.name)}: ${wordsOf({ event, manner }, country).noun} withdrawn`;

/** Quiet is said only where it was listened to: something was read, and most outlets answer. */
function isQuiet({ health, period }: Digest): boolean {
  return period.by === 'seen' && health.itemsRead > 0 && health.healthy * 2 > health.outlets;
}

function quietLine(digest: Digest): string {
  if (digest.period.by === 'published') return 'Nothing is stored of this period';
  return isQuiet(digest) ? `All quiet: ${readLine(digest)}` : `Nothing found, but ${readLine(digest)}`;
}

/** "412 items read, 24 of 25 outlets healthy"; of history how outlets are today says nothing. */
export function readLine({ health, period }: Digest): string {
  if (period.by === 'published') return 'the stored history of this period';
  return `${count(health.itemsRead, 'item')} read, ${health.healthy} of ${count(health.outlets, 'outlet')} healthy`;
}

/** "4 stories about 3 people, from 7 outlets in English and Russian." */
export const summaryOf = kept(
  (stories: readonly DigestStory[]) => {
    if (stories.length === 0) return 'Nothing that is watched for was reported in what was read.';
    const reports = stories.flatMap((story) => story.reports);
    const told = stories.reduce((sum, { parts }) => sum + parts.length, 0);
    const people = new Set(stories.map(({ whoKey }) => whoKey)).size;
    const outlets = new Set(reports.flatMap(({ outlet, carriers }) => [outlet, ...carriers].map(({ id }) => id))).size;
    const languages = [...Map.groupBy(reports, ({ hit }) => hit.language)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([language]) => languageWords[language]);
    const about = told === 1 ? '' : ` about ${count(people, 'person', 'people')}`;
    return `${count(told, 'story', 'stories')}${about}, from ${count(outlets, 'outlet')} in ${inSeries(languages)}.`;
  },
  () => '',
);

/** So many headlines are read at a glance; beyond them a number says as much. */
const longestList = 40;

/** Headlines of stories that are not told in full, the last line counting those beyond forty. */
export function namedLines(stories: readonly DigestStory[]): string[] {
  const lines = stories.slice(0, longestList).map((story) => shortenLine(storyHeadline(story), 140));
  const rest = stories.length - lines.length;
  return rest > 0 ? [...lines, `and ${count(rest, 'more story', 'more stories')}`] : lines;
}
