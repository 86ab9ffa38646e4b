// What a digest tells of one person at one time: one story, or several of the same days told as one block.

import type { Hit } from '../hit.ts';
import { compareByTime, courseOf, storyStatus } from '../stories/status.ts';
import type { Story } from '../stories/story.ts';
import type { Denier } from '../vocabulary.ts';
import { type EventId, type Language, type Manner, manners, type Status } from '../vocabulary.ts';
import type { CountryCard } from '../watchlist/country.ts';
import { type Called, calledOf } from './called.ts';
import { cleanText } from './clean.ts';
import { mannerIn, yearsIn } from './manner.ts';
import { compareReports, storyWeight, type Weighed } from './rank.ts';
import { type Report, toReports } from './reports.ts';
import { roleAsWritten } from './role.ts';
import { countSources, type OutletCard, type Sources, textSources } from './sources.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What the watchlist knows of a figure beside the name. */
export type FigureCard = {
  id: string;
  role?: string | undefined;
  circle: string;
  /** Days on which events became known, ISO dates. */
  known?: Partial<Record<EventId, string>> | undefined;
};

/** One event of the block, which is one story of the history. */
export type StoryPart = {
  id: string;
  event: EventId;
  status: Status;
  /** Status at the last digest, where reports came before and said otherwise. */
  was?: Status;
  manner?: Manner;
  /** Of a sentence. */
  years?: string;
  /** Who denies what is reported all the same. */
  denials?: Denier[];
  /** Of a rift: who else is in it. */
  sides?: Called[];
};

export type DigestStory = {
  /** At least one, weightiest first. */
  parts: StoryPart[];
  /** Key of who, as hits have it. */
  whoKey: string;
  who: Called;
  /** The role beside a name that was found by it, in `language`. */
  role: string | null;
  figureId: string | null;
  /** What the watchlist says of the figure: "Head of the Accounts Chamber until 2022", "government". */
  position: string | null;
  circle: string | null;
  /** Whose elite is watched. */
  country: CountryCard;
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
export type Cards = {
  outletOf: (id: string) => OutletCard;
  figureOf: (id: string) => FigureCard | undefined;
  country: CountryCard;
};

/** `tellings`: of one person, or of several unnamed ones of one office, each with something new. `until`: end of the period, ISO 8601 UTC. */
export function toDigestStory(tellings: readonly Telling[], until: string, cards: Cards): DigestStory {
  const { outletOf, figureOf } = cards;
  const sources = textSources(tellings.map(({ story }) => story));
  const fresh = tellings.flatMap((telling) => telling.fresh);
  const earlier = tellings.flatMap((telling) => telling.earlier);
  const all = [...fresh, ...earlier];
  const outlets = countSources(all, sources, outletOf);
  const weighed = tellings
    .map((telling) => weigh(telling, outlets.voices, figureOf))
    .sort((a, b) => b.weight - a.weight || (a.part.id < b.part.id ? -1 : 1));
  const parts = weighed.map(({ part }) => part);
  const statusOf = new Map(parts.map(({ event, status }) => [event, status]));
  const inOrder = fresh.toSorted(compareReports((hit) => statusOf.get(hit.event)!));
  const reports = toReports(inOrder, sources, outletOf);
  const lead = inOrder.find((hit) => hit.event === parts[0]!.event)!;
  // A group may stand beside its leader in one block: the name is told.
  const told = weighed.find(({ story }) => story.figure !== null)?.story ?? weighed[0]!.story;
  const { figureId, figure, role: found, who } = told;
  const role = found === null ? null : roleAsWritten(found, lead);
  const card = figureId === null ? undefined : figureOf(figureId);
  const first = firstOf(all);
  return {
    parts,
    // Half a surrogate pair has no place in a URL: one such key would fail every mail.
    whoKey: who.toWellFormed(),
    who: calledOf(told, figure === null && told.leader === undefined ? tellings.length : 1),
    role: figure === null ? null : role,
    figureId,
    position: card?.role === undefined ? null : cleanText(card.role),
    circle: card?.circle ?? null,
    country: cards.country,
    language: lead.language,
    weight: weighed[0]!.weight,
    isNews: weighed.some(({ newness }) => newness !== 'developing'),
    reports,
    told: fresh.map(({ id }) => id),
    earlier: new Set(earlier.map(({ itemId }) => itemId)).size,
    first: { hit: first, outlet: outletOf(first.outletId), also: [], carriers: [] },
    outlets,
    timeline: timelineOf(all, until),
  };
}

type WeighedPart = { story: Story; part: StoryPart; weight: number; newness: Weighed['newness'] };

function weigh(telling: Telling, voices: number, figureOf: Cards['figureOf']): WeighedPart {
  const { story, fresh, earlier } = telling;
  const { event } = story;
  const relevant = [...fresh, ...earlier];
  const { status, track } = courseOf(relevant);
  const was = earlier.length > 0 ? storyStatus(earlier) : status;
  const denials = deniersIn(track, status);
  // A death stays the news of its story; of an arrest and a sentence the later is what is told now.
  const manner = mannerIn(event === 'died' ? relevant : fresh, event, status) ?? mannerIn(relevant, event, status);
  const years = relevant.map(yearsIn).find((found) => found !== undefined);
  const hasMoved = hasMovedOn(event, mannerIn(earlier, event, was), manner);
  const isDenied = denials.length > 0 && deniersIn(courseOf(earlier).track, was).length < denials.length;
  const newness = earlier.length === 0 ? 'new' : was !== status || hasMoved || isDenied ? 'changed' : 'developing';
  const score = Math.max(...relevant.filter((hit) => hit.status === status).map((hit) => hit.score));
  const part: StoryPart = {
    id: story.id.toWellFormed(),
    event,
    status,
    ...(was === status ? {} : { was }),
    ...(manner === undefined ? {} : { manner }),
    ...(years === undefined ? {} : { years }),
    ...(denials.length === 0 ? {} : { denials }),
    ...(story.sides === undefined ? {} : { sides: story.sides.map((side) => calledOf(side)) }),
  };
  const weight = storyWeight({ event, manner, status, score, who: standingOf(story, figureOf), newness }, voices);
  return { story, part, weight, newness };
}

/** Who denies what stands; a story that stands at `denied` says so itself. */
const deniersIn = (track: Story['track'], status: Status): Denier[] =>
  status === 'denied' ? [] : track.flatMap(({ by }) => by ?? []);

/** Whether a later stage of one event is told now: charges after the arrest, a death after the attack. */
function hasMovedOn(event: EventId, before: Manner | undefined, now: Manner | undefined): boolean {
  if (before === undefined || now === undefined || before === now) return false;
  if (event === 'detained') {
    const stages: readonly Manner[] = manners.detained;
    return stages.indexOf(now) > stages.indexOf(before);
  }
  const isFinal = (manner: Manner) => manner === 'death' || manner === 'killing';
  return event === 'died' && isFinal(now) && !isFinal(before);
}

function standingOf({ figureId, figure, leader }: Story, figureOf: Cards['figureOf']): Weighed['who'] {
  const card = figureOf(figureId ?? leader ?? '');
  if (card !== undefined) return { circle: card.circle };
  return figure === null ? 'unnamed' : 'unlisted';
}

function firstOf(hits: readonly Hit[]): Hit {
  const inTime = hits.toSorted(compareByTime);
  return inTime.find(({ status }) => status === 'asserted' || status === 'possible') ?? inTime[0]!;
}
