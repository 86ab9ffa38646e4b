// Where word order is free, what a verb governs by a preposition may stand before it: «взят под стражу», «под стражу взят».
import { readings } from '../languages/readings.ts';
import type { Language } from '../vocabulary.ts';
import type { Element, Phrase } from './phrases.ts';

/** Farther apart than this, in tokens, the two are seldom of one clause. */
const widest = 3;

/** A phrase in every order in which its language may write it, the written one first. */
export function inEveryOrder(phrase: Phrase, language: Language): Phrase[] {
  const { hasCases, prepositions } = readings[language].grammar;
  const [verb, second, ...rest] = phrase.elements;
  if (!hasCases || verb?.kind !== 'words' || !second) return [phrase];
  const [gap, governed] = second.kind === 'gap' ? [second.most, rest] : [0, [second, ...rest]];
  const isGoverned = opensWith(governed[0], prepositions) && !opensWith(verb, prepositions);
  const last = governed.at(-1);
  const isClosed = last?.kind === 'words' && !opensWith(last, prepositions) && governed.every(isNear);
  if (!isGoverned || !isClosed) return [phrase];
  const between: Element[] = [{ kind: 'gap', most: Math.min(gap, widest) }];
  return [phrase, { ...phrase, elements: [...governed, ...between, verb] }];
}

const isNear = ({ kind }: Element): boolean => kind !== 'beside';

const opensWith = (element: Element | undefined, words: ReadonlySet<string>): boolean =>
  element?.kind === 'words' &&
  !element.optional &&
  element.options.every(([first]) => first !== undefined && !first.prefix && words.has(first.text));
