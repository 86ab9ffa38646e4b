// What signed-in readers ask for is kept within budgets of a day, each reader's own and one for all: nobody makes the owner pay.
import type { Context, MiddlewareHandler } from 'hono';
import { countReadUnits } from '../../shared/store/read-units.ts';
import {
  allReaders,
  type Budgeted,
  dailyBudgets,
  nextDay,
  nothingSpent,
  type Spending,
  spendingName,
  unitsOf,
  usedUp,
} from '../../shared/subscribers/budgets.ts';
import { tellUsedUp } from '../../shared/subscribers/owner-notice.ts';
import { readerOf } from '../access.ts';
import { RequestError } from '../errors.ts';
import type { WebServices } from '../services.ts';
import { sendNotice } from '../subscribe/asked-mail.ts';

/** Lambda answers with 6 MB at most, in which quotes and line breaks count twice. */
const mostBytes = 4_500_000;

const words: Record<Budgeted, string> = { units: 'pages and searches', exports: 'exports', trials: 'tries' };

type Services = Pick<
  WebServices,
  'store' | 'clock' | 'budgets' | 'log' | 'sender' | 'site' | 'mailer' | 'access' | 'watch'
>;

/**
 * Throws RequestError (429, with the time at which it ends) where a budget is used up before the answer; what the answer used is
 * counted after it, so that the last one may go over. Answers are read to their end here: that is what Lambda does with them.
 */
export function withinBudgets(services: Services): MiddlewareHandler {
  const { store, clock, budgets = dailyBudgets } = services;
  return async (context, next) => {
    const begun = clock.now();
    const names = [readerOf(context), allReaders].map((of) => spendingName(of, begun)) as [string, string];
    const [reader, site] = await store.spending(names);
    const asked = budgetsOf(context);
    const over = usedUp(asked, { reader: reader!, site: site! }, budgets);
    if (over !== undefined) throw refusal(over, begun);
    let bytes: number | undefined;
    const readUnits = await countReadUnits(async () => {
      await next();
      bytes = await readToEnd(context);
    });
    const milliseconds = clock.now().getTime() - begun.getTime();
    const spent: Spending = { ...nothingSpent, units: unitsOf({ readUnits, milliseconds, bytes: bytes ?? 0 }) };
    for (const one of asked) if (one !== 'units') spent[one] = 1;
    const [, all] = await Promise.all(names.map((name) => store.addSpending(name, spent)));
    if (asked.some((one) => all![one] >= budgets[one].site)) await tellOwner(services);
    if (bytes === undefined) throw new RequestError(413, tooLong);
  };
}

/** By the address, before anything is read. */
function budgetsOf({ req: { method, path } }: Context): Budgeted[] {
  if (/^\/api\/hits\.(csv|jsonl|ics)$/.test(path)) return ['units', 'exports'];
  if (method === 'POST' && (path === '/try' || path === '/try/wrong')) return ['units', 'trials'];
  return ['units'];
}

function refusal({ budget, whose }: { budget: Budgeted; whose: 'reader' | 'site' }, now: Date): RequestError {
  const at = nextDay(now);
  const inSeconds = Math.ceil((at.getTime() - now.getTime()) / 1000);
  const who = whose === 'reader' ? 'You have' : 'The readers of this site together have';
  const message = `${who} used up what there is of ${words[budget]} in a day. There is more from ${at.toISOString().slice(0, 10)}, 00:00 UTC on, in ${Math.ceil(inSeconds / 3600)} h.`;
  return new RequestError(429, message, {
    again: { at, inSeconds },
    way: { href: '/account', words: 'To the account' },
  });
}

/** The body's bytes, once it has been made as a whole; undefined: it is too long for an answer, and was not made to its end. */
async function readToEnd(context: Context): Promise<number | undefined> {
  const { body, status, headers } = context.res;
  if (body === null) return 0;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return undefined;
  }
  context.res = new Response(Buffer.concat(chunks), { status, headers });
  return bytes;
}

const tooLong = `This is longer than the ${mostBytes / 1e6} MB that the site can answer with. Ask for parts of it, by "from" and "to", or have it written by "fissure export --aws".`;

/** A mail that fails is in the log, and tried again with the next answer. */
async function tellOwner(services: Services): Promise<void> {
  services.log.warn('readers used up a budget of the day');
  try {
    await tellUsedUp('budget', { ...services, sendNotice: (notice) => sendNotice(notice, services) });
  } catch (error) {
    services.log.error('telling the owner failed', { error: error instanceof Error ? error.name : typeof error });
  }
}
