// How French tells by word order who does what, as far as rules ask. Data only.
import { set } from '../grammar-words.ts';
import type { PartOfWordOrder } from '../word-order.ts';

export const order: PartOfWordOrder = {
  succession: { beside: /^(successeur|remplac|succede|interim|nomme|designe)/ },
  noun: { plural: /[^s]s$/ },
  conjunction: { that: set('que qu') },
  preposition: {
    as: set('comme'),
    toward: set('contre'),
  },
  adverb: { negation: set('ne n') },
  prefix: { side: set('pro anti') },
};
