// Every quarter of an hour: the digests that are due go out, and the owner is told of what is wrong. Or at once, the owner's own.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { type Delivery, deliverDigest } from '../shared/digest/deliver.ts';
import { deliverDue } from '../shared/digest/deliver-due.ts';
import { lastDay } from '../shared/digest/last-day.ts';
import { restOf } from '../shared/reader/ledger.ts';
import { awsWatched } from '../shared/reading-services.ts';
import { awsKeys, awsMailer, awsNotify, awsOutlets, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { subscriberLinks } from '../shared/subscribers/links.ts';
import { enterOwner } from '../shared/subscribers/owner.ts';
import type { Subscriber } from '../shared/subscribers/subscriber.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import { askSite } from '../shared/upkeep/ask-site.ts';
import { createRunOutcome, lookAfter } from '../shared/upkeep/look-after.ts';

const settings = readSettings();
const { store, clock, log } = awsServices(settings);
const outlets = awsOutlets(settings);
const mailer = awsMailer(settings);
const watched = awsWatched(settings);
const { FISSURE_SENDER: sender, FISSURE_SITE: site, FISSURE_STAGE: stage } = settings;
const tokens = createTokens({ keys: (await awsKeys(settings)).tokens, clock });
const links = (subscriber: Subscriber) => subscriberLinks(subscriber, { tokens, site });
const rest = restOf(settings.FISSURE_READER, store);
const services = { store, clock, log, outlets, ...rest, mailer, ...watched, sender, links, sleep };
const pace = { tickMinutes: settings.FISSURE_TICK_MINUTES, longest: settings.FISSURE_LONGEST_INTERVAL_MINUTES };
const upkeep = {
  store,
  mailer,
  outlets,
  log,
  stage,
  site,
  pace,
  notify: awsNotify(settings),
  askSite: () => askSite(site),
};

/** @param event of the schedule, or `{ digest: 'now' }`: what `fissure digest --aws --now` asks for */
export async function handler(event: object, context: Context): Promise<Delivery | undefined> {
  const now = clock.now();
  const owner = await enterOwner(store, settings, now);
  if ('digest' in event) return deliverDigest({ ...owner, whenQuiet: true }, services, { period: lastDay(now) });
  const deadline = new Date(now.getTime() + context.getRemainingTimeInMillis());
  const { onDelivery, ...outcome } = createRunOutcome();
  const report = await deliverDue(now, services, { deadline, onDelivery });
  if (report.counts.sent !== undefined) log.info('digests', { ...report.counts, stopped: report.stopped });
  await lookAfter(now, { report, outcome }, upkeep);
  // The others had theirs; whoever is left stays due. Failing tells the owner.
  if (report.broken > 0) throw new Error(`${report.broken} digests could not be made; the log names them`);
  return undefined;
}
