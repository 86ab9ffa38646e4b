// What searches ask of German.
import { stemmer as stem } from '@orama/stemmers/german';
import type { Search } from '../search.ts';
import { list } from '../words.ts';

export const search: Search = {
  script: 'latin',
  stem,
  frequent: list(
    `der die das des dem den ein eine einer eines und in im zu von mit auf für ist war hat an aus bei nach er sie es sich nicht als`,
  ),
};
