// Who bears an office where the name stands behind all that the office is of: «экс-глава управления департамента по закупкам Иван Петров».

import { type CaseSet, cases as caseOf } from '../../languages/cases.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { inPhrase } from './role-phrase.ts';

/** Words between an office and the name behind it. */
const reach = 14;

const dash = /^["»”]?\s[—–-]\s$/;

/** Where the name begins that stands in apposition to an office, which stands from `np` to `to`: a given name of its case, with nobody else's between; undefined where none does or names show no case. */
export function bearerBehind(
  { forms, tokens }: Sentence,
  { language, watchlist }: Context,
  { np, to }: { np: number; to: number },
  cases: CaseSet,
): number | undefined {
  const { hasCases, prepositions, conjunctions, relatives, auxiliaries, speech, relations, agreement } =
    grammars[language];
  if (!hasCases) return undefined;
  // «Супругу мэра города Анну Петрову»: the name is the relative's.
  const isRelative = relations.has(forms[np - 1] ?? '');
  for (let at = to; at < Math.min(forms.length - 1, to + reach); at++) {
    const { gap, capital } = tokens[at]!;
    const isDashed = dash.test(gap);
    // «Россельхозбанка (РСХБ)»: a word in brackets.
    const isBracketed = /^ \($/.test(gap) ? /^\)/.test(tokens[at + 1]!.gap) : /^\)\s?$/.test(gap);
    if (!isDashed && !isBracketed && !inPhrase(gap)) return undefined;
    const form = forms[at]!;
    const given = capital ? watchlist.givenNames.get(form) : undefined;
    if (given && tokens[at + 1]!.capital && tokens[at + 1]!.gap === ' ') {
      const before = forms[at - 1] ?? '';
      const isGoverned = prepositions.has(before) || conjunctions.has(before) || relations.has(before);
      const own = given.cases | (given.also?.cases ?? 0);
      const isOther = isRelative && (own & caseOf.genitive) === 0;
      return (own & cases) !== 0 && !isGoverned && !isOther ? at : undefined;
    }
    // «Замминистра арестован, сообщил Иван Петров»
    const isVerb = !capital && tokens[at + 1]?.gap !== '-' && agreement?.masculine.test(form);
    if (isVerb) return undefined;
    if (isDashed || relatives.has(form) || auxiliaries.has(form) || speech.has(form)) return undefined;
  }
  return undefined;
}
