// When it happened, beyond what its own clause says: days to come, the days in which an event is news, and long since.

import { isIntended } from '../../languages/cue-words.ts';
import type { EventId } from '../../vocabulary.ts';
import type { Slot } from '../../watchlist/schema.ts';
import { has } from '../attribution/rules.ts';
import { type Attribution, daysSince, deathDay, isNews, knownDay, newsDays, type Scene } from '../attribution/scene.ts';
import { isNamed, whoKey } from '../mentions/mention.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Headline } from './background.ts';
import type { StatusReading } from './status.ts';

/** Whether the event became known of this person in the days before. */
export const isFresh = ({ mention, trigger }: Attribution, published: Date, context: Context): boolean =>
  isNews(knownDay(mention, trigger.event, context), published.getTime());

/** "Wagner boss to leave Russia", "Putin to fire X": an infinitive right behind somebody is of days to come. */
export function announced(
  reading: StatusReading,
  { mention, how, trigger }: Attribution,
  { sentence, own, context }: Scene,
): StatusReading {
  const { infinitive, ranking } = grammars[context.language];
  const at = sentence.forms[trigger.from] === infinitive ? trigger.from : trigger.from - 1;
  const isAhead =
    infinitive !== undefined &&
    sentence.field === 'title' &&
    sentence.forms[at] === infinitive &&
    own.some(({ to }) => to === at);
  // "The only official to resign" has resigned.
  const isRanked = ranking?.test(sentence.forms[mention.np - 1] ?? '') === true;
  if (!isAhead || isRanked || reading.status !== 'asserted' || !has(how, 'outright')) return reading;
  return { status: 'possible', cues: [...reading.cues, { kind: 'planned', text: infinitive }] };
}

/** "Explosion after Surovikin's arrest": what only stands behind an "after" may be the news itself; of somebody whom the headline names it is told, at a lower rank. */
export function told(
  reading: StatusReading,
  { mention, trigger }: Attribution,
  { sentence }: Scene,
  { people }: Headline,
): StatusReading {
  const isBeside = reading.cues.every(({ kind }) => kind === 'background') && reading.status === 'past';
  if (!isBeside || !isNamed(mention) || trigger.event === 'sanctioned') return reading;
  // In the text of something else it is recalled; a quarrel goes on.
  const isMeant = sentence.field === 'title' || people.has(whoKey(mention));
  if (!isMeant && trigger.event !== 'rift') return reading;
  return { ...reading, status: 'asserted' };
}

/** Slots of nouns: "no support for his uprising" and "possible role in the revolt" doubt something else. */
const presumes: ReadonlySet<Slot> = new Set(['topic', 'noun', 'hint']);

/** What can befall the dead. */
const survives: ReadonlySet<EventId> = new Set(['died', 'sanctioned', 'wanted']);

/** An event that is known since long is background however it is told; in its first days even "after he fell" tells it. */
export function aged(
  reading: StatusReading,
  { mention, trigger }: Attribution,
  published: Date,
  context: Context,
): StatusReading {
  const { calendar, bygone } = context.tells;
  if (calendar || (bygone && mention.who.kind !== 'figure'))
    return { status: 'past', cues: [...reading.cues, { kind: 'past', text: 'history' }] };
  const death = survives.has(trigger.event) ? undefined : deathDay(mention, context);
  if (death && daysSince(death, published.getTime()) > newsDays)
    return { status: 'past', cues: [...reading.cues, { kind: 'known', text: death }] };
  const since = knownDay(mention, trigger.event, context);
  if (!since) return reading;
  const days = daysSince(since, published.getTime());
  const cues = [...reading.cues, { kind: 'known', text: since }];
  if (days > newsDays && reading.status !== 'denied') return { status: 'past', cues };
  const isFirst = days >= 0 && days <= newsDays;
  // What is known to have happened is no plan any more, however the text puts it, and its noun takes it for granted.
  const isPlan = reading.status === 'possible' && reading.cues.every(isIntended);
  const isPresumed = reading.status !== 'asserted' && presumes.has(trigger.slot);
  return isFirst && (reading.status === 'past' || isPlan || isPresumed) ? { status: 'asserted', cues } : reading;
}
