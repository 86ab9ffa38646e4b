// After each run of digests: looks at what there is to see, tells the owner what is wrong and what is mended, and notes it.

import type { Delivery } from '../digest/deliver.ts';
import type { DueReport } from '../digest/deliver-due.ts';
import { MailError, type Mailer, type MailStanding } from '../digest/mailer.ts';
import type { Outlet, OutletState, PollNote } from '../outlets/outlet.ts';
import { ownerId } from '../subscribers/owner.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import {
  judgeComplaints,
  judgeMail,
  judgeOutlets,
  judgeOwner,
  judgePace,
  judgePolls,
  judgeQuota,
  judgeRefused,
  judgeWaiting,
  type RunOutcome,
} from './judge.ts';
import { isTimeToLook } from './kinds.ts';
import { renderNotice } from './notice.ts';
import type { TroubleKind, Upkeep } from './trouble.ts';
import { changeOf, type Findings } from './troubles.ts';

export type LookAfterServices = {
  store: {
    upkeep(): Promise<Upkeep | undefined>;
    saveUpkeep(upkeep: Upkeep): Promise<void>;
    pollNote(): Promise<PollNote | undefined>;
    outletStates(ids: readonly string[]): Promise<Map<string, OutletState>>;
    subscriber(id: string): Promise<Subscriber | undefined>;
    dueSubscribers(now: Date): AsyncIterable<Subscriber>;
  };
  mailer: Pick<Mailer, 'standing'>;
  outlets: readonly Outlet[];
  /** Tells the owner by another way than digests go. */
  notify(notice: { subject: string; text: string }): Promise<void>;
  /** Why the site does not answer as it should; undefined: it does. */
  askSite(): Promise<string | undefined>;
  log: Record<'info' | 'warn', (message: string, fields?: Record<string, unknown>) => void>;
  stage: string;
  site: string;
  /** Minutes between ticks, and between polls of a quiet outlet at most. */
  pace: { tickMinutes: number; longest: number };
};

/** What a run of digests is to be judged by. */
export function createRunOutcome(): RunOutcome & { onDelivery: (subscriber: Subscriber, delivery: Delivery) => void } {
  const [refused, mailed] = [new Map<string, string>(), new Set<string>()];
  return {
    refused,
    mailed,
    onDelivery: ({ id }, delivery) => {
      if (delivery.kind === 'sent' || delivery.kind === 'reconciled') mailed.add(id);
      if (delivery.kind === 'failed') refused.set(id, delivery.error);
    },
  };
}

/** Throws where store, mailer or notice fail: then nothing is noted, and the next run tells. */
export async function lookAfter(
  now: Date,
  { report, outcome }: { report: DueReport; outcome: RunOutcome },
  services: LookAfterServices,
): Promise<Upkeep> {
  const { store, stage, site, log } = services;
  const at = now.toISOString();
  const before = (await store.upkeep()) ?? { begunAt: at, ranAt: at, troubles: [] };
  const findings = await look(now, { ...outcome, stopped: report.stopped, detail: report.detail }, before, services);
  const { troubles, told, over } = changeOf(before.troubles, findings, now);
  if (told.length + over.length > 0) {
    await services.notify(renderNotice({ told, over }, { stage, site }));
    const named = (of: readonly { kind: TroubleKind }[]) => of.map(({ kind }) => kind);
    log.warn('owner told', { told: named(told), over: named(over) });
  }
  const digests = report.counts.sent ?? 0;
  const upkeep = { ...before, ranAt: at, ...(digests > 0 && { mailed: { at, digests } }), troubles };
  await store.saveUpkeep(upkeep);
  return upkeep;
}

async function look(
  now: Date,
  run: RunOutcome,
  { begunAt, troubles }: Upkeep,
  services: LookAfterServices,
): Promise<Findings> {
  const { store, outlets, pace } = services;
  // What is wrong is looked at by every run, but for the outlets: reading the states of very many is dear.
  const time = (...asked: TroubleKind[]) =>
    asked.some((kind) => isTimeToLook(kind, now) || troubles.some((one) => one.kind === kind));
  const [note, owner, waiting, standing, states, fault] = await Promise.all([
    store.pollNote(),
    store.subscriber(ownerId),
    firstOf(store.dueSubscribers(now)),
    time('complaints', 'mail-stopped') ? standingOf(services) : undefined,
    isTimeToLook('silent-outlets', now) ? store.outletStates(outlets.map(({ id }) => id)) : undefined,
    time('site') ? services.askSite() : undefined,
  ]);
  const refusedBefore = troubles.find(({ kind }) => kind === 'mail-refused');
  return {
    'no-poll': judgePolls(note, outlets, { begunAt, ...pace }, now),
    'slow-polls': judgePace(note),
    ...(states && { 'silent-outlets': judgeOutlets(outlets, states, now) }),
    ...given('mail-stopped', judgeMail(run, standing)),
    ...given('mail-quota', judgeQuota(run)),
    'mail-refused': judgeRefused(run, refusedBefore, await goneOf(refusedBefore?.about ?? [], services)),
    'late-digests': judgeWaiting(waiting?.nextDigestAt, run, now),
    ...(standing && { complaints: judgeComplaints(standing) }),
    ...(time('site') && { site: fault === undefined ? null : { detail: fault, about: [] } }),
    owner: judgeOwner(owner),
  };
}

const given = <T>(kind: TroubleKind, judgement: T | undefined) =>
  judgement === undefined ? {} : { [kind]: judgement };

/** What the mailer cannot be asked shows when mail is due. */
async function standingOf({ mailer, log }: LookAfterServices): Promise<MailStanding | undefined> {
  try {
    return await mailer.standing?.();
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    log.warn('standing of the mailer unknown', { detail: error.message });
    return undefined;
  }
}

async function goneOf(ids: readonly string[], { store }: LookAfterServices): Promise<Set<string>> {
  const subscribers = await Promise.all(ids.map((id) => store.subscriber(id)));
  return new Set(ids.filter((_, index) => subscribers[index]?.status !== 'confirmed'));
}

async function firstOf<T>(all: AsyncIterable<T>): Promise<T | undefined> {
  for await (const one of all) return one;
  return undefined;
}
