// `fissure digest`: the owner's digest, delivered to the outbox or shown.
import { Command, Option } from 'commander';
import { type Delivery, deliverDigest } from '../../shared/digest/deliver.ts';
import { outboxPaths } from '../../shared/digest/outbox.ts';
import type { Period } from '../../shared/digest/period.ts';
import { prepareDigest } from '../../shared/digest/prepare.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { restOf } from '../../shared/reader/ledger.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Store } from '../../shared/store/store.ts';
import { enterOwner, ownerFrom } from '../../shared/subscribers/owner.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { localMailer, outboxFolder } from '../local.ts';
import { loadOutletList, loadWatchedOutlets } from '../outlet-list.ts';
import { localLinks } from '../subscribe.ts';
import { print } from '../terminal.ts';
import { parseFrom, parseTo, requireTimeZone } from '../time.ts';

const help = `
Without --from the digest covers what was first seen since the last one (at first: the past day), and today's is delivered
once. With --from it covers what outlets published in those days, and leaves the daily digest as it is.
Hits of the demo's sample outlets are left out unless --samples says otherwise.

Examples:
  fissure digest --preview
  fissure digest
  fissure digest --preview --samples --from 2022-03-01 --to 2022-03-31
  fissure digest --aws --now`;

type Options = {
  now?: boolean;
  preview?: boolean;
  html?: boolean;
  from?: string;
  to?: string;
  samples?: boolean;
  json?: boolean;
};

export function digestCommand(context: Context): Command {
  return new Command('digest')
    .description('deliver the digest to the outbox, or show it')
    .option('--preview', 'print it and deliver nothing')
    .addOption(
      new Option('--now', 'with --aws: have the deployment send yours of the past day at once').conflicts([
        'preview',
        'from',
        'to',
        'samples',
        'json',
      ]),
    )
    .option('--html', 'with --preview: print its HTML, not its text')
    .option('--from <date>', 'cover what was published on this day or later')
    .option('--to <date>', 'cover what was published on this day or earlier (default: today)')
    .option('--samples', 'include the sample outlets of the demo')
    .addOption(new Option('--json', 'what was delivered, as JSON').conflicts('preview'))
    .addHelpText('after', help)
    .action((options: Options) => runDigest(context, options));
}

async function runDigest(context: Context, options: Options): Promise<void> {
  const { terminal, clock } = context;
  const settings = context.settings();
  const deployment = context.deployment();
  if (options.now) {
    if (deployment === undefined) throw new UsageError('--now: has a deployment send one; add --aws');
    return (await import('../deploy/mail-now.ts')).mailNow(context, deployment);
  }
  if (deployment !== undefined && !options.preview)
    throw new UsageError(
      '--aws: a deployment delivers its digests itself; add --preview to see one, --now to have one sent to you at once',
    );
  if (options.html && !options.preview) throw new UsageError('--html: prints a preview; add --preview');
  const period = toPeriod(options, requireTimeZone(settings.FISSURE_TIME_ZONE), clock.now());
  const outlets = options.samples ? loadOutletList(settings) : loadWatchedOutlets(settings);
  await withData(context, async (whole) => {
    const store = options.samples ? whole : withoutSamples(whole, loadOutletList(settings));
    const mailer = localMailer(settings, clock);
    const { figures, country } = loadWatchlist(settings.FISSURE_WATCH);
    // Keys of a deployment stay where they are: its digests are shown without links.
    const links = deployment === undefined ? await localLinks(clock, settings) : undefined;
    const sender = settings.FISSURE_SENDER;
    const rest = restOf(settings.FISSURE_READER, store);
    const toDeliver = { store, mailer, clock, outlets, figures, country, sender, ...rest, ...(links && { links }) };
    if (options.preview) {
      const now = clock.now();
      const owner = { ...ownerFrom(await store.subscriber('owner'), settings, now), whenQuiet: true };
      const { digest } = await prepareDigest(owner, toDeliver, { key: 'preview', now, ...(period && { period }) });
      if (digest === undefined) throw new Error('the preview is empty, though it was to tell that it is quiet');
      const email = renderDigest(digest, sender, await links?.(owner));
      return print(terminal, options.html ? email.html : `Subject: ${email.subject}\n\n${email.text}\n`);
    }
    const owner = await enterOwner(store, settings, clock.now());
    const delivery = await deliverDigest(owner, toDeliver, { again: true, ...(period && { period }) });
    await print(terminal, options.json ? `${JSON.stringify(delivery)}\n` : `${describeDelivery(delivery, settings)}\n`);
    if ('error' in delivery) context.end(exitCodes.failed);
  });
}

function toPeriod({ from, to }: Options, timeZone: string, now: Date): Period | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) throw new UsageError('--to: needs --from, the first day to cover');
  const period: Period = {
    from: parseFrom(from, timeZone, '--from'),
    to: to === undefined ? now.toISOString() : parseTo(to, timeZone, '--to'),
    by: 'published',
  };
  if (period.from >= period.to) throw new UsageError(`--from: ${from} is not before the end of the period`);
  return period;
}

/** The store as seen by a digest of real news. */
export function withoutSamples(store: Store, outlets: readonly Outlet[]): Store {
  const samples = new Set(outlets.filter(({ sample }) => sample).map(({ id }) => id));
  return {
    ...store,
    async *hits(query) {
      for await (const hit of store.hits(query)) if (!samples.has(hit.outletId)) yield hit;
    },
    async *takenBack(since) {
      for await (const hit of store.takenBack(since)) if (!samples.has(hit.outletId)) yield hit;
    },
  };
}

/** One line on what became of a digest, with the place of its files where it went to the outbox. */
function describeDelivery(delivery: Delivery, settings: Settings): string {
  const { eml, html } = outboxPaths(outboxFolder(settings), delivery.key);
  const toOutbox = settings.FISSURE_SMTP === '';
  switch (delivery.kind) {
    case 'sent':
      return `${delivery.subject}\n  ${toOutbox ? `mail: ${eml}\n  in a browser: ${html}` : 'handed to the mail server'}`;
    case 'taken':
    case 'reconciled':
      return `This digest was delivered, or tried, before${toOutbox ? `: ${html}` : ''}\n  "fissure digest --preview" shows what has come since.`;
    case 'nothing':
      return 'Nothing to tell, and the subscriber does not want to hear so.';
    case 'deferred':
      return `The digest could not be delivered yet (${delivery.error ?? delivery.reason}); nothing was sent. Try again later.`;
    case 'failed':
      return `The digest could not be delivered (${delivery.error}); nothing was sent, and the next one covers its period too.`;
    case 'unanswered':
    case 'lost':
      return `The mailer did not answer (${delivery.error}): the digest may have been sent, or not. The next one covers its period too unless it proves to have been sent.`;
  }
}
