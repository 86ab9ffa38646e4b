// Text to sentences of tokens: the unit in which mentions and triggers are joined.
import type { ItemText } from '../../item.ts';
import { wordsOf } from '../../watchlist/fold.ts';

type Field = 'title' | 'summary' | 'body';

type Token = {
  /** Folded. */
  form: string;
  /** UTF-16 offsets within the sentence's text. */
  start: number;
  end: number;
  /** As written, begins with a capital. */
  capital: boolean;
  /** What stands between the token before and this one; empty at the start. */
  gap: string;
};

export type Sentence = {
  field: Field;
  /** Position among all sentences of the item. */
  index: number;
  text: string;
  tokens: Token[];
  /** Folded forms alone, for phrase matching. */
  forms: string[];
  /** Written In Title Case: capitals say nothing about names. */
  titleCase: boolean;
};

/** Whether a comma stands right before the token at a place. */
export const hasComma = ({ tokens }: Sentence, at: number): boolean => /,/.test(tokens[at]?.gap ?? '');

/** Whether the token at a place is the ending of a possessive: "Putin's". */
export const isPossessive = ({ forms, tokens }: Sentence, at: number): boolean =>
  forms[at] === 's' && /['’]/.test(tokens[at]?.gap ?? '');

const abbreviation =
  /(?:^|[\s(«"“])(?:\p{Lu}|mr|mrs|ms|dr|gen|lt|col|maj|capt|sgt|adm|sen|rep|gov|st|vs|jr|sr|no|prof|inc|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|г|гг|им|ст|ул|т|тыс|млн|млрд|руб|проф|акад|ген|полк|р|рр|вул|bzw|z\.b|ca|abs|nr|m|mm|mme)$/iu;

/** More letters than the longest of them. */
const abbreviationReach = 8;

/** Where a sentence ends: after . ! ? … (with closing quotes), or at a line break, bullet or bar. No run of marks or blanks is looked over twice. */
const boundary = /(?<![.!?…])([.!?…]+["'”’»)\]]*)\s+(?=["'“‘«([—–-]?\s?[\p{Lu}\p{N}•])|(?<!\s)\s*[\n\r•|]+\s*/gu;

/** "(Jane Doe/Reuters)", "(Jane Doe, Pool Photo via AP)": who took the picture. */
const credit = /\((?:[^()]{0,80}\/[^()]{0,80}|[^()]{0,120}\b(?:via|Getty|Pool|Handout)\b[^()]{0,80})\)/gu;

function splitText(written: string): string[] {
  const text = written.replaceAll(credit, '');
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    const before = text.slice(Math.max(from, match.index - abbreviationReach), match.index);
    if (match[1]?.startsWith('.') && (abbreviation.test(before) || /\s\d{1,2}$/.test(before))) continue;
    const end = match.index + (match[1]?.length ?? 0);
    if (text.slice(from, end).trim()) parts.push(text.slice(from, end));
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim()) parts.push(text.slice(from));
  return parts;
}

/** Words of a sentence at most: what is longer is cut where a clause ends, so that joining its words stays cheap. */
const longestSentence = 100;
const shortestPart = 50;
const clauseMarks = [/[;:()–—]|\s-\s/, /,/] as const;

/** A sentence longer than most is cut behind its last strong mark within reach, else its last comma, else between two words. */
function cutLong(text: string): string[] {
  const words = wordsOf(text);
  const parts: string[] = [];
  let first = 0;
  while (words.length - first > longestSentence) {
    const end = cutBefore(text, words, first);
    parts.push(text.slice(parts.length === 0 ? 0 : words[first]!.start, words[end]!.start));
    first = end;
  }
  return [...parts, text.slice(words[first]!.start)];
}

function cutBefore(text: string, words: readonly { start: number; end: number }[], first: number): number {
  for (const mark of clauseMarks)
    for (let at = first + longestSentence; at > first + shortestPart; at--)
      if (mark.test(text.slice(words[at - 1]!.end, words[at]!.start))) return at;
  return first + longestSentence;
}

function toTokens(text: string): Token[] {
  let last = 0;
  return wordsOf(text).map(({ form, start, end }, index) => {
    const gap = index === 0 ? '' : text.slice(last, start);
    last = end;
    const first = text.slice(start, start + 1);
    return { form, start, end, capital: first !== first.toLowerCase(), gap };
  });
}

const smallWords = new Set('a an the of in on to for and or at by as from with s is after over amid into'.split(' '));
const isNumber = (form: string) => form < ':' && !/\p{L}/u.test(form);

function isTitleCase(tokens: readonly Token[]): boolean {
  let [weighty, capitals] = [0, 0];
  for (const { form, capital } of tokens) {
    if (form.length === 1 || smallWords.has(form) || isNumber(form)) continue;
    weighty++;
    if (capital) capitals++;
  }
  return weighty > 3 && capitals / weighty > 0.8;
}

/** A line that is nothing but a web address, whose words are those of some headline. */
const address = /^\s*https?:\/\/\S+\s*$/;

/** All sentences of an item's title, summary and body, in order. Linear in the length of the text. */
export function toSentences(item: ItemText): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (field: Field, text: string) => {
    const tokens = address.test(text) ? [] : toTokens(text);
    if (tokens.length > longestSentence) for (const part of cutLong(text)) add(field, part);
    else if (tokens.length > 0) {
      const forms = tokens.map((token) => token.form);
      sentences.push({ field, index: sentences.length, text, tokens, forms, titleCase: isTitleCase(tokens) });
    }
  };
  for (const field of ['title', 'summary', 'body'] as const)
    for (const text of splitText(item[field] ?? '')) add(field, text);
  return sentences;
}
