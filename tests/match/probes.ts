// Probes of phrases: headlines in our own words by language and event, half of them look-alikes, and how many matching reads right.
//
// tests/match/probes/<language>/<event>.tsv: a header, then a probe a line, columns parted by tabs:
//   who       ids of watch/figures parted by commas, "role" for somebody found by role or by a post alone, "-" for nobody: a look-alike
//   status    asserted, possible, denied or past ("-" for a look-alike); a past event must not be told as news
//   headline, summary   the text; the summary may be left out
//   date      day of publication, where the probe needs one
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { matchItem, readText } from '../../shared/match/match.ts';
import { type EventId, eventIds, type Language, languages, type Status, statuses } from '../../shared/vocabulary.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';

/** Before nearly all days of `known` in watch/figures, so that what is known since does not decide. Headlines name no year or month. */
const usualDate = '2022-02-01';

export type Probe = {
  language: Language;
  event: EventId;
  /** File and line. */
  place: string;
  /** Figure ids, or "role"; empty for a look-alike. */
  who: string[];
  status: Status | undefined;
  item: Item;
};

const folder = join(import.meta.dirname, 'probes');

/** All probes. Throws naming the line of each that is written wrongly. */
export function readProbes(watchlist: Watchlist): Probe[] {
  const figures = new Set(watchlist.figures.map(({ id }) => id));
  return languages
    .filter((language) => existsSync(join(folder, language)))
    .flatMap((language) =>
      readdirSync(join(folder, language)).flatMap((file) => {
        const event = eventIds.find((id) => id === basename(file, '.tsv'));
        if (!event) throw new Error(`tests/match/probes/${language}/${file}: is named after no event`);
        const lines = readFileSync(join(folder, language, file), 'utf8').split('\n');
        return lines.flatMap((line, index) => {
          const place = `tests/match/probes/${language}/${file}:${index + 1}`;
          return index === 0 || line === '' ? [] : [readProbe(line, { language, event, place }, figures)];
        });
      }),
    );
}

function readProbe(line: string, at: Pick<Probe, 'language' | 'event' | 'place'>, figures: ReadonlySet<string>): Probe {
  const [people = '', told = '', title = '', summary = '', date = '', ...rest] = line.split('\t');
  const fail = (why: string) => new Error(`${at.place}: ${why}`);
  const who = people === '-' ? [] : people.split(',');
  const status = statuses.find((id) => id === told);
  const stranger = who.find((id) => id !== 'role' && !figures.has(id));
  if (stranger !== undefined) throw fail(`"${stranger}" is no figure of watch/figures`);
  if (who.length > 0 ? !status : told !== '-') throw fail(`"${told}" is no status of ${people}`);
  if (!title || rest.length > 0) throw fail('needs who, status, headline and perhaps summary and date');
  const publishedAt = `${date || usualDate}T12:00:00.000Z`;
  const rests = { outletId: 'probe', url: '', publishedAt, firstSeenAt: publishedAt, backfill: false };
  return { ...at, who, status, item: { id: at.place, title, summary, language: at.language, ...rests } };
}

/** What came of a probe. `lost`: who was not found; `wrong`: who was found and should not be; `status`: found with another one. */
export type Outcome = { probe: Probe; right: string[]; lost: string[]; wrong: string[]; status: string[] };

/** Only hits of the probe's own event count; background is as good as no hit, as in the labelled sets. */
export function tryProbe(probe: Probe, watchlist: Watchlist): Outcome {
  const hits = matchItem(probe.item, watchlist).filter(
    ({ event, status }) => event === probe.event && status !== 'past',
  );
  return judgeProbe(
    probe,
    hits.map((hit) => ({
      ...hit,
      figureId: isByPost(hit) && !probe.who.includes(hit.figureId!) ? null : hit.figureId,
    })),
  );
}

/** "Samara governor resigns" says who by his post alone: for a probe that is a role, unless it asks for the holder. */
const isByPost = ({ evidence }: Hit) => evidence.mention.rule === 'holder of the post';

export function judgeProbe(probe: Probe, hits: readonly Pick<Hit, 'figureId' | 'status'>[]): Outcome {
  const found = new Map(hits.map(({ figureId, status }) => [figureId ?? 'role', status]));
  const wanted = probe.status === 'past' ? [] : probe.who;
  const right = wanted.filter((who) => found.has(who));
  return {
    probe,
    right,
    lost: wanted.filter((who) => !found.has(who)),
    wrong: [...found.keys()].filter((who) => !wanted.includes(who)),
    status: right.filter((who) => found.get(who) !== probe.status),
  };
}

export type Score = { probes: number; precision: number; recall: number; f1: number; statusRight: number };

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (list: 'right' | 'lost' | 'wrong' | 'status') =>
    outcomes.reduce((sum, outcome) => sum + outcome[list].length, 0);
  const [right, lost, wrong] = [count('right'), count('lost'), count('wrong')];
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    probes: outcomes.length,
    precision: share(right, right + wrong),
    recall: share(right, right + lost),
    f1: share(2 * right, 2 * right + lost + wrong),
    statusRight: share(right - count('status'), right),
  };
}

/** What was missing for who was lost: the phrase, the mention, the bond of the two, or the judgement that it is news. */
export function whyLost({ item, event }: Probe, who: string, watchlist: Watchlist): string {
  const { mentions, triggers, findings } = readText(item, watchlist, new Date(item.publishedAt));
  const isWho = ({ who: found }: (typeof mentions)[number]) =>
    found.kind === 'figure'
      ? found.figure.id === who
      : who === 'role' && found.kind !== 'pronoun' && found.kind !== 'other';
  if (!mentions.some(isWho)) return 'nobody found';
  if (!triggers.some((trigger) => trigger.event === event)) return 'no phrase';
  return findings.some(({ mention, trigger }) => trigger.event === event && isWho(mention))
    ? 'background'
    : 'not joined';
}
