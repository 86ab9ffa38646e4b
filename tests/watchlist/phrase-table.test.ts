// Phrases are looked for by few of their words: nothing may be found otherwise than by trying each at every word.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchPhrase } from '../../shared/watchlist/phrase-match.ts';
import { phraseTable } from '../../shared/watchlist/phrase-table.ts';
import { compilePhrase, type Phrase } from '../../shared/watchlist/phrases.ts';

const classes = { ruler: ['putin', 'the kremlin', 'head of state'] };
const phrases = [
  'resigned',
  'step|steps down',
  'in the dock',
  'on the run',
  'head of ~2 vtb',
  'chief|head of the ~1 army',
  'far-east|siberia governor',
  '@ruler ~3 blam*',
  'blam* ~2 @ruler',
  'army ~1 _ blamed',
  'post the? of? head',
  'quit* ~2 po*',
  'a of ~1 the',
  '@ruler &army ~2 down',
  'head !army ~2 down',
  'resig* ~1 dock',
  're* ~2 gov*',
  'ste* down of',
].map((source) => compilePhrase(source, 'en', classes));

const words =
  'resigned step steps down in the dock on run head of vtb chief army far east siberia governor putin kremlin state blames blamed post quits a porter'.split(
    ' ',
  );

/** Every phrase tried at every word at which its first element stands. */
const slowly = (sentence: readonly string[]) =>
  sentence.flatMap((word, at) =>
    phrases.flatMap((phrase) => {
      const match = opens(phrase, word) && matchPhrase(phrase, sentence, at);
      return match ? [`${at} ${phrase.source} ${match.end}`] : [];
    }),
  );

function opens({ elements: [first] }: Phrase, word: string): boolean {
  if (first?.kind !== 'words') return false;
  return first.options.some(([head]) => (head!.prefix ? word.startsWith(head!.text) : word === head!.text));
}

it('A table finds what trying each phrase at every word finds, in the same order', () => {
  const table = phraseTable(phrases.map((phrase) => [phrase, phrase.source]));
  const sentences = fc.array(fc.constantFrom(...words), { minLength: 8, maxLength: 40, size: 'max' });
  let found = 0;
  fc.assert(
    fc.property(sentences, (sentence) => {
      const wanted = slowly(sentence);
      expect(table.matchesIn(sentence).map(({ at, phrase, match }) => `${at} ${phrase.source} ${match.end}`)).toEqual(
        wanted,
      );
      const apart = sentence.flatMap((_, at) => table.matchesAt(sentence, at));
      expect(apart.map(({ at, phrase, match }) => `${at} ${phrase.source} ${match.end}`)).toEqual(wanted);
      found += wanted.length;
    }),
    { numRuns: 3_000, seed: 7 },
  );
  expect(found).toBeGreaterThan(3_000);
});
