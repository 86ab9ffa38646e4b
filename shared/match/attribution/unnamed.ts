// A headline that tells what somebody did or suffered, and leaves to the summary who he is.

import type { Slot } from '../../watchlist/schema.ts';
import { isBystander } from '../mentions/bystander.ts';
import { isNamed, isStanding, type Mention, nameOf } from '../mentions/mention.ts';
import { isSubjectLike } from '../mentions/subject-like.ts';
import { grammars, tellsWoman } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Attribution, Scene } from './scene.ts';

/** Slots whose grammar names somebody. */
export const personal: ReadonlySet<Slot> = new Set(['subject', 'object', 'passive']);

/** How far into the summary it may name whom it introduces, in tokens. */
const opening = 6;

/** "Sausage king dies in fall // X, 65, was found ...": told of the only one whom the summary names, as its subject; nobody where the headline names anybody. */
export function attributeToIntroduced(trigger: Trigger, scene: Scene): Attribution[] {
  const { sentence, sentences, context, own } = scene;
  if (sentence.field !== 'title' || !personal.has(trigger.slot) || grammars[context.language].persons.size === 0)
    return [];
  if (own.some(isSomebody) || isOfOthers(trigger, scene) || !mayBeSomebody(trigger, scene)) return [];
  const there = scene.mentionsIn(sentence.index + 1).filter(isSomebody);
  const first = there.find(isNamed);
  // "Ballerina quits // Director Vladimir X said"
  const isAnother = first?.gender === 'm' && tellsWoman(sentence.forms, context.language);
  const isSole = there.every((mention) => mention.who.kind !== 'other' && nameOf(mention) === nameOf(there[0]!));
  if (!first || !isSole || first.np >= opening || isAnother) return [];
  const told = sentences[first.sentence]!;
  return isSubjectLike(first, { sentence: told, context }) && !isBystander(first, there, told, context)
    ? [{ mention: first, how: ['topic of the item'], distance: farOff, trigger }]
    : [];
}

/** How far before the words of an event a headline's subject stands. */
const reach = 20;

const farOff = 20;

const isSomebody = (mention: Mention) => mention.who.kind !== 'pronoun' && !isStanding(mention);

/** "Australian PM calls out", "most Russians killed", "4 dead": whoever it is told of is of another country, or a number. "Ukraine war:" is no subject. */
function isOfOthers(
  { from, slot }: Trigger,
  { sentence: { forms, tokens }, context: { country, language } }: Scene,
): boolean {
  if (slot === 'object') return false;
  const { prepositions } = grammars[language];
  const first = Math.max(0, from - reach);
  const colon = tokens.slice(first, from + 1).findLastIndex(({ gap }) => gap.includes(':'));
  return forms
    .slice(first + Math.max(0, colon), from)
    .some((form, at, all) => /^\d+$/.test(form) || (country.isForeign(form) && !prepositions.has(all[at - 1] ?? '')));
}

/** "Suspect detained", "shooting leaves four dead": a stranger; what befalls somebody, and every death, must be told of a person. */
function mayBeSomebody(
  { slot, event, from, to }: Trigger,
  { sentence: { forms }, context: { language } }: Scene,
): boolean {
  const { persons, strangers } = grammars[language];
  const around = [...forms.slice(Math.max(0, from - reach), from), ...forms.slice(to, to + opening)];
  if (around.some((form) => strangers.has(form))) return false;
  return (slot !== 'object' && event !== 'died') || around.some((form) => persons.has(form));
}
