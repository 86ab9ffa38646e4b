// How Spanish tells by word order who does what, as far as rules ask. Data only.
import type { PartOfWordOrder } from '../word-order.ts';

export const order: PartOfWordOrder = {
  noun: { plural: /[^s]s$/ },
};
