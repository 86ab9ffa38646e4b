// The cue words around a trigger that may decide its status: those of its clause, near enough, and not part of an idiom.

import type { Cue } from '../../languages/cue-words.ts';
import type { Grammar } from '../../languages/grammar-words.ts';
import { foldPhrase } from '../../watchlist/fold.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { cuePlaces } from './cue-places.ts';
import { isOfClosedClause, isOfOtherNoun } from './cue-scope.ts';

/** How far a cue reaches, in tokens. Negation binds closely; the others through the clause. */
const reachBefore: Record<Cue['kind'], number> = {
  negation: 3,
  denial: 9,
  possible: 7,
  planned: 3,
  demand: 6,
  past: 9,
  background: 2,
  neutral: 9,
};

const reachAfter = 6;

export function cuesAround(
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
): { kind: Cue['kind']; text: string; at: number }[] {
  const places = cuePlaces(sentence, context.language);
  const grammar = grammars[context.language];
  const from = clauseStart(sentence, trigger.from, context);
  const to = clauseEnd(sentence, trigger.to, context);
  const found: { kind: Cue['kind']; text: string; at: number }[] = [];
  for (let at = from; at < to; at++) {
    if (places.silent.has(at)) continue;
    const isWithin = at >= trigger.from && at < trigger.to;
    for (const { meaning, match } of places.at(at)) {
      // A modal may be part of the phrase itself: «может уйти», "threatens to withdraw".
      if (isWithin) {
        // «не хочет иметь ничего общего» is no plan: the phrase says it whole.
        const isWhole = syntaxIfAny(context)?.pronoun.negation.test(sentence.forms[trigger.from] ?? '') ?? false;
        // „Tritt nicht zurück“: between the parts of a phrase that says nothing of it stands what denies it.
        const isNegation = meaning.kind === 'negation' && isBetween(trigger, sentence.forms, at);
        if (isNegation) found.push({ kind: meaning.kind, text: textOf(sentence, at, match.end), at });
        const isModal = !isWhole && (meaning.kind === 'possible' || meaning.kind === 'planned');
        if (isModal && trigger.event !== 'spoke-out' && match.end <= trigger.to)
          found.push({ kind: meaning.kind, text: textOf(sentence, at, match.end), at });
        continue;
      }
      const isBefore = match.end <= trigger.from + 1 && at < trigger.from;
      if (!isBefore && at < trigger.to) continue;
      if (isOfOther(meaning, match.end, trigger, sentence, grammar)) continue;
      if (tellsWhen.has(meaning.kind) && isOfOtherNoun(at, match.end, isBefore, trigger, sentence, context)) continue;
      if (isBefore && isOfClosedClause(at, match.end, trigger, sentence, context)) continue;
      if (meaning.kind === 'negation' && grammar.alone.has(sentence.forms[match.end] ?? '')) continue;
      if (meaning.side === 'before' && !isBefore) continue;
      if (meaning.side === 'after' && isBefore) continue;
      const distance = isBefore ? trigger.from - match.end : at - trigger.to;
      if (meaning.kind === 'background' && (distance > 2 || (trigger.slot !== 'noun' && trigger.slot !== 'topic')))
        continue;
      if (isBefore && intention.has(meaning.kind) && isParted(sentence, context, match.end, trigger.from)) continue;
      if (distance > (isBefore ? reachBefore[meaning.kind] : reachAfter)) continue;
      if (meaning.kind === 'neutral' || !bindsAsNegation(meaning, match.end, trigger, sentence, context, distance))
        continue;
      found.push({ kind: meaning.kind, text: textOf(sentence, at, Math.min(match.end, sentence.tokens.length)), at });
    }
  }
  return found;
}

/** Whether the word stands in a gap of the phrase and not in its words. */
const isBetween = ({ phrase, from, to }: Trigger, forms: readonly string[], at: number): boolean =>
  phrase.includes('~') &&
  at > from &&
  at < to - 1 &&
  !foldPhrase(phrase)
    .split(' ')
    .includes(forms[at] ?? '');

const tellsWhen: ReadonlySet<Cue['kind']> = new Set(['past', 'background']);

const intention: ReadonlySet<Cue['kind']> = new Set(['planned', 'possible', 'demand']);

/** "Vowed revenge after accusing": what was vowed stands before the "after". */
const isParted = ({ forms }: Sentence, { language }: Context, from: number, to: number): boolean =>
  forms.slice(from, to).some((form) => grammars[language].parting?.test(form));

/** "Will not attend the funeral", "denies causing the crash that killed X": what is negated or denied is not the death. */
function isOfOther(cue: Cue, end: number, trigger: Trigger, { forms }: Sentence, { burial, blame }: Grammar): boolean {
  if (trigger.event !== 'died') return false;
  const isBurial = forms.slice(trigger.from, trigger.to).some((form) => burial.test(form));
  if (isBurial) return cue.kind === 'negation' || cue.kind === 'planned' || cue.kind === 'demand';
  return cue.kind === 'denial' && end <= trigger.from && blame.test(forms[end] ?? '');
}

/** «не» belongs to the next word or the next but one, never to what stands behind a comma; behind a noun it denies the noun. */
function bindsAsNegation(
  cue: Cue,
  end: number,
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
  distance: number,
): boolean {
  if (cue.kind !== 'negation') return true;
  if (!grammars[context.language].hasCases)
    return end <= trigger.from + 1 || (trigger.slot !== 'noun' && trigger.slot !== 'topic') || distance <= 2;
  const [from, to] = end <= trigger.from + 1 ? [end, trigger.from] : [trigger.to, end - 1];
  if (sentence.tokens.slice(from, to + 1).some((token) => /[,:]/.test(token.gap))) return false;
  if (end > trigger.from + 1) return trigger.slot === 'noun' && distance <= 2;
  return distance <= 1;
}

const textOf = (sentence: Sentence, from: number, to: number) =>
  sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);

/** A year in another part of the sentence, parted by a comma, tells of that part unless it only dates: „2022, ...“, «В 2014 году, ...». */
export function isAside(at: number, trigger: Trigger, tokens: Sentence['tokens']): boolean {
  if (at >= trigger.from) return tokens.slice(trigger.to, at + 1).some(({ gap }) => /,/.test(gap));
  const isParted = tokens.slice(at + 1, trigger.from + 1).some(({ gap }) => /,/.test(gap));
  let start = at;
  while (start > 0 && !/[,;:()–—]/.test(tokens[start]?.gap ?? '')) start--;
  return isParted && at - start > 4;
}
