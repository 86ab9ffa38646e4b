// Words of hits by their stems, and what a reader looks for: all words in any order and form, "phrases", and -without.
import type { Hit } from '../../hit.ts';
import { searches } from '../../languages/registry.ts';
import { type Language, languages } from '../../vocabulary.ts';

/** Words that stand in most sentences tell nothing apart: they are neither kept nor looked for, but in phrases. */
const tooFrequent: ReadonlySet<string> = new Set(languages.flatMap((language) => searches[language].frequent));

const tokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word of another script than its text's is stemmed as the language of that script that stands in most texts, the first. */
function stem(token: string, language: Language): string {
  const script = /\p{Script=Cyrillic}/u.test(token) ? 'cyrillic' : 'latin';
  const fits = (one: Language) => searches[one].script === script;
  const stemmed = searches[fits(language) ? language : languages.find(fits)!].stem(token);
  return stemmed.normalize('NFKD').replace(/\p{M}/gu, '');
}

const isKept = (token: string): boolean => token.length > 1 && !tooFrequent.has(token);

type Worded = Pick<Hit, 'title' | 'language' | 'figure' | 'role'> & { evidence: { sentence: string } };

const fieldsOf = ({ title, evidence, figure, role, language }: Worded): [string, Language][] => [
  [title, language],
  [evidence.sentence, language],
  [figure ?? '', 'en'],
  [role ?? '', language],
];

type Stem = { stem: string; isKept: boolean };

const stemsIn = (hit: Worded): Stem[][] =>
  fieldsOf(hit).map(([text, language]) =>
    tokens(text).map((token) => ({ stem: stem(token, language), isKept: isKept(token) })),
  );

const keptOf = (fields: readonly Stem[][]): Set<string> =>
  new Set(fields.flat().flatMap(({ stem, isKept }) => (isKept ? [stem] : [])));

/** The stems of headline, matched sentence, name and role, each in its order. */
export const stemFields = (hit: Worded): string[][] => stemsIn(hit).map((field) => field.map(({ stem }) => stem));

/** Those by which a hit is found. */
export const stemsOf = (hit: Worded): Set<string> => keptOf(stemsIn(hit));

/** Stems in a row, of which any suffices: a word or a phrase as each language would stem it. */
export type Term = string[][];
/** `kept`: by which stems of each row it can be found. */
export type Words = { all: { term: Term; kept: string[][] }[]; none: Term[] };

/** What is asked for. `all` is empty where nothing that is kept is among it: then nothing can be looked for. */
export function parseWords(text: string): Words {
  const words: Words = { all: [], none: [] };
  for (const [, minus, phrase, word = ''] of text.matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const asked = tokens(phrase ?? word);
    // Words joined by a hyphen or a stop stand in a row.
    const kept = asked.filter(isKept);
    if (minus === '-') {
      if (asked.length > 0) words.none.push(rows(asked));
    } else if (kept.length > 0) {
      words.all.push({ term: rows(asked.length > 1 ? asked : kept), kept: rows(kept) });
    }
  }
  return words;
}

function rows(asked: readonly string[]): Term {
  const all = languages.map((language) => asked.map((token) => stem(token, language)));
  return [...new Map(all.map((row) => [row.join(' '), row])).values()];
}

/** Whether a hit has all that is asked for and nothing that is not wanted. A single word is none of the too frequent: French would stem "one" as "on". */
export function hasWords(hit: Worded, { all, none }: Words): boolean {
  const stems = stemsIn(hit);
  const kept = keptOf(stems);
  const fields = stems.map((field) => ` ${field.map(({ stem }) => stem).join(' ')} `);
  const hasRow = (row: string[]) =>
    row.length === 1 ? kept.has(row[0]!) : fields.some((field) => field.includes(` ${row.join(' ')} `));
  return all.every(({ term }) => term.some(hasRow)) && !none.some((term) => term.some(hasRow));
}
