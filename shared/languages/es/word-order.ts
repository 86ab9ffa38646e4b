// How Spanish tells by word order who does what, as far as rules ask. Data only.

import { set } from '../grammar-words.ts';
import type { PartOfWordOrder } from '../word-order.ts';

export const order: PartOfWordOrder = {
  noun: { plural: /[^s]s$/ },
  prefix: { side: set('pro anti') },
};
