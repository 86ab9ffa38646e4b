// Whom a reader means: a figure by the index of names that matching uses, else a person or role whose words stand in the item. Pure.

import { distance } from 'fastest-levenshtein';
import type { Mention } from '../match/mentions/mention.ts';
import type { Sentence } from '../match/text/sentences.ts';
import { spellingOf } from '../stories/who.ts';
import type { Figure } from '../watchlist/compile.ts';
import type { NameRule } from '../watchlist/country-file.ts';
import { russianFromLatin } from '../watchlist/cyrillic.ts';
import { wordsOf } from '../watchlist/fold.ts';
import { nameForms } from '../watchlist/names.ts';
import { pressSpelling } from '../watchlist/press-spelling.ts';
import type { Resolved, Text } from './resolved.ts';
import { findRole } from './role-words.ts';

const isCapital = (word: string) => word.slice(0, 1) !== word.slice(0, 1).toLowerCase();

/** @param said as the reader wrote it: a name in any script, or "role: ..." */
export function resolveWho(said: string, text: Text): Resolved {
  const role = /^\s*role\s*:\s*(.*)$/is.exec(said)?.[1] ?? (isCapital(said.trim()) ? undefined : said);
  if (role !== undefined) return findRole(role, text);
  const figures = figuresCalled(said, text);
  if (figures.length === 0) return findPerson(said, text);
  const standing = figures.filter((figure) => isNamed(figure, text));
  const seen = standing.filter((figure) => text.mentions.some((mention) => isFigure(mention, figure)));
  const [figure, ...others] = seen.length > 0 ? seen : standing;
  if (figure === undefined || others.length > 0) return { kind: 'nobody', check: 'name' };
  if (figure.tier === 'opposition' && figure.belonged !== true) return { kind: 'nobody', check: 'opposition' };
  return { kind: 'figure', figure, rule: 'named by the reader' };
}

const isFigure = ({ who }: Mention, figure: Figure) => who.kind === 'figure' && who.figure.id === figure.id;

/** Figures whose name the words are: given name, patronymic or initial beside the surname, or the surname alone. */
function figuresCalled(said: string, { watchlist }: Text): Figure[] {
  const words = wordsOf(said).map(({ form }) => form);
  const found = new Set<Figure>();
  words.forEach((word, at) => {
    for (const { figure, rest } of watchlist.surnames.get(word) ?? []) {
      const to = at + 1 + rest.length;
      if (!rest.every((part, index) => words[at + 1 + index] === part)) continue;
      const others = [...words.slice(0, at), ...words.slice(to)];
      const isHis = (other: string) => figure.given.has(other) || (other.length === 1 && figure.initials.has(other));
      if (others.length === 0 || others.some(isHis)) found.add(figure);
    }
  });
  return [...found];
}

/** Whether the figure's surname stands in the item in any form, or matching saw him by another name. */
function isNamed(figure: Figure, text: Text): boolean {
  if (text.mentions.some((mention) => isFigure(mention, figure))) return true;
  return text.sentences.some((sentence) => placeOfFigure(figure, sentence, text) !== undefined);
}

/** Letters by which a surname may be misspelt in a text, by its length: "Progozhin", "Skirpal". */
const mostMistakes = (length: number): number => (length < 6 ? 0 : length < 7 ? 1 : 2);

function isMisspelt(form: string, surname: string): boolean {
  const [heard, sought] = [spellingOf(pressSpelling(form)), spellingOf(surname)];
  return heard[0] === sought[0] && distance(heard, sought) <= mostMistakes(Math.min(heard.length, sought.length));
}

/** Tokens, `to` exclusive, at which the figure's surname stands. */
export function placeOfFigure(
  figure: Figure,
  { forms, tokens }: Sentence,
  { watchlist }: Pick<Text, 'watchlist'>,
): { from: number; to: number } | undefined {
  for (let at = 0; at < forms.length; at++) {
    if (!tokens[at]!.capital) continue;
    for (const form of watchlist.surnames.get(forms[at]!) ?? [])
      if (form.figure.id === figure.id && form.rest.every((part, index) => forms[at + 1 + index] === part))
        return { from: at, to: at + 1 + form.rest.length };
  }
  const surname = figure.name.split(' ').at(-1)!;
  const at = forms.findIndex((form, index) => tokens[index]!.capital && isMisspelt(form, surname));
  return at === -1 ? undefined : { from: at, to: at + 1 };
}

const longestName = 80;

/** A person on no list: as matching names him where it saw him, else as the reader does, if his surname stands in the item. */
function findPerson(said: string, text: Text): Resolved {
  const name = said
    .replace(/[^\p{L}\p{M}'’ -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const nobody = { kind: 'nobody', check: 'name' } as const;
  if (name === '' || name.length > longestName) return nobody;
  const sought = spellingOf(latinName(name));
  for (const { who } of text.mentions)
    if ((who.kind === 'person' || who.kind === 'other') && spellingOf(who.name) === sought)
      return { kind: 'person', name: who.name, rule: 'person named in the item' };
  if (!text.sentences.some((sentence) => placeOfSurname(name, sentence, text) !== undefined)) return nobody;
  return { kind: 'person', name: latinName(name), rule: 'surname stands in the item' };
}

const latinName = (name: string): string => name.split(' ').map(pressSpelling).join(' ');

/** Tokens at which a surname stands, the last word of a name, in any case and script. */
export function placeOfSurname(
  name: string,
  { forms, tokens }: Sentence,
  { watchlist }: Pick<Text, 'watchlist'>,
): { from: number; to: number } | undefined {
  const surname = name.split(' ').at(-1)!;
  const known = surnameForms(name, watchlist.country.names.rule);
  const sought = spellingOf(latinName(surname).replaceAll('-', ' '));
  const parts = wordsOf(surname).length;
  for (let at = 0; at + parts <= forms.length; at++) {
    if (!tokens[at]!.capital) continue;
    const form = forms.slice(at, at + parts).join(' ');
    if (known.has(form) || soundsAlike(form, sought)) return { from: at, to: at + parts };
  }
  return undefined;
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

function surnameForms(name: string, rule: NameRule): ReadonlyMap<string, unknown> {
  const words = name.split(' ');
  const ru = isCyrillic(name) ? name : [words[0]!, words.at(-1)!].map((word) => russianFromLatin(word, 'en')).join(' ');
  const entry = {
    name,
    ru,
    aliases: [],
  };
  const forms = (gender: 'm' | 'f') => nameForms({ ...entry, gender }, rule);
  return new Map([...forms('m').surnames, ...forms('f').surnames]);
}

/** Letters in which a declined form may end otherwise than the name. */
const mostEnding = 3;

/** Whether a form is the name in another romanisation, or in Cyrillic letters and another case. */
function soundsAlike(form: string, sought: string): boolean {
  const heard = spellingOf(form.split(' ').map(pressSpelling).join(' '));
  if (heard === sought) return sought.length > 2;
  if (!isCyrillic(form)) return false;
  const stem = Math.max(4, Math.min(heard.length, sought.length) - 2);
  return Math.abs(heard.length - sought.length) <= mostEnding && heard.slice(0, stem) === sought.slice(0, stem);
}
