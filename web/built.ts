// What the web app needs of the watch files, as a deployment carries it beside the compiled watchlist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryCard } from '../shared/watchlist/country.ts';
import type { KnownFigure } from './query/known.ts';

/** File names; `fissure compile` writes them. */
export const builtWeb = { figures: 'figures.json', country: 'country.json' } as const;

export const openBuiltFigures = (folder: string): KnownFigure[] =>
  JSON.parse(readFileSync(join(folder, builtWeb.figures), 'utf8')) as KnownFigure[];

export const openBuiltCountry = (folder: string): CountryCard =>
  JSON.parse(readFileSync(join(folder, builtWeb.country), 'utf8')) as CountryCard;
