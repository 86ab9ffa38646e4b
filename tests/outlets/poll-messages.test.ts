import { describe, expect, it } from 'vitest';
import { pollMessages } from '../../shared/outlets/poll-messages.ts';
import type { PollMessage } from '../../shared/outlets/tick.ts';
import { outlet, pollServices, rss, serve } from './loopback.ts';

const feed = rss([
  { title: 'Minister resigned', guid: 'a', link: 'https://news.test/a', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
]);
const at = '2026-03-02T12:00:00.000Z';

/** Two outlets, of which the second answers only once `release` is called. */
async function given() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const [quick, slow] = await Promise.all([
    serve((_, response) => response.end(feed)),
    serve((_, response) => void held.then(() => response.end(feed))),
  ]);
  const polled = pollServices();
  const sent: PollMessage[] = [];
  const lines: [string, unknown][] = [];
  const note = (message: string, fields?: unknown) => void lines.push([message, fields]);
  const services = {
    ...polled.services,
    queue: { send: async (messages: readonly PollMessage[]) => void sent.push(...messages) },
    log: { info: note, warn: note, error: note },
    outlets: [outlet(quick, { id: 'quick' }), outlet(slow, { id: 'slow' })],
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, concurrency: 5, tickMinutes: 5 };
  const record = (body: object | string) => ({
    messageId: 'm1',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { ...polled, services, options, sent, lines, stop, release, record };
}

describe('polling messages', () => {
  it('polls what is due of the outlets named, counts those that answered, and has nothing delivered again', async () => {
    const { services, options, states, lines, record } = await given();
    expect(await pollMessages([record({ at, outlets: ['quick', 'no longer listed'] })], services, options)).toEqual([]);
    expect([...states.keys()]).toEqual(['quick']);
    expect(lines).toContainEqual(['polled', expect.objectContaining({ due: 1, answered: 1, failed: 0 })]);
  });

  it('leaves alone what was polled since, when a message comes twice', async () => {
    const { services, options, writes, record } = await given();
    const twice = record({ at, outlets: ['quick'] });
    await pollMessages([twice], services, options);
    writes.length = 0;
    expect([await pollMessages([twice], services, options), writes]).toEqual([[], []]);
  });

  it('sends back the rest of a message as a new one when time runs out', async () => {
    const { services, options, sent, stop, states, record } = await given();
    const polling = pollMessages([record({ at, outlets: ['quick', 'slow'] })], services, options);
    await expect.poll(() => states.has('quick')).toBe(true);
    stop.abort(new Error('time is up'));
    expect([await polling, sent]).toEqual([[], [{ at, outlets: ['slow'] }]]);
  });

  it('has a message delivered again of which nothing could be done, and all after it', async () => {
    const { services, options, sent, stop, record } = await given();
    const later = { ...record({ at, outlets: ['quick'] }), messageId: 'm2' };
    const polling = pollMessages([record({ at, outlets: ['slow'] }), later], services, options);
    stop.abort(new Error('time is up'));
    expect([await polling, sent]).toEqual([['m1', 'm2'], []]);
  });

  it('fails a message it cannot read, and does the others', async () => {
    const { services, options, states, record } = await given();
    const good = { ...record({ at, outlets: ['quick'] }), messageId: 'm2' };
    expect(await pollMessages([record('nonsense'), good], services, options)).toEqual(['m1']);
    expect([...states.keys()]).toEqual(['quick']);
  });

  it('fails a message whose store fails', async () => {
    const { services, options, record } = await given();
    const store = { ...services.store, outletStates: () => Promise.reject(new Error('throttled')) };
    const again = await pollMessages([record({ at, outlets: ['quick'] })], { ...services, store }, options);
    expect(again).toEqual(['m1']);
  });
});
