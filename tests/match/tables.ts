// Tables of texts in a folder beside the tests: <language>.tsv, a header, then a row a line, columns parted by tabs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../../shared/vocabulary.ts';

/** The rows of each language, as written. Throws where there is no such folder. */
export const tablesIn = (folder: string): { language: Language; rows: string[][] }[] =>
  readdirSync(join(import.meta.dirname, folder)).map((file) => ({
    language: basename(file, '.tsv') as Language,
    rows: readFileSync(join(import.meta.dirname, folder, file), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t')),
  }));
