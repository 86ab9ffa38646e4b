// What searches ask of Russian.
import { stemmer as stem } from '@orama/stemmers/russian';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'cyrillic',
  stem,
  frequent: list(
    `в на и с по из за от для что как не его ее их о об он она они это был была были быть к у во со до при после после также который`,
  ),
};
