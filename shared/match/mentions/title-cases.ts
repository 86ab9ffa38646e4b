// The case of a hyphenated title, which its last word shows: «генерал-майора», «вице-премьеру».
import { type CaseSet, cases } from '../../languages/cases.ts';
import type { Sentence } from '../text/sentences.ts';

/** Cases of the title at `from`..`to`; undefined where it is not hyphenated or not Cyrillic. */
export function compoundCases(sentence: Sentence, from: number, to: number): CaseSet | undefined {
  if (to - from < 2 || sentence.tokens[from + 1]?.gap !== '-') return undefined;
  let last = from + 1;
  while (last + 1 < to && sentence.tokens[last + 1]?.gap === '-') last++;
  const form = sentence.forms[last] ?? '';
  if (!/\p{Script=Cyrillic}/u.test(form)) return undefined;
  if (/(ом|ем|єм)$/.test(form)) return cases.instrumental;
  if (/[ую]$/.test(form)) return cases.dative;
  if (/[ая]$/.test(form)) return cases.genitive | cases.accusative;
  return /[ийь]?[^аеиоуыэюяіїє]$/.test(form) ? cases.nominative : undefined;
}
