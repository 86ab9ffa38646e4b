// When a hit became news: the second reader may find, hours after its item was seen, what the rules had not.
import type { Hit } from '../hit.ts';

/** ISO 8601 UTC: when its item was first seen, or when the reader made news of what the rules had held to be none. */
export function newsSince({ firstSeenAt, reader }: Hit): string {
  if (reader?.state !== 'read' || reader.rules?.relevant === true) return firstSeenAt;
  return reader.at > firstSeenAt ? reader.at : firstSeenAt;
}

/** So long an alert waits for the second reader; what it has not read by then is told as the rules have it. */
const patienceMs = 5 * 60_000;

/** Whether an alert at `now` is to wait for the reader's word on a hit. */
export const isAwaited = ({ reader }: Hit, now: number): boolean =>
  reader?.state === 'awaited' && now - Date.parse(reader.at) < patienceMs;
