// How German tells by word order who does what, as far as rules ask. Data only.
import { set } from '../grammar-words.ts';
import type { PartOfWordOrder } from '../word-order.ts';

export const order: PartOfWordOrder = {
  succession: { beside: /^(nachfolg|ubernimmt|ubernahm|folgt|interim|kommissarisch|ersetzt)/ },
  participle: { attributive: /(te|ter|ten|en)$/, regular: /iert(er|en|em|es)$/ },
  noun: { plural: /[^s]s$/ },
  determiner: { genitive: set('des der') },
  conjunction: { that: set('dass') },
  preposition: { to: set('zu'), as: set('als'), toward: set('gegen auf') },
  prefix: { side: set('pro anti') },
};
