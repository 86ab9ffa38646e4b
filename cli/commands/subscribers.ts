// `fissure subscribers`: who gets digests; adding, removing, handing over and erasing what is kept of one.
import { Command, Option } from 'commander';
import type { Store } from '../../shared/store/store.ts';
import { erasePerson, exportPerson } from '../../shared/subscribers/personal-data.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { leave } from '../../shared/subscribers/subscription.ts';
import { spokenSchedule } from '../../web/subscribe/phrases.ts';
import { addSubscriberCommand, spoiled } from '../add-subscriber.ts';
import { deploymentOptions } from '../aws.ts';
import type { Context } from '../context.ts';
import { readData, withData } from '../data.ts';
import { UsageError } from '../exit.ts';
import { findSubscriber, keysOf } from '../find-subscriber.ts';
import { printList } from '../json-list.ts';
import { inviteCommand, openSignUpCommand } from '../sign-up-commands.ts';
import { renderTable } from '../table.ts';
import { print, tell } from '../terminal.ts';
import { formatTime, requireTimeZone } from '../time.ts';

const help = `
A subscriber is named by address, or by id as "list" shows it. With --aws each of these is about a deployment.

Examples:
  fissure subscribers list
  fissure subscribers add ada@example.org --circles security,army --frequency weekly --time-zone Europe/Riga
  fissure subscribers export ada@example.org > ada.json
  fissure subscribers erase ada@example.org --yes`;

export function subscribersCommand(context: Context): Command {
  const command = new Command('subscribers')
    .description('list, add, remove, export and erase those who get digests')
    .addHelpText('after', help)
    .addCommand(listCommand(context))
    .addCommand(addSubscriberCommand(context))
    .addCommand(removeCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(eraseCommand(context))
    .addCommand(inviteCommand(context))
    .addCommand(openSignUpCommand(context));
  for (const one of command.commands) for (const option of deploymentOptions()) one.addOption(option);
  return command;
}

function listCommand(context: Context): Command {
  const statuses = ['pending', 'confirmed', 'suppressed', 'left'];
  return new Command('list')
    .description('who is known, in which state, and when the next digest comes')
    .addOption(new Option('--status <status>', 'only those in this state').choices(statuses))
    .option('--json', 'all that is known of each, as a JSON array')
    .action(async ({ status, json }: { status?: string; json?: boolean }) => {
      const { terminal } = context;
      const timeZone = requireTimeZone(context.settings().FISSURE_TIME_ZONE);
      const all = await readData(context, (store) => Array.fromAsync(store.subscribers()));
      const shown = all.filter((one) => status === undefined || one.status === status);
      if (json) return printList(terminal, shown);
      if (shown.length === 0)
        return tell(terminal, 'Nobody. The owner is entered by the first run of "fissure start".\n');
      const rows = shown.map((one) => ({ cells: toRow(one, timeZone) }));
      const heads = [
        { head: 'Address', weight: 2 },
        'Id',
        { head: 'Status', weight: 1 },
        { head: 'Digests', flows: true },
        'Next',
      ];
      await print(terminal, `${renderTable(heads, rows, terminal)}\n`);
    });
}

function toRow(subscriber: Subscriber, timeZone: string): string[] {
  const { id, email, status, nextDigestAt } = subscriber;
  const next = status === 'confirmed' && nextDigestAt !== undefined ? formatTime(nextDigestAt, timeZone) : '-';
  return [email, id, status, spokenSchedule(subscriber), next];
}

function removeCommand(context: Context): Command {
  return new Command('remove')
    .description('end the digests of a subscriber; what is kept is forgotten a month later')
    .argument('<subscriber>', 'address or id')
    .action(async (who: string) => {
      await withSubscriber(context, who, async (subscriber, store) => {
        const { status } = (await store.changeSubscriber(subscriber.id, leave(context.clock.now()))) ?? subscriber;
        const message = status === 'suppressed' ? `${spoiled} Nothing was changed.` : 'No more digests will come.';
        await print(context.terminal, `${message}\n`);
      });
    });
}

function exportCommand(context: Context): Command {
  return new Command('export')
    .description('print all that is kept of a subscriber, as JSON')
    .argument('<subscriber>', 'address or id')
    .action(async (who: string) => {
      await withSubscriber(context, who, async (subscriber, store) =>
        print(context.terminal, `${JSON.stringify(await exportPerson(subscriber, store), null, 2)}\n`),
      );
    });
}

function eraseCommand(context: Context): Command {
  return new Command('erase')
    .description('erase all that is kept of a subscriber but a keyed hash, the date and the reason')
    .argument('<subscriber>', 'address or id')
    .option('--yes', 'you are sure')
    .option('--json', 'what stays, as JSON')
    .action(async (who: string, { yes, json }: { yes?: boolean; json?: boolean }) => {
      await withSubscriber(context, who, async (subscriber, store) => {
        if (!yes)
          throw new UsageError('Erasing cannot be undone; add --yes. "fissure subscribers export" keeps a copy.');
        const erasure = await erasePerson(subscriber, { store, clock: context.clock, keys: await keysOf(context) });
        await print(context.terminal, json ? `${JSON.stringify(erasure)}\n` : 'Erased.\n');
      });
    });
}

async function withSubscriber(
  context: Context,
  who: string,
  work: (subscriber: Subscriber, store: Store) => Promise<void>,
): Promise<void> {
  await withData(context, async (store) => {
    const subscriber = await findSubscriber(who, { store, keys: await keysOf(context) });
    if (subscriber === undefined)
      throw new UsageError(`"${who}" is no subscriber; "fissure subscribers list" names them`);
    await work(subscriber, store);
  });
}
