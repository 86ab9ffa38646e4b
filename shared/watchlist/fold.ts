// How characters are compared: one table from UTF-16 code unit to folded code unit, for names, phrases and text alike.

export const separator = 0;
/** Dropped inside a word: soft hyphen, combining marks (stress), zero-width characters, the Ukrainian apostrophe, primes for ь and ъ. */
export const skipped = 1;

const specials: Record<string, string> = {
  ё: 'е',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 's',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ґ: 'г',
};

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\p{M}|[\u00AD\u02B9\u02BA\u02BC\u200B-\u200D\u2060\uFEFF]/u.test(character)) return skipped;
  if (!/[\p{L}\p{N}]/u.test(character)) return separator;
  const lower = character.toLowerCase();
  const special = specials[lower];
  if (special) return special.charCodeAt(0);
  // Latin letters lose their diacritics; й and ї keep theirs, which distinguish letters in Cyrillic.
  const base = /\p{Script=Latin}/u.test(lower) ? lower.normalize('NFD') : lower;
  return base.charCodeAt(0);
}

/** Folded code unit of every code unit: `separator`, `skipped`, or a letter or digit in its base form. */
export const foldTable: Uint16Array = buildFoldTable();

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  // Letters of the languages we read lie below U+0530; above it only Latin Extended Additional and the invisible marks matter.
  for (let unit = 0; unit < 0x0530; unit++) table[unit] = foldUnit(unit);
  for (let unit = 0x1e00; unit < 0x1f00; unit++) table[unit] = foldUnit(unit);
  for (const unit of [0x200b, 0x200c, 0x200d, 0x2032, 0x2033, 0x2060, 0xfeff]) table[unit] = skipped;
  return table;
}

const isCyrillic = (unit: number) => unit >= 0x0400 && unit < 0x0530;
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x60;

/** An apostrophe between Cyrillic letters belongs to the word (п'ятий); between Latin ones it parts it (Putin's), but for a soft sign. */
export function isInnerApostrophe(text: string, index: number): boolean {
  if (!isApostrophe(text.charCodeAt(index))) return false;
  if (!isCyrillic(text.charCodeAt(index - 1))) return isSoftSign(text, index);
  return isCyrillic(text.charCodeAt(index + 1));
}

/** What English, French and abbreviations have behind an apostrophe: Putin's, they'll, gov't. */
const clitic = /^(s|t|d|m|n|y|l|ll|re|ve|ts|em|all)$/;
/** A consonant of a longer word, or a single letter that elides nothing (V'yugin) or stands before a consonant (L'vova, not l'Ivanov). */
const isSoftened = (before: string, behind: string) =>
  /(\p{L}[bcdfgjklmnprstvwxyz]|(^|\P{L})[bfgkprvz])$/iu.test(before) ||
  (/[cdjlmnst]$/i.test(before) && /^[bcdfgjklmnpqrstvwxyz]/i.test(behind));

/**
 * "Vasil'yev", "Ol’ga": official romanizations write ь so, behind a consonant, and GOST 7.79 also "Ry`bakov" and "E`duard". Behind a
 * vowel (O'Brien) or before a mute h (aujourd'hui) it is another apostrophe.
 */
function isSoftSign(text: string, index: number): boolean {
  if (isOneLetter(text, index + 1)) return false;
  const before = text.slice(Math.max(0, index - 2), index);
  const behind = /^\p{L}*/u.exec(text.slice(index + 1, index + 5))?.[0] ?? '';
  if (behind === '' || /^h/i.test(behind) || clitic.test(behind.toLowerCase())) return false;
  const isOneWord = behind[0] === behind[0]!.toLowerCase() || before.slice(-1) === before.slice(-1).toUpperCase();
  return isOneWord && (isSoftened(before, behind) || (text[index] === '`' && /[ey]$/i.test(before)));
}

/** "Putin's", "don't": most apostrophes of English end here. */
function isOneLetter(text: string, at: number): boolean {
  const letter = text.charCodeAt(at) | 0x20;
  return (letter === 0x73 || letter === 0x74) && text.charCodeAt(at + 1) === 0x20;
}

const latinTwins: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** A word that mixes scripts (a Latin o in a Cyrillic name) is read as Cyrillic where every Latin letter has a twin. */
function unmix(word: string): string {
  if (!/[a-z]/.test(word) || !/[а-яєії]/.test(word)) return word;
  const mapped = [...word].map((letter) => latinTwins[letter] ?? letter).join('');
  return /[a-z]/.test(mapped) ? word : mapped;
}

/** A word: its folded form, and where it stands in the text (UTF-16 offsets, end exclusive). */
export type Word = { form: string; start: number; end: number };

/** Cyrillic letters have this bit, Latin letters and digits do not. */
export const cyrillicBit = 0x400;

/** Text to words in order; hyphens and Latin apostrophes part words, soft signs do not. Linear in the length of the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const fold = foldTable;
  const { length } = text;
  let start = -1;
  let form = '';
  // What is folded as it stands is cut out of the text: most words whole.
  let plain = 0;
  let some = 0;
  let every = -1;
  for (let index = 0; index <= length; index++) {
    const unit = index < length ? text.charCodeAt(index) : 0;
    const folded = fold[unit]!;
    if (folded > skipped) {
      if (start < 0) start = plain = index;
      some |= folded;
      every &= folded;
      if (folded === unit) continue;
      form += text.slice(plain, index) + String.fromCharCode(folded);
      plain = index + 1;
    } else if (start >= 0) {
      form += text.slice(plain, index);
      plain = index + 1;
      if (folded === skipped || (isApostrophe(unit) && isInnerApostrophe(text, index))) continue;
      words.push({ form: (some & ~every & cyrillicBit) === 0 ? form : unmix(form), start, end: index });
      start = -1;
      form = '';
      some = 0;
      every = -1;
    }
  }
  return words;
}

/** Phrase to its folded words joined by single spaces: the form in which names and phrases are compared. */
export function foldPhrase(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.form)
    .join(' ');
}
