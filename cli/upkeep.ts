// What the rows of a deployment tell of it: the last poll, the last digests, what the run found wrong, and how its owner is subscribed.

import type { Store } from '../shared/store/store.ts';
import { ownerId } from '../shared/subscribers/owner.ts';
import type { Subscriber } from '../shared/subscribers/subscriber.ts';
import { runPatience } from '../shared/upkeep/judge.ts';
import { kinds, runMinutes } from '../shared/upkeep/kinds.ts';
import type { Check } from './account.ts';
import { type Deployment, withDeployedStore } from './aws.ts';
import type { Context } from './context.ts';

/** @param tickMinutes as deployed */
export function checkRows(
  deployment: Deployment,
  context: Pick<Context, 'settings' | 'clock'>,
  tickMinutes: number,
): Promise<Check[]> {
  const now = context.clock.now();
  return withDeployedStore(deployment, context, async (store) => [
    await checkPolls(store, tickMinutes, now),
    ...(await checkRuns(store, now)),
    checkOwner(await store.subscriber(ownerId)),
  ]);
}

const minutesSince = (instant: string, now: Date) => (now.getTime() - Date.parse(instant)) / 60_000;

async function checkPolls(store: Pick<Store, 'pollNote'>, tickMinutes: number, now: Date): Promise<Check> {
  const note = await store.pollNote();
  const name = 'last poll';
  const mend = 'docs/runbook.md#no-poll';
  if (note === undefined) return { name, state: 'failed', found: 'none yet; the first comes within a tick', mend };
  const { ranAt, answeredAt } = note;
  const found = `${ranAt}; an outlet answered ${answeredAt === undefined ? 'never' : `at ${answeredAt}`}`;
  if (minutesSince(ranAt, now) <= runPatience(tickMinutes)) return { name, state: 'ok', found };
  return { name, state: 'failed', found, mend };
}

/** Minutes without a run that mean that it does not run: two were missed. */
const lateRun = 2 * runMinutes + 5;

async function checkRuns(store: Pick<Store, 'upkeep'>, now: Date): Promise<Check[]> {
  const upkeep = await store.upkeep();
  const mend = 'docs/runbook.md#digest-run';
  if (upkeep === undefined)
    return [
      { name: 'digest run', state: 'failed', found: 'none yet; the first comes within a quarter of an hour', mend },
    ];
  const { ranAt, mailed, troubles } = upkeep;
  const run: Check =
    minutesSince(ranAt, now) <= lateRun
      ? { name: 'digest run', state: 'ok', found: ranAt }
      : { name: 'digest run', state: 'failed', found: `none since ${ranAt}`, mend };
  const last: Check = {
    name: 'last digest',
    ...(mailed === undefined
      ? { state: 'attention', found: 'none was sent yet', mend: 'one at once: fissure digest --aws --now' }
      : { state: 'ok', found: `${mailed.at}, to ${mailed.digests} ${mailed.digests === 1 ? 'reader' : 'readers'}` }),
  };
  const wrong = troubles.map(
    ({ kind, since, detail }): Check => ({
      name: 'trouble',
      state: 'failed',
      found: `${kinds[kind].title} since ${since}: ${detail}`,
      mend: `docs/runbook.md#${kind}`,
    }),
  );
  return [run, last, ...wrong];
}

function checkOwner(owner: Subscriber | undefined): Check {
  const name = 'owner';
  if (owner === undefined) return { name, state: 'attention', found: 'not entered yet: the first digest run does' };
  if (owner.status === 'confirmed')
    return { name, state: 'ok', found: `confirmed; next digest ${owner.nextDigestAt ?? 'never'}` };
  const isSuppressed = owner.status === 'suppressed';
  return {
    name,
    state: isSuppressed ? 'failed' : 'attention',
    found: isSuppressed
      ? `no mail since a ${owner.suppression?.reason ?? 'bounce'}`
      : `${owner.status}: gets no digest`,
    mend: isSuppressed ? 'docs/runbook.md#owner' : 'subscribe again on the site, or deploy with another --owner',
  };
}
