// The lines that HTML and plain text say alike of a story and its reports.
import type { Denier } from '../../vocabulary.ts';
import type { CountryCard } from '../../watchlist/country.ts';
import type { Digest } from '../build.ts';
import { cleanText, shorten } from '../clean.ts';
import type { DigestStory, StoryPart } from '../digest-story.ts';
import { eventLabel } from '../event-words.ts';
import { localShortTime, localTime, shortDay } from '../local-time.ts';
import type { Report } from '../reports.ts';
import type { OutletCard } from '../sources.ts';
import { isolated, quoted } from '../typography.ts';
import { count, inSeries, languageWords, stanceWords, statusWords } from '../words.ts';

/** At most so many outlets are named in a row; the others are counted. */
const namedOutlets = 8;

/** How a digest tells its times. */
export type Times = { timeZone: string; withYear: boolean };

/** In the subscriber's zone; with the year where the period is history. */
export const timesOf = ({ period, subscriber }: Digest): Times => ({
  timeZone: subscriber.timeZone,
  withYear: period.by === 'published',
});

export const timeIn = ({ timeZone, withYear }: Times, instant: string): string =>
  withYear ? localTime(instant, timeZone) : localShortTime(instant, timeZone);

export const nameOf = (outlet: OutletCard): string => isolated(cleanText(outlet.name));

/** "reported", "reported (was: rumoured or possible)", "reported; Kremlin denies". */
export function statusLine({ status, was, denials = [] }: StoryPart, country: CountryCard): string {
  const now = was === undefined ? statusWords[status] : `${statusWords[status]} (was: ${statusWords[was]})`;
  return denials.length === 0
    ? now
    : `${now}; denied by ${inSeries(denials.map((by) => (by === 'leader' ? country.seat : denierNames[by])))}`;
}

const denierNames: Record<Exclude<Denier, 'leader'>, string> = {
  state: 'authorities',
  self: 'the person',
  other: 'others',
};

/** "Departure": what kind of event a part tells. */
export const partLabel = (part: StoryPart): string => eventLabel(part);

/** "Head of the Accounts Chamber until 2022 · government"; undefined where the watchlist knows nothing and no role was found. */
export function positionLine({ position, circle, role }: DigestStory): string | undefined {
  const words = [position ?? (role === null ? null : isolated(role)), circle?.replaceAll('-', ' ') ?? null];
  const said = words.filter((word) => word !== null);
  return said.length === 0 ? undefined : said.join(' · ');
}

/** "4 outlets: 2 independent, 2 state · first reported by Meduza, 23 Mar, 14:05". */
export const sourcesLine = (times: Times, story: DigestStory): string =>
  [outletsLine(story), historyLine(times, story)].filter((line) => line !== undefined).join(' · ');

/** "4 outlets: 2 independent, 1 state, 1 Western; 2 carry TASS’s text", "1 state outlet". */
function outletsLine({ outlets: { total, stances, carried } }: DigestStory): string {
  const copies = carried.map(
    ({ from, outlets }) => `${outlets} ${outlets === 1 ? 'carries' : 'carry'} ${nameOf(from)}’s text`,
  );
  return [stancesLine(total, stances), ...copies.slice(0, 2)].join('; ');
}

function stancesLine(total: number, stances: DigestStory['outlets']['stances']): string {
  const [only] = stances;
  if (stances.length === 1 && only) {
    return only.stance === 'other' ? count(total, 'outlet') : count(total, `${stanceWords[only.stance]} outlet`);
  }
  return `${count(total, 'outlet')}: ${stances.map(({ stance, outlets }) => `${outlets} ${stanceWords[stance]}`).join(', ')}`;
}

/** "first reported by Meduza, 23 Mar, 14:05; 2 earlier reports"; undefined where the one report says it all. */
function historyLine(times: Times, { first, earlier, reports }: DigestStory): string | undefined {
  if (earlier === 0 && reports.length === 1 && first.hit.id === reports[0]!.hit.id) return undefined;
  const line = `first reported by ${nameOf(first.outlet)}, ${timeIn(times, first.hit.publishedAt)}`;
  return earlier === 0 ? line : `${line}; ${count(earlier, 'earlier report')}`;
}

/** The first stands for no report at all. */
const bars = '▁▂▃▄▅▆▇█';

/** A row of bars, and the same in words: "Reports by day since 10 Mar", "9 in all, most on 23 Mar: 5". Undefined where all came at once. */
export function timelineOf(
  { withYear }: Times,
  { timeline: { from, days, counts } }: DigestStory,
): { label: string; bars: string; words: string } | undefined {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total < 3 || counts.filter((each) => each > 0).length < 2) return undefined;
  const most = Math.max(...counts);
  const barOf = (each: number) => bars[Math.ceil((each / most) * (bars.length - 1))]!;
  const start = Date.parse(from) + counts.indexOf(most) * days * 24 * 60 * 60 * 1000;
  const peak = shortDay(new Date(start).toISOString().slice(0, 10), withYear);
  return {
    label: `Reports ${days === 1 ? 'by day' : `in each ${days} days`} since ${shortDay(from, withYear)}`,
    bars: counts.map(barOf).join(''),
    words: `${total} in all, most ${days === 1 ? 'on' : 'from'} ${peak}: ${most}`,
  };
}

/** What a report adds to outlet and link: "state · 23 Mar, 14:05 · in Russian · says: denied · same text: RBC". */
export function reportFacts(times: Times, story: DigestStory, { hit, outlet, also, carriers }: Report): string[] {
  const statusOf = new Map(story.parts.map(({ event, status }) => [event, status]));
  const differing = [hit, ...also].filter(({ event, status }) => status !== statusOf.get(event));
  const says = [...new Set(differing.map(({ status }) => statusWords[status]))];
  return [
    ...(outlet.stance === 'other' ? [] : [stanceWords[outlet.stance]]),
    timeIn(times, hit.publishedAt),
    ...(hit.language === 'en' ? [] : [`in ${languageWords[hit.language]}`]),
    ...(says.length === 0 ? [] : [`says: ${says.join(', ')}`]),
    ...(carriers.length === 0 ? [] : [`same text: ${outletNames(carriers)}`]),
  ];
}

/** The item's title in quotation marks where no sentence that is shown says the same. */
export function titleOf({ hit, also }: Report): string | undefined {
  const title = cleanText(hit.title);
  const isShown = [hit, ...also].some(
    ({ evidence: { field, sentence } }) => field === 'title' || cleanText(sentence).includes(title),
  );
  return title === '' || isShown ? undefined : quoted(shorten(title, 200), hit.language);
}

/** "and 4 more reports, by Meduza, TASS and RBC"; undefined where all are shown. */
export function moreReportsLine({ reports }: DigestStory, shown: number): string | undefined {
  const rest = reports.slice(shown);
  return rest.length === 0
    ? undefined
    : `and ${count(rest.length, 'more report')}, by ${outletNames(rest.map(({ outlet }) => outlet))}`;
}

function outletNames(outlets: readonly OutletCard[]): string {
  const names = [...new Set(outlets.map(nameOf))];
  const others = names.length - namedOutlets;
  return inSeries(others > 0 ? [...names.slice(0, namedOutlets), count(others, 'other')] : names);
}
