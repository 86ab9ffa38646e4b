// Polls what messages of the queue name, within the time there is; the rest goes back to the queue.
import type { Outlet } from '../model.ts';
import { type PollResult, type PollServices, pollOutlets } from './poll.ts';
import type { OutletQueue } from './queue.ts';
import { dueOutlets } from './schedule.ts';
import { readPollMessage } from './tick.ts';

/** As SQS hands it over. */
export type QueueRecord = { messageId: string; body: string };

export type PollMessagesServices = PollServices & {
  queue: Pick<OutletQueue, 'send'>;
  log: PollServices['log'] & {
    info(message: string, fields?: Record<string, unknown>): void;
    error(message: string, fields?: Record<string, unknown>): void;
    count(message: string, metrics: { OutletsAnswered: number }, fields?: Record<string, unknown>): void;
  };
  outlets: readonly Outlet[];
};

export type PollMessagesOptions = {
  /** Aborted when time runs out: polls under way end, nothing more is begun. */
  signal: AbortSignal;
  concurrency: number;
  /** Minutes between ticks of the schedule. */
  tickMinutes: number;
};

/**
 * Polls the due outlets of each record, one record after another, and resolves with the ids of those that the queue is to
 * deliver again: what could not be read or stored, and what time did not suffice for. A record that was begun and not
 * finished goes back as a new message of its rest, so that a long one ends after several deliveries and not in the dead
 * letters; one in which nothing could be finished is delivered again as it is.
 */
export async function pollMessages(
  records: readonly QueueRecord[],
  services: PollMessagesServices,
  options: PollMessagesOptions,
): Promise<string[]> {
  const again: string[] = [];
  for (const record of records) {
    try {
      if (!options.signal.aborted && (await pollMessage(record, services, options)) === 'done') continue;
      services.log.warn('message handed back: out of time', { record: record.messageId });
    } catch (error) {
      services.log.error('message failed', { record: record.messageId, error });
    }
    again.push(record.messageId);
  }
  return again;
}

async function pollMessage(
  { messageId, body }: QueueRecord,
  services: PollMessagesServices,
  { signal, concurrency, tickMinutes }: PollMessagesOptions,
): Promise<'done' | 'nothing done'> {
  const message = readPollMessage(body);
  // One that the list no longer has was taken off it while the message waited.
  const named = new Set(message.outlets);
  const outlets = services.outlets.filter(({ id }) => named.has(id));
  const states = await services.store.outletStates(outlets.map(({ id }) => id));
  const due = dueOutlets(outlets, states, new Date(message.at), tickMinutes, services.longestIntervalMinutes);
  const results: PollResult[] = [];
  try {
    await pollOutlets(due, services, { concurrency, signal, states, onResult: (result) => results.push(result) });
  } finally {
    tell(results, due.length, messageId, services);
  }
  const done = new Set(results.map(({ outletId }) => outletId));
  const rest = due.map(({ id }) => id).filter((id) => !done.has(id));
  if (rest.length === 0) return 'done';
  if (done.size === 0) return 'nothing done';
  await services.queue.send([{ at: message.at, outlets: rest }]);
  services.log.warn('rest handed back: out of time', { record: messageId, outlets: rest.length });
  return 'done';
}

/** One line a message, and one for each outlet that brought hits: logs cost more than polls. */
function tell(results: readonly PollResult[], due: number, record: string, { log }: PollMessagesServices): void {
  for (const { outletId, added, hits } of results)
    if (hits.length > 0) log.info('hits', { outlet: outletId, added, hits: hits.length });
  if (due === 0) return;
  const answered = results.filter(({ outcome }) => outcome !== 'failed').length;
  const added = results.reduce((sum, result) => sum + result.added, 0);
  const fields = { record, due, failed: results.length - answered, added };
  log.count('polled', { OutletsAnswered: answered }, fields);
}
