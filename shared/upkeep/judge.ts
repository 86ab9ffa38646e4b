// From what was counted and noted to what is wrong. Pure; each judgement gives what it found, or null where all is well.

import type { MailStanding } from '../digest/mailer.ts';
import { healthOf, needsAttention, type OutletHealth } from '../outlets/health.ts';
import type { Outlet, OutletState, PollNote } from '../outlets/outlet.ts';
import { intervalOf } from '../outlets/schedule.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { Trouble } from './trouble.ts';

export type Finding = Pick<Trouble, 'detail' | 'about'>;
type Judgement = Finding | null;

const minuteMs = 60_000;
const minutesSince = (instant: string, now: Date) => (now.getTime() - Date.parse(instant)) / minuteMs;

/** Beyond two ticks: a run takes up to two minutes, and a tick may come one late. */
const lateTickMinutes = 10;

/** Minutes without any run of the polls that mean that they have stopped. */
export const runPatience = (tickMinutes: number): number => 2 * tickMinutes + lateTickMinutes;

/** Turns without an answer that are no news: one failed poll, after which schedule.ts waits up to a quarter longer. */
const patientTurns = 2.5;
/** Of so few outlets three polls in a row may fail by chance, and each time the pause doubles. */
const fewOutlets = 2;
const patientTurnsOfFew = 10;

/**
 * Minutes without an answer of any outlet that mean that none can be read: some turns of the outlet that is asked most often, quiet as
 * it may be.
 */
export function answerPatience(outlets: readonly Outlet[], pace: { tickMinutes: number; longest: number }): number {
  const { tickMinutes, longest } = pace;
  const turns = outlets.map((outlet) => {
    const slowest = intervalOf(outlet, { usualGapMinutes: Number.MAX_SAFE_INTEGER }, longest);
    return Math.ceil(slowest / tickMinutes) * tickMinutes;
  });
  return (outlets.length <= fewOutlets ? patientTurnsOfFew : patientTurns) * Math.min(...turns) + 30;
}

/** @param begunAt since when there should be polls, where none was noted yet */
export function judgePolls(
  note: PollNote | undefined,
  outlets: readonly Outlet[],
  { begunAt, ...pace }: { begunAt: string; tickMinutes: number; longest: number },
  now: Date,
): Judgement {
  const enabled = outlets.filter((outlet) => outlet.enabled);
  if (enabled.length === 0) return null;
  const { ranAt = begunAt, answeredAt = begunAt } = note ?? {};
  if (minutesSince(ranAt, now) > runPatience(pace.tickMinutes))
    return { detail: `No poll has ended since ${ranAt}.`, about: [] };
  if (minutesSince(answeredAt, now) > answerPatience(enabled, pace))
    return { detail: `Polls run, but no outlet has answered since ${answeredAt}.`, about: [] };
  return null;
}

/** That runs leave outlets to the next one; how long that may last stands with its kind. */
export const judgePace = (note: PollNote | undefined): Judgement =>
  note?.behindSince === undefined
    ? null
    : { detail: `Since ${note.behindSince} runs leave outlets to the next, now ${note.rest?.length ?? 0}.`, about: [] };

/** Hours that an outlet may fail: most that fail are back the same day. */
const ailingHours = 24;
/** Silence is shown beyond three usual gaps (outlets/health.ts) and told beyond eight, since news comes at random; never of a weekend, long as it may be. */
const silentGaps = 8;
const silentHours = 120;

/** Whether what ails an outlet has lasted so long that it hardly passes by itself. */
function lasts({ condition, since, usualGapMinutes = 0 }: OutletHealth, now: Date): boolean {
  if (condition === 'failing') return minutesSince(since ?? '', now) >= ailingHours * 60;
  if (condition === 'silent')
    return minutesSince(since ?? '', now) >= Math.max(silentGaps * usualGapMinutes, silentHours * 60);
  return true;
}

/** Those that fail, fell silent, are gone or went haywire, for long; by id. */
export function judgeOutlets(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  now: Date,
): Judgement {
  const ill = healthOf(outlets, states, now).filter(
    (health) => !health.sample && needsAttention(health) && lasts(health, now),
  );
  if (ill.length === 0) return null;
  const some = ill.slice(0, 10).map(({ outletId, condition }) => `${outletId} (${condition})`);
  const more = ill.length > some.length ? ` and ${ill.length - some.length} more` : '';
  return { detail: `${some.join(', ')}${more}.`, about: ill.map(({ outletId }) => outletId).slice(0, 100) };
}

/** What a run of digests came to. `refused`: what SES said, by subscriber; `mailed`: who got theirs. */
export type RunOutcome = {
  stopped?: 'quota' | 'deadline' | 'unavailable' | undefined;
  detail?: string | undefined;
  refused: ReadonlyMap<string, string>;
  mailed: ReadonlySet<string>;
};

/** undefined: nothing was tried, so nothing is known. */
export function judgeMail(run: RunOutcome, standing?: MailStanding): Judgement | undefined {
  const { stopped, detail = '', mailed, refused } = run;
  if (stopped === 'unavailable') return { detail, about: [] };
  if (standing?.enabled === false) return { detail: 'SES has paused sending for this account.', about: [] };
  // Who was not sent a mail stays due, and is tried by every run: where nobody was, none is wanting.
  const nothingDue = stopped === undefined && refused.size === 0 && standing?.enabled === true;
  return mailed.size > 0 || nothingDue ? null : undefined;
}

export function judgeQuota({ stopped, detail, mailed }: RunOutcome): Judgement | undefined {
  if (stopped === 'quota') return { detail: detail ?? 'SES takes no more mail for now.', about: [] };
  return mailed.size > 0 ? null : undefined;
}

/**
 * Whoever was refused stays so until a digest of theirs is taken.
 * @param gone of those refused before: who is subscribed no longer
 */
export function judgeRefused(
  { refused, mailed }: RunOutcome,
  before: Pick<Trouble, 'about' | 'detail'> | undefined,
  gone: ReadonlySet<string>,
): Judgement {
  const still = (before?.about ?? []).filter((id) => !mailed.has(id) && !gone.has(id));
  const about = [...new Set([...refused.keys(), ...still])].slice(0, 100);
  if (about.length === 0) return null;
  const [newest] = refused;
  return { detail: newest ? `${newest[0]}: ${newest[1]}` : (before?.detail ?? ''), about };
}

/** Hours that a digest that is due may take. */
const lateHours = 3;

/** @param waitingSince of those who are due, who has been longest */
export function judgeWaiting(waitingSince: string | undefined, { stopped }: RunOutcome, now: Date): Judgement {
  // Then that is the news.
  if (stopped === 'quota' || stopped === 'unavailable' || waitingSince === undefined) return null;
  if (minutesSince(waitingSince, now) < lateHours * 60) return null;
  return { detail: `A digest that was due at ${waitingSince} has not been sent.`, about: [] };
}

/** As SES reckons; it reviews an account at 0.1 %. */
const mostComplaints = 0.0005;

export function judgeComplaints({ mails, complaints }: MailStanding): Judgement {
  if (complaints === 0 || complaints <= mostComplaints * mails) return null;
  return { detail: `${complaints} of ${mails} mails of the past two weeks, of the whole account.`, about: [] };
}

export const judgeOwner = (owner: Subscriber | undefined): Judgement =>
  owner?.status === 'suppressed'
    ? {
        detail: `Since ${owner.suppression?.at ?? 'some time'}: ${owner.suppression?.reason ?? 'suppressed'}.`,
        about: [],
      }
    : null;
