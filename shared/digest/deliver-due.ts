// Delivers all digests that are due: several at once, as fast as the mailer allows, and no longer than there is time.
import type { Subscriber } from '../subscribers/subscriber.ts';
import { type DeliverServices, type Delivery, deliverDigest } from './deliver.ts';
import { type Allowance, MailError } from './mailer.ts';
import { createNews } from './news.ts';
import { createPace } from './pace.ts';

export type DueServices = Omit<DeliverServices, 'pace'> & {
  store: { dueSubscribers(now: Date): AsyncIterable<Subscriber> };
  /** Never given an address. */
  log: Record<'info' | 'warn' | 'error', (message: string, fields?: Record<string, unknown>) => void>;
  sleep(milliseconds: number): Promise<void>;
};

export type DueOptions = {
  /** When the process will be stopped; nothing is begun in its last ten seconds. */
  deadline?: Date;
  /** Digests in the making at once. */
  concurrency?: number;
  /** Called with what became of each subscriber's digest. */
  onDelivery?: (subscriber: Subscriber, delivery: Delivery) => void;
};

export type DueReport = {
  /** How many digests came to what. */
  counts: Partial<Record<Delivery['kind'], number>>;
  /** Subscribers whose digest threw something unexpected; the others had theirs. */
  broken: number;
  /** Why those still due were left to a later run; absent: none was left. */
  stopped?: 'quota' | 'deadline' | 'unavailable';
  /** What the mailer said to it. */
  detail?: string;
};

/** One slow mail, its settlement and a retried write or two. */
const reserveMs = 10_000;

/**
 * Those due at `now`, longest due first. What fails for one subscriber stops no other, but what would fail for all (the day's
 * quota is used up, the mailer cannot be reached) ends the run: whoever is left stays due for the next. May be called as
 * often as one likes, by several processes at once. Throws where the store cannot say who is due.
 */
export async function deliverDue(
  now: Date,
  services: DueServices,
  { deadline, concurrency = 8, onDelivery }: DueOptions = {},
): Promise<DueReport> {
  const { store, log, clock } = services;
  const until = deadline === undefined ? Number.POSITIVE_INFINITY : deadline.getTime() - reserveMs;
  const due = store.dueSubscribers(now)[Symbol.asyncIterator]();
  const report: DueReport = { counts: {}, broken: 0 };
  const stop = (reason: NonNullable<DueReport['stopped']>, detail?: string) => {
    if (report.stopped === undefined && detail !== undefined) report.detail = detail;
    report.stopped ??= reason;
  };

  const first = await due.next();
  if (first.done === true) return report;
  const allowance = await readAllowance(services);
  if (allowance.kind === 'unavailable') return { ...report, stopped: 'unavailable', detail: allowance.detail };
  const news = services.news ?? createNews(services);
  const pace = createPace(allowance.value, { clock, sleep: services.sleep, deadline: until });

  const deliverOne = async (subscriber: Subscriber) => {
    try {
      const delivery = await deliverDigest(subscriber, { ...services, pace, news });
      report.counts[delivery.kind] = (report.counts[delivery.kind] ?? 0) + 1;
      tell(log, delivery);
      onDelivery?.(subscriber, delivery);
      if (delivery.kind === 'deferred' && delivery.reason !== 'mailer') stop(delivery.reason, delivery.error);
    } catch (error) {
      report.broken += 1;
      log.error('digest broken', { subscriber: subscriber.id, error });
    }
  };
  const workOff = async (next: IteratorResult<Subscriber>) => {
    for (; next.done !== true; next = await due.next()) {
      await deliverOne(next.value);
      if (clock.now().getTime() >= until) stop('deadline');
      if (report.stopped !== undefined) return;
    }
  };
  await Promise.all([
    workOff(first),
    ...Array.from({ length: concurrency - 1 }, async () => workOff(await due.next())),
  ]);
  await due.return?.();
  if (report.stopped === 'quota') log.warn('mail quota used up', adviseOnQuota(allowance.value));
  if (report.stopped === 'deadline') log.warn('out of time: the rest of the digests is left to the next run');
  return report;
}

type Answer = { kind: 'known'; value: Allowance | undefined } | { kind: 'unavailable'; detail: string };

async function readAllowance({ mailer, log }: DueServices): Promise<Answer> {
  try {
    const value = await mailer.allowance?.();
    if (value?.sandbox)
      log.warn('SES sandbox', { quota: value.quota, perSecond: value.perSecond, advice: sandboxAdvice });
    return { kind: 'known', value };
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    log.error('mailer unavailable', { detail: error.message });
    return { kind: 'unavailable', detail: error.message };
  }
}

const sandboxAdvice =
  'only verified recipients get mail: verify each address in the SES console, or request production access there';

const adviseOnQuota = (allowance: Allowance | undefined) => ({
  quota: allowance?.quota,
  advice: allowance?.sandbox
    ? 'this account is in the SES sandbox; request production access in the SES console'
    : 'the rest goes when the 24 hours have passed; request a higher sending quota in the SES console',
});

function tell(log: DueServices['log'], delivery: Delivery): void {
  const { kind, key } = delivery;
  const detail = 'error' in delivery && delivery.error !== undefined ? { detail: delivery.error } : {};
  switch (kind) {
    case 'sent':
    case 'nothing':
    case 'reconciled':
      log.info(`digest ${kind}`, { digest: key });
      return;
    case 'taken':
      return;
    case 'deferred':
      if (delivery.error !== undefined) log.warn('digest deferred', { digest: key, ...detail });
      return;
    case 'unanswered':
      log.warn('digest unanswered', { digest: key, ...detail });
      return;
    case 'failed':
    case 'lost':
      log.error(`digest ${kind}`, { digest: key, ...detail });
  }
}
