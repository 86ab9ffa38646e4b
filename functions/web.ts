// The site: the web app behind an HTTP API; and, called by itself, the mails that its forms asked for.
import { Resolver } from 'node:dns/promises';
import type { Context } from 'aws-lambda';
import { getConnInfo, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { awsKeys, awsMailer, awsOutlets, awsSelf, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { createMailDomains } from '../shared/subscribers/mail-domain.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import { createApp } from '../web/app.ts';
import { openBuiltCountry, openBuiltFigures } from '../web/built.ts';
import type { AskedMail } from '../web/subscribe/asked.ts';
import { carryOut } from '../web/subscribe/asked-mail.ts';

/**
 * Lambda answers 6 MB at most, of which text that it does not know takes a third more in base64, and quotes and line breaks of other text
 * are escaped; the gateway waits 29 seconds.
 */
const parts = { mostBytes: 4_000_000, mostMs: 15_000 };

const settings = readSettings();
const base = awsServices(settings);
const keys = await awsKeys(settings);

let opened: Promise<ReturnType<typeof import('../web/trial.ts').openTrial>> | undefined;
const trial = () => (opened ??= import('../web/trial.ts').then(({ openTrial }) => openTrial(settings, base.clock)));

let ownName = '';
const callSelf = awsSelf(() => ownName);
const services = {
  ...base,
  mailer: awsMailer(settings),
  sender: settings.FISSURE_SENDER,
  keys,
  tokens: createTokens({ keys: keys.tokens, clock: base.clock }),
  site: settings.FISSURE_SITE,
  watch: {
    figures: openBuiltFigures(settings.FISSURE_WATCH),
    outlets: awsOutlets(settings),
    country: openBuiltCountry(settings.FISSURE_WATCH),
  },
};
const app = createApp({
  ...services,
  signUp: settings.FISSURE_SIGN_UP,
  queue: (asked) => callSelf({ asked }),
  mailDomains: createMailDomains(new Resolver({ timeout: 1_000, tries: 2 }), base.clock),
  remoteAddress: (context) => getConnInfo(context).remote.address,
  access: 'sign-in',
  parts,
  timeZone: settings.FISSURE_TIME_ZONE,
  explain: async (item) => (await trial()).explain(item),
  articles: { read: async (...asked) => (await trial()).articles.read(...asked) },
});
const answer = handle(app);

/** What was asked for and failed is tried once more by Lambda; then the event is kept, and an alarm tells. */
export async function handler(event: LambdaEvent | { asked: AskedMail }, context: Context): Promise<unknown> {
  ownName = context.functionName;
  if (!('asked' in event)) return answer(event, context as LambdaContext);
  if (!(await carryOut(event.asked, services))) throw new Error('A requested mail was not sent; the log tells why');
  return undefined;
}
