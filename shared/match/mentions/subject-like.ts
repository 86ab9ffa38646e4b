// Whether a mention could be the subject of its sentence.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';

/** Not behind a preposition, not a possessor, and not a source before a colon; in case languages, nominative. */
export function isSubjectLike(
  mention: Mention,
  { sentence, context }: { sentence: Sentence; context: Context },
): boolean {
  const grammar = grammars[context.language];
  const { forms } = sentence;
  if (grammar.hasCases && (mention.cases & 1) === 0) return false;
  if (grammar.prepositions.has(forms[mention.np - 1] ?? '')) return false;
  return !isPossessive(sentence, mention.to);
}
