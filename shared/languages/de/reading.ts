// What matching and reading ask of German.
import type { LanguageReading } from '../reading.ts';
import { another } from './another.ts';
import { cues } from './cues.ts';
import { dates, months } from './dates.ts';
import { grammar } from './grammar.ts';
import { identity } from './identity.ts';
import { posts } from './posts.ts';
import { order } from './word-order.ts';

/** "Schließt", "schliesst": what lists write in either way is found in both. */
const otherwise = (word: string): string[] => [word.replaceAll('ß', 'ss'), word.replaceAll('ss', 'ß')];

export const reading: LanguageReading = { identity, grammar, another, otherwise, order, cues, posts, months, dates };
