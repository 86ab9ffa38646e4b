// What attribution looks at, and what it finds.
import type { EventId } from '../../vocabulary.ts';
import { type Mention, whoKey } from '../mentions/mention.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { How } from './rules.ts';

/** One sentence with its mentions, and the item around it. */
export type Scene = {
  sentence: Sentence;
  own: readonly Mention[];
  /** Mentions of another sentence of the item. */
  mentionsIn(sentence: number): readonly Mention[];
  /** The first mentions of the item, so many as may tell what it is about. */
  opening: readonly Mention[];
  sentences: readonly Sentence[];
  context: Context;
};

/** Whom a trigger concerns, by which rule, and how many tokens lie between. */
export type Attribution = { mention: Mention; how: How; distance: number; trigger: Trigger };

/** Tokens between a mention and a trigger of the same sentence. */
export function gapBetween(mention: { from: number; to: number }, trigger: { from: number; to: number }): number {
  return mention.to <= trigger.from ? trigger.from - mention.to : Math.max(0, mention.from - trigger.to);
}

/** The ISO date on which an event of somebody became known: as the history has it, else the watchlist. */
export function knownDay(mention: Mention, event: EventId, { since }: Context, isFinal?: boolean): string | undefined {
  const { who } = mention;
  const remembered = since?.(whoKey(mention), event, isFinal);
  if (remembered !== undefined) return remembered;
  if (who.kind === 'figure') return who.figure.known[event];
  return who.kind === 'role' ? who.entry.known[event] : undefined;
}

/** The ISO date on which somebody's death became known, which no attack that was survived is. */
export const deathDay = (mention: Mention, context: Context): string | undefined =>
  knownDay(mention, 'died', context, true);

/** For how many days after it became known an event is still the news that a text tells. */
export const newsDays = 10;

/** Milliseconds since 1970 of a publication, and the ISO date on which something became known. */
export const daysSince = (known: string, published: number): number => (published - Date.parse(known)) / 86_400_000;

/** Whether what became known on a day is news at a publication. */
export function isNews(known: string | undefined, published: number): boolean {
  const days = daysSince(known ?? '', published);
  return days >= 0 && days <= newsDays;
}
