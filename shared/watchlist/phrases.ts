// The small language in which the owner writes phrases, compiled so that a text is searched by the first word of each.
//
//   resigned                one word           step|steps down       alternatives in one place
//   уволен*                 any ending         the? post             a word that may be missing
//   _                       any one word       ~3                    up to three words in between
//   @war                    any entry of the class `war`
//   &war|putin  &@war       one of these stands anywhere in the sentence     !nato  !@west       none of these does
//   resign+                 a regular English verb, or a Russian or Ukrainian past tense, in all its forms
//   отставка#               a Russian or Ukrainian noun in all its cases
//
// No regular expressions: an owner's pattern can never make matching slow (ReDoS), and each is explainable as it stands.
import type { Language } from '../vocabulary.ts';
import type { CaseSet } from './cases.ts';
import { foldPhrase } from './fold.ts';
import { russianNoun } from './russian.ts';
import { ukrainianNoun } from './ukrainian.ts';

/** One word as it may stand in the text. `cases` is set for declined nouns. */
export type WordPattern = { text: string; prefix: boolean; any: boolean; cases?: CaseSet };
/** `beside`: what the sentence has anywhere, or has not. */
export type Element =
  | { kind: 'words'; options: WordPattern[][]; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'beside'; options: WordPattern[][]; absent: boolean };

export type Phrase = { source: string; elements: Element[] };

/** A phrase that cannot be compiled; the message says what is wrong with it. */
class PhraseError extends Error {
  readonly kind = 'phrase';
}

function englishVerb(base: string): string[] {
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const s = /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, s, base.endsWith('e') ? `${base}d` : `${base}ed`, ing];
}

const wordPattern = (text: string): WordPattern => ({ text, prefix: false, any: false });

function verbForms(base: string, language: Language): WordPattern[] {
  if (language === 'en') return englishVerb(base).map(wordPattern);
  const reflexive = /(ся|сь)$/.test(base);
  const plain = base.replace(/(ся|сь)$/, '');
  const stem = plain.replace(/(л|в)$/, '');
  const endings = language === 'uk' ? ['в', 'ла', 'ло', 'ли', 'вши'] : ['л', 'ла', 'ло', 'ли', 'в', 'вши'];
  // пришел, пришла: a fleeting vowel before the л
  const stems = /[шд]е$/.test(stem) && language === 'ru' ? [stem, stem.slice(0, -1)] : [stem];
  const forms = stems.flatMap((s) => endings.map((ending) => s + ending));
  const all = reflexive ? forms.flatMap((form) => [`${form}ся`, `${form}сь`]) : forms;
  return [...all.map(wordPattern), { text: `${stem}вш`, prefix: true, any: false }];
}

function nounForms(noun: string, language: Language): WordPattern[] {
  const neuter = /(ие|ия|ье|ння|ття)$/.test(noun) && !/ия$/.test(noun);
  if (neuter && language === 'ru')
    return ['е', 'я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях'].map((ending) => wordPattern(noun.slice(0, -1) + ending));
  if (neuter) return ['я', 'ю', 'ям', 'і'].map((ending) => wordPattern(noun.slice(0, -1) + ending));
  const forms = language === 'uk' ? ukrainianNoun(noun) : russianNoun(noun);
  return [...forms].map(([text, cases]) => ({ ...wordPattern(text), cases }));
}

function compileWord(word: string, language: Language): WordPattern[] {
  if (word === '_') return [{ text: '', prefix: false, any: true }];
  const folded = foldPhrase(word.replace(/[*+#]$/, ''));
  if (/[~@*+#?|&!]/.test(word.slice(0, -1)) || /[~@|?&!]$/.test(word))
    throw new PhraseError(`"${word}" has a sign where none may stand`);
  if (!folded || folded.includes(' ')) throw new PhraseError(`"${word}" is not one word`);
  if (word.endsWith('*')) return [{ text: folded, prefix: true, any: false }];
  const forms = word.endsWith('+')
    ? verbForms(folded, language)
    : word.endsWith('#')
      ? nounForms(folded, language)
      : [wordPattern(folded)];
  return forms.map((form) => ({ ...form, text: foldPhrase(form.text) }));
}

type Classes = Record<string, readonly string[]>;

function compileOption(option: string, language: Language, classes: Classes): WordPattern[][] {
  if (!option.startsWith('@')) return compileWords(option, language);
  const entries = classes[option.slice(1)];
  if (!entries) throw new PhraseError(`unknown class "${option}"`);
  return entries.flatMap((entry) => compileWords(entry, language));
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
