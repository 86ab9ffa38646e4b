// Whether a role is one of the watched country: the words about countries around it decide.
import type { RoleEntry } from '../../watchlist/schema.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { isGoal } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import { isSide } from './name-words.ts';
import { inPhrase } from './role-phrase.ts';

/** The nearest word about a country decides; without one, the sentence must speak of the watched one and of no other. */
export function isBound(
  sentence: Sentence,
  context: Context,
  entry: RoleEntry,
  np: number,
  from: number,
  to: number,
  end: number,
): boolean {
  const { language, country } = context;
  const { isOwn, isForeign } = country;
  const own = sentence.forms.slice(from, to);
  const { hasCases } = grammars[language];
  // «У Житомирі через удар РФ загинув капітан»: the neighbours' own officers are meant where nothing in their phrase says otherwise.
  const isClose = hasCases && country.isNear;
  const around = wordsBefore(sentence, from, context).slice(0, isClose ? from - np : undefined);
  const nearest = [...around, ...sentence.forms.slice(to, end)].find((form) => isOwn(form) || isForeign(form));
  const behind =
    grammars[language].adjectivesFollow && inPhrase(sentence.tokens[to]?.gap ?? '')
      ? sentence.forms.slice(to, to + 1)
      : [];
  // In languages with cases a country four words back is mostly the subject: «Росія оголосила в розшук мера Харкова».
  const ahead = wordsBefore(sentence, from, context).slice(0, hasCases ? from - np : undefined);
  const before = [...behind, ...ahead].find((form) => isOwn(form) || isForeign(form));
  if (before && !(entry.bound === 'always' && own.some(isOwn))) return isOwn(before);
  if (entry.bound === 'always' && own.some(isOwn)) return true;
  if (sentence.forms.slice(to, end).some(country.isBeyond)) return false;
  if (own.some(isOwn)) return true;
  const complement = sentence.forms.slice(to, end).find((form) => isOwn(form) || isForeign(form));
  if (complement && !isOwn(complement)) return false;
  if (nearest) return isOwn(nearest);
  if (entry.bound === 'always') return true;
  const isDomestic = !sentence.forms
    .slice(0, clauseBehind(sentence, to, context))
    .some((form, at) => isForeign(form) && !isGoal(sentence.forms, at, language));
  if (country.isHome) return isDomestic && (context.domestic || !context.foreign);
  const isHome = grammars[language].itemTellsCountry && context.domestic && !context.foreign;
  return isDomestic && (entry.bound === 'item' ? context.home : isHome || hasOwnBeside(sentence, context, from, to));
}

/** "Killed in Stavropol, according to officials, who suspect Kyiv": what a later clause speaks of is not his country. */
function clauseBehind({ forms, tokens }: Sentence, to: number, context: Context): number {
  const { apart } = orderOf(context).conjunction;
  for (let at = to + 1; at < forms.length; at++)
    if (/,/.test(tokens[at]?.gap ?? '') && apart.has(forms[at] ?? '')) return at;
  return forms.length;
}

/** "PM refuses to quit and Russia plans assault": what "and" parts from the role speaks of something else. */
function hasOwnBeside(sentence: Sentence, context: Context, from: number, to: number): boolean {
  const { forms } = sentence;
  const { joins } = grammars[context.language];
  const isOwn = (at: number) => context.country.isOwn(forms[at]!) && !isOfThing(sentence, at, context);
  for (let at = to; at < Math.min(forms.length, to + ownReach) && !joins.has(forms[at]!); at++)
    if (isOwn(at)) return true;
  for (let at = Math.max(0, from - ownReach); at < from; at++) if (isOwn(at)) return true;
  return false;
}

/** «Через удар РФ загинув капітан», "MPs on the Russian tanker": a country that only says whose a thing is, is not where the office is. */
function isOfThing({ forms, tokens }: Sentence, at: number, { language, country }: Context): boolean {
  const { exports, prepositions, hasCases, modifierEnding } = grammars[language];
  if (exports.has(forms[at + 1] ?? '')) return true;
  if (!hasCases || !country.isNear || at === 0) return false;
  const before = forms[at - 1]!;
  const isBehindNoun = /^\s+$/.test(tokens[at]!.gap) && !tokens[at - 1]!.capital && !prepositions.has(before);
  return modifierEnding?.test(forms[at]!) === true || (isBehindNoun && exports.has(before));
}

/** How far from a role the country may be named in its sentence, in tokens. */
const ownReach = 40;

/** A sentence without any country goes on about the one before: "Putin seeks scapegoats. Several generals have been sacked." */
export function goesOn(before: Sentence, sentence: Sentence, { language, country }: Context): boolean {
  const { isOwn, isForeign } = country;
  if (grammars[language].hasCases || sentence.forms.some((form) => isForeign(form) || isOwn(form))) return false;
  return before.forms.some(isOwn) && !before.forms.some(isForeign);
}

/** The words left of a role within its clause, nearest first. */
function wordsBefore(sentence: Sentence, from: number, context: Context): string[] {
  const { origins } = grammars[context.language];
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    if (!inPhrase(sentence.tokens[at + 1]?.gap ?? '')) break;
    const isOrigin = sentence.tokens[at + 1]?.gap === '-' && origins.has(sentence.forms[at + 1] ?? '');
    // "A pro-Kremlin lawmaker" may be any land's.
    if (!isOrigin && !isSide(sentence, at, context)) words.push(sentence.forms[at] ?? '');
  }
  return words;
}
