// A tick of the schedule as messages of a queue: which outlets to look at, some hundred a message. Pure.
import * as z from 'zod';
import type { Outlet } from './outlet.ts';

/** Which outlets to look at, and as of when; the poll reads their states and finds out which of them are due. */
const schema = z.object({ at: z.iso.datetime(), outlets: z.array(z.string().min(1)).min(1) });
export type PollMessage = z.infer<typeof schema>;

/**
 * All enabled outlets in messages of `perMessage`; those of one host stand together, so that few messages ask it at once.
 * Their states are not read here: the poll must read them anyway, and reading is most of what an idle tick costs.
 */
export function tickMessages(outlets: readonly Outlet[], now: Date, perMessage: number): PollMessage[] {
  const at = now.toISOString();
  const ids = outlets
    .filter(({ enabled }) => enabled)
    .map(({ id, url }) => ({ id, host: new URL(url).host }))
    .sort((one, other) => (one.host < other.host ? -1 : one.host > other.host ? 1 : 0))
    .map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / perMessage) }, (_, index) => ({
    at,
    outlets: ids.slice(index * perMessage, (index + 1) * perMessage),
  }));
}

/** Throws on what is no such message: after some tries the queue puts it aside. */
export function readPollMessage(body: string): PollMessage {
  try {
    return schema.parse(JSON.parse(body));
  } catch (cause) {
    throw new Error('Reading a message of the queue: expected {"at": <ISO 8601>, "outlets": [<id>, ...]}', { cause });
  }
}
