// What searches ask of Spanish.
import { stemmer as stem } from '@orama/stemmers/spanish';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'latin',
  stem,
  frequent: list(''),
};
