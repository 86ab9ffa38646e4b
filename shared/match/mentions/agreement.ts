// Whether somebody whom a text names elsewhere can be whom an office means: rank, circle, gender, and who ever held it.
import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { grammars, tellsWoman } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { isOblique } from './acted-on.ts';
import { speaks } from './bystander.ts';
import { isOfOtherOffice } from './called.ts';
import { descriptionsOf } from './descriptions.ts';
import type { Description } from './headline-people.ts';
import type { Mention } from './mention.ts';
import {
  isOfOtherCalling,
  isOfOtherCircle,
  isOfOtherKind,
  isOtherOffice,
  isOtherRank,
  mayHold,
  wasNoDeputy,
} from './offices.ts';

/** An office as a sentence puts it. */
type Office = Omit<Description, 'bound'>;

/** "Former governor": whoever he is, the list need not know that he held it. */
export const isFormer = ({ np, to }: Office, { forms }: Sentence, { language }: Context): boolean =>
  forms.slice(Math.max(0, np - 1), to).some((form) => readings[language].posts.former.test(form));

/** @param title the words before the name that say what he is */
export function agrees(
  office: Office,
  mention: Mention,
  title: readonly string[],
  sentences: readonly Sentence[],
  context: Context,
): boolean {
  const { entry, text } = office;
  const sentence = sentences[office.sentence]!;
  const { language } = context;
  // «Арест мэра, сообщил X»: whoever tells what befell somebody is another.
  const isDone = grammars[language].hasCases && isOblique(office);
  if (isDone && speaks(mention, sentences[mention.sentence]!, context)) return false;
  if (mention.gender === 'm' && isWoman(office, sentence, context)) return false;
  if (isOtherRank(text.split(' '), title, language) || isOtherOffice(office, title, sentence, context)) return false;
  if (entry === undefined) return true;
  if (isOfOtherKind(title, entry, context)) return false;
  if (entry.collective || (mention.who.kind === 'other' && !entry.introduces)) return false;
  const figure = mention.who.kind === 'figure' ? mention.who.figure : undefined;
  if (figure && wasNoDeputy(figure, entry)) return false;
  if (isFormer(office, sentence, context)) return true;
  if (isOfOtherOffice(mention, entry)) return false;
  // "Artist shot // She had painted X": whoever is of the arts, the church or science is told by an office of theirs.
  return (
    !figure ||
    (mayHold(figure, entry, context) && !isOfOtherCircle(figure, entry, context) && !isOfOtherCalling(figure, entry))
  );
}

/** «Артистка», "actress". */
function isWoman({ np, to }: Office, { forms }: Sentence, { language }: Context): boolean {
  const head = descriptionsOf(language).get(forms[to - 1] ?? '');
  return head?.gender === 'f' || tellsWoman(forms.slice(np, to), language);
}
