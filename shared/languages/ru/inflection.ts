// The forms of Russian past tenses and nouns, as phrases ask for them.
import type { Inflection } from '../inflection.ts';
import { nounForms, pastTense } from '../slavic-inflection.ts';
import { russianNoun } from './names.ts';

export const inflection: Inflection = {
  verb: (base) => pastTense(base, ['л', 'ла', 'ло', 'ли', 'в', 'вши'], true),
  noun: (noun) => nounForms(noun, ['е', 'я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях'], russianNoun),
};
