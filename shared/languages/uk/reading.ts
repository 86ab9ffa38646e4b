// What matching and reading ask of Ukrainian.
import type { LanguageReading } from '../reading.ts';
import { another } from './another.ts';
import { cues } from './cues.ts';
import { dates, months } from './dates.ts';
import { descriptions } from './descriptions.ts';
import { grammar } from './grammar.ts';
import { identity } from './identity.ts';
import { inflection } from './inflection.ts';
import { posts } from './posts.ts';
import { syntax } from './syntax.ts';

export const reading: LanguageReading = {
  identity,
  grammar,
  another,
  cues,
  posts,
  syntax,
  inflection,
  descriptions,
  dates,
  months,
};
