// What searches ask of English.
import { stemmer as stem } from '@orama/stemmers/english';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'latin',
  stem,
  frequent: list(
    `the of to in and on for by with at from as is was has have had his her its their that this who which he she it they be been are were an or not but after over about said says will would`,
  ),
};
