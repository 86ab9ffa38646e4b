// A text that a person gives, as an item: its first line is the headline, the others are the summary.

import type { Item } from '../shared/item.ts';
import { detectLanguage } from '../shared/match/text/language.ts';
import type { Language } from '../shared/vocabulary.ts';

/** `language`: detected where it is not given. */
export function textItem(text: string, now: Date, language: Language = detectLanguage(text)): Item {
  const [title = '', ...rest] = text.trim().split(/\r?\n/);
  const at = now.toISOString();
  return {
    title,
    summary: rest.join('\n').trim(),
    language,
    id: 'explain',
    outletId: '',
    url: '',
    publishedAt: at,
    firstSeenAt: at,
    backfill: false,
  };
}
