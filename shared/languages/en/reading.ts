// What matching and reading ask of English.
import type { LanguageReading } from '../reading.ts';
import { another } from './another.ts';
import { cues } from './cues.ts';
import { dates, months } from './dates.ts';
import { grammar } from './grammar.ts';
import { identity } from './identity.ts';
import { inflection } from './inflection.ts';
import { posts } from './posts.ts';
import { order } from './word-order.ts';

export const reading: LanguageReading = { identity, grammar, another, order, cues, posts, inflection, months, dates };
