// `fissure compile`: the watch files as a deployment carries them, checked and compiled.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildOutlets, builtOutlets } from '../../shared/outlets/built.ts';
import { builtWatchlist } from '../../shared/watchlist/built.ts';
import { cardOf } from '../../shared/watchlist/country.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { buildWatchlist } from '../../shared/watchlist/watchlist.ts';
import { builtWeb } from '../../web/built.ts';
import { toKnownFigures } from '../../web/query/known.ts';
import type { Context } from '../context.ts';
import { loadWatchedOutlets } from '../outlet-list.ts';
import { warn } from '../terminal.ts';

export function compileCommand(context: Context): Command {
  return new Command('compile')
    .description('write the watch files as a deployment carries them; a mistake in them is told and nothing written')
    .argument('<folder>', `where ${builtWatchlist} and ${builtOutlets} go; made where it is missing`)
    .action(async (folder: string) => {
      const settings = context.settings();
      const outlets = loadWatchedOutlets(settings);
      const watchlist = buildWatchlist(settings.FISSURE_WATCH);
      const sources = loadWatchSources(settings.FISSURE_WATCH);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, builtOutlets), buildOutlets(outlets));
      writeFileSync(join(folder, builtWatchlist), watchlist);
      writeFileSync(join(folder, builtWeb.figures), `${JSON.stringify(toKnownFigures(sources))}\n`);
      writeFileSync(join(folder, builtWeb.country), `${JSON.stringify(cardOf(sources.country))}\n`);
      warn(
        context.terminal,
        `${outlets.length} outlets and a watchlist of ${watchlist.length} bytes are in ${folder}.`,
      );
    });
}
