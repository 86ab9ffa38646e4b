// The lines that HTML and plain text say alike of the mail itself: what was read, what went quiet, and why it came.
import type { Preferences } from '../../model.ts';
import { localDate } from '../../subscribers/due.ts';
import type { Digest } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import { type QuietFigure, quietDays } from '../gone-quiet.ts';
import type { BrokenOutlet } from '../health.ts';
import { localTime } from '../local-time.ts';
import { isolated } from '../typography.ts';
import { conditionWords, count, failureWords, inSeries, languageWords, stanceWords } from '../words.ts';
import type { DigestLinks } from './links.ts';
import { timeIn, timesOf } from './phrases.ts';

/** Says that samples are in the digest, of whatever kind the rest is. */
export function sampleLine({ samples }: Digest): string {
  const what = samples === 'all' ? 'Sample data. The articles' : 'With sample data. Articles marked “sample”';
  return `${what} were written for Fissure’s demo: real events, invented wording, no real outlet.`;
}

/** "24 Mar 2022, 08:00 to 25 Mar 2022, 08:00 (Europe/Berlin)". */
export function periodLine({ period, subscriber: { timeZone } }: Digest): string {
  return `${localTime(period.from, timeZone)} to ${localTime(period.to, timeZone)} (${timeZone})`;
}

/** "The Bell: it answers with an error (HTTP 500), since 23 Mar, 14:05, 3 polls in a row", "it … brought nothing new since 23 Mar, 14:05". */
export function brokenLine(digest: Digest, broken: BrokenOutlet): { name: string; what: string } {
  const name = isolated(cleanText(broken.name));
  const told = (instant: string) => timeIn(timesOf(digest), instant);
  if (broken.failure === undefined) {
    const since = broken.since === undefined ? '' : ` since ${told(broken.since)}`;
    return { name, what: `${conditionWords[broken.condition] ?? broken.condition}${since}` };
  }
  const { kind, message, since, count: polls } = broken.failure;
  const detail = isolated(shorten(cleanText(message), 140));
  const lasting = polls > 1 ? `, ${count(polls, 'poll')} in a row` : '';
  return {
    name,
    what: `${failureWords[kind]}${detail === '' ? '' : ` (${detail})`}, since ${told(since)}${lasting}`,
  };
}

/** That rules alone read, where the owner wanted more; undefined where there is nothing to say. */
export function readerLine(digest: Digest): string | undefined {
  const { readerRestsSince: since } = digest.health;
  if (since === undefined) return undefined;
  return `The second reader rests since ${timeIn(timesOf(digest), since)}: its budget of this month is used up. What came since is read by rules alone.`;
}

/** "no report since 16 Mar, 21:10; 14 reports by 5 outlets in the two weeks before". */
export function quietLine(digest: Digest, { reports, outlets, lastReportAt }: QuietFigure): string {
  const since = timeIn(timesOf(digest), lastReportAt);
  return `no report since ${since}; ${count(reports, 'report')} by ${count(outlets, 'outlet')} in the two weeks before`;
}

/** What the list of those gone quiet means, and what not. */
export const quietNotice = `Much reported, and now nothing for ${quietDays} days in outlets that can be read. It means that no event was reported, not that nobody has seen them.`;

/** How to read the statuses: said once, at the end. */
export const statusNotice =
  'Reported: an outlet states it as a fact; Fissure does not verify it. Rumoured or possible: planned, expected, threatened ' +
  'or unconfirmed. Denied: an outlet says that it is not so.';

/** Why the mail came, by what the subscriber chose. */
export function reasonLine({ period, subscriber: { hour, timeZone, preferences } }: Digest): string {
  if (period.by === 'published')
    return 'Made on request, of what was published in the period above; no digest by schedule.';
  const at = `set to ${String(hour).padStart(2, '0')}:00, ${timeZone}, for this address`;
  const why = {
    immediate: 'You get this because this address is to be told at once',
    daily: `You get this because a daily digest is ${at}`,
    weekdays: `You get this because a digest from Monday to Friday is ${at}`,
    weekly: `You get this because a weekly digest is ${at}`,
  }[preferences.frequency];
  const choice = choiceOf(preferences);
  return choice.length === 0 ? `${why}.` : `${why}, of ${inSeries(choice)} only.`;
}

/** "2 people and 1 circle", "events of 3 kinds": what the preferences narrow the news to. */
function choiceOf(preferences: Preferences): string[] {
  const { figures, circles, events, outlets, stances, languages, leastStatus, minimumScore } = preferences;
  const either = (parts: string[]) => (parts.length === 0 ? [] : [parts.join(' or ')]);
  return [
    ...either([
      ...(figures ? [count(figures.length, 'person', 'people')] : []),
      ...(circles ? [count(circles.length, 'circle')] : []),
    ]),
    ...(events ? [`${count(events.length, 'kind')} of event`] : []),
    ...either([
      ...(outlets ? [count(outlets.length, 'outlet')] : []),
      ...(stances ? [`${inSeries(stances.map((stance) => stanceWords[stance]))} outlets`] : []),
    ]),
    ...(languages ? [`what is in ${inSeries(languages.map((language) => languageWords[language]))}`] : []),
    ...(leastStatus === 'asserted' ? ['what is no rumour'] : []),
    ...(minimumScore > 0 ? [`scores of ${minimumScore} and more`] : []),
  ];
}

/** Where the whole history is, for a reader without a site. */
export const historyNotice = 'All hits, with why each matched: fissure hits';

/** Where the stories that a mail has no room for are told in full: all of the days that it covers. */
export function restLink(
  { period, subscriber: { timeZone } }: Digest,
  links: DigestLinks,
): { url: string; words: string } {
  const day = (instant: string) => localDate(new Date(instant), timeZone);
  return { url: links.stories(day(period.from), day(period.to)), words: 'All stories of these days' };
}

/** Above the stories that a mail has no room for. */
export const namedNotice = 'Too many to tell here in full; also in this period:';

export const sectionTitles = {
  news: 'New',
  developing: 'Still developing',
  developingNotice: 'Told before; new reports, and the same status.',
  goneQuiet: 'Gone quiet',
  read: 'What was read',
} as const;
