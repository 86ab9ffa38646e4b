// What searches ask of Ukrainian.
import { stemmer as stem } from '@orama/stemmers/ukrainian';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'cyrillic',
  stem,
  frequent: list(`у в на і з та за від для що як не його її їх про він вона вони це був була були до після також який`),
};
