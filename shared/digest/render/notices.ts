// The lines that HTML and plain text say alike of the mail itself: what was read, what went quiet, and why it came.

import { causeLine, causesOf } from '../../outlets/causes.ts';
import { localDate } from '../../subscribers/due.ts';
import type { SubscriberLinks } from '../../subscribers/links.ts';
import type { Preferences } from '../../subscribers/subscriber.ts';
import type { Digest } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import type { Correction } from '../corrections.ts';
import { type QuietFigure, quietDays } from '../gone-quiet.ts';
import { localDay, localTime } from '../local-time.ts';
import { isolated } from '../typography.ts';
import { takenBackBy, takenBackWhy } from '../withdrawal-words.ts';
import { count, inSeries, languageWords, stanceWords } from '../words.ts';
import { timeIn, timesOf } from './phrases.ts';

/** Says that samples are in the digest, of whatever kind the rest is. */
export function sampleLine({ samples }: Digest): string {
  const what = samples === 'all' ? 'Sample data. The articles' : 'With sample data. Articles marked “sample”';
  return `${what} were written for Fissure’s demo: real events, invented wording, no real outlet.`;
}

/** "Thursday 24 March 2022"; of history its last day. */
export function dayLine({ period, subscriber: { timeZone } }: Digest): string {
  const end = period.by === 'seen' ? period.to : new Date(Date.parse(period.to) - 1).toISOString();
  return localDay(end, timeZone);
}

/** "24 Mar 2022, 08:00 to 25 Mar 2022, 08:00 (Europe/Berlin)". */
export function periodLine({ period, subscriber: { timeZone } }: Digest): string {
  return `${localTime(period.from, timeZone)} to ${localTime(period.to, timeZone)} (${timeZone})`;
}

/** So many lines of trouble are read in a mail; the rest is counted. */
const mostTroubles = 5;

/** "all 83 outlets: names do not resolve: is this machine online?", "The Bell: it answers with an error, since 23 Mar": by cause. */
export function troubleLines(digest: Digest): string[] {
  // How outlets are today says nothing of what was published then.
  if (digest.period.by === 'published') return [];
  const { broken, outlets } = digest.health;
  const causes = causesOf(broken, outlets);
  const shown = causes.length > mostTroubles ? causes.slice(0, mostTroubles - 1) : causes;
  const rest = causes.slice(shown.length).reduce((sum, cause) => sum + cause.outlets.length, 0);
  const lines = shown.map((cause) => {
    const since = cause.outlets.length === 1 ? cause.outlets[0]!.since : undefined;
    const when = since === undefined ? '' : `, since ${timeIn(timesOf(digest), since)}`;
    return isolated(cleanText(`${causeLine(cause)}${when}`));
  });
  return rest === 0
    ? lines
    : [...lines, `and ${count(rest, 'other outlet')}, for other reasons: fissure outlets --verbose`];
}

/** "told on 23 Mar by The Bell as a death: the report names somebody else". */
export function correctionLine(digest: Digest, { hit, outlet, withdrawal }: Correction): string {
  const told = `You were told so of a report by ${isolated(cleanText(outlet.name))}, ${timeIn(timesOf(digest), hit.publishedAt)}`;
  const note = withdrawal.note === undefined ? '' : `: ${isolated(shorten(cleanText(withdrawal.note), 200))}`;
  return `${told}. Taken back (${takenBackBy[withdrawal.by]}): ${takenBackWhy[withdrawal.reason]}${note}.`;
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
  const { figures, circles, events, outlets, stances, languages, text, leastStatus, minimumScore } = preferences;
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
    ...(text === undefined ? [] : [`what has the words ${isolated(text)}`]),
    ...(leastStatus === 'asserted' ? ['what is no rumour'] : []),
    ...(minimumScore > 0 ? [`scores of ${minimumScore} and more`] : []),
  ];
}

/** Where the whole history is, for a reader without a site. */
export const historyNotice = 'All hits, with why each matched: fissure hits';

/** Where the stories that a mail has no room for are told in full: all of the days that it covers. */
export function restLink(
  { period, subscriber: { timeZone } }: Digest,
  links: SubscriberLinks,
): { url: string; words: string } {
  const day = (instant: string) => localDate(new Date(instant), timeZone);
  return { url: links.stories(day(period.from), day(period.to)), words: 'All stories of these days' };
}

/** Above the stories that a mail has no room for. */
export const namedNotice = 'Too many to tell here in full; also in this period:';

export const sectionTitles = {
  corrections: 'Corrections',
  news: 'New',
  developing: 'Still developing',
  developingNotice: 'Told before; new reports, and the same status.',
  goneQuiet: 'Gone quiet',
  read: 'What was read',
} as const;
