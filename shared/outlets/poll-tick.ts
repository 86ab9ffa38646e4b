// A tick of the schedule without a queue: one run polls what is due of all outlets, and what an earlier one left.
import type { Outlet, PollNote } from './outlet.ts';
import { type PollDueOptions, type PollDueServices, pollDue } from './poll-due.ts';

export type PollTickServices = PollDueServices & {
  store: PollDueServices['store'] & {
    pollNote(): Promise<PollNote | undefined>;
    savePollNote(note: PollNote): Promise<void>;
  };
  outlets: readonly Outlet[];
};

/** What time did not suffice for is noted, and comes first in the next run. Throws where the store fails. */
export async function pollTick(services: PollTickServices, options: PollDueOptions): Promise<void> {
  const { store, clock, log, outlets } = services;
  const at = clock.now();
  const { rest: overdue = [], behindSince = at.toISOString() } = (await store.pollNote()) ?? {};
  const { answered, rest } = await pollDue(outlets, services, options, { at, overdue: new Set(overdue) });
  if (rest.length > 0) log.warn('out of time: the rest is left to the next run', { outlets: rest.length });
  const ranAt = clock.now().toISOString();
  await store.savePollNote({
    ranAt,
    ...(answered > 0 && { answeredAt: ranAt }),
    rest,
    ...(rest.length > 0 && { behindSince }),
  });
}
