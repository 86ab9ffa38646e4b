// How certain the text is of what a trigger says: asserted, possible, denied or past, by the cues in its clause.
import type { EventId, Status } from '../model.ts';
import { type Cue, cuesOf } from './cues.ts';
import { grammars } from './grammar.ts';
import type { Context } from './mentions.ts';
import { oldMonth } from './months.ts';
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
  neutral: 9,
};
const reachAfter = 6;

/** Reads the status of one trigger. `published` is the item's day, for years and months named in the text. */
export function readStatus(trigger: Trigger, sentence: Sentence, context: Context, published: Date): StatusReading {
  if (trigger.slot === 'refuted') return { status: 'denied', cues: [{ kind: 'denial', text: trigger.phrase }] };
  const found = cuesAround(trigger, sentence, context);
  const cues = found.map(({ kind, text }) => ({ kind, text }));
  const has = (...kinds: Cue['kind'][]) => found.some((cue) => kinds.includes(cue.kind));
  const oldYear =
    yearBefore(trigger, sentence, published.getUTCFullYear()) ?? oldMonth(clauseOf(trigger, sentence), published);
  if (oldYear) cues.push({ kind: 'past', text: oldYear });
  // Sanctions are refused, kept and lifted: a negation beside them is not one of them.
  const isNegated =
    has('denial') || (has('negation') && !(trigger.event === 'sanctioned' && trigger.slot !== 'passive'));
  if (isNegated) return { status: 'denied', cues };
  if (isScareQuoted(trigger, sentence))
    return { status: 'denied', cues: [...cues, { kind: 'denial', text: 'in quotes' }] };
  if (has('possible', 'planned', 'demand')) return { status: 'possible', cues };
  if (trigger.slot !== 'hint' && isQuestion(sentence, trigger.event))
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
  const silent = neutralSpans(sentence, context, from, to);
  for (let at = from; at < to; at++) {
    if (silent.has(at)) continue;
    const isWithin = at >= trigger.from && at < trigger.to;
    for (const { meaning, match } of index.matchesAt(sentence.forms, at)) {
      // A modal may be part of the phrase itself: «может уйти», "threatens to withdraw".
      if (isWithin) {
        // «не хочет иметь ничего общего» is no plan: the phrase says it whole.
        const isWhole = /^(не|ни|ні)$/.test(sentence.forms[trigger.from] ?? '');
        const isModal = !isWhole && (meaning.kind === 'possible' || meaning.kind === 'planned');
        if (isModal && trigger.event !== 'spoke-out' && match.end <= trigger.to)
          found.push({ kind: meaning.kind, text: textOf(sentence, at, match.end), at });
        continue;
      }
      const isBefore = match.end <= trigger.from + 1 && at < trigger.from;
      if (!isBefore && at < trigger.to) continue;
      if (meaning.kind === 'negation' && notOnly.test(sentence.forms[match.end] ?? '')) continue;
      if (meaning.side === 'before' && !isBefore) continue;
      if (meaning.side === 'after' && isBefore) continue;
      const distance = isBefore ? trigger.from - match.end : at - trigger.to;
      if (meaning.kind === 'background' && (distance > 2 || (trigger.slot !== 'noun' && trigger.slot !== 'topic')))
        continue;
      // "It took him weeks since the start of the war to resign"
      const isTime = meaning.kind === 'past' && sentence.forms[match.end - 1] === 'since';
      if (isBefore && isTime && sentence.forms.slice(match.end, trigger.from).includes('to')) continue;
      if (isBefore && intention.has(meaning.kind) && isParted(sentence, context, match.end, trigger.from)) continue;
      if (distance > (isBefore ? reachBefore[meaning.kind] : reachAfter)) continue;
      if (meaning.kind === 'neutral' || !bindsAsNegation(meaning, match.end, trigger, sentence, context, distance))
        continue;
      found.push({ kind: meaning.kind, text: textOf(sentence, at, Math.min(match.end, sentence.tokens.length)), at });
    }
  }
  return found;
}

const intention: ReadonlySet<Cue['kind']> = new Set(['planned', 'possible', 'demand']);

/** "Vowed revenge after accusing": what was vowed stands before the "after". */
const isParted = ({ forms }: Sentence, { language }: Context, from: number, to: number): boolean =>
  language === 'en' && forms.slice(from, to).some((form) => /^(after|before|while|since|although|though)$/.test(form));

/** Words of an idiom such as «не раз», «не только», «днем ранее», which are no cue by themselves. */
function neutralSpans(sentence: Sentence, context: Context, from: number, to: number): Set<number> {
  const silent = new Set<number>();
  for (let at = from; at < to; at++)
    for (const { meaning, match } of cuesOf(context.language).matchesAt(sentence.forms, at))
      if (meaning.kind === 'neutral') for (let word = at; word < match.end; word++) silent.add(word);
  return silent;
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

/** «Путин "помер" в третий раз», «"Убитый" адмирал»: quotes around the word alone say that it is not so. */
function isScareQuoted(trigger: Trigger, sentence: Sentence): boolean {
  if (trigger.event !== 'died' && trigger.event !== 'disappeared') return false;
  const opening = sentence.tokens[trigger.from]?.gap ?? '';
  const start = sentence.tokens[trigger.from]?.start ?? 0;
  const before = trigger.from === 0 ? sentence.text.slice(0, start) : opening;
  const last = sentence.tokens[trigger.to - 1];
  return (
    trigger.to - trigger.from <= 2 && /[«"“„]$/.test(before) && /^[»"”“]/.test(sentence.text.slice(last?.end ?? 0))
  );
}

/** "not only quit" affirms. */
const notOnly = /^(only|just|merely|simply|только|лише|тільки|nur|seulement)$/;

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

const clauseOf = (trigger: Trigger, sentence: Sentence): string[] =>
  sentence.forms.slice(clauseStart(sentence, trigger.from), clauseEnd(sentence, trigger.to));

/** A year before the item's, within the clause of the trigger. */
function yearBefore(trigger: Trigger, sentence: Sentence, year: number): string | undefined {
  const { forms, tokens } = sentence;
  const isOld = (form: string) => /^(19|20)\d\d$/.test(form) && Number(form) < year;
  for (let at = clauseStart(sentence, trigger.from); at < clauseEnd(sentence, trigger.to); at++)
    if (isOld(forms[at] ?? '') && !isAside(at, trigger, tokens)) return forms[at];
  return undefined;
}

/** A year in another part of the sentence, parted by a comma, tells of that part unless it only dates: „2022, ...“, «В 2014 году, ...». */
function isAside(at: number, trigger: Trigger, tokens: Sentence['tokens']): boolean {
  if (at >= trigger.from) return tokens.slice(trigger.to, at + 1).some(({ gap }) => /,/.test(gap));
  const isParted = tokens.slice(at + 1, trigger.from + 1).some(({ gap }) => /,/.test(gap));
  let start = at;
  while (start > 0 && !/[,;:()–—]/.test(tokens[start]?.gap ?? '')) start--;
  return isParted && at - start > 4;
}

/** A headline that asks leaves the answer open; "where is X?" tells that X is missing. */
const isQuestion = (sentence: Sentence, event: EventId) =>
  sentence.text.trimEnd().endsWith('?') && event !== 'disappeared' && event !== 'spoke-out';
