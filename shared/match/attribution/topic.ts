// Weak words: whom they concern is whoever the sentence or the item is about.

import { cases } from '../../languages/cases.ts';
import type { EventId } from '../../vocabulary.ts';
import { isElite, isNamed, isOfOpposition, isSomebodysMan, isStanding, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { namesWhose } from './beside.ts';
import { attributeToGroup } from './known.ts';
import { isAmong, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';

/** Weak words concern whoever of the elite stands nearest in the sentence, else first in the item. */
export function attributeByTopic(trigger: Trigger, scene: Scene): Attribution[] {
  const fits = (mention: Mention) =>
    isElite(mention) &&
    !isStanding(mention) &&
    // "An ally of X" is told of only by what he does himself.
    (!isSomebodysMan(mention) || isAmong(mention, scene)) &&
    !(trigger.event !== 'rebelled' && (isPartOf(mention, scene) || describesNamed(mention, scene))) &&
    !isSource(mention, trigger, scene) &&
    mayBeTopic(mention, trigger, scene);
  // "Concern grows for the jailed critic X"
  if (trigger.event !== 'rebelled' && scene.own.some(isOfOpposition)) return [];
  const nearest = scene.own.filter(fits).sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger))[0];
  if (nearest) {
    return [{ mention: nearest, how: ['topic of the sentence'], distance: gapBetween(nearest, trigger), trigger }];
  }
  const first = trigger.event === 'sanctioned' || trigger.event === 'rift' ? undefined : scene.opening.find(fits);
  return first
    ? [{ mention: first, how: ['topic of the item'], distance: 20, trigger }]
    : attributeToGroup(trigger, scene);
}

/** "Abramovich's ally", "Wagner-linked firms": whoever only says whose somebody or something else is; a mutiny is also that of whose men rise. */
const isPartOf = (mention: Mention, scene: Scene): boolean =>
  !grammars[scene.context.language].freeOrder &&
  mention.sentence === scene.sentence.index &&
  (namesWhose(mention, scene) || (isPossessor(mention, scene) && scene.sentence.tokens[mention.to]?.gap === '-'));

/** "X, an aide to Y,": whoever stands in the description of the one named before it. */
function describesNamed(
  { np, sentence }: Mention,
  { own, sentence: { index, forms, tokens }, context }: Scene,
): boolean {
  const { associates, prepositions } = grammars[context.language];
  const isAssociate = prepositions.has(forms[np - 1] ?? '') && associates.has(forms[np - 2] ?? '');
  if (sentence !== index || !isAssociate) return false;
  return own.some(
    (other) => isNamed(other) && other.to < np && /^\s*,/.test(tokens[other.to]!.gap) && np - other.to <= asideReach,
  );
}

/** Words of such a description before the name: "a close ally of". */
const asideReach = 5;

/** Events that are not those of whoever tells of them. */
const toldByOthers: ReadonlySet<EventId> = new Set(['rift', 'died', 'disappeared']);

/** «Нарышкин: элиты расколоты», "X says the elite is split": a quarrel is not that of whoever tells of it. */
function isSource(mention: Mention, { event }: Trigger, scene: Scene): boolean {
  if (!toldByOthers.has(event)) return false;
  const there = { ...scene, sentence: scene.sentences[mention.sentence]! };
  return isQuoted(mention, there) || (mention.np === 0 && /:/.test(there.sentence.tokens[mention.to]?.gap ?? ''));
}

/** Rebels of any land have mercenaries; only Wagner's mutinied. So many sentences are looked through for its name. */
const isVouched = (beside: readonly string[] | undefined, { sentences }: Scene) =>
  !beside ||
  sentences.slice(0, 40).some(({ forms }) => forms.some((form) => beside.some((stem) => form.startsWith(stem))));

/** Circles that sanctions name without names. */
const sanctionedAsOne: ReadonlySet<string> = new Set(['oligarchs', 'armed-groups']);

/** A mutiny is that of armed men; sanctions concern a named person, and not one who only speaks of them. */
function mayBeTopic(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { who } = mention;
  if (trigger.event === 'rebelled') {
    if (who.kind === 'role' && !isVouched(who.entry.beside, scene)) return false;
    const circles = who.kind === 'figure' ? [who.figure.circle] : who.kind === 'role' ? who.entry.circles : [];
    return circles.includes('armed-groups');
  }
  if (trigger.event !== 'sanctioned') return true;
  // Papers of the country itself name everybody beside its sanctions.
  if (scene.context.country.isHome && (scene.sentence.field !== 'title' || (mention.cases & cases.nominative) !== 0))
    return false;
  // An unnamed tycoon or group is the topic only of a headline about sanctions.
  const isTitle = scene.sentence.field === 'title';
  if (who.kind === 'role') return isTitle && who.entry.circles.some((circle) => sanctionedAsOne.has(circle));
  return !isQuoted(mention, scene);
}

/** "X said", "says X": a source of the sentence. */
export function isQuoted(mention: Mention, scene: Scene): boolean {
  const { speech, auxiliaries } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  // "Sanctions have helped – X"
  if (mention.to === forms.length && /[–—]|\s-\s/.test(tokens[mention.np]?.gap ?? '')) return true;
  const next = forms[mention.to] ?? '';
  const after = auxiliaries.has(next) ? (forms[mention.to + 1] ?? '') : '';
  return [next, after, forms[mention.np - 1] ?? ''].some((form) => speech.has(form));
}
