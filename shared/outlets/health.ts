// How each outlet fares and what to do about it: what broke, what fell silent, what went haywire. Pure.
import type { FailureKind, Outlet, OutletState } from './outlet.ts';

/** Silence beyond this many times the usual gap is worth a look. */
const silenceFactor = 3;
/** And never before this: nights and weekends are quiet. */
const shortestSilenceMinutes = 24 * 60;

export const conditions = [
  'failing',
  'gone',
  'haywire',
  'silent',
  'empty',
  'moved',
  'not read yet',
  'healthy',
  'disabled',
] as const;

/**
 * `gone`: answered 410. `haywire`: five times as many new items as usual, held back. `silent`: answers, but nothing new for three times its usual
 * gap. `empty`: answers, but no item was ever read. `moved`: healthy, under another address than the one in the list.
 */
export type Condition = (typeof conditions)[number];

export type OutletHealth = {
  outletId: string;
  name: string;
  sample: boolean;
  condition: Condition;
  /** ISO 8601 UTC: when the condition began, where that is known. */
  since?: string;
  lastSuccessAt?: string;
  lastNewItemAt?: string;
  /** Minutes between polls that find something new; absent until learnt. */
  usualGapMinutes?: number;
  failure?: { kind: FailureKind; message: string; since: string; count: number };
  /** Failed polls in a row that need no look; absent: the usual. */
  tolerance?: number;
  /** A sentence for the owner; absent where nothing is to be done. */
  advice?: string;
};

/** In the outlets' order, disabled ones included. @param states absent: never polled */
export function healthOf(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  now: Date,
): OutletHealth[] {
  return outlets.map((outlet) => {
    const state = states.get(outlet.id);
    const { lastSuccessAt, lastNewItemAt, usualGapMinutes, failure } = state ?? {};
    return {
      outletId: outlet.id,
      name: outlet.name,
      sample: outlet.sample,
      ...judge(outlet, state, now),
      ...(lastSuccessAt !== undefined && { lastSuccessAt }),
      ...(lastNewItemAt !== undefined && { lastNewItemAt }),
      ...(usualGapMinutes !== undefined && { usualGapMinutes }),
      ...(failure && { failure }),
      ...(outlet.tolerance !== undefined && { tolerance: outlet.tolerance }),
    };
  });
}

/** Failed polls in a row of an outlet that says nothing of its own: every server stumbles. */
const usualTolerance = 1;

/**
 * Whether the owner should look: the exit code of `fissure outlets --check`, and what a digest lists. An outlet that never was read is looked at
 * at its first failure: its address may be wrong.
 */
export function needsAttention(
  health: Pick<OutletHealth, 'condition' | 'lastSuccessAt' | 'failure' | 'tolerance'>,
): boolean {
  const { condition, lastSuccessAt, failure, tolerance = usualTolerance } = health;
  if (condition === 'failing') return lastSuccessAt === undefined || (failure?.count ?? 0) > tolerance;
  return ['gone', 'haywire', 'silent', 'empty'].includes(condition);
}

type Judgement = Pick<OutletHealth, 'condition' | 'since' | 'advice'>;

function judge(outlet: Outlet, state: OutletState | undefined, now: Date): Judgement {
  if (!outlet.enabled) return { condition: 'disabled' };
  if (state?.failure) {
    const { kind, since } = state.failure;
    return { condition: kind === 'gone' ? 'gone' : 'failing', since, advice: adviceFor(kind) };
  }
  if (state?.lastSuccessAt === undefined) return { condition: 'not read yet' };
  if (state.flood) {
    const advice = `${state.flood.items} new items at once were kept out of digests; if they are republished ones, set \`identity\` for this outlet`;
    return { condition: 'haywire', since: state.flood.since, advice };
  }
  if (state.lastNewItemAt === undefined)
    return {
      condition: 'empty',
      advice: 'it answers, but nothing readable was in it; try `fissure outlets test` on its address',
    };
  if (isSilent(state, now))
    return {
      condition: 'silent',
      since: state.lastNewItemAt,
      advice: `nothing new for ${describeMinutes(minutesSince(state.lastNewItemAt, now))}, usually every ${describeMinutes(state.usualGapMinutes!)}; look whether the feed is still kept up`,
    };
  if (state.moved)
    return {
      condition: 'moved',
      since: state.moved.since,
      advice: `its feed has moved to ${state.moved.to}; write that address in the list`,
    };
  return { condition: 'healthy' };
}

function isSilent({ lastNewItemAt, usualGapMinutes }: OutletState, now: Date): boolean {
  if (lastNewItemAt === undefined || usualGapMinutes === undefined) return false;
  return minutesSince(lastNewItemAt, now) > Math.max(silenceFactor * usualGapMinutes, shortestSilenceMinutes);
}

const advice: Record<FailureKind, string> = {
  dns: 'its name does not resolve: look whether the outlet has a new domain',
  connect: 'it does not accept connections: it may be down, or refuse readers from your country',
  tls: 'its certificate or encryption is wrong: open the address in a browser, or try http',
  timeout: 'it answers too slowly: raise FISSURE_TIMEOUT_SECONDS if that stays',
  'too-large': 'its document is too large: look for a smaller feed of a section, or raise FISSURE_MAX_BODY_MB',
  redirects: 'it redirects in circles or to no address: open it in a browser and write where it ends in the list',
  'forbidden-address': 'it leads to an address that is not public: take it off the list unless you know why',
  robots:
    'its robots.txt refuses pages to programs, or cannot be read: look for its feed, which is there to be subscribed to',
  'http-status': 'it refuses or lacks the page: look for its new feed address; some outlets refuse programs',
  'rate-limited': 'it asks for fewer polls: raise `interval` for this outlet',
  gone: 'it says that the feed is gone for good: look for a new one, or set enabled: false',
  'not-a-feed': 'what it sends is no feed: a page for people may have taken its place; look for the feed’s link on it',
  empty: 'its feed lists nothing; for a page, its layout changed and `selectors` no longer fit',
  unreadable: 'what it sends is damaged, or breaks the rules of HTTP: try `fissure outlets test` on its address',
  internal: 'this is a fault of Fissure, or of what it sent: please report it with the message',
};

/** What the owner can do about a failure. */
export function adviceFor(kind: FailureKind): string {
  return advice[kind];
}

function minutesSince(instant: string, now: Date): number {
  return (now.getTime() - Date.parse(instant)) / 60_000;
}

/** `45 minutes`, `7 hours`, `3 days` */
export function describeMinutes(minutes: number): string {
  const [count, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 48 * 60 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  return `${Math.round(count)} ${unit}${Math.round(count) === 1 ? '' : 's'}`;
}
