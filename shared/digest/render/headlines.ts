// What a digest says in one line: its subject, its stories' headings and its summary.
import type { Digest } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import type { DigestStory } from '../digest-story.ts';
import { headline } from '../event-headline.ts';
import type { Happening } from '../event-words.ts';
import { isolated, shortenLine } from '../typography.ts';
import { count, inSeries, languageWords } from '../words.ts';
import { kept } from './kept.ts';

/** Phones show about 40 characters of a subject, desktops about 70: the news stands first. */
const longestSubject = 70;

/** So many events of one person are told in a line. */
const mostTold = 3;

/** "Anatoly Chubais resigns and leaves Russia". */
export const storyHeadline = kept(
  (story: DigestStory) => lineOf(story, shorten(story.who, 90)),
  () => '',
);

/** "Chubais resigns and leaves Russia; 3 more", "All quiet: 412 items read, 24 of 25 outlets healthy". */
export function subjectOf(digest: Digest): string {
  const news = digest.stories.length === 0 ? quietLine(digest) : newsLine(digest.stories);
  // Without isolates: readers keep a subject to itself.
  return cleanText(digest.samples !== 'none' ? `[Samples] ${news}` : news);
}

/** The subject's news without its mark: the digest's first heading. */
export function leadHeadline(digest: Digest): string {
  const [first] = digest.stories;
  if (first !== undefined) return shortLine(first, digest.stories);
  return isQuiet(digest) ? 'All quiet' : 'Nothing found, but little was read';
}

const newsLine = kept(
  (stories: readonly DigestStory[]) => {
    const [first, second] = stories;
    const line = shortLine(first!, stories);
    const rest = stories.length - 1;
    if (rest === 0) return shortenLine(line, longestSubject);
    const both = rest === 1 ? `${line}; ${shortLine(second!, stories)}` : '';
    if (both !== '' && both.length <= longestSubject) return both;
    const more = `; ${rest} more`;
    return `${shortenLine(line, longestSubject - more.length)}${more}`;
  },
  () => '',
);

/** With the surname alone, or the whole name where two people in the digest share it. */
function shortLine(story: DigestStory, all: readonly DigestStory[]): string {
  return lineOf(story, shorten(story.isRole ? story.who : shortName(story.who, all), 60));
}

function lineOf(story: DigestStory, who: string): string {
  return headline(isolated(capitalised(who)), story.parts.slice(0, mostTold).map(happening), story.isRole);
}

function shortName(name: string, all: readonly DigestStory[]): string {
  const surname = (of: string) => of.slice(of.lastIndexOf(' ') + 1);
  const shared = all.some((story) => !story.isRole && story.who !== name && surname(story.who) === surname(name));
  return shared ? name : surname(name);
}

const happening = ({ event, status, trigger }: DigestStory['parts'][number]): Happening => ({ event, status, trigger });

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Quiet is said only where it was listened to: something was read, and most outlets answer. */
function isQuiet({ health }: Digest): boolean {
  return health.itemsRead > 0 && health.healthy * 2 > health.outlets;
}

function quietLine(digest: Digest): string {
  return isQuiet(digest) ? `All quiet: ${readLine(digest)}` : `Nothing found, but ${readLine(digest)}`;
}

/** "412 items read, 24 of 25 outlets healthy". */
export function readLine({ health }: Digest): string {
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
