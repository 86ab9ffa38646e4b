// However a headline puts it, who it befell is told; what is feared, planned, demanded or refused is told as possible or denied.
//
// tests/match/headlines/<language>.tsv: a header, then a headline a line on Timur Ivanov: event, status and headline, parted by tabs;
// "-" where nothing new befalls him.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingIn } from './telling.ts';

const folder = join(import.meta.dirname, 'headlines');

const tables = readdirSync(folder).map((file) => ({
  language: basename(file, '.tsv') as Language,
  rows: readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [event: string, status: string, headline: string]),
}));

describe.each(tables)('In $language', ({ language, rows }) => {
  it.each(rows)('%s, %s: %s', (event, status, headline) => {
    const found = tellingIn(language, '2024-02-01', headline);
    if (event === '-') expect(found.join()).not.toContain('Timur Ivanov');
    else expect(found).toContain(`Timur Ivanov:${event}:${status}`);
  });
});
