// Words of hits by their stems, and what a reader looks for: all words in any order and form, "phrases", and -without.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { Hit } from '../../hit.ts';
import { type Language, languages } from '../../vocabulary.ts';

/** Snowball's, as each language has it. */
const stemmers: Record<Language, (word: string) => string> = {
  en: english,
  ru: russian,
  uk: ukrainian,
  de: german,
  fr: french,
  es: spanish,
};

/** Words that stand in most sentences tell nothing apart: they are neither kept nor looked for, but in phrases. */
const tooFrequent: ReadonlySet<string> = new Set(
  `the of to in and on for by with at from as is was has have had his her its their that this who which he she it they be been
  are were an or not but after over about said says will would
  в на и с по из за от для что как не его ее их о об он она они это был была были быть к у во со до при после после также который
  у в на і з та за від для що як не його її їх про він вона вони це був була були до після також який
  der die das des dem den ein eine einer eines und in im zu von mit auf für ist war hat an aus bei nach er sie es sich nicht als
  le la les de du des un une et à au aux en par pour sur avec est été était il elle ils qui que dans son sa ses ne pas`.split(
    /\s+/,
  ),
);

const tokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word of another script than its text's is stemmed as the language of that script that stands in most texts. */
function stem(token: string, language: Language): string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(token);
  const fits = isCyrillic === (language === 'ru' || language === 'uk');
  const stemmed = stemmers[fits ? language : isCyrillic ? 'ru' : 'en'](token);
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
