// What matching and reading ask of Spanish.

import { noPostWords } from '../post-words.ts';
import type { LanguageReading } from '../reading.ts';
import { cues } from './cues.ts';
import { grammar } from './grammar.ts';
import { identity } from './identity.ts';
import { order } from './word-order.ts';

export const reading: LanguageReading = { identity, grammar, order, cues, posts: noPostWords };
