// `fissure outlets`: which outlets are watched and how each of them is.
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withStore } from '../local.ts';
import { loadOutletList } from '../outlet-list.ts';
import { outletHealthTable, toHealthRows } from '../outlet-table.ts';
import { print } from '../terminal.ts';
import { requireTimeZone } from '../time.ts';

const help = `
Sample outlets are shown once the demo has read them.

Examples:
  fissure outlets
  fissure outlets --json | jq -r '.[] | select(.health == "failing") | .id'`;

export function outletsCommand(context: Context): Command {
  return new Command('outlets')
    .description('list the outlets and how each of them is')
    .option('--json', 'the rows as a JSON array')
    .addHelpText('after', help)
    .action(async (options: { json?: boolean }) => {
      const { terminal } = context;
      const settings = context.settings();
      const timeZone = requireTimeZone(settings.FISSURE_TIME_ZONE);
      const outlets = loadOutletList(settings);
      const states = await withStore(context, (store) => store.outletStates(outlets.map(({ id }) => id)));
      const rows = toHealthRows(outlets, states);
      await print(
        terminal,
        options.json ? `${JSON.stringify(rows, null, 2)}\n` : outletHealthTable(rows, { ...terminal, timeZone }),
      );
    });
}
