// What searches ask of French.
import { stemmer as stem } from '@orama/stemmers/french';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'latin',
  stem,
  frequent: list(
    `le la les de du des un une et à au aux en par pour sur avec est été était il elle ils qui que dans son sa ses ne pas`,
  ),
};
