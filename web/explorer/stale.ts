// Whether what the pages show is of today: said where it is not. Pure but for the markup.
import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { count } from '../../shared/digest/words.ts';
import type { OutletHealth } from '../../shared/outlets/health.ts';
import type { Markup } from '../page.ts';
import type { WebServices } from '../services.ts';
import { timeMarkup } from './parts.ts';

/** Quiet outlets are polled once an hour; so long without any of them being read is no pause. */
const staleHours = 3;
/** A watch that is read and finds nothing for so long is told of, too. */
const quietDays = 14;
const hourMs = 3_600_000;

export type Staleness =
  /** Outlets were read before, and none for so long. `since`: ISO 8601 UTC. */
  | { kind: 'unread'; since: string; hours: number }
  /** No real outlet was ever read: the history is imported, or made of samples. */
  | { kind: 'never-read' }
  /** Outlets are read, and the newest hit is old all the same. */
  | { kind: 'quiet'; days: number };

/** @param newestAt of the newest hit; undefined where there is none */
export function stalenessOf(
  health: readonly Pick<OutletHealth, 'sample' | 'lastSuccessAt'>[],
  newestAt: string | undefined,
  now: Date,
): Staleness | undefined {
  const read = health.flatMap(({ sample, lastSuccessAt }) =>
    sample || lastSuccessAt === undefined ? [] : [lastSuccessAt],
  );
  const since = read.toSorted().at(-1);
  if (since === undefined) return newestAt === undefined ? undefined : { kind: 'never-read' };
  const hours = (now.getTime() - Date.parse(since)) / hourMs;
  if (hours >= staleHours) return { kind: 'unread', since, hours: Math.floor(hours) };
  const days = newestAt === undefined ? 0 : Math.floor((now.getTime() - Date.parse(newestAt)) / (24 * hourMs));
  return days >= quietDays ? { kind: 'quiet', days } : undefined;
}

export function staleMarkup(
  stale: Staleness | undefined,
  newestAt: string | undefined,
  services: Pick<WebServices, 'access' | 'timeZone'>,
): Markup | '' {
  if (stale === undefined) return '';
  const newest = newestAt === undefined ? '' : ` The newest hit is of ${localDay(newestAt, services.timeZone)}.`;
  if (stale.kind === 'quiet')
    return html`<p class="notice">Outlets are read, and nothing was found for ${count(stale.days, 'day')}.${newest}</p>`;
  const local = services.access === 'loopback';
  if (stale.kind === 'never-read')
    return html`<p class="notice">No outlet has been read yet: this is history.${newest}${local ? html` <code>fissure poll</code> reads the outlets once, <code>fissure start</code> keeps reading them.` : ''}</p>`;
  const long = stale.hours >= 48 ? count(Math.floor(stale.hours / 24), 'day') : count(stale.hours, 'hour');
  return html`<p class="problem" role="status"><strong>This is old.</strong> Nothing has been read for ${long}, since ${timeMarkup(stale.since, services)}: what was published after that is missing.${newest} ${local ? html`<code>fissure start</code> keeps reading.` : html`<a href="/outlets">What is wrong with the outlets</a>`}</p>`;
}
