// Whose the word is that tells how certain or how old a thing is: not the event's where another noun or a closed clause has it.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import type { Trigger } from '../triggers/trigger.ts';

/** A time that another noun has: "lies of the war launched last year", "post-mutiny absence". */
export function isOfOtherNoun(
  at: number,
  end: number,
  isBefore: boolean,
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
): boolean {
  const { forms, tokens } = sentence;
  if (isBefore) return /-/.test(tokens[end]?.gap ?? '') && end < trigger.from;
  return at > trigger.to && grammars[context.language].participle?.past?.test(forms[at - 1] ?? '') === true;
}

/** "X, who previously led the army, is missing", "X, who denies it, was jailed": words of a clause that a comma has closed. */
export function isOfClosedClause(
  at: number,
  end: number,
  trigger: Trigger,
  sentence: Sentence,
  { language }: Context,
): boolean {
  if (!sentence.tokens.slice(end, trigger.from + 1).some(({ gap }) => /,/.test(gap))) return false;
  for (let place = at; place > 0; place--)
    if (hasComma(sentence, place)) return grammars[language].relatives.has(sentence.forms[place] ?? '');
  return false;
}
