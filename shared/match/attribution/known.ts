// What the history or the list knows of late: words that name nobody concern whoever they are known of.

import { anyCase } from '../../languages/cases.ts';
import type { EventId } from '../../vocabulary.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { type Attribution, deathDay, gapBetween, isNews, knownDay, type Scene } from './scene.ts';

/** Words that say little concern everyone in the sentence of whom the event is known. */
export const attributeByHint = (trigger: Trigger, { own, context }: Scene): Attribution[] =>
  own
    .filter((mention) => knownDay(mention, trigger.event, context) !== undefined)
    .map((mention) => toKnown(mention, gapBetween(mention, trigger), trigger));

/** Of these no other one of the same person is told in those days: a word of it in his sentence is enough. */
const enoughBeside: ReadonlySet<EventId> = new Set(['died', 'rebelled']);

/** "The plane that he and X were on has crashed": in its first days what is known of X is told wherever it stands beside his name. */
export const besideKnown = (trigger: Trigger, scene: Scene): Attribution[] =>
  enoughBeside.has(trigger.event)
    ? scene.own
        .filter((mention) => isOfLate(mention, trigger, scene))
        .map((mention) => toKnown(mention, gapBetween(mention, trigger), trigger))
    : [];

/** Tokens, where another sentence names him. */
const far = 20;

/** "X's life on the run // ... until the crash": a death that the text gives to nobody is that of the first one of whom it is known of late. */
export function knownOfItem(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.event !== 'died') return [];
  const first = scene.opening.find((mention) => isOfLate(mention, trigger, scene));
  return first ? [toKnown(first, far, trigger)] : [];
}

/** "Putin vows to punish the mutineers": days after a mutiny became known, one that the text gives to nobody is that of the same men. */
export function attributeToGroup(trigger: Trigger, scene: Scene): Attribution[] {
  const { sentence, context } = scene;
  const { from, to, event } = trigger;
  const isElsewhere = !context.domestic || sentence.forms.some(context.country.isBeyond);
  if (event !== 'rebelled' || isElsewhere || trigger.slot === 'subject') return [];
  const place = { sentence: sentence.index, from, to, np: from, cases: anyCase, gender: undefined };
  return context.watchlist.groups
    .map((entry): Mention => ({ who: { kind: 'role', role: entry.label ?? entry.id, entry }, ...place, rule: 'role' }))
    .filter((mention) => isOfLate(mention, trigger, scene))
    .slice(0, 1)
    .map((mention) => toKnown(mention, 0, trigger));
}

const toKnown = (mention: Mention, distance: number, trigger: Trigger): Attribution => {
  return { mention, how: ['known of late'], distance, trigger };
};

function isOfLate(mention: Mention, { event }: Trigger, { context }: Scene): boolean {
  const day = event === 'died' ? deathDay(mention, context) : knownDay(mention, event, context);
  return isNews(day, Date.parse(context.day ?? ''));
}
