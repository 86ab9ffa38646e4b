// Whether a mention is of the one who takes a place, not of the one who leaves it.
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Mention } from './mention.ts';

/** Of the one who takes the place the text says so. */
export function isSuccessor(mention: Mention, sentences: readonly Sentence[], context: Context): boolean {
  const { forms } = sentences[mention.sentence]!;
  const around = forms.slice(Math.max(0, mention.np - 5), mention.to + 3);
  return (
    around.some((form) => syntaxIfAny(context)?.successor.test(form)) ||
    comes(forms.slice(mention.to)) ||
    (/^(named|names)$/.test(forms[mention.np - 1] ?? '') && isOffice(forms.slice(mention.to, mention.to + 2))) ||
    isGivenPlace(forms.slice(Math.max(0, mention.from - 6), mention.from))
  );
}

/** How far behind a name its verb is looked for. */
const reach = 10;

const isBe = (form: string | undefined): boolean => /^(be|is|was|been|being)$/.test(form ?? '');

/** "X, formerly of the guard, is taking over", "X replaces Y", "X was appointed"; "X was replaced" goes. */
function comes(behind: readonly string[]): boolean {
  const at = behind
    .slice(0, reach)
    .findIndex((form) => /^(replac|succe(ed|ss)|appoint|promot|tak(es|ing|e)$|took$)/.test(form));
  if (at < 0) return false;
  const isPassive = behind.slice(Math.max(0, at - 2), at).some(isBe);
  if (/^(replac|succeed)/.test(behind[at]!)) return !isPassive || behind[at]!.endsWith('ing');
  // "X, who was appointed head of Kherson, attacked the ministers": how he once came.
  const isAside =
    /^(who|whom)$/.test(behind[0] ?? '') && !behind.slice(at).some((form) => /^(to|acting|new|instead)$/.test(form));
  // "X started with the guard and was appointed mayor in April 2022": his life.
  const isOfOld = behind.slice(at).some((form) => /^(19|20)\d\d$/.test(form));
  if (/^(appoint|promot)/.test(behind[at]!)) return !isOfOld && ((isPassive && !isAside) || at === 0);
  return (
    behind[at + 1] === 'over' || (behind[at + 1] === 'the' && /^(helm|reins|job|post)$/.test(behind[at + 2] ?? ''))
  );
}

/** "Putin named X acting governor", and not "police named X". */
const isOffice = (behind: readonly string[]): boolean =>
  behind.some((form) => /^(acting|interim|new|as|head|chief|governor|minister|to)$/.test(form));

/** "Putin appointed X", "replaced by X", "succeeded by former minister X". */
const isGivenPlace = (before: readonly string[]): boolean =>
  before.some((form) => /^(appointed|appoints|appointing|nominated|nominates|tapped|picked|installed)$/.test(form)) ||
  before.some((form, at) => /^(replaced|succeeded|followed)$/.test(form) && before[at + 1] === 'by');
