// Services of a local run: embedded engine, outbox, this machine's clock. Nothing here needs an account.
import { join } from 'node:path';
import type { Mailer } from '../shared/digest/mailer.ts';
import { createOutbox } from '../shared/digest/outbox.ts';
import { createSmtpMailer } from '../shared/digest/smtp.ts';
import { lookAt, matchItem, mentionsWatched } from '../shared/match/match.ts';
import { recallFrom } from '../shared/match/recall.ts';
import { createArticles } from '../shared/outlets/article.ts';
import { createHttp } from '../shared/outlets/http.ts';
import type { ReaderDoor } from '../shared/outlets/match-seen.ts';
import { restOf } from '../shared/reader/ledger.ts';
import type { Services } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import { createClient } from '../shared/store/client.ts';
import { ensureTable } from '../shared/store/ensure-table.ts';
import { createStore, type Store } from '../shared/store/store.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import type { Context } from './context.ts';
import { openEngine } from './engine.ts';
import type { Level } from './log.ts';
import { loadWatch } from './outlet-list.ts';

/**
 * Opens the store in FISSURE_DATA for as long as the work takes. `reading`: nothing will be written that has to last, so that it is done
 * on a full disk, too; `full` then says that it is one. Throws EngineError, UsageError.
 */
export async function withStore<T>(
  { settings, clock }: Pick<Context, 'settings' | 'clock'>,
  work: (store: Store, state: { full?: string | undefined }) => Promise<T>,
  options: { reading?: boolean } = {},
): Promise<T> {
  const { FISSURE_DATA, FISSURE_TABLE, FISSURE_KEEP_ITEMS_DAYS } = settings();
  const engine = await openEngine(FISSURE_DATA, options);
  const client = createClient({ socket: engine.socket, explain: engine.explain });
  try {
    await ensureTable(client, FISSURE_TABLE);
    return await work(
      createStore({ client, table: FISSURE_TABLE, keepItemsDays: FISSURE_KEEP_ITEMS_DAYS, now: clock.now }),
      { full: engine.full },
    );
  } finally {
    client.destroy();
    await engine.close();
  }
}

/**
 * Everything the line needs, for as long as the work takes. The watchlist is loaded first: where it is wrong, nothing is
 * opened or written. Throws WatchError, EngineError.
 * @param options.loopback outlets may be on this machine
 * @param options.log the least level that is written: 'error' where the command itself tells what its outlets did
 */
export async function withServices<T>(
  context: Context,
  work: (services: Services, watchlist: Watchlist, state: { full?: string | undefined }) => Promise<T>,
  options: { loopback?: boolean; log?: Level; reading?: boolean } = {},
): Promise<T> {
  const settings = context.settings();
  const watchlist = loadWatch(settings);
  const http = createHttp(settings, options);
  const open = async (store: Store, state: { full?: string | undefined }) =>
    work(
      {
        store,
        http,
        articles: createArticles(http, context.clock),
        mailer: localMailer(settings, context.clock),
        clock: context.clock,
        log: context.log(options.log ?? 'warn'),
        match: (item, since) => matchItem(item, watchlist, since),
        recall: recallFrom(store, () => context.clock.now()),
        figures: watchlist.figures,
        country: watchlist.country,
        mentions: (item) => mentionsWatched(item, watchlist),
        longestIntervalMinutes: settings.FISSURE_LONGEST_INTERVAL_MINUTES,
        ...restOf(settings.FISSURE_READER, store),
        ...(settings.FISSURE_READER !== '' && { reader: await localDoor(settings, watchlist, store) }),
      },
      watchlist,
      state,
    );
  return withStore(context, open, options);
}

/** The way to the second reader, whose items wait in the table. Loaded only where it is on. */
async function localDoor({ FISSURE_READER_ITEMS }: Settings, watchlist: Watchlist, store: Store): Promise<ReaderDoor> {
  const { createDoor } = await import('../shared/reader/door.ts');
  return createDoor(FISSURE_READER_ITEMS, {
    look: (item) => lookAt(item, watchlist),
    add: (ids) => store.addWaiting(ids),
  });
}

/** The mail server of FISSURE_SMTP, or the outbox. */
export function localMailer(
  { FISSURE_SMTP, FISSURE_DATA }: Pick<Settings, 'FISSURE_SMTP' | 'FISSURE_DATA'>,
  clock: Context['clock'],
): Mailer {
  return FISSURE_SMTP === ''
    ? createOutbox(outboxFolder({ FISSURE_DATA }), clock)
    : createSmtpMailer(FISSURE_SMTP, clock);
}

/** Where digests of a local run lie: an .eml file and an HTML preview each. */
export function outboxFolder({ FISSURE_DATA }: Pick<Settings, 'FISSURE_DATA'>): string {
  return join(FISSURE_DATA, 'outbox');
}
