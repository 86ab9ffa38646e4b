// Whether a mention is of the one who takes a place, not of the one who leaves it.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import type { Mention } from './mention.ts';

/** Of the one who takes the place the text says so. */
export function isSuccessor(mention: Mention, sentences: readonly Sentence[], context: Context): boolean {
  const sentence = sentences[mention.sentence]!;
  const { forms } = sentence;
  const { beside } = orderOf(context).succession;
  const before = wordsBefore(mention, sentence);
  const around = [...before, ...forms.slice(mention.from, mention.to + 3)];
  return (
    around.some((form) => syntaxIfAny(context)?.successor.test(form) || beside.test(form)) ||
    isNamedTo(mention, forms, context) ||
    comes(forms.slice(mention.to), context) ||
    isGivenPlace(before, context)
  );
}

/** How far behind a name its verb is looked for. */
const reach = 10;

/** "X, formerly of the guard, is taking over", "X replaces Y", "X was appointed"; "X was replaced" goes. */
function comes(behind: readonly string[], context: Context): boolean {
  const { succession: words, determiner } = orderOf(context);
  const { relatives, participle } = grammars[context.language];
  const at = behind.slice(0, reach).findIndex((form) => words.verb.test(form));
  if (at < 0) return false;
  const verb = behind[at]!;
  const isPassive = behind.slice(Math.max(0, at - 2), at).some((form) => words.passive.has(form));
  if (words.replacing.test(verb)) return !isPassive || participle?.ending.test(verb) === true;
  // "X, who was appointed head of Kherson, attacked the ministers": how he once came.
  const isAside = relatives.has(behind[0] ?? '') && !behind.slice(at).some((form) => words.ofNow.has(form));
  // "X started with the guard and was appointed mayor in April 2022": his life.
  const isOfOld = behind.slice(at).some((form) => /^(19|20)\d\d$/.test(form));
  if (words.appointing.test(verb)) return !isOfOld && ((isPassive && !isAside) || at === 0);
  const [next = '', last = ''] = behind.slice(at + 1, at + 3);
  return words.over.has(next) || (determiner.definite.has(next) && words.place.has(last));
}

/** "Putin named X acting governor", and not "police named X". */
function isNamedTo({ np, to }: Mention, forms: readonly string[], context: Context): boolean {
  const { naming, office } = orderOf(context).succession;
  return naming.has(forms[np - 1] ?? '') && forms.slice(to, to + 2).some((form) => office.has(form));
}

/** How far before a name what is done with a place is looked for. */
const placeReach = 6;

/** The words right before a name's phrase, as far as no comma parts them: "Appointed in 2016, X" says when he came. */
function wordsBefore({ np, from }: Mention, sentence: Sentence): string[] {
  let start = Math.max(0, from - placeReach);
  for (let at = start + 1; at <= np; at++) if (hasComma(sentence, at)) start = at;
  return sentence.forms.slice(start, from);
}

/** "Putin appointed X", "replaced by X", "succeeded by former minister X". */
function isGivenPlace(before: readonly string[], context: Context): boolean {
  const { giving, followed } = orderOf(context).succession;
  const { by } = grammars[context.language];
  return before.some((form, at) => giving.has(form) || (followed.has(form) && by.has(before[at + 1] ?? '')));
}
