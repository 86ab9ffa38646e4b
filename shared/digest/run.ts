// What the digests of one run share: thousands of subscribers hear of one list of stories, and most of them want the same of it.

import type { Outlet } from '../outlets/outlet.ts';
import type { Story } from '../stories/story.ts';
import type { Preferences } from '../subscribers/subscriber.ts';
import type { EventId } from '../vocabulary.ts';
import type { CountryCard } from '../watchlist/country.ts';
import { type Cards, type DigestStory, type FigureCard, type Telling, toDigestStory } from './digest-story.ts';
import { figuresGoneQuiet, type QuietFigure } from './gone-quiet.ts';
import type { Health } from './health.ts';
import { mannerIn } from './manner.ts';
import type { Period } from './period.ts';
import { remembered } from './remembered.ts';
import { cardsOf, tellingsIn, wantedOf, withoutAwaited } from './tellings.ts';

export type Run = {
  stories: readonly Story[];
  outlets: readonly Outlet[];
  figures: readonly FigureCard[];
  cards: Cards;
  byFigure: ReadonlyMap<string, readonly Story[]>;
  /** By what they tell; and lists of them by period and preferences. */
  blocks: Map<string, DigestStory>;
  lists: Map<string, Told>;
  quiet: Map<string, QuietFigure[]>;
};

/** What one subscriber is told, and whether the outlets behind it are samples. */
export type Told = { stories: readonly DigestStory[]; samples: 'all' | 'some' | 'none' };

/** Kept as long as the list of stories is; a list of stories goes with one list of outlets and one of figures. */
const runs = new WeakMap<readonly Story[], Run>();

export function runOf(
  stories: readonly Story[],
  outlets: readonly Outlet[],
  figures: readonly FigureCard[],
  country: CountryCard,
): Run {
  const known = runs.get(stories);
  if (known?.outlets === outlets && known.figures === figures && known.cards.country === country) return known;
  const ofFigures = stories.filter(({ figureId }) => figureId !== null);
  const run: Run = {
    stories,
    outlets,
    figures,
    cards: cardsOf(outlets, figures, country),
    byFigure: Map.groupBy(ofFigures, ({ figureId }) => figureId!),
    blocks: new Map(),
    lists: new Map(),
    quiet: new Map(),
  };
  runs.set(stories, run);
  return run;
}

/** Beyond so many the oldest are forgotten: preferences may be as many as subscribers. */
const mostLists = 200;
const mostBlocks = 5000;

/** What the preferences leave of the period's stories, in the order in which a digest tells them. */
export function toldIn(run: Run, period: Period, preferences: Preferences): Told {
  const tellings = tellingsIn(run.stories, period);
  const { frequency, weekday, ...choice } = preferences;
  const atOnce = frequency === 'immediate';
  const key = `${tellings.key} ${JSON.stringify(choice)} ${atOnce}`;
  return remembered(run.lists, key, mostLists, () => {
    const wanted = wantedOf(atOnce ? withoutAwaited(tellings.all, period) : tellings.all, preferences, run.cards);
    const blocks = toBlocks(wanted).map((block) =>
      remembered(run.blocks, keyOf(block, period), mostBlocks, () => toDigestStory(block, period.to, run.cards)),
    );
    const stories = inOrder(blocks);
    return { stories, samples: samplesIn(run.outlets, stories) };
  });
}

/** Figures gone quiet in the period, whoever wants to hear of them. */
export function quietIn(run: Run, { from, to }: Period, health: Health): QuietFigure[] {
  const key = [from, to, ...health.broken.map(({ outletId }) => outletId)].join(' ');
  const isKnownDead = (figureId: string) => (run.cards.figureOf(figureId)?.known?.died ?? '9') <= to;
  return remembered(run.quiet, key, mostLists, () => figuresGoneQuiet(run.byFigure, { from, to }, health, isKnownDead));
}

function samplesIn(outlets: readonly Outlet[], told: readonly DigestStory[]): Told['samples'] {
  const read = outlets.filter(({ enabled }) => enabled);
  const behind = [...read, ...told.flatMap(({ reports }) => reports.map(({ outlet }) => outlet))];
  if (!behind.some(({ sample }) => sample)) return 'none';
  return behind.every(({ sample }) => sample) ? 'all' : 'some';
}

const keyOf = (block: readonly Telling[], { to }: Period): string =>
  [to, ...block.flatMap(({ fresh, earlier }) => [...fresh, '|', ...earlier].map(idOf))].join(' ');

const idOf = (hit: { id: string } | string): string => (typeof hit === 'string' ? hit : hit.id);

const dayMs = 24 * 60 * 60 * 1000;
/** Stories of one person that began so close together are told in one breath: "resigns and leaves Russia". */
const oneBreathMs = 2 * dayMs;
/** And those that follow from each other, for longer: a mutiny, the exile that ends it, the dismissals after it. */
const oneOccasionMs = 7 * dayMs;
const kindred: ReadonlySet<EventId> = new Set([
  'rebelled',
  'rift',
  'left-country',
  'dismissed',
  'wanted',
  'disappeared',
]);

/** One person's stories of one occasion; and the unnamed of one office to whom the same happened. */
function toBlocks(tellings: readonly Telling[]): Telling[][] {
  return [...Map.groupBy(tellings, ({ story }) => partyOf(story)).values()].flatMap((own) => {
    if (isOffice(own[0]!.story)) return [own];
    const blocks: Telling[][] = [];
    for (const telling of own.toSorted((a, b) => begins(a) - begins(b) || (a.story.id < b.story.id ? -1 : 1))) {
      const open = blocks.find((block) => block.some((other) => areOneOccasion(telling, other)));
      if (open !== undefined) open.push(telling);
      else blocks.push([telling]);
    }
    return blocks;
  });
}

const begins = ({ story }: Telling): number => Date.parse(story.firstSeenAt);

/** Unnamed, and of no group with a leader. */
const isOffice = ({ figure, leader }: Story): boolean => figure === null && leader === undefined;

/** What a group did belongs to its leader's block. */
const partyOf = (story: Story): string =>
  isOffice(story)
    ? `${story.office ?? story.who} ${story.event} ${mannerIn(story.hits, story.event, story.status)}`
    : story.figure === null
      ? story.leader!
      : story.who;

/** Whether the two began together, or one report tells of both, or one may follow from the other. */
function areOneOccasion(one: Telling, other: Telling): boolean {
  const apart = Math.abs(begins(one) - begins(other));
  if (apart <= oneBreathMs) return true;
  if (apart <= oneOccasionMs && kindred.has(one.story.event) && kindred.has(other.story.event)) return true;
  const items = new Set([...one.fresh, ...one.earlier].map(({ itemId }) => itemId));
  return [...other.fresh, ...other.earlier].some(({ itemId }) => items.has(itemId));
}

/** News before what is still developing; in each, whoever has the weightiest story comes first, with all of his or her stories. */
function inOrder(blocks: readonly DigestStory[]): DigestStory[] {
  const compare = (a: DigestStory, b: DigestStory) => b.weight - a.weight || (a.parts[0]!.id < b.parts[0]!.id ? -1 : 1);
  const byWho = (some: readonly DigestStory[]) => [
    ...Map.groupBy(some.toSorted(compare), (block) => block.whoKey).values(),
  ];
  const { true: news = [], false: developing = [] } = Object.groupBy(blocks, ({ isNews }) => `${isNews}`);
  return [...byWho(news), ...byWho(developing)].flat();
}
