// What a digest says in one line: its subject, its stories' headings and its summary.
import type { Digest, DigestStory } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import { count, eventLabel, type Happening, headline, inSeries, languageWords } from '../words.ts';

/** Phones show about 40 characters of a subject, desktops about 80: the news stands first. */
const longestSubject = 110;

/** "Anatoly Chubais leaves Russia". */
export function storyHeadline(story: DigestStory): string {
  return headline(capitalised(shorten(story.who, 90)), [happening(story)], story.isRole);
}

/** "Departure": what kind of event the story tells. */
export const storyLabel = (story: DigestStory): string => eventLabel(happening(story));

/** "Chubais resigns and leaves Russia; 3 more", "All quiet: 412 items read, 24 of 25 outlets healthy". */
export function subjectOf(digest: Digest): string {
  const news = digest.stories.length === 0 ? quietLine(digest) : newsLine(digest.stories);
  return cleanText(digest.samples !== 'none' ? `[Samples] ${news}` : news);
}

/** The subject's news without its mark: the digest's first heading. */
export function leadHeadline(digest: Digest): string {
  if (digest.stories.length > 0) return leadOf(digest.stories).line;
  return isQuiet(digest) ? 'All quiet' : 'Nothing found, but little was read';
}

function newsLine(stories: readonly DigestStory[]): string {
  const { line, rest } = leadOf(stories);
  if (rest.length === 0) return shorten(line, longestSubject);
  const more = rest.length === 1 ? lineOf(rest, stories) : `${rest.length} more`;
  const whole = `${line}; ${more}`;
  return whole.length <= longestSubject ? whole : `${shorten(line, longestSubject - 12)}; ${rest.length} more`;
}

/** Everything told of each person, whole names, one line each: "Anatoly Chubais leaves Russia and resigns". */
export function personLines(stories: readonly DigestStory[]): string[] {
  return [...Map.groupBy(stories, (story) => `${story.isRole} ${story.who}`).values()].map((told) =>
    headline(capitalised(shorten(told[0]!.who, 90)), told.map(happening), told[0]!.isRole),
  );
}

/** Everything told of the person who comes first, in one line, and the stories that it leaves out. */
function leadOf(stories: readonly DigestStory[]): { line: string; rest: DigestStory[] } {
  const first = stories[0]!;
  const same = (story: DigestStory) => story.isRole === first.isRole && story.who === first.who;
  const told = stories.filter(same).slice(0, 3);
  return { line: lineOf(told, stories), rest: stories.filter((story) => !told.includes(story)) };
}

function lineOf(told: readonly DigestStory[], all: readonly DigestStory[]): string {
  const story = told[0]!;
  const who = shorten(story.isRole ? story.who : shortName(story.who, all), 60);
  return headline(capitalised(who), told.map(happening), story.isRole);
}

/** The surname, or the whole name where two people in the digest share it. */
function shortName(name: string, all: readonly DigestStory[]): string {
  const surname = (of: string) => of.slice(of.lastIndexOf(' ') + 1);
  const shared = all.some((story) => !story.isRole && story.who !== name && surname(story.who) === surname(name));
  return shared ? name : surname(name);
}

const happening = (story: DigestStory): Happening => ({
  event: story.event,
  status: story.status,
  trigger: story.reports[0]!.hit.evidence.trigger.text,
});

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
export function summaryOf(digest: Digest): string {
  const { stories } = digest;
  if (stories.length === 0) return 'Nothing that is watched for was reported in what was read.';
  const hits = stories.flatMap((story) => story.reports);
  const people = new Set(stories.map((story) => story.who)).size;
  const outlets = new Set(hits.map(({ outlet }) => outlet.id)).size;
  const languages = [...Map.groupBy(hits, ({ hit }) => hit.language)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([language]) => languageWords[language]);
  const about = stories.length === 1 ? '' : ` about ${count(people, 'person', 'people')}`;
  return `${count(stories.length, 'story', 'stories')}${about}, from ${count(outlets, 'outlet')} in ${inSeries(languages)}.`;
}

/** So many headlines are read at a glance; beyond them a number says as much. */
const longestList = 40;

/** Headlines of stories that are not told in full, the last line counting those beyond forty. */
export function namedLines(stories: readonly DigestStory[]): string[] {
  const lines = stories.slice(0, longestList).map((story) => shorten(storyHeadline(story), 140));
  const rest = stories.length - lines.length;
  return rest > 0 ? [...lines, `and ${count(rest, 'more story', 'more stories')}`] : lines;
}
