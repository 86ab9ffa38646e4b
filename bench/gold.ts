// Labelled items beside the checkout (../shared/gold), read as items of ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../shared/item.ts';
import { detectLanguage } from '../shared/match/text/language.ts';
import type { Language } from '../shared/vocabulary.ts';

export const material = '../shared';

/** A line of a set or of the corpus; `file`: the article that is the item's body. */
export type GoldLine = {
  id: string;
  lang?: Language;
  title?: string;
  summary?: string;
  date: string;
  outlet?: string;
  file?: string;
};

/** JSON lines. */
export const readLines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export function toItem({ id, lang, title = '', summary = '', date, outlet = '', file }: GoldLine): Item {
  const body = file ? readFileSync(join(material, 'seeds', file), 'utf8') : undefined;
  const language = lang ?? detectLanguage(`${title} ${summary}`);
  const publishedAt = new Date(date.replace(' ', 'T')).toISOString();
  const rest = { url: '', firstSeenAt: publishedAt, backfill: false, outletId: outlet };
  return { id, title, summary, language, publishedAt, ...rest, ...(body === undefined ? {} : { body }) };
}
