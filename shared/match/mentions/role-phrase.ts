// Where the noun phrase of a role begins and ends: adjectives and nationality before it, its complement behind.
import { anyCase, type CaseSet } from '../../languages/cases.ts';
import type { Grammar } from '../../languages/grammar-words.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';

/** Words that may stand between nationality and role, or before it. */
const reach = 5;

/** A full stop within a sentence ends an abbreviation: "U.S. ambassador". */
export const inPhrase = (gap: string) => /^[\s\u00A0'’"«»“”„.-]*$/.test(gap);

/** Where the noun phrase begins whose head stands at `from`, in one of the `cases`: left over nationality, titles and adjectives. */
export function phraseStart(sentence: Sentence, context: Context, from: number, cases: CaseSet = anyCase): number {
  let at = from;
  while (
    at > 0 &&
    from - at < reach &&
    isModifier(sentence, context, at - 1) &&
    agrees(sentence, context, at - 1, cases)
  )
    at--;
  return at > 0 &&
    grammars[context.language].determiners.has(sentence.forms[at - 1] ?? '') &&
    inPhrase(sentence.tokens[at]?.gap ?? '')
    ? at - 1
    : at;
}

/** «Мертвым генерала» is no phrase: an adjective shares the case of its noun. */
function agrees({ forms }: Sentence, context: Context, at: number, cases: CaseSet): boolean {
  const syntax = syntaxIfAny(context);
  const adjective = syntax?.noun.adjectives.find(([ending]) => ending.test(forms[at] ?? ''));
  // «Увольнение народного артиста»: a verbal noun looks like an adjective.
  const isDeed = syntax?.verb.verbalNoun.test(forms[at] ?? '') === true;
  return !isDeed && (adjective === undefined || (adjective[1] & cases) !== 0);
}

function isModifier(sentence: Sentence, { language, country }: Context, at: number): boolean {
  const grammar = grammars[language];
  const form = sentence.forms[at] ?? '';
  const gap = sentence.tokens[at + 1]?.gap ?? '';
  if (!inPhrase(gap) || grammar.prepositions.has(form) || grammar.conjunctions.has(form) || grammar.pronouns.has(form))
    return false;
  const endsCompound = sentence.tokens[at]?.gap === '-' && !sentence.tokens[at]?.capital;
  if (gap === '-' || endsCompound || grammar.modifiers.has(form)) return true;
  if (country.isOwn(form) || country.isForeign(form)) return !isPlace(sentence, grammar, at);
  if (isPossessive(sentence, at)) return true;
  if (grammar.auxiliaries.has(form) || grammar.speech.has(form)) return false;
  return grammar.modifierEnding?.test(form) === true && form.length > 3;
}

/** «из России генерал»: where word order is free, a country behind a preposition is no part of what follows. */
const isPlace = ({ forms }: Sentence, grammar: Grammar, at: number): boolean => {
  const { hasCases, adjectivesFollow, prepositions, determiners, modifierEnding } = grammar;
  const before = forms[at - 1] ?? '';
  if (adjectivesFollow)
    return prepositions.has(before) || (determiners.has(before) && grammar.of.has(forms[at - 2] ?? ''));
  return hasCases && prepositions.has(before) && modifierEnding?.test(forms[at] ?? '') !== true;
};

/** A noun for a person that is the head of its phrase: neither "tycoon friend", nor "tycoon's". */
export function isPersonNoun(at: number, sentence: Sentence, { language }: Context): boolean {
  const { persons, relations } = grammars[language];
  const [noun = '', next = ''] = sentence.forms.slice(at, at + 2);
  return persons.has(noun) && !persons.has(next) && !relations.has(next) && !isPossessive(sentence, at + 1);
}

/** "A minister", «один из»: nobody in particular. `np`: where the phrase begins. */
export function isIndefinite(forms: readonly string[], np: number, { language }: Context): boolean {
  const { indefinite } = grammars[language];
  return indefinite.has(forms[np] ?? '') || indefinite.has(forms[np - 1] ?? '');
}

/** "One of Shoigu's deputies, X", «одного из заместителей Шойгу X»: the phrase of whoever is the part begins with it. */
export function partStart(np: number, { forms }: Sentence, { language }: Context): number {
  const { of, prepositions, indefinite } = grammars[language];
  const isOf = [of, prepositions].some((list) => list.has(forms[np - 1] ?? ''));
  return isOf && indefinite.has(forms[np - 2] ?? '') ? np - 2 : np;
}

/** «Речь идет о X», „gegen X wird ermittelt“: the words before a name say that he is whom the headline means. */
export const isIntroduced = (before: readonly string[], { language }: Context): boolean =>
  grammars[language].introducing?.test(before.join(' ')) === true;

/** Where the complement ends: "governor of the Moscow region", «вице-президент Газпромбанка». */
export function phraseEnd(sentence: Sentence, context: Context, to: number): number {
  const grammar = grammars[context.language];
  const isComplement = (form: string) => grammar.complements.has(form);
  if (!grammar.hasCases && !isComplement(sentence.forms[to] ?? '')) return to;
  const verb = syntaxIfAny(context)?.verb;
  let at = to;
  while (at < sentence.forms.length && at - to < reach && inPhrase(sentence.tokens[at]?.gap ?? '')) {
    const form = sentence.forms[at] ?? '';
    if (grammar.auxiliaries.has(form) || grammar.conjunctions.has(form) || grammar.relatives.has(form)) break;
    if (grammar.prepositions.has(form)) {
      if (!isComplement(form)) break;
    } else if (grammar.speech.has(form) || (!sentence.tokens[at]?.capital && verb?.closingOffice.test(form))) break;
    at++;
  }
  return at;
}

/** Words of a clause before the office in it. */
const clauseReach = 5;

/** "Surgeon who operated on a minister", "ex-wife of a deputy minister": the office only tells who somebody else is. */
export function tellsOfOther({ forms, tokens }: Sentence, np: number, context: Context): boolean {
  const { relatives, of, relations, strangers, freeOrder } = grammars[context.language];
  if (freeOrder) return false;
  const { that } = orderOf(context).conjunction;
  const isWho = (form = '') => relatives.has(form) && !that.has(form);
  const head = forms[np - 2] ?? '';
  const { premises, belongings } = orderOf(context).noun;
  // "Home of a minister raided": what is done to what he has is done to him.
  const isThing = premises.has(head) || belongings.has(head);
  if (of.has(forms[np - 1] ?? '') && !isThing && (relations.has(head) || strangers.has(head))) return true;
  for (let at = np - 2; at > 0 && np - at <= clauseReach && inPhrase(tokens[at + 1]?.gap ?? ''); at--)
    if (isWho(forms[at])) return true;
  return false;
}

/** "A channel that blackmailed X": so is somebody of a summary by a clause of things; "said that X" is none. */
export function tellsOfThing({ forms }: Sentence, np: number, context: Context): boolean {
  const { speech, saying, freeOrder } = grammars[context.language];
  if (freeOrder) return false;
  const { conjunction } = orderOf(context);
  const that = forms.findLastIndex((form, at) => at <= np - 2 && conjunction.that.has(form));
  if (that < 1 || np - that > clauseReach) return false;
  return !forms.slice(0, that).some((form) => speech.has(form) || saying.has(form));
}
