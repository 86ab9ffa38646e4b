// What the second reader is shown of an item: headline, summary and, of a long text, the sentences that may matter. Pure.
import { hash } from 'node:crypto';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Reading } from '../match/match.ts';
import { isElite } from '../match/mentions/mention.ts';

/** As it is sent, and as its answer is kept by. Characters are bounded, whatever the item holds. */
export type Excerpt = { date: string; language: string; title: string; summary: string; text?: string };

const longest = { title: 400, summary: 1500, text: 2500 };
/** Characters of a text's beginning that are shown in any case: who and what mostly stand there. */
const opening = 700;

/** @param reading of the item: its sentences are shown that name someone or tell of an event, and those beside them */
export function excerptFor(item: Item, { sentences, mentions, triggers }: Reading): Excerpt {
  const { title, summary, body, language, publishedAt } = item;
  const excerpt = {
    date: publishedAt.slice(0, 10),
    language,
    title: title.slice(0, longest.title),
    summary: summary.slice(0, longest.summary),
  };
  if (body === undefined || body.trim() === '') return excerpt;
  const telling = new Set<number>();
  const places = [...mentions.filter(isElite), ...triggers].map(({ sentence }) => sentence);
  for (const place of places) for (const near of [place - 1, place, place + 1]) telling.add(near);
  let shown = 0;
  let last = -1;
  const parts: string[] = [];
  for (const { field, index, text } of sentences) {
    if (field !== 'body' || shown + text.length > longest.text) continue;
    if (shown > opening && !telling.has(index)) continue;
    if (last !== -1 && index !== last + 1) parts.push('[…]');
    parts.push(text);
    shown += text.length;
    last = index;
  }
  // The rules leave a text unread in which none of their words stands.
  const text = parts.length > 0 ? parts.join(' ') : body.slice(0, opening);
  return { ...excerpt, text };
}

/** Whether the reader was shown the words of a hit: only then does its silence say anything of it. */
export function shows({ title, summary, text = '' }: Excerpt, { evidence: { field, sentence } }: Hit): boolean {
  const of = { title, summary, body: text }[field];
  return of.includes(sentence);
}

/**
 * The key by which an answer is kept: the same words in two outlets are read once. The day is no part of it; answers are
 * forgotten before old news could be taken for new.
 */
export function answerKey({ language, title, summary, text = '' }: Excerpt, model: string, prompt: string): string {
  return hash('sha256', JSON.stringify([model, prompt, language, title, summary, text]), 'base64url').slice(0, 32);
}
