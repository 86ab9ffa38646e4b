// The lines that HTML and plain text say alike: of a story, of a report, of what was read, and why the mail came.
import type { Digest, DigestStory, Report } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import type { BrokenOutlet } from '../health.ts';
import { localShortTime, localTime } from '../local-time.ts';
import { conditionWords, count, failureWords, inSeries, languageWords, stanceWords, statusWords } from '../words.ts';

/** At most so many outlets are named in a row; the others are counted. */
const namedOutlets = 8;

/** Says that samples are in the digest, of whatever kind the rest is. */
export function sampleLine({ samples }: Digest): string {
  const what = samples === 'all' ? 'Sample data. The articles' : 'With sample data. Articles marked “sample”';
  return `${what} were written for Fissure’s demo: real events, invented wording, no real outlet.`;
}

/** An instant in the subscriber's zone; with the year where the period is history. */
function timeIn({ period, subscriber }: Digest, instant: string): string {
  return period.by === 'seen' ? localShortTime(instant, subscriber.timeZone) : localTime(instant, subscriber.timeZone);
}

/** "24 Mar 2022, 08:00 to 25 Mar 2022, 08:00 (Europe/Berlin)". */
export function periodLine({ period, subscriber: { timeZone } }: Digest): string {
  return `${localTime(period.from, timeZone)} to ${localTime(period.to, timeZone)} (${timeZone})`;
}

export const outletName = ({ outlet }: Report): string => cleanText(outlet.name);

/** "3 outlets: 2 independent, 1 state", "1 state outlet". */
export function outletsLine({ outlets }: DigestStory): string {
  const [only] = outlets.stances;
  if (outlets.stances.length === 1 && only) {
    return only.stance === 'other'
      ? count(only.outlets, 'outlet')
      : count(only.outlets, `${stanceWords[only.stance]} outlet`);
  }
  const parts = outlets.stances.map(({ stance, outlets: of }) => `${of} ${stanceWords[stance]}`);
  return `${count(outlets.total, 'outlet')}: ${parts.join(', ')}`;
}

/** "first by Meduza, 23 Mar, 14:05; 2 earlier reports". */
export function historyLine(digest: Digest, story: DigestStory): string {
  const first = `first by ${outletName(story.first)}, ${timeIn(digest, story.first.hit.publishedAt)}`;
  return story.earlier === 0 ? first : `${first}; ${count(story.earlier, 'earlier report')}`;
}

/** "reported", "reported (was: rumoured or possible)". */
export function statusLine(story: DigestStory): string {
  const now = statusWords[story.status];
  return story.was === undefined ? now : `${now} (was: ${statusWords[story.was]})`;
}

/** What a report adds to outlet and link: "state · 23 Mar, 14:05 · in Russian · says: denied". */
export function reportFacts(digest: Digest, story: DigestStory, { hit, outlet }: Report): string[] {
  return [
    ...(outlet.stance === 'other' ? [] : [stanceWords[outlet.stance]]),
    timeIn(digest, hit.publishedAt),
    ...(hit.language === 'en' ? [] : [`in ${languageWords[hit.language]}`]),
    ...(hit.status === story.status ? [] : [`says: ${statusWords[hit.status]}`]),
  ];
}

/** The item's title where the sentence does not say the same. */
export function titleOf({ hit }: Report): string | undefined {
  const title = cleanText(hit.title);
  if (hit.evidence.field === 'title' || cleanText(hit.evidence.sentence).includes(title)) return undefined;
  return shorten(title, 200);
}

/** "and 4 more reports, by Meduza, TASS and RBC"; undefined where all are shown. */
export function moreReportsLine(story: DigestStory, shown: number): string | undefined {
  const rest = story.reports.slice(shown);
  if (rest.length === 0) return undefined;
  const names = [...new Set(rest.map(outletName))];
  const others = names.length - namedOutlets;
  const named = others > 0 ? [...names.slice(0, namedOutlets), count(others, 'other')] : names;
  return `and ${count(rest.length, 'more report')}, by ${inSeries(named)}`;
}

/** "The Bell: it answers with an error (HTTP 500), since 23 Mar, 14:05, 3 polls in a row", "it … brought nothing new since 23 Mar, 14:05". */
export function brokenLine(digest: Digest, broken: BrokenOutlet): { name: string; what: string } {
  const name = cleanText(broken.name);
  if (broken.failure === undefined) {
    const since = broken.since === undefined ? '' : ` since ${timeIn(digest, broken.since)}`;
    return { name, what: `${conditionWords[broken.condition] ?? broken.condition}${since}` };
  }
  const { kind, message, since, count: polls } = broken.failure;
  const detail = shorten(cleanText(message), 140);
  const lasting = polls > 1 ? `, ${count(polls, 'poll')} in a row` : '';
  return {
    name,
    what: `${failureWords[kind]}${detail === '' ? '' : ` (${detail})`}, since ${timeIn(digest, since)}${lasting}`,
  };
}

/** How to read the statuses: said once, at the end. */
export const statusNotice =
  'Reported: an outlet states it as a fact; Fissure does not verify it. Rumoured or possible: planned, expected, threatened ' +
  'or unconfirmed. Denied: an outlet says that it is not so.';

export function reasonLine({ period, subscriber: { hour, timeZone } }: Digest): string {
  if (period.by === 'published')
    return 'Made on request, of what was published in the period above; no digest by schedule.';
  return `You get this because a daily digest is set to ${String(hour).padStart(2, '0')}:00, ${timeZone}, for this address.`;
}

/** Where the whole history is. */
export const historyNotice = 'All hits, with why each matched: fissure hits';

/** Above the stories that a mail has no room for. */
export const namedNotice = 'Too many to tell here in full; also in this period:';
