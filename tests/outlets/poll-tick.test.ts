import { expect, it } from 'vitest';
import { pollTick } from '../../shared/outlets/poll-tick.ts';
import { outlet, pollServices, rss, serve } from './loopback.ts';

const item = { title: 'Minister resigned', guid: 'a', date: 'Mon, 02 Mar 2026 10:00:00 GMT' };

/** Ten outlets; of each that was asked its path. */
async function given() {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    asked.push(request.url!.slice(1));
    response.end(rss([item]));
  });
  const polled = pollServices();
  const quiet = { info: () => {}, warn: () => {} };
  const outlets = [...'abcdefghij'].map((id) => outlet(`${origin}/${id}`, { id, interval: 60 }));
  const services = { ...polled.services, log: quiet, outlets };
  const run = (signal: AbortSignal = new AbortController().signal) =>
    pollTick(services, { signal, concurrency: 2, tickMinutes: 5 });
  return { ...polled, asked, run };
}

it('polls what is due of all outlets, and notes that it did and was answered', async () => {
  const { run, asked, notes } = await given();
  await run();
  expect(asked.sort().join('')).toBe('abcdefghij');
  expect(notes).toEqual([{ ranAt: '2026-03-02T12:00:00.000Z', answeredAt: '2026-03-02T12:00:00.000Z', rest: [] }]);
});

it('leaves what time does not suffice for to the next run, though the tick is not its own', async () => {
  const { run, asked, notes, time, states } = await given();
  await run();
  // Asked again an hour later, but for a run that is over before it begins.
  time.now = new Date('2026-03-02T13:00:00Z');
  await run(AbortSignal.abort());
  expect([notes.at(-1)?.rest?.length, notes.at(-1)?.behindSince]).toEqual([10, '2026-03-02T13:00:00.000Z']);
  asked.length = 0;
  time.now = new Date('2026-03-02T13:05:00Z');
  await run();
  expect([asked.sort().join(''), notes.at(-1)?.behindSince, states.size]).toEqual(['abcdefghij', undefined, 10]);
});
