// `fissure compile`: the watch files as a deployment carries them, checked and compiled.
import { writeFileSync } from 'node:fs';
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
import { UsageError } from '../exit.ts';
import { makeFolder, whyNot } from '../folder.ts';
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
      const { figures, country } = loadWatchSources(settings.FISSURE_WATCH);
      const files = {
        [builtOutlets]: buildOutlets(outlets),
        [builtWatchlist]: watchlist,
        [builtWeb.figures]: `${JSON.stringify(toKnownFigures(figures))}\n`,
        [builtWeb.country]: `${JSON.stringify(cardOf(country))}\n`,
      };
      try {
        makeFolder(folder);
        for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      } catch (cause) {
        throw new UsageError(`folder: ${folder} cannot be written: ${whyNot(cause)}`, { cause });
      }
      warn(
        context.terminal,
        `${outlets.length} outlets and a watchlist of ${watchlist.length} bytes are in ${folder}.`,
      );
    });
}
