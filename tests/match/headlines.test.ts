// However a headline puts it, who it befell is told; what is feared, planned, demanded or refused is told as possible or denied.
//
// tests/match/headlines/<language>.tsv: a header, then a headline a line on Timur Ivanov: event, status and headline, parted by tabs;
// "-" where nothing new befalls him.
import { describe, expect, it } from 'vitest';
import { tablesIn } from './tables.ts';
import { tellingIn } from './telling.ts';

describe.each(tablesIn('headlines'))('In $language', ({ language, rows }) => {
  it.each(rows as [event: string, status: string, headline: string][])('%s, %s: %s', (event, status, headline) => {
    const found = tellingIn(language, '2024-02-01', headline);
    if (event === '-') expect(found.join()).not.toContain('Timur Ivanov');
    else expect(found).toContain(`Timur Ivanov:${event}:${status}`);
  });
});
