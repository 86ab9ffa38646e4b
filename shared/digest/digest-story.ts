// What a digest tells of one person at one time: one story, or several of the same days told as one block.
import type { EventId, Hit, Language, Status, Story } from '../model.ts';
import { compareByTime, storyStatus } from '../stories/status.ts';
import { cleanText } from './clean.ts';
import { compareReports, storyWeight } from './rank.ts';
import { type Report, toReports } from './reports.ts';
import { roleAsWritten } from './role.ts';
import { countSources, type OutletCard, type Sources, textSources } from './sources.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What the watchlist knows of a figure beside the name. */
export type FigureCard = { id: string; role?: string | undefined; circle: string };

/** One event of the block, which is one story of the history. */
export type StoryPart = {
  id: string;
  event: EventId;
  status: Status;
  /** Status at the last digest, where reports came before and said otherwise. */
  was?: Status;
  /** The phrase that signalled it, in the most telling report. */
  trigger: string;
};

export type DigestStory = {
  /** At least one, weightiest first. */
  parts: StoryPart[];
  /** Key of who, as hits have it. */
  whoKey: string;
  /** "Anatoly Chubais", or a role as the text says it. */
  who: string;
  /** True: `who` is a role, in `language`. */
  isRole: boolean;
  /** The role beside a name that was found by it, in `language`. */
  role: string | null;
  figureId: string | null;
  /** What the watchlist says of the figure: "Head of the Accounts Chamber until 2022", "government". */
  position: string | null;
  circle: string | null;
  language: Language;
  weight: number;
  /** False: told before and nothing changed but the number of reports: still developing. */
  isNews: boolean;
  /** New in this period, most telling first, each outlet's best before any outlet's second; copies with their source. */
  reports: Report[];
  /** Ids of all hits that are new in this period. */
  told: string[];
  /** Relevant reports (items) that came before the period. */
  earlier: number;
  /** Where it was first said, by a report that does not deny or recall it where there is one. */
  first: Report;
  /** Distinct outlets of new and earlier reports. */
  outlets: Sources;
  timeline: Timeline;
};

/** The part of a story that the digest may tell: relevant, wanted, before the end of the period. */
export type Telling = { story: Story; fresh: Hit[]; earlier: Hit[] };

/** The owner's lists, as digests look them up. */
export type Cards = { outletOf: (id: string) => OutletCard; figureOf: (id: string) => FigureCard | undefined };

/** `tellings`: of one person, each with something new. `until`: end of the period, ISO 8601 UTC. */
export function toDigestStory(tellings: readonly Telling[], until: string, cards: Cards): DigestStory {
  const { outletOf, figureOf } = cards;
  const sources = textSources(tellings.map(({ story }) => story));
  const fresh = tellings.flatMap((telling) => telling.fresh);
  const earlier = tellings.flatMap((telling) => telling.earlier);
  const all = [...fresh, ...earlier];
  const outlets = countSources(all, sources, outletOf);
  const weighed = tellings
    .map((telling) => weigh(telling, outlets.voices))
    .sort((a, b) => b.weight - a.weight || (a.part.id < b.part.id ? -1 : 1));
  const parts = weighed.map(({ part }) => part);
  const statusOf = new Map(parts.map(({ event, status }) => [event, status]));
  const inOrder = fresh.toSorted(compareReports((hit) => statusOf.get(hit.event)!));
  const reports = toReports(inOrder, sources, outletOf);
  const lead = inOrder.find((hit) => hit.event === parts[0]!.event)!;
  const { figureId, figure, role: found, who } = tellings[0]!.story;
  const role = found === null ? null : roleAsWritten(found, lead);
  const card = figureId === null ? undefined : figureOf(figureId);
  const first = firstOf(all);
  return {
    parts,
    // Half a surrogate pair has no place in a URL: one such key would fail every mail.
    whoKey: who.toWellFormed(),
    who: cleanText(figure ?? role ?? who),
    isRole: figure === null,
    role: figure === null ? null : role,
    figureId,
    position: card?.role === undefined ? null : cleanText(card.role),
    circle: card?.circle ?? null,
    language: lead.language,
    weight: weighed[0]!.weight,
    isNews: tellings.some(({ earlier: before }) => before.length === 0) || parts.some(({ was }) => was !== undefined),
    reports,
    told: fresh.map(({ id }) => id),
    earlier: new Set(earlier.map(({ itemId }) => itemId)).size,
    first: { hit: first, outlet: outletOf(first.outletId), also: [], carriers: [] },
    outlets,
    timeline: timelineOf(all, until),
  };
}

function weigh({ story, fresh, earlier }: Telling, voices: number): { part: StoryPart; weight: number } {
  const relevant = [...fresh, ...earlier];
  const status = storyStatus(relevant);
  const was = earlier.length > 0 ? storyStatus(earlier) : status;
  const score = Math.max(...relevant.filter((hit) => hit.status === status).map((hit) => hit.score));
  const best = fresh.toSorted(compareReports(() => status))[0]!;
  const part: StoryPart = {
    id: story.id.toWellFormed(),
    event: story.event,
    status,
    ...(was === status ? {} : { was }),
    trigger: best.evidence.trigger.text,
  };
  return { part, weight: storyWeight({ score, status, event: story.event }, voices) };
}

function firstOf(hits: readonly Hit[]): Hit {
  const inTime = hits.toSorted(compareByTime);
  return inTime.find(({ status }) => status === 'asserted' || status === 'possible') ?? inTime[0]!;
}
