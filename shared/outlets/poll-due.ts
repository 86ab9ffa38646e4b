// Polls what is due of some outlets within the time there is, and tells what came of it and what is left.
import type { Outlet } from './outlet.ts';
import { type PollResult, type PollServices, pollOutlets } from './poll.ts';
import { dueOutlets } from './schedule.ts';

export type PollDueServices = PollServices & {
  log: PollServices['log'] & { info(message: string, fields?: Record<string, unknown>): void };
};

export type PollDueOptions = {
  /** Aborted when time runs out: polls under way end, nothing more is begun. */
  signal: AbortSignal;
  concurrency: number;
  /** Minutes between ticks of the schedule. */
  tickMinutes: number;
};

/** `answered`: outlets that did. `done`: outlets polled. `rest`: ids of those that time did not suffice for. */
export type Polled = { answered: number; done: number; rest: string[] };

/**
 * @param tick.overdue ids that are polled whether or not the tick at `at` is theirs: an earlier run left them
 * @param tick.record the message that named the outlets, for the log
 *
 * Throws where the store fails; what was polled until then is told.
 */
export async function pollDue(
  outlets: readonly Outlet[],
  services: PollDueServices,
  { signal, concurrency, tickMinutes }: PollDueOptions,
  tick: { at: Date; overdue?: ReadonlySet<string>; record?: string },
): Promise<Polled> {
  const states = await services.store.outletStates(outlets.map(({ id }) => id));
  const ofTick = dueOutlets(outlets, states, tick.at, tickMinutes, services.longestIntervalMinutes);
  const left = outlets.filter((outlet) => outlet.enabled && tick.overdue?.has(outlet.id) && !ofTick.includes(outlet));
  const due = [...left, ...ofTick];
  const results: PollResult[] = [];
  try {
    await pollOutlets(due, services, { concurrency, signal, states, onResult: (result) => results.push(result) });
  } finally {
    tell(results, due.length, tick.record, services);
  }
  const done = new Set(results.map(({ outletId }) => outletId));
  const answered = results.filter(({ outcome }) => outcome !== 'failed').length;
  return { answered, done: done.size, rest: due.map(({ id }) => id).filter((id) => !done.has(id)) };
}

/** One line a run, and one for each outlet that brought hits: logs cost more than polls. */
function tell(
  results: readonly PollResult[],
  due: number,
  record: string | undefined,
  { log }: Pick<PollDueServices, 'log'>,
): void {
  for (const { outletId, added, hits } of results)
    if (hits.length > 0) log.info('hits', { outlet: outletId, added, hits: hits.length });
  if (due === 0) return;
  const answered = results.filter(({ outcome }) => outcome !== 'failed').length;
  const added = results.reduce((sum, result) => sum + result.added, 0);
  log.info('polled', {
    ...(record !== undefined && { record }),
    due,
    answered,
    failed: results.length - answered,
    added,
  });
}
