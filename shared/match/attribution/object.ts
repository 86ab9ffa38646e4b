// The object of a verb in languages of fixed word order: the first person behind it within its phrase.

import { describesOther, isNamed, type Mention } from '../mentions/mention.ts';
import { tellsOfOther } from '../mentions/role-phrase.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { breaks, isAdverb, isPartitive, isPossessor, mentionAt } from './phrase.ts';
import type { Scene } from './scene.ts';

/** "Raid on X's mansion", "seizes X's yacht": what is done to somebody's property is done to him; where he is searched, to where he lives or works. */
function isProperty({ to }: Mention, { event }: Trigger, scene: Scene): boolean {
  const { sentence } = scene;
  if ((event !== 'detained' && event !== 'sanctioned') || !isPossessive(sentence, to)) return false;
  const { premises } = orderOf(scene.context).noun;
  const isOwned = (form: string) => (event === 'detained' ? premises.has(form) : isBelonging(form, scene));
  return sentence.forms.slice(to + 1, to + 4).some(isOwned);
}

/** What somebody owns or lives in. */
export function isBelonging(form: string, { context }: Scene): boolean {
  const { premises, belongings } = orderOf(context).noun;
  return premises.has(form) || belongings.has(form);
}

/** "Puts Putin's ex-speechwriter on the list": what is done to somebody's man is not done to him. */
const isOwnerOfOther = (mention: Mention, trigger: Trigger, scene: Scene) =>
  isPossessor(mention, scene) && !isProperty(mention, trigger, scene);

export type Complement = { kind: 'found'; mention: Mention } | { kind: 'other' } | { kind: 'none' };

/** First person behind the verb within its phrase; `other` when something else is the object. */
export function objectOf(trigger: Trigger, scene: Scene): Complement {
  const grammar = grammars[scene.context.language];
  const { times } = orderOf(scene.context).noun;
  const { tokens, forms } = scene.sentence;
  // "Why did Putin fire X?": behind a form of "do" stands who does it.
  const isAsked = !grammar.freeOrder && grammar.auxiliaries.has(forms[trigger.from] ?? '');
  const within = (isAsked ? [] : scene.own).find(
    (mention) =>
      mention.from > trigger.from &&
      mention.to < trigger.to &&
      !(mention.who.kind === 'pronoun' && mention.who.role === 'possessive') &&
      !isOwnerOfOther(mention, trigger, scene) &&
      !describesOther(mention, scene.own) &&
      !tellsOfOther(scene.sentence, mention.np, scene.context),
  );
  if (within) return { kind: 'found', mention: within };
  let unknown = 0;
  const rest = (): Complement => (unknown > 0 ? { kind: 'other' } : { kind: 'none' });
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 10); at++) {
    const form = forms[at] ?? '';
    const mention = mentionAt(scene, at);
    if (breaks.test(tokens[at]?.gap ?? '')) return rest();
    const isOwn = mention?.who.kind === 'pronoun' && mention.who.role === 'possessive';
    if (mention && !isOwn && isProperty(mention, trigger, scene)) return { kind: 'found', mention };
    if (isOwn && ownsSomebody(at, scene)) continue;
    const isOwner = mention !== undefined && isPossessor(mention, scene);
    const had = isOwner ? namedOf(mention, scene) : undefined;
    if (had) return { kind: 'found', mention: had };
    if (mention) return isOwn || isOwner ? { kind: 'other' } : { kind: 'found', mention };
    if (isPartitive(form, scene) && grammar.of.has(forms[at + 1] ?? '')) {
      at++;
      continue;
    }
    if (isQuantity(at, scene)) continue;
    if (grammar.prepositions.has(form) || grammar.conjunctions.has(form) || grammar.relatives.has(form)) return rest();
    // "Arrested last week": when, not whom; « ne limogera pas X ».
    if (grammar.determiners.has(form) || isAdverb(form, scene) || times.has(form)) continue;
    if (grammar.auxiliaries.has(form) || isDoing(at, trigger, scene)) return rest();
    unknown++;
    if (/^\d+$/.test(form) || unknown > 5) return { kind: 'other' };
  }
  return rest();
}

/** From a possessive to whom it has, in tokens: "his own longtime adviser X". */
const ownReach = 4;

/** "Fires his defence minister", « limoge son conseiller X »: an office or a name stands behind the possessive, and no kin but who is on the list. */
function ownsSomebody(at: number, { sentence: { forms, tokens }, own, context }: Scene): boolean {
  const { prepositions, conjunctions, auxiliaries, relations } = grammars[context.language];
  return own.some(({ np, from, who }) => {
    const start = Math.max(np, at + 1);
    const isPlain = (form: string) =>
      ![prepositions, conjunctions, auxiliaries].some((list) => list.has(form)) &&
      (who.kind === 'figure' || !relations.has(form));
    const isNear = from > at && start - at <= ownReach && who.kind !== 'pronoun' && who.kind !== 'other';
    const between = isNear ? forms.slice(at + 1, start) : [];
    return isNear && between.every(isPlain) && tokens.slice(at + 1, start + 1).every(({ gap }) => !breaks.test(gap));
  });
}

/** "Shoigu ally X", "Putin's former speechwriter X", "the group's leader, X": the name behind what a possessor has is that of whom he has. */
function namedOf(possessor: Mention, { sentence, own, context }: Scene): Mention | undefined {
  const { forms, tokens } = sentence;
  const { persons, prepositions, conjunctions, auxiliaries, relatives } = grammars[context.language];
  const from = possessor.to + Number(isPossessive(sentence, possessor.to));
  const name = own.find((mention) => mention.from > from && mention.from <= from + ownReach && isNamed(mention));
  if (name === undefined) return undefined;
  const isApposed = hasComma(sentence, name.from) && persons.has(forms[name.from - 1] ?? '');
  const isPlain = (at: number) =>
    (tokens[at]!.gap === ' ' || tokens[at]!.gap === '-' || at === from || (at === name.from && isApposed)) &&
    (at === name.from || ![prepositions, conjunctions, auxiliaries, relatives].some((list) => list.has(forms[at]!)));
  return Array.from({ length: name.from - from + 1 }, (_, index) => from + index).every(isPlain) ? name : undefined;
}

/** "Killed inspecting the front": what he did, and not whom it was done to. */
const isDoing = (at: number, trigger: Trigger, { sentence, context }: Scene): boolean => {
  const { participle, modifiers } = grammars[context.language];
  const form = sentence.forms[at] ?? '';
  return at === trigger.to && participle?.ending.test(form) === true && !modifiers.has(form);
};

/** "Purges 150 FSB agents", "sacks up to eight generals": how many, right before whom. */
function isQuantity(at: number, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const { quantity, counts } = orderOf(scene.context).determiner;
  const isCounted = (form: string) => quantity.has(form) || /^\d+$/.test(form);
  let end = at;
  while (end < at + longestCount && isCounted(forms[end] ?? '')) end++;
  return end > at && mentionAt(scene, end)?.np === end && counts.test(forms.slice(at, end).join(' '));
}

/** "As many as 20" */
const longestCount = 4;
