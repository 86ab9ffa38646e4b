// `fissure subscribers add`: an address is asked to confirm, or entered at once by the owner's word.
import { Command } from 'commander';
import { renderRequestedMail } from '../shared/digest/requested-mail.ts';
import type { Store } from '../shared/store/store.ts';
import { readAddress } from '../shared/subscribers/address.ts';
import type { Keys } from '../shared/subscribers/keys.ts';
import { subscriberIdOf } from '../shared/subscribers/owner.ts';
import { requestDigests } from '../shared/subscribers/sign-up.ts';
import { enter } from '../shared/subscribers/subscription.ts';
import type { Terms } from '../shared/subscribers/terms.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import { cardOf } from '../shared/watchlist/country.ts';
import { loadCountry } from '../shared/watchlist/watch-folder.ts';
import { loadWatched } from '../shared/watchlist/watchlist.ts';
import { toKnownFigures } from '../web/query/known.ts';
import { spokenSchedule } from '../web/subscribe/phrases.ts';
import type { Context } from './context.ts';
import { withData } from './data.ts';
import { exitCodes, UsageError } from './exit.ts';
import { keysOf } from './find-subscriber.ts';
import { localMailer } from './local.ts';
import { loadWatchedOutlets } from './outlet-list.ts';
import { print } from './terminal.ts';
import { readTermsOptions, type TermsOptions, termsOptions } from './terms-options.ts';
import { requireTimeZone } from './time.ts';

const addHelp = `
A mail asks the address to confirm; no digest comes before. With --confirmed they have agreed by other means, and no mail is sent.`;

export function addSubscriberCommand(context: Context): Command {
  const command = new Command('add')
    .description('subscribe an address')
    .argument('<address>')
    .option('--confirmed', 'they have agreed already: subscribe at once')
    .option('--json', 'what came of it, as JSON')
    .addHelpText('after', addHelp);
  for (const option of termsOptions()) command.addOption(option);
  return command.action((address: string, options: AddOptions) => add(context, address, options));
}

type AddOptions = TermsOptions & { confirmed?: boolean; json?: boolean };

async function add(context: Context, typed: string, options: AddOptions): Promise<void> {
  const settings = context.settings();
  const read = readAddress(typed);
  if (read.kind === 'invalid') throw new UsageError(`The address ${read.reason}: "${typed}"`);
  if (context.deployment() !== undefined && !options.confirmed)
    throw new UsageError(
      '--aws: only the deployment sends its mails; let them sign up on its site, or add --confirmed where they have agreed',
    );
  const { confirmed, json, ...given } = options;
  const terms = readTermsOptions(pickTerms(given), {
    figures: toKnownFigures(loadWatched(settings.FISSURE_WATCH)),
    outlets: loadWatchedOutlets(settings),
    timeZone: requireTimeZone(settings.FISSURE_TIME_ZONE),
  });
  await withData(context, async (store) => {
    const asked = { store, keys: await keysOf(context), address: read.address, terms };
    const answer = await (confirmed ? enterAtOnce(context, asked) : askToConfirm(context, asked));
    await print(context.terminal, json ? `${JSON.stringify(answer)}\n` : `${answer.message}\n`);
    if (!answer.done) context.end(exitCodes.failed);
  });
}

/** Without what names a deployment. */
const pickTerms = (options: TermsOptions & Record<string, unknown>): TermsOptions => {
  const { aws, stage, region, profile, ...terms } = options;
  return terms;
};

type Asked = { store: Store; keys: Keys; address: string; terms: Terms };
type Answer = { done: boolean; message: string; id: string };

export const spoiled = 'Mails to this address came back or were marked as spam, so none are sent to it.';

async function enterAtOnce({ clock }: Context, { store, keys, address, terms }: Asked): Promise<Answer> {
  const id = await subscriberIdOf(address, { store, keys });
  if ((await store.erasure(id))?.reason === 'suppressed') return { done: false, id, message: spoiled };
  const before = await store.subscriber(id);
  const now = await store.changeSubscriber(id, enter({ id, address }, terms, clock.now()));
  if (now?.status === 'suppressed') return { done: false, id, message: spoiled };
  if (before?.status === 'confirmed' || now === undefined)
    return { done: true, id, message: 'Subscribed already; nothing was changed.' };
  return { done: true, id, message: `Subscribed: digests come ${spokenSchedule(now)}.` };
}

async function askToConfirm(context: Context, { store, keys, address, terms }: Asked): Promise<Answer> {
  const { clock } = context;
  const settings = context.settings();
  const { FISSURE_SENDER: sender, FISSURE_SITE: site } = settings;
  const mailer = localMailer(settings, clock);
  const country = cardOf(loadCountry(settings.FISSURE_WATCH));
  const id = await subscriberIdOf(address, { store, keys });
  const tokens = createTokens({ keys: keys.tokens, clock });
  const result = await requestDigests(address, terms, {
    ...{ store, keys, tokens, clock },
    sendRequested: async (mail) =>
      void (await mailer.send(renderRequestedMail(mail, { sender, site, now: clock.now(), country }))),
  });
  if (result.kind === 'failed') throw new Error('The mail that asks to confirm was not sent', { cause: result.cause });
  if (result.kind === 'mailed') {
    const confirm = `A mail asks to confirm within a week; its link leads to ${site}, which "fissure start" serves.`;
    const message =
      result.mail === 'confirm' ? confirm : 'Subscribed already; a mail with a link to the preferences is sent.';
    return { done: true, id, message };
  }
  if (result.why === 'suppressed') return { done: false, id, message: spoiled };
  const limited =
    'No mail was sent: an address gets one such mail a day and three a week, all together twenty an hour.';
  return { done: false, id, message: limited };
}
