// How certain the text is of what a trigger says: asserted, possible, denied or past, by the cues in its clause.
import type { EventId, Status } from '../model.ts';
import { type Cue, cuesOf } from './cues.ts';
import type { Context } from './mentions.ts';
import type { Sentence } from './sentences.ts';
import type { Trigger } from './triggers.ts';

export type StatusReading = { status: Status; cues: { kind: string; text: string }[] };

/** How far a cue reaches, in tokens. Negation binds closely; the others through the clause. */
const reachBefore: Record<Cue['kind'], number> = {
  negation: 3,
  denial: 9,
  possible: 7,
  planned: 3,
  demand: 6,
  past: 9,
  background: 2,
};
const reachAfter = 6;

/** Reads the status of one trigger. `year` is the item's, for years named in the text. */
export function readStatus(trigger: Trigger, sentence: Sentence, context: Context, year: number): StatusReading {
  if (trigger.slot === 'refuted') return { status: 'denied', cues: [{ kind: 'denial', text: trigger.phrase }] };
  const found = cuesAround(trigger, sentence, context);
  const cues = found.map(({ kind, text }) => ({ kind, text }));
  const has = (...kinds: Cue['kind'][]) => found.some((cue) => kinds.includes(cue.kind));
  const oldYear = yearBefore(trigger, sentence, year);
  if (oldYear) cues.push({ kind: 'past', text: oldYear });
  // Sanctions are refused, kept and lifted: a negation beside them is not one of them.
  const isNegated =
    has('denial') || (has('negation') && !(trigger.event === 'sanctioned' && trigger.slot !== 'passive'));
  if (isNegated) return { status: 'denied', cues };
  if (has('possible', 'planned', 'demand')) return { status: 'possible', cues };
  if (isQuestion(sentence, trigger.event))
    return { status: 'possible', cues: [...cues, { kind: 'possible', text: '?' }] };
  if (has('past', 'background') || oldYear) return { status: 'past', cues };
  return { status: 'asserted', cues };
}

function cuesAround(
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
): { kind: Cue['kind']; text: string; at: number }[] {
  const index = cuesOf(context.language);
  const from = clauseStart(sentence, trigger.from);
  const to = clauseEnd(sentence, trigger.to);
  const found: { kind: Cue['kind']; text: string; at: number }[] = [];
  for (let at = from; at < to; at++) {
    if (at >= trigger.from && at < trigger.to) continue;
    for (const { meaning, match } of index.matchesAt(sentence.forms, at)) {
      const isBefore = match.end <= trigger.from + 1 && at < trigger.from;
      if (!isBefore && at < trigger.to) continue;
      if (meaning.side === 'before' && !isBefore) continue;
      if (meaning.side === 'after' && isBefore) continue;
      const distance = isBefore ? trigger.from - match.end : at - trigger.to;
      if (meaning.kind === 'background' && (distance > 2 || (trigger.slot !== 'noun' && trigger.slot !== 'topic')))
        continue;
      if (distance > (isBefore ? reachBefore[meaning.kind] : reachAfter)) continue;
      found.push({ kind: meaning.kind, text: textOf(sentence, at, Math.min(match.end, sentence.tokens.length)), at });
    }
  }
  return found;
}

const textOf = (sentence: Sentence, from: number, to: number) =>
  sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);

const hardBreak = /[;:()–—]|\s-\s/;
const contrast = /^(but|however|although|though|но|однако|хотя|але|однак|проте|хоча|aber|jedoch|doch|mais)$/;

function clauseStart(sentence: Sentence, from: number): number {
  for (let at = from; at > 0; at--) {
    if (hardBreak.test(sentence.tokens[at]?.gap ?? '') || contrast.test(sentence.forms[at - 1] ?? '')) return at;
  }
  return 0;
}

function clauseEnd(sentence: Sentence, to: number): number {
  for (let at = to; at < sentence.tokens.length; at++) {
    if (hardBreak.test(sentence.tokens[at]?.gap ?? '') || contrast.test(sentence.forms[at] ?? '')) return at;
  }
  return sentence.tokens.length;
}

/** A year before the item's, within the clause of the trigger. */
function yearBefore(trigger: Trigger, sentence: Sentence, year: number): string | undefined {
  const forms = sentence.forms.slice(clauseStart(sentence, trigger.from), clauseEnd(sentence, trigger.to));
  return forms.find((form) => /^(19|20)\d\d$/.test(form) && Number(form) < year);
}

/** A headline that asks leaves the answer open; "where is X?" tells that X is missing. */
const isQuestion = (sentence: Sentence, event: EventId) =>
  sentence.text.trimEnd().endsWith('?') && event !== 'disappeared' && event !== 'spoke-out';
