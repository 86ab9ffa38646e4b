// Finds the phrases that signal events, without those that a false friend covers.
import type { EventId } from '../../vocabulary.ts';
import type { Slot } from '../../watchlist/schema.ts';
import { isBracketed } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { quotedAround } from '../text/quotes.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from './trigger.ts';

type Span = { from: number; to: number };

/** Triggers of one sentence, in order. Of overlapping ones of one event the longest stays. */
export function findTriggers(sentence: Sentence, context: Context): Trigger[] {
  const index = context.watchlist.triggers[context.language];
  const found: Trigger[] = [];
  const voided: { event: EventId; from: number; to: number }[] = [];
  for (const { phrase, meaning, at, match } of index.matchesIn(sentence.forms)) {
    const span = { event: meaning.event, from: at, to: match.end };
    if (meaning.slot === 'not') voided.push(span);
    else if (
      !isInCompound(sentence, at, context) &&
      !opensCompound(sentence, span, meaning.slot) &&
      !holdsRelative(sentence, span, phrase.source, context) &&
      !isParted(sentence, span, context) &&
      !isProperName(sentence, span, context) &&
      !isLabel(sentence, span) &&
      !isOfWork(sentence, span, context) &&
      !tellsOfStranger(sentence, span, context) &&
      !(meaning.slot === 'said' && holdsVerb(sentence, span, context))
    )
      found.push({ ...span, slot: meaning.slot, sentence: sentence.index, phrase: phrase.source });
  }
  const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to;
  const valid = found.filter(
    (trigger) => !voided.some((span) => span.event === trigger.event && overlap(span, trigger)),
  );
  return valid.filter(
    (trigger, position) =>
      !valid.some((other, index) => {
        if (other === trigger || other.event !== trigger.event || !overlap(other, trigger)) return false;
        // Whoever accuses somebody says so by the verb, whatever words of blame follow.
        if ((other.slot === 'said') !== (trigger.slot === 'said')) return trigger.slot === 'said';
        const lead = leadOf(other, trigger, context);
        return lead > 0 || (lead === 0 && index < position);
      }),
  );
}

/** "Russian-backed officials", "26-year-old": the words within a compound say what kind of thing its head is. */
const isInCompound = ({ tokens, forms }: Sentence, at: number, context: Context): boolean =>
  !grammars[context.language].freeOrder &&
  tokens[at]?.gap === '-' &&
  !orderOf(context).prefix.ofWord.has(forms[at - 1] ?? '');

/** «В поселке Раздоры»: where nouns have no capital, a lone word with one within a sentence is a name. */
const isProperName = ({ tokens, titleCase }: Sentence, { from, to }: Span, { language }: Context): boolean => {
  const token = tokens[from]!;
  const { hasCases } = grammars[language];
  return hasCases && to - from === 1 && from > 0 && token.capital && !titleCase && /^ $/.test(token.gap);
};

/** «Журналист (внесен в реестр иноагентов)»: what the law makes papers add in brackets. */
const isLabel = (sentence: Sentence, { event, from }: Span & { event: EventId }): boolean =>
  event === 'wanted' && isBracketed(sentence, from);

/** Known for “The Dead Do Not Resign”: the title of a work, whose words have capitals that those around it have not. */
function isOfWork(sentence: Sentence, { event, from, to }: Span & { event: EventId }, { language }: Context): boolean {
  if (sentence.titleCase || grammars[language].hasCases || event === 'spoke-out') return false;
  const title = quotedAround(sentence, { from, to }, longestTitle);
  const long = sentence.tokens.slice(title?.from, title?.to).filter(({ form }) => form.length > 3);
  return title !== undefined && long.length > 1 && long.every(({ capital }) => capital);
}

/** Words of a title before and behind those of a phrase. */
const longestTitle = 8;

/** "Closes the border to fleeing men": a participle right before somebody else tells of him. */
function tellsOfStranger({ forms, tokens }: Sentence, { from, to }: Span, { language }: Context): boolean {
  const { participle, strangers } = grammars[language];
  const isLone = to - from === 1 && participle?.ending.test(forms[from]!) === true;
  return isLone && tokens[to]?.gap === ' ' && strangers.has(forms[to]!);
}

/** Slots of words that may stand before a noun. */
const alone: ReadonlySet<Slot> = new Set(['topic', 'noun', 'object', 'passive']);

/** "Sanction-hit countries": a lone noun that only says of what kind another is. */
const opensCompound = ({ tokens }: Sentence, { from, to }: Span, slot: Slot): boolean =>
  alone.has(slot) && to - from === 1 && tokens[to]?.gap === '-';

/** "A spy mentor who criticised": a clause that opens within the words of a phrase has a subject of its own. */
function holdsRelative({ forms }: Sentence, { from, to }: Span, phrase: string, context: Context): boolean {
  const { who } = orderOf(context).pronoun;
  const opened = forms.slice(from + 1, to).find((form) => who.has(form));
  return opened !== undefined && !phrase.includes(opened);
}

/** Above 0 where one of two overlapping triggers says more: in more words, else of whom; where order is free first that it is not so: «из России не уезжал». */
function leadOf(one: Trigger, other: Trigger, { language }: Context): number {
  const refutes = ({ slot }: Trigger) => Number(grammars[language].hasCases && slot === 'refuted');
  return (
    refutes(one) - refutes(other) || one.to - one.from - (other.to - other.from) || slotRank(other) - slotRank(one)
  );
}

/**
 * A colon or semicolon within: the words belong to two statements. So do those beside a comma where word order tells all, and where
 * cases do between what is governed and its verb: «втік з-під арешту, потрапив».
 */
function isParted({ tokens, forms }: Sentence, { from, to }: Span, { language }: Context) {
  const { hasCases, freeOrder, prepositions } = grammars[language];
  const isWhole = hasCases ? !prepositions.has(forms[from] ?? '') : freeOrder;
  const mark = isWhole ? /[:;]/ : /[:;,]/;
  return tokens.slice(from + 1, to).some(({ gap }) => mark.test(gap));
}

/** "The Kremlin says Putin was misled": what is said begins behind the verb of saying, and is one statement. */
const holdsVerb = ({ forms, tokens }: Sentence, { from, to }: Span, { language }: Context) =>
  tokens.slice(from + 1, to).some(({ gap }) => /[,–—]/.test(gap)) ||
  forms
    .slice(from + 1, to - 1)
    .some((form) => grammars[language].speech.has(form) || grammars[language].saying.has(form));

/** The slots that say most about who come first. */
const ranks: Record<Slot, number> = {
  refuted: 0,
  subject: 1,
  object: 2,
  dative: 3,
  passive: 4,
  noun: 5,
  said: 6,
  sides: 7,
  against: 8,
  topic: 9,
  hint: 10,
};
const slotRank = (trigger: Trigger) => ranks[trigger.slot];
