// How certain the text is of what a trigger says: asserted, possible, denied or past, by the cues in its clause.

import type { Cue } from '../../languages/cue-words.ts';
import type { Status } from '../../vocabulary.ts';
import { clauseEnd, clauseOf, clauseStart, marks, partStart } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { oldMonth } from '../text/months.ts';
import { quotedAround } from '../text/quotes.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Named } from './cue-scope.ts';
import { cuesAround, isAside } from './status-cues.ts';

export type StatusReading = { status: Status; cues: { kind: string; text: string }[] };

/** Reads the status of one trigger. `published` is the item's day, for years and months named in the text; `whose`: whom it concerns, in the same sentence. */
export function readStatus(
  trigger: Trigger,
  sentence: Sentence,
  context: Context,
  published: Date,
  whose?: Named,
): StatusReading {
  if (trigger.slot === 'refuted') return { status: 'denied', cues: [{ kind: 'denial', text: trigger.phrase }] };
  // What somebody says he has said, whatever it demands or foresees.
  const found = trigger.slot === 'said' || trigger.slot === 'hint' ? [] : cuesAround(trigger, sentence, context, whose);
  const cues = found.map(({ kind, text }) => ({ kind, text }));
  const has = (...kinds: Cue['kind'][]) => found.some((cue) => kinds.includes(cue.kind));
  const oldYear =
    yearBefore(trigger, sentence, context, published.getUTCFullYear()) ??
    oldMonth(datedWords(trigger, sentence, context), context.language, published);
  if (oldYear) cues.push({ kind: 'past', text: oldYear });
  // "Has not lifted its ban following the coup": what is denied or planned is not what stands behind an "after".
  if ((trigger.slot === 'noun' || trigger.slot === 'topic') && has('background') && !has('denial'))
    return { status: 'past', cues };
  // Sanctions are refused, kept and lifted: a negation beside them is not one of them.
  const isNegated =
    has('denial') || (has('negation') && !(trigger.event === 'sanctioned' && trigger.slot !== 'passive'));
  if (isNegated) return { status: 'denied', cues };
  if (isScareQuoted(trigger, sentence))
    return { status: 'denied', cues: [...cues, { kind: 'denial', text: 'in quotes' }] };
  if (has('possible', 'planned', 'attempted', 'demand')) return { status: 'possible', cues };
  if (oldYear) return { status: 'past', cues };
  if (trigger.slot !== 'hint' && isQuestion(trigger, sentence, context))
    return { status: 'possible', cues: [...cues, { kind: 'possible', text: '?' }] };
  if (has('past', 'background')) return { status: 'past', cues };
  return { status: 'asserted', cues };
}

/** Words behind an event in which its month stands where word order is fixed: "X, sacked in April, helped". */
const monthReach = 5;

/** The words whose month is that of the event: those right behind it in its part of the sentence, before it too where order is free, else its clause. */
function datedWords(trigger: Trigger, sentence: Sentence, context: Context): readonly string[] {
  const { hasCases, freeOrder } = grammars[context.language];
  if (hasCases) return clauseOf(trigger, sentence, context);
  const { forms, tokens } = sentence;
  const last = Math.min(forms.length, trigger.to + monthReach);
  const end = tokens.findIndex(({ gap }, at) => at >= trigger.to && marks.test(gap));
  const first = freeOrder ? Math.max(partStart(sentence, trigger.from), trigger.from - monthReach) : trigger.from;
  return forms.slice(first, end < 0 ? last : Math.min(end, last));
}

/** «Путин "помер" в третий раз», «"Убитый" адмирал»: quotes around the word alone say that it is not so. */
function isScareQuoted({ event, from, to }: Trigger, sentence: Sentence): boolean {
  if (event !== 'died' && event !== 'disappeared') return false;
  return to - from <= 2 && quotedAround(sentence, { from, to }, 0) !== undefined;
}

/** A year before the item's, within the clause of the trigger. */
function yearBefore(trigger: Trigger, sentence: Sentence, context: Context, year: number): string | undefined {
  const { forms } = sentence;
  const isOld = (form: string) => /^(19|20)\d\d$/.test(form) && Number(form) < year;
  const end = clauseEnd(sentence, trigger.to, context);
  for (let at = clauseStart(sentence, trigger.from, context); at < end; at++)
    if (isOld(forms[at] ?? '') && !isAside(at, trigger, sentence)) return forms[at];
  return undefined;
}

/** A headline that asks leaves the answer open; one that asks who or why takes it for granted; "where is X?" tells that X is missing. */
const isQuestion = (trigger: Trigger, sentence: Sentence, { language }: Context) =>
  asks(trigger, sentence) &&
  !(trigger.event === 'disappeared' && sentence.forms.some((form) => grammars[language].placeAskers.has(form))) &&
  trigger.event !== 'spoke-out' &&
  !grammars[language].askers.has(sentence.forms[0] ?? '');

/** At the end of the sentence, or of its part with the trigger where a headline goes on behind a colon: "Gone missing?: report", and not "The revolt: what next?". */
function asks({ to }: Trigger, { text, tokens }: Sentence): boolean {
  const colon = tokens.findIndex(({ gap }, at) => at >= to && gap.includes(':'));
  return /\?\s*$/.test(colon < 0 ? text : text.slice(0, text.indexOf(':', tokens[colon - 1]!.end)));
}
