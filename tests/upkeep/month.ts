// A month of a deployment, simulated: ticks, polls, readers, and runs that judge them, by the real rules and a clock of its own.
import type { Outlet, OutletState, PollNote } from '../../shared/outlets/outlet.ts';
import { dueOutlets } from '../../shared/outlets/schedule.ts';
import { isWorthWriting, neverPolled, type Outcome, stateAfter } from '../../shared/outlets/state.ts';
import { runMinutes } from '../../shared/upkeep/kinds.ts';
import { createRunOutcome, lookAfter } from '../../shared/upkeep/look-after.ts';
import type { Upkeep } from '../../shared/upkeep/trouble.ts';
import { givenSubscriber } from '../digest/given.ts';

const begun = Date.UTC(2026, 2, 1);
const minuteMs = 60_000;
const monthMinutes = 30 * 24 * 60;
const longest = 60;

/** What is broken from `from` on, in minutes of the month. */
export type Fault = {
  from: number;
  kind:
    | 'polls'
    | 'network'
    | 'outlet'
    | 'slow'
    | 'paused'
    | 'denied'
    | 'quota'
    | 'recipient'
    | 'waiting'
    | 'spam'
    | 'site'
    | 'owner';
};

/** `newsADay`: items of each outlet, on working days, between six and eight. */
export type Plan = {
  tickMinutes: number;
  outlets: readonly Outlet[];
  newsADay?: number;
  fault?: Fault;
  minutes?: number;
};
export type Told = { minute: number; subject: string; text: string };

/** Chance that a repetition gives again (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Minutes between two instants in which outlets publish, by the quarter of an hour. */
function activeMinutes(from: number, to: number): number {
  let minutes = 0;
  for (let at = from; at < to; at += 15 * minuteMs) {
    const date = new Date(at);
    const isOpen = date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 6 && date.getUTCHours() < 20;
    if (isOpen) minutes += Math.min(15, (to - at) / minuteMs);
  }
  return minutes;
}

/** What the owner is told. Nothing goes perfectly: one poll in fifty fails, one run in fifty meets an SES that does not answer. */
export async function simulateMonth({
  tickMinutes,
  outlets,
  newsADay = 5,
  fault,
  minutes = monthMinutes,
}: Plan): Promise<Told[]> {
  const random = chance(tickMinutes * 1000 + outlets.length);
  const states = new Map<string, OutletState>();
  const lastAsked = new Map<string, number>();
  const told: Told[] = [];
  let note: PollNote | undefined;
  let upkeep: Upkeep | undefined;
  let minute = 0;
  const isBroken = (kind: Fault['kind']) => fault?.kind === kind && minute >= fault.from;

  const pollAt = (now: Date) => {
    if (isBroken('polls')) return;
    let answered = 0;
    for (const outlet of dueOutlets(outlets, states, now, tickMinutes, longest)) {
      const before = states.get(outlet.id) ?? neverPolled(outlet.id);
      const fails = random() < 0.02 || isBroken('network') || (isBroken('outlet') && outlet === outlets[0]);
      const expected =
        (newsADay * activeMinutes(lastAsked.get(outlet.id) ?? begun - 24 * 60 * minuteMs, now.getTime())) / (14 * 60);
      lastAsked.set(outlet.id, now.getTime());
      const isFirst = before.lastNewItemAt === undefined;
      const added = isFirst || random() < 1 - Math.exp(-expected) ? 1 : 0;
      const counts = {
        entries: 20,
        textless: 0,
        added,
        updated: 0,
        hits: [],
        seen: ['a'],
        ...(isFirst && { datedGapMinutes: 1440 / newsADay }),
      };
      const outcome: Outcome = fails
        ? { kind: 'failed', failure: 'timeout', message: 'no answer' }
        : { kind: 'read', validators: {}, ...counts };
      const after = stateAfter(outcome, outlet, before, now, longest);
      if (isWorthWriting(after, before)) states.set(outlet.id, after);
      if (!fails) answered += 1;
    }
    const ranAt = now.toISOString();
    const behind = isBroken('slow') ? { rest: ['x'], behindSince: note?.behindSince ?? ranAt } : {};
    note = {
      ranAt,
      ...((answered > 0 || note?.answeredAt) && { answeredAt: answered > 0 ? ranAt : note!.answeredAt! }),
      ...behind,
    };
  };

  let nextDigest = begun + 7 * 60 * minuteMs;
  const runAt = async (now: Date) => {
    const { onDelivery, ...outcome } = createRunOutcome();
    const counts: { sent?: number } = {};
    let stopped: { stopped?: 'quota' | 'unavailable'; detail?: string } = {};
    if (nextDigest <= now.getTime()) {
      const blip = random() < 0.02;
      if (isBroken('paused') || isBroken('denied') || blip) stopped = { stopped: 'unavailable', detail: 'SES says no' };
      else if (isBroken('quota')) stopped = { stopped: 'quota' };
      else if (!isBroken('waiting')) {
        const reader = givenSubscriber({ id: 's1' });
        if (isBroken('recipient')) onDelivery(reader, { kind: 'failed', key: 'k', error: 'denied' });
        onDelivery(givenSubscriber({ id: 's2' }), { kind: 'sent', key: 'k', messageId: 'm', subject: 's', stories: 1 });
        counts.sent = 1;
        nextDigest += 24 * 60 * minuteMs;
      }
    }
    const waiting =
      nextDigest <= now.getTime()
        ? [givenSubscriber({ id: 's3', nextDigestAt: new Date(nextDigest).toISOString() })]
        : [];
    upkeep = await lookAfter(
      now,
      { report: { counts, broken: 0, ...stopped }, outcome },
      {
        store: {
          upkeep: async () => upkeep,
          saveUpkeep: async () => {},
          pollNote: async () => note,
          outletStates: async () => states,
          subscriber: async (id) =>
            givenSubscriber({ id, status: id === 'owner' && isBroken('owner') ? 'suppressed' : 'confirmed' }),
          async *dueSubscribers() {
            yield* waiting;
          },
        },
        mailer: {
          standing: async () => ({ enabled: !isBroken('paused'), mails: 60, complaints: isBroken('spam') ? 1 : 0 }),
        },
        outlets,
        notify: async ({ subject, text }) => void told.push({ minute, subject, text }),
        // It is deployed anew now and then, and does not answer for a moment.
        askSite: async () => (isBroken('site') || random() < 0.01 ? 'answers 502' : undefined),
        log: { info: () => {}, warn: () => {} },
        stage: 'main',
        site: 'https://fissure.example',
        pace: { tickMinutes, longest },
      },
    );
  };

  for (; minute < minutes; minute++) {
    const now = new Date(begun + minute * minuteMs);
    if (minute % tickMinutes === 0) pollAt(now);
    // A few seconds after: a run may judge before the poll of its minute has ended.
    if (minute % runMinutes === 0) await runAt(now);
  }
  return told;
}
