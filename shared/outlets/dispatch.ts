// Hands a tick of the schedule to the queue, unless the last one still waits there.
import type { Outlet } from './outlet.ts';
import type { OutletQueue } from './queue.ts';
import { tickMessages } from './tick.ts';

export type DispatchServices = {
  queue: OutletQueue;
  clock: { now(): Date };
  log: {
    info(message: string, fields?: Record<string, unknown>): void;
    warn(message: string, fields?: Record<string, unknown>): void;
  };
};

/**
 * A queue that still holds a whole tick is not filled further: polls that lag would otherwise do the same work again for
 * each tick that waits. Nothing is lost by it, since each tick names all outlets.
 */
export async function dispatchTick(
  outlets: readonly Outlet[],
  { queue, clock, log }: DispatchServices,
  { outletsPerMessage }: { outletsPerMessage: number },
): Promise<'dispatched' | 'behind'> {
  const messages = tickMessages(outlets, clock.now(), outletsPerMessage);
  const waiting = await queue.waiting();
  if (waiting > 0 && waiting >= messages.length) {
    log.warn('tick left out: the queue still holds the last one', { waiting, messages: messages.length });
    return 'behind';
  }
  await queue.send(messages);
  log.info('dispatched', { messages: messages.length });
  return 'dispatched';
}
