// Runs one item through the owner's own watchlist, for tables of "text -> hits".

import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/item.ts';
import { matchItem } from '../../shared/match/match.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';

/** Date, title, summary, and the expected "Name:event:status" (or "role:event:status") in alphabetical order, background left out. */
export type Row = [date: string, title: string, summary: string, expected: string[]];

const watchlist = loadWatchlist('watch');

/** What matching tells of a text, in the notation of the tables. */
export function tellingOf(language: Language, date: string, title: string, summary: string): string[] {
  const item: Item = {
    id: 'item',
    outletId: 'outlet',
    url: 'https://example.org/item',
    title,
    summary,
    language,
    publishedAt: `${date}T12:00:00Z`,
    firstSeenAt: `${date}T12:00:00Z`,
    backfill: false,
  } as Item;
  return matchItem(item, watchlist)
    .filter((hit) => hit.status !== 'past')
    .map((hit) => `${hit.figure ?? 'role'}:${hit.event}:${hit.status}`)
    .sort();
}

/** The same of a title, or of a title and its summary parted by a double slash. */
export function tellingIn(language: Language, date: string, text: string): string[] {
  const [title = '', summary = ''] = text.split(' // ');
  return tellingOf(language, date, title, summary);
}

/** A table of Russian and Ukrainian texts and what is told of them. */
export function tellSlavic(title: string, rows: [language: 'ru' | 'uk', text: string, expected: string[]][]): void {
  describe(title, () => {
    it.each(rows)('%s: %s → %s', (language, text, expected) =>
      expect(tellingIn(language, '2025-06-01', text)).toEqual(expected),
    );
  });
}

/** A table of English texts of one day each and what is told of them. */
export function tellEnglish(title: string, rows: [date: string, text: string, expected: string[]][]): void {
  describe(title, () => {
    it.each(rows)('%s: %s → %s', (date, text, expected) => expect(tellingIn('en', date, text)).toEqual(expected));
  });
}
