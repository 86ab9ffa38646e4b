// The case of a title where its first noun does not show it: of a hyphenated one its last word does («вице-премьеру»), else a number.
import { type CaseSet, cases } from '../../languages/cases.ts';
import type { Language } from '../../vocabulary.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';

/** Cases of the title at `from`..`to`; undefined where it is not hyphenated or nouns do not decline. */
export function compoundCases(sentence: Sentence, from: number, to: number, language: Language): CaseSet | undefined {
  const { title } = syntaxIfAny({ language })?.noun ?? {};
  if (title === undefined || to - from < 2 || sentence.tokens[from + 1]?.gap !== '-') return undefined;
  let last = from + 1;
  while (last + 1 < to && sentence.tokens[last + 1]?.gap === '-') last++;
  const form = sentence.forms[last] ?? '';
  if (!/\p{Script=Cyrillic}/u.test(form)) return undefined;
  return title.find(([ending]) => ending.test(form))?.[1];
}

/** «задержаны два генерала», «уволил 5 генералов»: cases of the title at `from` whose phrase begins at `np`; undefined where nothing counts it. */
export function countedCases({ forms }: Sentence, np: number, from: number, language: Language): CaseSet | undefined {
  const { counting } = grammars[language];
  const isNumber = (form: string) => counting?.has(form) || /^\d+$/.test(form);
  return counting && forms.slice(Math.max(0, np - 1), from).some(isNumber)
    ? cases.nominative | cases.accusative
    : undefined;
}
