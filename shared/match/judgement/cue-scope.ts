// Whether a word that tells how certain or how old a thing is stands for a trigger, or for another noun, clause or part of it.
import { type Cue, isIntended } from '../../languages/cue-words.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';

/** A cue outside a trigger's phrase. */
export type PlacedCue = {
  cue: Cue;
  /** Token positions, `end` exclusive. */
  at: number;
  end: number;
  isBefore: boolean;
  /** Tokens between it and the trigger, without the name of whom it concerns. */
  distance: number;
};

/** Where somebody is named, titles and all. */
export type Named = Pick<Mention, 'np' | 'to'>;

type Beside = { trigger: Trigger; sentence: Sentence; context: Context };

/** Where a cue stands; undefined where it lies across the end of the phrase. `whose`: whom the trigger concerns, in the same sentence. */
export function place(cue: Cue, at: number, end: number, trigger: Trigger, whose?: Named): PlacedCue | undefined {
  const { from, to } = trigger;
  const isBefore = end <= from + 1 && at < from;
  if (!isBefore && at < to) return undefined;
  const [start, stop] = isBefore ? [end, from] : [to, at];
  // "Rejects central bank chief X's resignation": his name is no distance.
  const named = isNoun(trigger) && whose && whose.np >= start && whose.to <= stop ? whose.to - whose.np : 0;
  return { cue, at, end, isBefore, distance: stop - start - named };
}

/** How far a cue reaches, in tokens. Negation binds closely; the others through the clause. */
const reachBefore: Record<Cue['kind'], number> = {
  negation: 3,
  denial: 9,
  possible: 7,
  planned: 3,
  attempted: 3,
  demand: 6,
  past: 9,
  background: 2,
  neutral: 9,
};

const reachAfter = 6;

const isNoun = ({ slot }: Trigger): boolean => slot === 'noun' || slot === 'topic';

/** Each tells that a cue is not the trigger's. */
const others: readonly ((placed: PlacedCue, beside: Beside) => boolean)[] = [
  ({ cue }) => cue.kind === 'neutral',
  ({ cue, isBefore }) => cue.side !== undefined && (cue.side === 'before') !== isBefore,
  ({ cue, isBefore, distance }) => distance > (isBefore ? reachBefore[cue.kind] : reachAfter),
  ({ cue, distance }, { trigger }) => cue.kind === 'background' && (distance > 2 || !isNoun(trigger)),
  // "Not only quit"
  ({ cue, end }, { sentence, context }) =>
    cue.kind === 'negation' && grammars[context.language].alone.has(sentence.forms[end] ?? ''),
  isOfDeath,
  isOfOtherNoun,
  isOfClosedClause,
  isParted,
  isOfOtherVerb,
  isReported,
  (placed, beside) => placed.cue.kind === 'negation' && !binds(placed, beside),
];

/** Whether a cue tells of the trigger. */
export const tellsOf = (placed: PlacedCue, beside: Beside): boolean =>
  !others.some((isOther) => isOther(placed, beside));

/** "Will not attend the funeral", "denies causing the crash that killed X": what is negated or denied is not the death. */
function isOfDeath({ cue, end }: PlacedCue, { trigger, sentence: { forms }, context }: Beside): boolean {
  if (trigger.event !== 'died') return false;
  const { burial, blame } = grammars[context.language];
  const isBurial = forms.slice(trigger.from, trigger.to).some((form) => burial.test(form));
  if (isBurial) return cue.kind === 'negation' || isIntended(cue);
  return cue.kind === 'denial' && end <= trigger.from && blame.test(forms[end] ?? '');
}

const tellsWhen: ReadonlySet<Cue['kind']> = new Set(['past', 'background']);

/** A time that another noun has: "lies of the war launched last year", "post-mutiny absence". */
function isOfOtherNoun({ cue, at, end, isBefore }: PlacedCue, { trigger, sentence, context }: Beside): boolean {
  if (!tellsWhen.has(cue.kind)) return false;
  const { forms, tokens } = sentence;
  if (isBefore) return /-/.test(tokens[end]?.gap ?? '') && end < trigger.from;
  return at > trigger.to && grammars[context.language].participle?.past?.test(forms[at - 1] ?? '') === true;
}

/** Words of a sentence before the time with which it opens: "just two". */
const openingReach = 2;

/** "X, who previously led the army, is missing", "Days after his promotion, X was jailed": words of a clause that a comma has closed. */
function isOfClosedClause({ cue, at, end, isBefore }: PlacedCue, { trigger, sentence, context }: Beside): boolean {
  if (!isBefore || !sentence.tokens.slice(end, trigger.from + 1).some(({ gap }) => /,/.test(gap))) return false;
  const { prepositions, conjunctions } = grammars[context.language];
  const last = sentence.forms[end - 1] ?? '';
  if (at <= openingReach && tellsWhen.has(cue.kind) && (prepositions.has(last) || conjunctions.has(last))) return true;
  for (let token = at; token > 0; token--)
    if (hasComma(sentence, token)) return grammars[context.language].relatives.has(sentence.forms[token] ?? '');
  return false;
}

/** "Vowed revenge after accusing": what was vowed stands before the "after". */
function isParted({ cue, end, isBefore }: PlacedCue, { trigger, sentence: { forms }, context }: Beside): boolean {
  if (!isBefore || !(isIntended(cue) || cue.kind === 'possible')) return false;
  return forms.slice(end, trigger.from).some((form) => grammars[context.language].parting?.test(form));
}

/** "A general who may have known of it has disappeared": a finite verb between the two ends what a modal says. */
function isOfOtherVerb({ at, end, isBefore }: PlacedCue, { trigger, sentence: { forms }, context }: Beside): boolean {
  const { modal, finite } = grammars[context.language];
  if (!isBefore || !modal?.test(forms[at] ?? '')) return false;
  return forms.slice(end, trigger.from).some((form) => finite?.test(form));
}

/** "Said that the general had been killed", "had been arrested, his lawyer said": what is reported stands in a past of its own. */
function isReported({ at }: PlacedCue, { trigger, sentence, context }: Beside): boolean {
  const { pluperfect, speech, relatives } = grammars[context.language];
  const { forms, tokens } = sentence;
  if (!pluperfect?.test(forms[at] ?? '')) return false;
  const { that } = orderOf(context).conjunction;
  for (let token = at - 1; token >= 0; token--) {
    const form = forms[token]!;
    if (speech.has(form)) return true;
    if (relatives.has(form) && !that.has(form)) return false;
  }
  const end = tokens.findIndex(({ gap }, token) => token >= trigger.to && /,/.test(gap));
  return end > 0 && forms.slice(end).some((form) => speech.has(form));
}

/** «не» belongs to the next word or the next but one, never to what stands behind a comma; behind a noun it denies the noun. */
function binds({ end, isBefore, distance }: PlacedCue, { trigger, sentence, context }: Beside): boolean {
  if (!grammars[context.language].hasCases) return isBefore || !isNoun(trigger) || distance <= 2;
  const [from, to] = isBefore ? [end, trigger.from] : [trigger.to, end - 1];
  if (sentence.tokens.slice(from, to + 1).some((token) => /[,:]/.test(token.gap))) return false;
  return isBefore ? distance <= 1 : trigger.slot === 'noun' && distance <= 2;
}
