// A person as a list of persons has them, whatever its format: spellings, birth, post and where it is from.

export type PersonRecord = {
  /** Line or position in the file, for messages. */
  place: string;
  /** Id in the list it is from, such as "Q7747" or "ofac-12345"; empty where it has none. */
  key: string;
  /** All spellings, in any script and order of given name and surname; the list's own first. */
  names: string[];
  /** ISO date or year. */
  born?: string;
  gender?: 'm' | 'f';
  /** Posts as the list words them. */
  posts: string[];
  /** Circle, where the list has it: our own export. */
  circle?: string;
  /** Figure id, where the list has it: our own export. */
  id?: string;
};

export type RecordProblem = { place: string; message: string };

/** `passedOver`: entries of other kinds, such as companies. */
export type RecordFile = { records: PersonRecord[]; problems: RecordProblem[]; passedOver: number };

/** "1955", "1955-05" or "1955-05-21" of whatever a list writes before or behind; the first of several dates. */
export function bornOf(text: string | undefined): string | undefined {
  const [, date] = /(?:^|\D)((?:18|19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)/.exec(text ?? '') ?? [];
  return date;
}

export function genderOf(text: string | undefined): 'm' | 'f' | undefined {
  const word = (text ?? '').trim().toLowerCase();
  if (/^(f|female|woman|женщина|женский|q6581072)$/.test(word)) return 'f';
  if (/^(m|male|man|мужчина|мужской|q6581097)$/.test(word)) return 'm';
  return undefined;
}

/** Every spelling once, without empty ones. */
export const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')),
];
