// What the web app needs of the watch files, as a deployment carries it beside the compiled watchlist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFigure } from './query/known.ts';

/** File name; `fissure compile` writes it. */
export const builtWeb = { figures: 'figures.json' } as const;

export const openBuiltFigures = (folder: string): KnownFigure[] =>
  JSON.parse(readFileSync(join(folder, builtWeb.figures), 'utf8')) as KnownFigure[];
