// Finds the words that a reader quotes in a text, whatever quotation marks, dashes and spaces it wrote them with. Pure.

/** UTF-16 offsets in the text, `end` exclusive. */
export type Place = { start: number; end: number };

/** A quote that says nothing, and one that is no quote but a copy of the item. */
const shortest = 3;
const longest = 700;

const alike: readonly [RegExp, string][] = [
  [/["«»“”„‟″]/u, '"'],
  [/['‘’‚‛′`´ʼ]/u, "'"],
  [/[-‐‑‒–—―−]/u, '-'],
  [/ё/u, 'е'],
];

/** One character as it is compared: lower case, marks of one kind alike; nothing for what is not seen. */
function plain(character: string): string {
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/u.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (character === '…') return '...';
  const lower = character.toLowerCase();
  return alike.find(([test]) => test.test(lower))?.[1] ?? lower;
}

/** The text as it is compared, and where in the text each of its units stands; runs of spaces are one. */
function comparable(text: string): { plain: string; at: number[] } {
  let result = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    for (const unit of plain(text[index]!)) {
      if (unit === ' ' && (result === '' || result.endsWith(' '))) continue;
      result += unit;
      at.push(index);
    }
  }
  return { plain: result, at };
}

/** Where the quote stands; undefined where it does not, or is too short or too long to be one. */
export function findQuote(quote: string, text: string): Place | undefined {
  if (quote.length > longest) return undefined;
  const sought = comparable(quote.normalize('NFC')).plain.replace(/^[\s".']+|[\s".']+$/g, '');
  if ((sought.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < shortest) return undefined;
  const { plain: whole, at } = comparable(text);
  for (let from = whole.indexOf(sought); from !== -1; from = whole.indexOf(sought, from + 1)) {
    if (isInWord(whole, from) || isInWord(whole, from + sought.length)) continue;
    return { start: at[from]!, end: at[from + sought.length - 1]! + 1 };
  }
  return undefined;
}

const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

const isInWord = (text: string, at: number): boolean => isLetter(text[at - 1]) && isLetter(text[at]);
