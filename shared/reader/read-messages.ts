// The second reader on AWS: messages of the queue name items; what a busy model did not answer goes back, a few times.
import * as z from 'zod';
import type { Item } from '../item.ts';
import { unread } from './merge.ts';
import { type ReadServices, readItems } from './read.ts';

/** As SQS hands it over; `receives`: how often it has. */
export type ReadRecord = { messageId: string; body: string; receives: number };

const messageShape = z.object({ item: z.string().min(1) });

export type ReadMessagesServices = ReadServices & {
  store: { item(id: string): Promise<Item | undefined> };
  log: Record<'info' | 'warn' | 'error', (message: string, fields?: Record<string, unknown>) => void>;
};

/** Deliveries after which the rules' verdict stands; the queue puts aside what is delivered more often (infra/reader.ts). */
const mostReceives = 5;

/**
 * Reads the items of the records, and resolves with the ids of those that the queue is to deliver again: what the model did not
 * answer, what could not be read or stored, and what time did not suffice for.
 */
export async function readMessages(
  records: readonly ReadRecord[],
  services: ReadMessagesServices,
  { signal }: { signal: AbortSignal },
): Promise<string[]> {
  const { store, log, clock } = services;
  const again = new Set<string>();
  const items = new Map<string, { item: Item; record: ReadRecord }>();
  for (const record of records) {
    try {
      const { item: id } = messageShape.parse(JSON.parse(record.body));
      const item = await store.item(id);
      // Two messages of one item are answered at once.
      if (item !== undefined) items.set(id, { item, record });
    } catch (error) {
      log.error('reader message failed', { record: record.messageId, error });
      again.add(record.messageId);
    }
  }
  try {
    const readings = await readItems(
      [...items.values()].map(({ item }) => item),
      services,
      { signal },
    );
    for (const { item, rules, outcome } of readings) {
      const { record } = items.get(item.id)!;
      if (outcome !== 'busy') continue;
      if (record.receives < mostReceives) again.add(record.messageId);
      else await store.putHits(unread(rules, clock.now().toISOString(), 'failed'));
    }
    log.info('read', { items: readings.length, again: again.size });
  } catch (error) {
    // What was read before it broke off costs nothing a second time.
    if (signal.aborted) log.warn('reader messages handed back: out of time', { items: items.size });
    else log.error('reader messages failed', { items: items.size, error });
    for (const { record } of items.values()) again.add(record.messageId);
  }
  return [...again];
}
