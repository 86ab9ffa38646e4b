// Stories to digest: what one subscriber is told about one period, in order, with the proof of quiet. Pure.
import type { EventId, Hit, Language, Outlet, Stance, Status, Story, Subscriber } from '../model.ts';
import { compareByTime, storyStatus } from '../stories/status.ts';
import { cleanText } from './clean.ts';
import type { Health } from './health.ts';
import { compareReports, storyWeight } from './rank.ts';
import { roleAsWritten } from './role.ts';

/**
 * `from` inclusive, `to` exclusive, ISO 8601 UTC. `seen`: what Fissure first saw then, without what was already old when
 * it met an outlet (backfill): the news. `published`: what outlets published then, all of it: history.
 */
export type Period = {
  from: string;
  to: string;
  by: 'seen' | 'published';
  /** Hits first seen from `from` on, before the period, that are news all the same unless told: they were stored late. */
  late?: { from: string; told: ReadonlySet<string> };
};

/** What a reader is told of an outlet; one that is no longer watched is known by its id alone. */
type OutletCard = { id: string; name: string; stance: Stance; sample: boolean };

export type Report = { hit: Hit; outlet: OutletCard };

export type DigestStory = {
  id: string;
  /** "Anatoly Chubais", or a role as the text says it. */
  who: string;
  /** True: `who` is a role, in `language`. */
  isRole: boolean;
  /** The role beside a name that was found by it. */
  role: string | null;
  figureId: string | null;
  language: Language;
  event: EventId;
  status: Status;
  /** Status at the last digest, where reports came before and said otherwise. */
  was?: Status;
  weight: number;
  /** New in this period, most telling first, each outlet's best before any outlet's second. */
  reports: Report[];
  /** Relevant reports that came before the period. */
  earlier: number;
  /** Where it was first said, by a report that does not deny or recall it where there is one. */
  first: Report;
  /** Distinct outlets, of new and earlier reports, by stance, most first. */
  outlets: { total: number; stances: { stance: Stance; outlets: number }[] };
};

export type Digest = {
  key: string;
  subscriber: Pick<Subscriber, 'id' | 'email' | 'timeZone' | 'hour'>;
  period: Period;
  /** Most telling first; one person's stories follow each other. */
  stories: DigestStory[];
  health: Health;
  /** Whether the outlets behind it are samples. */
  samples: 'all' | 'some' | 'none';
};

/**
 * The digest, or undefined where there is nothing to tell and the subscriber does not want to hear so. `stories` may hold
 * more than the period: reports from before it are counted and give `was`. Hits that are not relevant are left out.
 */
export function buildDigest(
  subscriber: Subscriber,
  stories: readonly Story[],
  health: Health,
  { key, period, outlets }: { key: string; period: Period; outlets: readonly Outlet[] },
): Digest | undefined {
  const cards = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const told = stories.map((story) => toDigestStory(story, period, cards)).filter((story) => story !== undefined);
  if (told.length === 0 && !subscriber.whenQuiet) return undefined;
  const { id, email, timeZone, hour } = subscriber;
  return {
    key,
    subscriber: { id, email, timeZone, hour },
    period,
    stories: inOrder(told),
    health,
    samples: samplesIn(outlets, told),
  };
}

function samplesIn(outlets: readonly Outlet[], told: readonly DigestStory[]): Digest['samples'] {
  const read = outlets.filter(({ enabled }) => enabled);
  const behind = [...read, ...told.flatMap(({ reports }) => reports.map(({ outlet }) => outlet))];
  if (!behind.some(({ sample }) => sample)) return 'none';
  return behind.every(({ sample }) => sample) ? 'all' : 'some';
}

/** When the period counts the hit, epoch ms. */
const timeIn = (period: Period, hit: Hit): number =>
  Date.parse(period.by === 'seen' ? hit.firstSeenAt : hit.publishedAt);

function isNew(hit: Hit, period: Period): boolean {
  if (period.by === 'seen' && hit.backfill) return false;
  const time = timeIn(period, hit);
  if (time >= Date.parse(period.from)) return true;
  return period.late !== undefined && time >= Date.parse(period.late.from) && !period.late.told.has(hit.id);
}

function toDigestStory(story: Story, period: Period, cards: ReadonlyMap<string, OutletCard>): DigestStory | undefined {
  const relevant = story.hits.filter((hit) => hit.relevant && timeIn(period, hit) < Date.parse(period.to));
  const fresh = relevant.filter((hit) => isNew(hit, period));
  if (fresh.length === 0) return undefined;

  const earlier = relevant.filter((hit) => !isNew(hit, period));
  const status = storyStatus(relevant);
  const was = earlier.length > 0 ? storyStatus(earlier) : status;
  const toReport = (hit: Hit): Report => ({ hit, outlet: cardOf(hit.outletId, cards) });
  const reports = bestOfEachFirst(fresh.toSorted(compareReports(status))).map(toReport);
  const lead = reports[0]!.hit;
  const role = story.role === null ? null : roleAsWritten(story.role, lead);
  const stances = countStances(relevant.map((hit) => cardOf(hit.outletId, cards)));
  const total = stances.reduce((sum, { outlets }) => sum + outlets, 0);
  const score = Math.max(...relevant.filter((hit) => hit.status === status).map((hit) => hit.score));
  return {
    id: story.id,
    who: cleanText(story.figure ?? role ?? story.who),
    isRole: story.figure === null,
    role: story.figure === null ? null : role,
    figureId: story.figureId,
    language: lead.language,
    event: story.event,
    status,
    ...(was === status ? {} : { was }),
    weight: storyWeight({ score, status, event: story.event }, total),
    reports,
    earlier: earlier.length,
    first: toReport(firstOf(relevant)),
    outlets: { total, stances },
  };
}

function firstOf(hits: readonly Hit[]): Hit {
  const inTime = hits.toSorted(compareByTime);
  return inTime.find(({ status }) => status === 'asserted' || status === 'possible') ?? inTime[0]!;
}

function cardOf(id: string, cards: ReadonlyMap<string, OutletCard>): OutletCard {
  return cards.get(id) ?? { id, name: id, stance: 'other', sample: false };
}

/** Keeps the order, but every outlet speaks once before any speaks twice. */
function bestOfEachFirst(hits: readonly Hit[]): Hit[] {
  const heard = new Map<string, number>();
  return hits
    .map((hit) => {
      const turn = heard.get(hit.outletId) ?? 0;
      heard.set(hit.outletId, turn + 1);
      return { hit, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ hit }) => hit);
}

function countStances(cards: readonly OutletCard[]): { stance: Stance; outlets: number }[] {
  const distinct = new Map(cards.map((card) => [card.id, card])).values();
  return [...Map.groupBy(distinct, (card) => card.stance)]
    .map(([stance, of]) => ({ stance, outlets: of.length }))
    .sort((a, b) => b.outlets - a.outlets || (a.stance < b.stance ? -1 : 1));
}

/** Whoever has the weightiest story comes first, with all of his or her stories. */
function inOrder(stories: readonly DigestStory[]): DigestStory[] {
  const compare = (a: DigestStory, b: DigestStory) => b.weight - a.weight || (a.id < b.id ? -1 : 1);
  const byWho = Map.groupBy(stories.toSorted(compare), (story) => story.figureId ?? story.who);
  return [...byWho.values()].flat();
}
