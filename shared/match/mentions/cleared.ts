// Whom a text clears or leaves out: he is not whom its headline means.
import { clauseOf } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';

/** Words that leave somebody out: „im Gegensatz zu X“. */
const exceptReach = 4;

/** "There are no charges against X", „gegen X wird nicht ermittelt“, "unlike X", "neither X nor Y". */
export function isCleared(mention: Mention, sentence: Sentence, context: Context): boolean {
  const { clearing, excepting } = grammars[context.language];
  if (excepting?.test(sentence.forms.slice(Math.max(0, mention.np - exceptReach), mention.np).join(' '))) return true;
  return clearing?.test(clauseOf(mention, sentence, context).join(' ')) === true;
}
