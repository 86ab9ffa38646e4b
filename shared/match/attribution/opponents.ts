// Between whom a quarrel is in languages of fixed word order: its two sides, and whether one of them is of another country.

import { isElite, isStanding, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { objectOf } from './object.ts';
import { breaks, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { isQuoted } from './topic.ts';

/** "A feud between A and B", "A's row with B", "A feuds with B": a quarrel is that of both. */
export function opponents(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.event !== 'rift' || grammars[scene.context.language].freeOrder) return [];
  const { forms, tokens } = scene.sentence;
  const { preposition, conjunction, determiner } = orderOf(scene.context);
  const isJoint = (form: string) => preposition.between.has(form) || preposition.with.has(form);
  const last = forms[trigger.to - 1] ?? '';
  const joint = isJoint(last) ? last : (forms[trigger.to] ?? '');
  if (!isJoint(joint)) return defied(trigger, scene);
  const isWith = preposition.with.has(joint);
  const start = joint === last ? trigger.to : trigger.to + 1;
  let end = start;
  const stops = isWith ? breaks : closes;
  while (end < tokens.length && end - start < 16 && !stops.test(tokens[end]?.gap ?? '') && !isVerb(end)) end++;
  const sides = scene.own.filter(
    (side) => side.np >= start && side.to <= end && isSide(side) && !isPossessor(side, scene) && !isQuoted(side, scene),
  );
  return (isWith ? sides.slice(0, 1) : sides).map((mention) => {
    return { mention, how: ['one of two sides'], distance: gapBetween(mention, trigger), trigger };
  });

  function isVerb(at: number): boolean {
    const { auxiliaries, speech, relatives } = grammars[scene.context.language];
    const form = forms[at] ?? '';
    return auxiliaries.has(form) || speech.has(form) || relatives.has(form);
  }

  function isSide({ who, np }: Mention): boolean {
    if (who.kind === 'pronoun' || who.kind === 'other') return false;
    const before = forms[np - 1] ?? '';
    const isOpen = isJoint(before) || conjunction.and.has(before) || determiner.definite.has(before);
    return np === start || isOpen || hasComma(scene.sentence, np);
  }
}

/** "A clashes with the German chancellor": a quarrel with another country's people is none of the elite. */
export function isWithForeigner(trigger: Trigger, scene: Scene): boolean {
  const { sentence, own, context } = scene;
  if (trigger.event !== 'rift' || grammars[context.language].freeOrder || !context.foreign) return false;
  const { preposition } = orderOf(context);
  const at = [trigger.to - 1, trigger.to].find((place) => preposition.with.has(sentence.forms[place] ?? ''));
  if (at === undefined) return false;
  const start = at + 1;
  const { tokens } = sentence;
  let end = start;
  while (end < Math.min(tokens.length, start + foreignReach) && !breaks.test(tokens[end]?.gap ?? '')) end++;
  if (own.some((mention) => isElite(mention) && mention.to > start && mention.np < end)) return false;
  return sentence.forms.slice(start, end).some(context.country.isForeign) || tokens[start]?.capital === true;
}

/** "A and Antony B traded barbs", "Russian envoy, Indian politician spar": so is one in which somebody of another country stands beside him. */
export function isBesideForeigner({ mention, trigger }: Attribution, { sentence, own, context }: Scene): boolean {
  if (trigger.event !== 'rift' || grammars[context.language].freeOrder || mention.sentence !== sentence.index)
    return false;
  const { forms } = sentence;
  const { and } = orderOf(context).conjunction;
  const isAnd = (at: number) => and.has(forms[at] ?? '');
  const other = isAnd(mention.np - 1) ? own.find(({ to }) => to === mention.np - 1) : undefined;
  if (other?.who.kind === 'other') return true;
  const next = isAnd(mention.to) ? mention.to + 1 : mention.to;
  const isJoined = isAnd(mention.to) || hasComma(sentence, mention.to);
  return isJoined && next < trigger.from && forms.slice(next, next + 2).some(context.country.isForeign);
}

/** Words in which the other side says where he is from. */
const foreignReach = 5;

/** "A humiliates B", "A accuses B of treason": whom the quarrel is with is its object. */
function defied(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot !== 'subject') return [];
  const object = objectOf(trigger, scene);
  if (object.kind !== 'found' || !isElite(object.mention) || isStanding(object.mention)) return [];
  const { mention } = object;
  return [{ mention, how: ['the other side'], distance: gapBetween(mention, trigger), trigger }];
}

const closes = /[;:()–—.]|\s-\s/;
