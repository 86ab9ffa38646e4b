// Permanent redirects of an outlet, believed once they have been the same for days. Pure.
import type { Outlet, OutletState } from './outlet.ts';

/** Captive portals and mistakes redirect "permanently" for hours. */
const stableDays = 3;

/** The address to ask: where the outlet has moved to, if that is settled and still of the address in the list. */
export function addressOf(outlet: Outlet, { moved }: OutletState, now: Date): string {
  return moved && moved.from === outlet.url && isSettled(moved.since, now) ? moved.to : outlet.url;
}

/** @param outcome `movedTo` where every redirect of this poll was permanent (301 or 308) */
export function movedAfter(
  outcome: { kind: string; movedTo?: string },
  outlet: Outlet,
  { moved }: OutletState,
  time: string,
): OutletState['moved'] {
  const before = moved?.from === outlet.url ? moved : undefined;
  const direct = before !== undefined && isSettled(before.since, new Date(time));
  // A new address that fails is forgotten, so that the next poll asks the one in the list.
  if (outcome.kind === 'failed') return direct ? undefined : before;
  if (direct && outcome.movedTo === undefined) return before;
  if (outcome.movedTo === undefined) return undefined;
  return before?.to === outcome.movedTo ? before : { from: outlet.url, to: outcome.movedTo, since: time };
}

function isSettled(since: string, now: Date): boolean {
  return now.getTime() - Date.parse(since) >= stableDays * 86_400_000;
}
