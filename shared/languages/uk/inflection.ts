// The forms of Ukrainian past tenses and nouns, as phrases ask for them.
import type { Inflection } from '../inflection.ts';
import { nounForms, pastTense } from '../slavic-inflection.ts';
import { ukrainianNoun } from './names.ts';

export const inflection: Inflection = {
  verb: (base) => pastTense(base, ['в', 'ла', 'ло', 'ли', 'вши'], false),
  noun: (noun) => nounForms(noun, ['я', 'ю', 'ям', 'і'], ukrainianNoun),
};
