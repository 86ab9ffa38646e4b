// Active or passive, verb or noun or epithet: what the form of a phrase says where word order tells who did what to whom.
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { breaks, isAdverb } from './phrase.ts';
import type { Scene } from './scene.ts';

/** "Kills", and no participle beside it: somebody does it. */
export function isThirdPerson({ from, to }: Trigger, { sentence: { forms }, context }: Scene): boolean {
  const { verb, participle } = orderOf(context);
  const words = forms.slice(from, to);
  const isOne = words.some((form) => verb.thirdPerson.test(form)) && !words.some((form) => participle.past.test(form));
  return isOne && !grammars[context.language].freeOrder;
}

/** "Agrees to extend his detention": whoever agrees does it. */
export const isInfinitive = ({ from }: Trigger, { sentence: { forms }, context }: Scene): boolean =>
  orderOf(context).preposition.to.has(forms[from - 1] ?? '');

/** "despite sanctions", "the arrests": a plural noun that looks like the verb. */
export function isNominal(trigger: Trigger, scene: Scene): boolean {
  const { freeOrder, prepositions, determiners } = grammars[scene.context.language];
  const before = scene.sentence.forms[trigger.from - 1] ?? '';
  const isPlural = orderOf(scene.context).noun.plural.test(scene.sentence.forms[trigger.from] ?? '');
  return !freeOrder && isPlural && (prepositions.has(before) || determiners.has(before));
}

/** "the jailed general", "sanctioned tycoon X": a participle before its noun recalls what is known already. */
export function isAttributive(trigger: Trigger, mention: Mention, scene: Scene): boolean {
  // Where participles stand behind the noun, « arrête un général » is a verb.
  if (grammars[scene.context.language].adjectivesFollow) return false;
  const { determiners, prepositions, auxiliaries } = grammars[scene.context.language];
  const { verb, participle, conjunction, determiner } = orderOf(scene.context);
  const { forms, tokens } = scene.sentence;
  const before = forms[trigger.from - 1] ?? '';
  const isOpening = trigger.from === 0 || breaks.test(tokens[trigger.from]?.gap ?? '');
  // "Governor visits wounded mayor": headlines tell in the present.
  const isBehindVerb =
    scene.sentence.field === 'title' &&
    trigger.to - trigger.from === 1 &&
    verb.thirdPerson.test(before) &&
    !auxiliaries.has(before);
  const opens =
    isOpening ||
    determiners.has(before) ||
    prepositions.has(before) ||
    conjunction.and.has(before) ||
    determiner.possessive.has(before) ||
    isBehindVerb;
  return (
    opens &&
    !prepositions.has(forms[trigger.to - 1] ?? '') &&
    participle.attributive.test(forms[trigger.to - 1] ?? '') &&
    mention.from >= trigger.to &&
    mention.np - trigger.to <= 3
  );
}

/** "Is purging generals" is none. */
export const isPassive = (trigger: Trigger, scene: Scene): boolean =>
  grammars[scene.context.language].by.has(scene.sentence.forms[trigger.to] ?? '') ||
  (hasBe(trigger, scene) && !isProgressive(trigger, scene));

const isProgressive = ({ from }: Trigger, { sentence: { forms }, context }: Scene): boolean =>
  grammars[context.language].participle?.ending.test(forms[from] ?? '') === true;

/** A form of "be" stands before the verb. */
export function hasBe(trigger: Trigger, scene: Scene): boolean {
  const grammar = grammars[scene.context.language];
  const { been } = orderOf(scene.context).verb;
  const { forms } = scene.sentence;
  if (grammar.passiveBehind?.test(forms[trigger.to] ?? '')) return true;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const form = forms[at] ?? '';
    if (grammar.passive.has(form))
      return !grammar.perfect?.test(form) || forms.slice(at, trigger.from).some((one) => been.has(one));
    if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene)) return false;
  }
  return false;
}
