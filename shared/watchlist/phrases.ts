// The small language in which the owner writes phrases, compiled so that a text is searched by the first word of each.
//
//   resigned                one word           step|steps down       alternatives in one place
//   far-east|siberia        words that belong together in one of the alternatives, with or without a hyphen in the text
//   уволен*                 any ending         the? post             a word that may be missing
//   _                       any one word       ~3                    up to three words in between
//   @war                    any entry of the class `war`
//   &war|putin  &@war       one of these stands anywhere in the sentence     !nato  !@west       none of these does
//   resign+                 a regular English verb, or a Russian or Ukrainian past tense, in all its forms
//   отставка#               a Russian or Ukrainian noun in all its cases
//
// No regular expressions: an owner's pattern can never make matching slow (ReDoS), and each is explainable as it stands.
import type { CaseSet } from '../languages/cases.ts';
import { readings } from '../languages/readings.ts';
import type { Language } from '../vocabulary.ts';
import { foldPhrase } from './fold.ts';

/** One word as it may stand in the text. `cases` is set for declined nouns. */
export type WordPattern = { text: string; prefix: boolean; any: boolean; cases?: CaseSet };
/** Of many options those that each word may open: by the word, those that open with a stem or any word by ''. */
export type ByWord = ReadonlyMap<string, readonly WordPattern[][]>;
/** `beside`: what the sentence has anywhere, or has not. */
export type Element =
  | { kind: 'words'; options: WordPattern[][]; optional: boolean; byWord?: ByWord }
  | { kind: 'gap'; most: number }
  | { kind: 'beside'; options: WordPattern[][]; absent: boolean; byWord?: ByWord };

export type Phrase = { source: string; elements: Element[] };

/** A phrase that cannot be compiled; the message says what is wrong with it. */
class PhraseError extends Error {
  readonly kind = 'phrase';
}

const wordPattern = (text: string): WordPattern => ({ text, prefix: false, any: false });

function inflected(word: string, sign: 'verb' | 'noun', language: Language): WordPattern[] {
  const forms = readings[language].inflection?.[sign]?.(word);
  if (!forms) throw new PhraseError(`"${word}": this language has no forms of a ${sign}; write them out`);
  return forms.map(({ prefix = false, ...form }) => ({ ...form, prefix, any: false }));
}

function compileWord(written: string, language: Language): WordPattern[] {
  const others = readings[language].otherwise?.(written.toLowerCase()) ?? [];
  return [...new Set([written, ...others])].flatMap((word) => compileSpelling(word, language));
}

function compileSpelling(word: string, language: Language): WordPattern[] {
  if (word === '_') return [{ text: '', prefix: false, any: true }];
  const folded = foldPhrase(word.replace(/[*+#]$/, ''));
  if (/[~@*+#?|&!]/.test(word.slice(0, -1)) || /[~@|?&!]$/.test(word))
    throw new PhraseError(`"${word}" has a sign where none may stand`);
  if (!folded || folded.includes(' ')) throw new PhraseError(`"${word}" is not one word`);
  if (word.endsWith('*')) return [{ text: folded, prefix: true, any: false }];
  const forms = word.endsWith('+')
    ? inflected(folded, 'verb', language)
    : word.endsWith('#')
      ? inflected(folded, 'noun', language)
      : [wordPattern(folded)];
  return forms.map((form) => ({ ...form, text: foldPhrase(form.text) }));
}

type Classes = Record<string, readonly string[]>;

function compileOption(option: string, language: Language, classes: Classes): WordPattern[][] {
  if (!option.startsWith('@')) return compileWords(option, language);
  const entries = classes[option.slice(1)];
  if (!entries) throw new PhraseError(`unknown class "${option}"`);
  return compileClass(entries, language);
}

const compiled = new WeakMap<readonly string[], Map<Language, WordPattern[][]>>();

/** A class stands in hundreds of phrases and is compiled once. */
function compileClass(entries: readonly string[], language: Language): WordPattern[][] {
  const known = compiled.get(entries) ?? new Map<Language, WordPattern[][]>();
  compiled.set(entries, known);
  const before = known.get(language);
  if (before) return before;
  const options = entries.flatMap((entry) => compileWords(entry, language));
  known.set(language, options);
  return options;
}

/** Words that follow each other; those of a hyphenated one are words of their own, as in texts: «из-за». */
function compileWords(entry: string, language: Language): WordPattern[][] {
  const perWord = entry.split(/[\s-]+/).map((word) => compileWord(word, language));
  return perWord.reduce<WordPattern[][]>((left, right) => left.flatMap((a) => right.map((b) => [...a, b])), [[]]);
}

/** Compiles one phrase. Throws PhraseError where it is not of the language above. */
export function compilePhrase(source: string, language: Language, classes: Classes = {}): Phrase {
  const elements = source
    .trim()
    .split(/\s+/)
    .map((part): Element => {
      const gap = /^~(\d)$/.exec(part);
      if (gap) return { kind: 'gap', most: Number(gap[1]) };
      if (part.startsWith('~')) throw new PhraseError(`"${part}" is no gap; expected ~0 to ~9`);
      const optional = part.endsWith('?');
      if (/^[&!]$/.test(part)) throw new PhraseError(`"${part}" is not one word`);
      const isBeside = /^[&!]./.test(part);
      if (isBeside && optional) throw new PhraseError(`"${part}" says where words stand, so that none may be missing`);
      const options = part
        .replace(/^[&!](?=.)|\?$/g, '')
        .split('|')
        .flatMap((option) => compileOption(option, language, classes));
      return isBeside
        ? { kind: 'beside', options, absent: part.startsWith('!') }
        : { kind: 'words', options, optional };
    });
  const first = elements[0];
  if (first?.kind !== 'words' || first.optional || first.options.some((option) => option[0]?.any)) {
    throw new PhraseError(`"${source}" must begin with a word`);
  }
  return { source, elements };
}
