// The country of the shipped watch folder, as digests and pages are given it.
import type { CountryCard } from '../shared/watchlist/country.ts';

export const russia: CountryCard = {
  name: 'Russia',
  possessive: 'Russia’s',
  adjective: 'Russian',
  seat: 'the Kremlin',
};
