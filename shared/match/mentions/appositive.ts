// Names that a comma parts from what somebody is called: "Russia's top general, X, ...", "a close ally of Shoigu, X".
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, isPossessive, type Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';
import type { RoleMention } from './role-mention.ts';
import { inPhrase, partStart, phraseStart } from './role-phrase.ts';

/** Words of such a description behind its noun: "a friend of the late president of Chechnya". */
const complementReach = 7;

/** Where the description before a name begins; undefined where none stands there. `roles`: of its sentence. */
export function appositiveStart(
  { from, to }: Pick<Mention, 'from' | 'to'>,
  roles: readonly RoleMention[],
  sentence: Sentence,
  context: Context,
): number | undefined {
  if (!hasComma(sentence, from) || !isClosed(to, sentence)) return undefined;
  const role = roles.find((one) => (one.to === from || one.end === from) && one.np < one.to);
  const head = role ? undefined : headBefore(from, sentence, context);
  if (role === undefined && head === undefined) return undefined;
  return partStart(ownerStart(role ? role.np : phraseStart(sentence, context, head!), sentence), sentence, context);
}

/** The sentence ends there or a mark follows, and no list goes on: "a minister, X, Y and Z". */
function isClosed(to: number, { tokens, titleCase }: Sentence): boolean {
  const next = tokens[to];
  return next === undefined || (/^\s*[,)–—:;.]/.test(next.gap) && (titleCase || !next.capital));
}

/** "Nephew" right before the comma, or "friend" of "friend of Putin". */
function headBefore(from: number, { forms, tokens }: Sentence, { language }: Context): number | undefined {
  const { persons, relations, associates, prepositions, conjunctions, auxiliaries, relatives, speech } =
    grammars[language];
  const isPerson = (form = '') => [persons, relations, associates].some((list) => list.has(form));
  if (isPerson(forms[from - 1])) return from - 1;
  for (let at = from - 1; at > 0 && from - at <= complementReach; at--) {
    const form = forms[at]!;
    if (!inPhrase(tokens[at]!.gap)) return undefined;
    if (prepositions.has(form) && isPerson(forms[at - 1])) return at - 1;
    if ([conjunctions, auxiliaries, relatives, speech].some((list) => list.has(form))) return undefined;
  }
  return undefined;
}

/** "Ramzan Kadyrov's nephew": the phrase begins with whose he is. */
function ownerStart(np: number, sentence: Sentence): number {
  const { tokens } = sentence;
  const at = isPossessive(sentence, np) ? np - 1 : isPossessive(sentence, np - 1) ? np - 2 : np;
  return at < np && at > 0 && tokens[at]?.gap === ' ' && tokens[at - 1]!.capital ? at - 1 : Math.max(0, at);
}
