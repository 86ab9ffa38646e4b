// Whether somebody of the summary can be whom a headline's description means: office, rank, gender and country.
import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { grammars, tellsWoman } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { isOblique } from './acted-on.ts';
import { speaks } from './bystander.ts';
import { isOfOtherOffice } from './called.ts';
import type { Description } from './headline-people.ts';
import type { Introduced } from './introduced.ts';
import { isOtherOffice, isOtherRank, mayHold, wasNoDeputy } from './offices.ts';

/** Agreement of office and gender. */
export function fits(
  description: Description,
  { mention, role }: Introduced,
  sentences: readonly Sentence[],
  context: Context,
): boolean {
  const { entry, to, np, sentence, bound, text } = description;
  const { language, foreign } = context;
  const { who, gender } = mention;
  const { forms } = sentences[sentence]!;
  // «Арест мэра // Об этом сообщил X»: whoever tells what befell somebody is another.
  const isDone = grammars[language].hasCases && isOblique(description);
  if (isDone && speaks(mention, sentences[mention.sentence]!, context)) return false;
  if (gender === 'm' && tellsWoman(forms.slice(np, to), language)) return false;
  if (who.kind === 'other' && (entry === undefined ? role === undefined : !entry.introduces)) return false;
  // An office without a word about the country, in a text about another country, is not ours.
  if (who.kind === 'other' && !bound && foreign) return false;
  if (entry?.collective || entry?.only) return false;
  const isFormer = forms.slice(Math.max(0, np - 1), to).some((form) => readings[language].posts.former.test(form));
  if (entry && !isFormer && who.kind === 'figure' && !mayHold(who.figure, entry)) return false;
  if (entry && !isFormer && isOfOtherOffice(mention, entry)) return false;
  if (entry && who.kind === 'figure' && wasNoDeputy(who.figure, entry)) return false;
  const title = role?.text.split(' ') ?? [];
  if (isOtherRank(text.split(' '), title, language)) return false;
  if (isOtherOffice(description, title, sentences[sentence]!, context)) return false;
  if (!entry || entry.circles.length === 0 || isFormer) return true;
  const circles = who.kind === 'figure' ? [who.figure.circle, ...(role?.entry.circles ?? [])] : role?.entry.circles;
  return circles === undefined || circles.some((circle) => entry.circles.includes(circle));
}
