// `fissure demo`: the whole line on sample outlets, served over loopback HTTP, with an overview for a newcomer.
import { Command } from 'commander';
import { readSampleLabels } from '../../samples/labels.ts';
import { serveSamples } from '../../samples/serve.ts';
import { deliverDigest } from '../../shared/digest/deliver.ts';
import { createOutbox, outboxPaths } from '../../shared/digest/outbox.ts';
import { explainItem } from '../../shared/match/explain.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { type PollResult, pollOutlets } from '../../shared/outlets/poll.ts';
import type { Services } from '../../shared/services.ts';
import type { Settings } from '../../shared/settings.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import type { Context } from '../context.ts';
import type { DemoOutcome } from '../demo-findings.ts';
import { renderOverview } from '../demo-overview.ts';
import { exitCodes } from '../exit.ts';
import { outboxFolder, withServices } from '../local.ts';
import { startProgress } from '../progress.ts';
import { tell, warn } from '../terminal.ts';
import { requireTimeZone } from '../time.ts';

const help = `
Nothing leaves this machine: eight invented outlets are served to Fissure over loopback HTTP, with real people, events and
dates. What is found is stored in FISSURE_DATA beside whatever real outlets bring, marked as a sample wherever it is shown;
digests of real news leave it out. Delete the folder to begin anew.`;

/** The samples begin in this month. */
const samplesFrom = '2022-02-01T00:00:00.000Z';

export function demoCommand(context: Context): Command {
  return new Command('demo')
    .description('run everything once on sample outlets and explain what happened; needs no network')
    .addHelpText('after', help)
    .action(async () => {
      const { terminal, signal } = context;
      const settings = context.settings();
      requireTimeZone(settings.FISSURE_TIME_ZONE);
      warn(terminal, 'Reading eight sample outlets, twice; nothing leaves this machine.');
      const samples = await serveSamples();
      try {
        const outcome = await withServices(
          context,
          (services, watchlist) => runDemo(context, samples.outlets, services, { settings, watchlist }),
          // Two samples are broken on purpose, and the overview tells them.
          { loopback: true, log: 'error' },
        );
        if (signal.aborted) return context.end(exitCodes.interrupted);
        await tell(terminal, renderOverview(outcome, terminal));
      } finally {
        await samples.close();
      }
    });
}

async function runDemo(
  { terminal, clock, signal }: Context,
  outlets: readonly Outlet[],
  services: Services,
  { settings, watchlist }: { settings: Settings; watchlist: Watchlist },
): Promise<DemoOutcome> {
  const progress = startProgress(terminal, outlets.length * 2, 'outlets');
  const poll = (): Promise<PollResult[]> =>
    pollOutlets(outlets, services, {
      concurrency: settings.FISSURE_CONCURRENCY,
      onResult: ({ outletId }) => progress.step(outletId),
      signal,
    });
  try {
    const first = await poll();
    const second = await poll();
    const ids = outlets.map(({ id }) => id);
    const hits = await Array.fromAsync(services.store.hits({ outlets: ids }));
    const found = new Set(hits.map(({ itemId }) => itemId));
    const news = new Set(readSampleLabels().flatMap(({ url, relevant }) => (relevant ? [url] : [])));
    const items = (await Array.fromAsync(services.store.items()))
      .filter(({ outletId }) => ids.includes(outletId))
      .sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
      .map((item) => ({
        item,
        isNews: news.has(item.url),
        ...(!found.has(item.id) && { explanation: explainItem(item, watchlist) }),
      }));
    const now = clock.now();
    const subscriber = demoSubscriber(settings, now);
    // Invented articles stay on this machine, whatever mail server is set.
    const mailer = createOutbox(outboxFolder(settings), clock);
    const toDeliver = { ...services, mailer, outlets, sender: settings.FISSURE_SENDER };
    const period = { from: samplesFrom, to: now.toISOString(), by: 'published' } as const;
    const delivery = await deliverDigest(subscriber, toDeliver, { period });
    if ('error' in delivery) throw new Error(`The demo's digest could not be delivered: ${delivery.error}`);
    return { outlets, first, second, hits, items, digest: outboxPaths(outboxFolder(settings), delivery.key) };
  } finally {
    progress.stop();
  }
}

/** Only for this digest; not stored, so no further one comes. */
function demoSubscriber({ FISSURE_OWNER, FISSURE_TIME_ZONE }: Settings, now: Date): Subscriber {
  return {
    id: 'demo',
    email: FISSURE_OWNER,
    status: 'confirmed',
    createdAt: now.toISOString(),
    timeZone: FISSURE_TIME_ZONE,
    hour: 7,
    whenQuiet: true,
    ...firstTerms,
  };
}
