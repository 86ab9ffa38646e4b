// What the words of a text tell by their order, in a language where it tells who does what.

import { readings } from '../../languages/readings.ts';
import { perLanguage } from '../../languages/registry.ts';
import type { WordOrder } from '../../languages/word-order.ts';
import { type Language, languages } from '../../vocabulary.ts';
import { foldWord } from './grammar.ts';

type Words = Set<string> | RegExp;
type Groups = Record<string, Record<string, Words>>;

const none: ReadonlySet<string> = new Set();
/** Fits nothing, not even what is empty. */
const never = /(?!)/;

const given = languages.map((language) => (readings[language].order ?? {}) as Groups);
const groups = new Set(given.flatMap((one) => Object.keys(one)));

/** A group of a language whole: fields that only others have fit no word. */
const whole = (group: string, own: Record<string, Words> = {}): Record<string, ReadonlySet<string> | RegExp> =>
  Object.fromEntries(
    given
      .flatMap((one) => Object.entries(one[group] ?? {}))
      .map(([field, like]) => {
        const words = own[field] ?? (like instanceof Set ? none : never);
        return [field, words instanceof Set ? new Set([...words].map(foldWord)) : words];
      }),
  );

const orders = perLanguage((language) => {
  const own = (readings[language].order ?? {}) as Groups;
  return Object.fromEntries([...groups].map((group) => [group, whole(group, own[group])])) as unknown as WordOrder;
});

/** Of the text's language; of one without, tests of which none fits. */
export const orderOf = ({ language }: { language: Language }): WordOrder => orders[language];
