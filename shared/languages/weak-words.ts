// The languages that are read: beginnings of words that an event is often told with and that are no phrase of it. Too weak for a
// hit, enough for a second look.
import type { Language } from '../vocabulary.ts';
import { weak as de } from './de/weak.ts';
import { weak as en } from './en/weak.ts';
import { weak as es } from './es/weak.ts';
import { weak as fr } from './fr/weak.ts';
import { weak as ru } from './ru/weak.ts';
import { weak as uk } from './uk/weak.ts';

/** Each is looked for where a word begins, whatever its case. */
export const weakWords: Readonly<Record<Language, readonly string[]>> = { en, ru, uk, de, fr, es };
