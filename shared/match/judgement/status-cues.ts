// The cue words around a trigger that may decide its status: those of its clause, near enough, and not part of an idiom.

import type { Cue } from '../../languages/cue-words.ts';
import type { EventId } from '../../vocabulary.ts';
import { foldPhrase } from '../../watchlist/fold.ts';
import { clauseEnd, clauseStart, partStart } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { cuePlaces } from './cue-places.ts';
import { type Named, place, tellsOf } from './cue-scope.ts';

export function cuesAround(
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
  whose?: Named,
): { kind: Cue['kind']; text: string; at: number }[] {
  const places = cuePlaces(sentence, context.language);
  const to = predicateEnd(sentence, clauseEnd(sentence, trigger.to, context), context);
  const found: { kind: Cue['kind']; text: string; at: number }[] = [];
  for (let at = clauseStart(sentence, trigger.from, context); at < to; at++) {
    if (places.silent.has(at)) continue;
    const isWithin = at >= trigger.from && at < trigger.to;
    for (const { meaning: cue, match } of places.at(at)) {
      const placed = isWithin ? undefined : place(cue, at, match.end, trigger, whose);
      const isTold = isWithin
        ? isOfPhrase(cue, at, match.end, trigger, sentence, context)
        : placed !== undefined && tellsOf(placed, { trigger, sentence, context });
      if (isTold)
        found.push({ kind: cue.kind, text: textOf(sentence, at, Math.min(match.end, sentence.tokens.length)), at });
    }
  }
  return found;
}

/** «Сообщения о смерти X — неправда»: where a dash stands for "is", a word of denial behind it tells of what stands before. */
function predicateEnd(sentence: Sentence, end: number, { language }: Context): number {
  if (!grammars[language].hasCases || !/^\s*[–—-]\s*$/.test(sentence.tokens[end]?.gap ?? '')) return end;
  const denial = cuePlaces(sentence, language)
    .at(end)
    .find(({ meaning }) => meaning.kind === 'denial' && meaning.side === 'after');
  return denial ? denial.match.end : end;
}

/** What words of a phrase itself may leave open. */
const modal: ReadonlySet<Cue['kind']> = new Set(['possible', 'planned', 'attempted']);

/** What others may demand of somebody; « demande l’asile » is his own deed. */
const demanded: ReadonlySet<EventId> = new Set(['resigned', 'dismissed', 'detained', 'wanted', 'died']);

/** A modal may be part of the phrase itself: «может уйти», "threatens to withdraw". */
function isOfPhrase(
  { kind }: Cue,
  at: number,
  end: number,
  trigger: Trigger,
  { forms }: Sentence,
  context: Context,
): boolean {
  // „Tritt nicht zurück“: between the parts of a phrase that says nothing of it stands what denies it.
  if (kind === 'negation') return isBetween(trigger, forms, at);
  // «не хочет иметь ничего общего» is no plan: the phrase says it whole.
  const isWhole = syntaxIfAny(context)?.pronoun.negation.test(forms[trigger.from] ?? '') ?? false;
  const isModal = !isWhole && (modal.has(kind) || (kind === 'demand' && demanded.has(trigger.event)));
  const isOfMood = trigger.event === 'spoke-out' || trigger.event === 'rift';
  return isModal && !isOfMood && end <= trigger.to;
}

/** Whether the word stands in a gap of the phrase and not in its words. */
const isBetween = ({ phrase, from, to }: Trigger, forms: readonly string[], at: number): boolean =>
  phrase.includes('~') &&
  at > from &&
  at < to - 1 &&
  !foldPhrase(phrase)
    .split(' ')
    .includes(forms[at] ?? '');

const textOf = (sentence: Sentence, from: number, to: number) =>
  sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);

/** A year in another part of the sentence, parted by a comma, tells of that part unless it only dates: „2022, ...“, «В 2014 году, ...». */
export function isAside(at: number, trigger: Trigger, sentence: Sentence): boolean {
  const { tokens } = sentence;
  if (at >= trigger.from) return tokens.slice(trigger.to, at + 1).some(({ gap }) => /,/.test(gap));
  const isParted = tokens.slice(at + 1, trigger.from + 1).some(({ gap }) => /,/.test(gap));
  return isParted && at - partStart(sentence, at) > 4;
}
