// Every quarter of an hour: the digests that are due go out; four times a day the outlets in need are counted.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { deliverDue } from '../shared/digest/deliver-due.ts';
import type { Subscriber } from '../shared/model.ts';
import { isTimeToTell, outletsInNeed } from '../shared/outlets/attention.ts';
import { restOf } from '../shared/reader/ledger.ts';
import { awsFigures } from '../shared/reading-services.ts';
import { awsKeys, awsMailer, awsOutlets, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { subscriberLinks } from '../shared/subscribers/links.ts';
import { enterOwner } from '../shared/subscribers/owner.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';

const runMinutes = 15;

const settings = readSettings();
const { store, clock, log } = awsServices(settings);
const outlets = awsOutlets(settings);
const mailer = awsMailer(settings);
const figures = awsFigures(settings);
const { FISSURE_SENDER: sender, FISSURE_SITE: site } = settings;
const tokens = createTokens({ keys: (await awsKeys(settings)).tokens, clock });
const links = (subscriber: Subscriber) => subscriberLinks(subscriber, { tokens, site });
const rest = restOf(settings.FISSURE_READER, store);
const services = { store, clock, log, outlets, ...rest, mailer, figures, sender, links, sleep };

export async function handler(_: unknown, context: Context): Promise<void> {
  const now = clock.now();
  await enterOwner(store, settings, now);
  const deadline = new Date(now.getTime() + context.getRemainingTimeInMillis());
  const { counts, broken, stopped } = await deliverDue(now, services, { deadline });
  if (counts.sent !== undefined) log.count('digests', { DigestsSent: counts.sent }, { ...counts, stopped });
  if (isTimeToTell(now, runMinutes)) {
    const need = await outletsInNeed(outlets, store, now);
    log.count('outlets in need', { OutletsSilent: need.length }, { outlets: need.slice(0, 50) });
  }
  // The others had theirs; whoever is left stays due. Failing tells the owner.
  if (broken > 0) throw new Error(`${broken} digests could not be made; the log names them`);
}
