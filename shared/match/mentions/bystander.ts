// Who only speaks of an event, mourns, confirms or orders it: a summary that opens with him introduces somebody else.
import { cases } from '../../languages/cases.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import { isAnother } from './another.ts';
import { isSomebodyElse } from './called.ts';
import { isStanding, type Mention } from './mention.ts';

/** Words behind a name in which his verb stands, and those in which what it is about does. */
const verbReach = 3;
const phraseReach = 4;
const nounReach = 10;

const breaks = /[,;:()–—.]|\s-\s/;

/** "Governor X announced the death of Y", "X said Y had died", "X's colleague": he is not the one of whom the headline tells. `names`: those of his sentence. */
export function isBystander(
  mention: Mention,
  names: readonly Mention[],
  sentence: Sentence,
  context: Context,
): boolean {
  const { reactions, associates, strangers, speech, saying, passive } = grammars[context.language];
  if (isAnother(mention, sentence, context) || talks(mention, sentence, context)) return true;
  if (isSomebodyElse(mention, sentence, context)) return true;
  if (actsOnHim(mention, sentence, context) || isReacting(mention, sentence, context)) return true;
  if (reactions === undefined) return false;
  const { forms } = sentence;
  if (isPossessive(sentence, mention.to))
    return forms.slice(mention.to + 1, mention.to + 4).some((form) => associates.has(form) || strangers.has(form));
  const verb = forms.slice(mention.to, mention.to + verbReach);
  if (reactions.both.test(forms.slice(mention.to, mention.to + phraseReach).join(' '))) return true;
  const said = verb.findIndex((form) => speech.has(form) || saying.has(form));
  // "X said he had long doubted Y", and not "X was said to"
  if (verb.slice(0, said < 0 ? undefined : said).some((form) => passive.has(form))) return false;
  const isSource = said >= 0;
  if (isSource && names.some((other) => other.from > mention.to && isOneMore(other))) return true;
  return reactions.verbs.has(verb[0] ?? '') || reactsTo(reactions.nouns, mention.to, sentence, context);
}

/** Words around a name in which the verb of its clause stands. */
const clauseReach = 4;

/** «Умер экс-министр // Соболезнования выразил X»: he reports, confirms or mourns what befell another. */
export function isReacting(
  { np, to, cases: own }: Mention,
  { forms, tokens }: Sentence,
  { language }: Context,
): boolean {
  const { reacting } = grammars[language];
  if (reacting === undefined || (own & cases.nominative) === 0) return false;
  for (let at = np - 1; at >= Math.max(0, np - clauseReach) && !breaks.test(tokens[at + 1]?.gap ?? ''); at--)
    if (reacting.test(forms[at]!)) return true;
  for (let at = to; at < Math.min(forms.length, to + clauseReach) && !breaks.test(tokens[at]?.gap ?? ''); at++)
    if (reacting.test(forms[at]!)) return true;
  return false;
}

/** "Host quits // X called her a traitor": whom a pronoun right behind his verb means is another, the one of the headline. */
const actsOnHim = ({ to }: Mention, { forms }: Sentence, context: Context): boolean =>
  orderOf(context).pronoun.objects.has(forms[to + 1] ?? '') &&
  !grammars[context.language].auxiliaries.has(forms[to] ?? '') &&
  !grammars[context.language].relations.has(forms[to + 2] ?? '');

/** «Политик Галямина — о гибели музыканта»: whoever speaks of a thing is not who it befell. */
export const talks = ({ to }: Pick<Mention, 'to'>, { forms, tokens }: Sentence, context: Context): boolean =>
  syntaxIfAny(context)?.preposition.about.test(forms[to] ?? '') === true && !/[.,;:]/.test(tokens[to]?.gap ?? '');

/** "X said", «сообщил X», and not "X, the police said": whatever else befell him, he is alive. */
export function speaks(
  { np, to, cases: own }: Pick<Mention, 'np' | 'to' | 'cases'>,
  { forms, tokens }: Sentence,
  context: Context,
): boolean {
  const { speech, saying, adverbs, hasCases } = grammars[context.language];
  if (hasCases && (own & cases.nominative) !== 0)
    for (let at = np; at > Math.max(0, np - verbReach * 2) && !breaks.test(tokens[at]?.gap ?? ''); at--)
      if (speech.has(forms[at - 1] ?? '')) return true;
  const at = adverbs.has(forms[to] ?? '') ? to + 1 : to;
  const isSaid = speech.has(forms[at] ?? '') || saying.has(forms[at] ?? '');
  const isTold = orderOf(context).preposition.to.has(forms[at + 1] ?? '');
  return isSaid && !isTold && !tokens.slice(to, at + 1).some(({ gap }) => breaks.test(gap));
}

const isOneMore = (mention: Mention) =>
  mention.who.kind !== 'role' && mention.who.kind !== 'pronoun' && !isStanding(mention);

/** "Attended the funeral", "announced the death of Y", and not "announced his resignation", "is held in detention". */
function reactsTo(nouns: ReadonlySet<string>, from: number, { forms, tokens }: Sentence, context: Context): boolean {
  const { of, pronouns } = grammars[context.language];
  const { noun, determiner } = orderOf(context);
  for (let at = from; at < Math.min(forms.length, from + nounReach); at++) {
    if (breaks.test(tokens[at]?.gap ?? '')) return false;
    const isOf =
      determiner.definite.has(forms[at - 1] ?? '') || of.has(forms[at + 1] ?? '') || noun.sympathy.has(forms[at] ?? '');
    if (isOf && nouns.has(forms[at] ?? ''))
      return !forms.slice(from, at).some((form) => pronouns.get(form)?.role === 'possessive');
  }
  return false;
}
