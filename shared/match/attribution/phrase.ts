// What the rules of word order share: phrases, possessors, breaks.

import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { How } from './rules.ts';
import type { Scene } from './scene.ts';

/** Who, and by which rule; nobody where the grammar names somebody else. */
export type Found = readonly [mention: Mention, how: How] | readonly [mention: undefined, how: undefined];
export const nobody: Found = [undefined, undefined];

/** Marks that part phrases or clauses. */
export const breaks = /[,;:()–—]|\s-\s|\.\s/;

export const mentionAt = (scene: Scene, at: number): Mention | undefined =>
  scene.own.find((candidate) => candidate.np <= at && at < candidate.to);

export function isAdverb(form: string, scene: Scene): boolean {
  const { adverbs, adverbEnding } = grammars[scene.context.language];
  return adverbs.has(form) || adverbEnding?.test(form) === true;
}

/** "Putin's", and the compound "Prigozhin plane", "Wagner fighters": another noun is the head. */
export function isPossessor(mention: Mention, scene: Scene): boolean {
  const { relations, persons } = grammars[scene.context.language];
  const next = scene.sentence.forms[mention.to] ?? '';
  // "He's" is "he is".
  const isShort = mention.who.kind === 'pronoun' && mention.who.role === 'subject';
  if (isPossessive(scene.sentence, mention.to)) return !isShort;
  if (isBarePossessive(mention, scene)) return true;
  // "Wagner-linked officials"
  if (scene.sentence.tokens[mention.to]?.gap === '-' && orderOf(scene.context).participle.hyphened.has(next))
    return true;
  if (isGenitive(mention, scene)) return true;
  return (
    scene.sentence.tokens[mention.to]?.gap === ' ' &&
    mention.who.kind !== 'pronoun' &&
    (relations.has(next) || (mention.who.kind === 'figure' && persons.has(next)))
  );
}

/** "Chubais' associate": behind an s the apostrophe alone tells it, where it closes no quotation. */
function isBarePossessive({ to, who }: Mention, { sentence: { tokens, forms, text }, context }: Scene): boolean {
  const gap = tokens[to]?.gap ?? '';
  if (grammars[context.language].freeOrder || who.kind === 'pronoun' || !forms[to - 1]?.endsWith('s')) return false;
  return /^['’] $/.test(gap) && !/(^|[\s(])['‘]/.test(text.slice(0, tokens[to - 1]!.start));
}

/** "One of Russia's richest men", "several of the generals": the part is whoever the whole is. */
export const isPartitive = (form: string, { context }: Scene): boolean =>
  orderOf(context).determiner.partitives.has(form) || /^\d+$/.test(form);

/** „Putins Funker“, „Schoigus Vize“: the name with an ending that it has not by itself. */
function isGenitive({ who, to }: Mention, { sentence, context }: Scene): boolean {
  const { genitive } = grammars[context.language];
  if (genitive === undefined || who.kind !== 'figure') return false;
  const form = sentence.forms[to - 1] ?? '';
  const plain = context.watchlist.surnames.get(form.slice(0, -genitive.length)) ?? [];
  return form.endsWith(genitive) && plain.some(({ figure }) => figure === who.figure);
}

/** "A former prime minister says": an unnamed office is the country's only where its phrase says so, or one of so many tokens before. */
export function isOurs({ who, sentence, np, to }: Mention, { sentences, context }: Scene, before = 0): boolean {
  if (who.kind !== 'role' || who.entry.bound === 'always') return true;
  return sentences[sentence]!.forms.slice(Math.max(0, np - before), to + 3).some(context.country.isOwn);
}

/** "Rifts in the army", "infighting among Putin's lieutenants": a whole that is at odds with itself. */
export const isAmong = ({ np, sentence }: Mention, { sentences, context: { language } }: Scene): boolean =>
  grammars[language].within?.test(sentences[sentence]!.forms[np - 1] ?? '') === true;

/** The mention, unless another noun or a preposition governs it. */
export const accept = (mention: Mention, how: How, scene: Scene): Found =>
  isFree(mention, scene) ? [mention, how] : nobody;

/** Neither a possessor nor the complement of a preposition. */
export function isFree(mention: Mention, scene: Scene): boolean {
  const { prepositions, clauseOpeners, infinitive, of } = grammars[scene.context.language];
  // „Putin baut um: Schoigu muss gehen“: a colon ends what stands before it.
  const isParted = /[:;]/.test(scene.sentence.tokens[mention.np]?.gap ?? '');
  const before = isParted ? '' : (scene.sentence.forms[mention.np - 1] ?? '');
  if (isPossessor(mention, scene) || (mention.who.kind === 'pronoun' && mention.who.role === 'possessive'))
    return false;
  if (isRelativeOf(mention, scene)) return false;
  // "A firm tied to the businessman X": no verb stands behind this "to".
  if (before === infinitive) return false;
  const isPart = of.has(before) && isPartitive(scene.sentence.forms[mention.np - 2] ?? '', scene);
  if (prepositions.has(before) && !clauseOpeners.has(before) && !isPart) return false;
  return !isOffice(mention, scene);
}

/** "Resigns as envoy and leaves": an office, not a subject; in "purge goes on as envoy leaves" a clause begins. */
function isOffice({ np, who }: Mention, { sentence: { forms }, context }: Scene): boolean {
  const { asOffice } = grammars[context.language];
  if (who.kind !== 'role' || !orderOf(context).preposition.as.has(forms[np - 1] ?? '')) return false;
  return (
    asOffice === undefined || np < 2 || forms.slice(Math.max(0, np - 4), np - 1).some((form) => asOffice.test(form))
  );
}

/** Words that may describe somebody between his relative's "of" and his name. */
const descriptionReach = 6;

/** "The daughter of influential, ultra-nationalist philosopher X": a relative of his, however long he is described. */
function isRelativeOf({ np }: Mention, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { of, relations, auxiliaries, speech, conjunctions, relatives } = grammars[scene.context.language];
  const { genitive } = orderOf(scene.context).determiner;
  const isKin = (at: number) => genitive.has(forms[at] ?? '') && relations.has(forms[at - 1] ?? '');
  if (isKin(np) || isKin(np - 1)) return true;
  for (let at = np - 1; at > Math.max(0, np - descriptionReach); at--) {
    const form = forms[at] ?? '';
    if (of.has(form)) return relations.has(forms[at - 1] ?? '');
    const isOpen = [auxiliaries, speech, conjunctions, relatives].some((words) => words.has(form));
    if (isOpen || mentionAt(scene, at) || !/^[\s,-]*$/.test(tokens[at + 1]?.gap ?? '')) return false;
  }
  return false;
}
