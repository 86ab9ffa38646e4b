// Polls what messages of the queue name, within the time there is; the rest goes back to the queue.
import type { Outlet, PollNote } from './outlet.ts';
import { type PollDueOptions, type PollDueServices, pollDue } from './poll-due.ts';
import type { OutletQueue } from './queue.ts';
import { readPollMessage } from './tick.ts';

/** As SQS hands it over. */
export type QueueRecord = { messageId: string; body: string };

export type PollMessagesServices = PollDueServices & {
  store: PollDueServices['store'] & { savePollNote(note: PollNote): Promise<void> };
  queue: Pick<OutletQueue, 'send'>;
  log: PollDueServices['log'] & { error(message: string, fields?: Record<string, unknown>): void };
  outlets: readonly Outlet[];
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
  options: PollDueOptions,
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
  options: PollDueOptions,
): Promise<'done' | 'nothing done'> {
  const message = readPollMessage(body);
  // One that the list no longer has was taken off it while the message waited.
  const named = new Set(message.outlets);
  const outlets = services.outlets.filter(({ id }) => named.has(id));
  const tick = { at: new Date(message.at), record: messageId };
  const { answered, done, rest } = await pollDue(outlets, services, options, tick);
  await note(services, answered, options);
  if (rest.length === 0) return 'done';
  if (done === 0) return 'nothing done';
  await services.queue.send([{ at: message.at, outlets: rest }]);
  services.log.warn('rest handed back: out of time', { record: messageId, outlets: rest.length });
  return 'done';
}

/** When a process noted its polls last: hundreds of messages a tick share one row. */
const noted = new WeakMap<object, { at: number; answered: boolean }>();

async function note({ store, clock }: PollMessagesServices, answered: number, { tickMinutes }: PollDueOptions) {
  const now = clock.now();
  const last = noted.get(store);
  const isFresh = last !== undefined && now.getTime() - last.at < tickMinutes * 60_000;
  if (isFresh && (last.answered || answered === 0)) return;
  noted.set(store, { at: now.getTime(), answered: answered > 0 });
  const ranAt = now.toISOString();
  await store.savePollNote({ ranAt, ...(answered > 0 && { answeredAt: ranAt }) });
}
