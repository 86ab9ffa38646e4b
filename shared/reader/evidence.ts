// Makes hits of what passed the checks: the quote is the evidence, in the sentence that holds it. Pure.

import type { Hit, SecondReading } from '../hit.ts';
import type { Item } from '../item.ts';
import { type Found, makeHit } from '../match/judgement/make-hit.ts';
import type { Sentence } from '../match/text/sentences.ts';
import type { Status } from '../vocabulary.ts';
import type { Checked } from './check.ts';
import type { Text } from './resolved.ts';
import { placeOfFigure, placeOfSurname } from './who.ts';

/** By whom and when an item was read. */
export type Stamp = { at: string; model: string; prompt: string };

/** How far a checked hit is trusted, and what its status takes off: the same as for the rules. */
const trust = 0.95;
const byStatus: Record<Status, number> = { asserted: 1, possible: 0.7, denied: 0.7, past: 0.4 };

/** The hit of an item that a reader reports; what the rules said of it is added by merge. */
export function hitOf(checked: Checked, item: Item, text: Text, stamp: Stamp): Hit {
  const evidence = evidenceOf(checked, item, text);
  const reader: SecondReading = { state: 'read', ...stamp, quote: evidence.trigger.text };
  return makeHit(item, { ...checked, evidence, reader }, text.watchlist);
}

function evidenceOf({ who, status, field, place }: Checked, item: Item, text: Text): Found['evidence'] {
  const whole = item[field] ?? '';
  const { start, end, sentences } = stretch(
    whole,
    place,
    text.sentences.filter((one) => one.field === field),
  );
  const sentence = whole.slice(start, end);
  const at = { start: place.start - start, end: place.end - start };
  return {
    field,
    sentence,
    mention: { rule: who.rule, ...mentionIn(sentence, sentences, who, text) },
    trigger: { text: sentence.slice(at.start, at.end), phrase: 'quoted by the second reader', ...at },
    attribution: 'second reader',
    distance: 0,
    cues: [],
    score: [
      { part: 'second reader', value: trust },
      { part: `status: ${status}`, value: byStatus[status] },
    ],
  };
}

type Stretch = { start: number; end: number; sentences: { sentence: Sentence; start: number }[] };

/** The sentences that hold a place of their field; `start` of each is its offset within the stretch. */
function stretch(whole: string, place: { start: number; end: number }, all: readonly Sentence[]): Stretch {
  const held: { sentence: Sentence; start: number }[] = [];
  let from = 0;
  for (const sentence of all) {
    const start = whole.indexOf(sentence.text, from);
    if (start === -1) continue;
    from = start + sentence.text.length;
    if (start < place.end && from > place.start) held.push({ sentence, start });
  }
  const start = Math.min(place.start, held[0]?.start ?? place.start);
  const last = held.at(-1);
  const end = Math.max(place.end, last === undefined ? place.end : last.start + last.sentence.text.length);
  return { start, end, sentences: held.map(({ sentence, start: own }) => ({ sentence, start: own - start })) };
}

/** The words that name him, with their place where they stand in the quoted sentence. */
function mentionIn(
  whole: string,
  sentences: Stretch['sentences'],
  who: Checked['who'],
  text: Text,
): { text: string; start?: number; end?: number } {
  if (who.kind === 'role') {
    const start = whole.toLowerCase().indexOf(who.role);
    return start === -1
      ? { text: who.role }
      : { text: whole.slice(start, start + who.role.length), start, end: start + who.role.length };
  }
  for (const { sentence, start } of sentences) {
    const place =
      who.kind === 'figure' ? placeOfFigure(who.figure, sentence, text) : placeOfSurname(who.name, sentence, text);
    if (place === undefined) continue;
    const from = start + sentence.tokens[place.from]!.start;
    const to = start + sentence.tokens[place.to - 1]!.end;
    return { text: whole.slice(from, to), start: from, end: to };
  }
  return { text: who.kind === 'figure' ? who.figure.name : who.name };
}
