import { describe, expect, it } from 'vitest';
import { askBatch } from '../../shared/reader/ask.ts';
import { monthOf } from '../../shared/reader/ledger.ts';
import type { Asked } from '../../shared/reader/model.ts';
import { asking, forever, item, modelOf, readServices } from './given.ts';

const questions = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const one = item(`Bulavin resigns ${index}`);
    return { item: one, key: one.id, excerpt: { date: '2026-03-02', language: 'en', title: one.title, summary: '' } };
  });
const hit = { who: 'Gennady Bulavin', event: 'resigned', status: 'asserted', quote: 'Bulavin resigns' };
const answer = (text: string): Asked => ({ kind: 'answer', text, usage: { input: 1000, output: 100 } });

/** Gives these answers in turn, the last for ever. */
const inTurn = (...answers: Asked[]) => {
  let at = 0;
  return asking(async () => answers[Math.min(at++, answers.length - 1)]!);
};

async function outcome(model: ReturnType<typeof asking>, count = 1, limit = 1e9) {
  const services = readServices(model, { limit });
  const { answers, missing } = await askBatch(questions(count), services, forever);
  const { sums } = await services.store.readingOf(monthOf(services.clock.now()));
  return { answered: answers.size, missing, sums, waits: services.waits };
}

const whole = answer(JSON.stringify({ items: [{ n: 1, relevant: true, hits: [hit] }] }));

describe('asking', () => {
  it('pays what the answer used, and no more', async () => {
    const { answered, sums } = await outcome(inTurn(whole));
    expect([answered, sums]).toEqual([1, { nanos: 84_000, requests: 1, tokensIn: 1000, tokensOut: 100 }]);
  });

  it('is patient with a busy model, pays nothing for it, and leaves the item for later', async () => {
    const busy: Asked = { kind: 'busy', message: 'HTTP 429: slow down' };
    const first = await outcome(inTurn(busy, busy, whole));
    expect([first.answered, first.waits.length, first.sums.requests]).toEqual([1, 2, 1]);
    const never = await outcome(inTurn(busy));
    expect([never.answered, never.missing, never.sums.nanos, never.waits.length]).toEqual([0, 'busy', 0, 3]);
    expect(never.waits.every((wait, index) => wait >= 1000 * 2 ** index)).toBe(true);
  });

  it('waits as long as it is told, but not for long', async () => {
    const told = (waitMs: number): Asked => ({ kind: 'busy', message: '', waitMs });
    expect((await outcome(inTurn(told(7000), whole))).waits).toEqual([7000]);
    expect((await outcome(inTurn(told(600_000), whole))).missing).toBe('busy');
  });

  it('keeps paid what a silent model may have worked for, and asks it once more', async () => {
    const { answered, missing, sums } = await outcome(inTurn({ kind: 'silent', message: 'no answer' }));
    expect([answered, missing]).toEqual([0, 'busy']);
    expect(sums.nanos).toBeGreaterThan(0);
  });

  it('asks a refusing one no more', async () => {
    const { missing, sums, waits } = await outcome(inTurn({ kind: 'refused', message: 'HTTP 403' }));
    expect([missing, sums.nanos, waits]).toEqual(['refused', 0, []]);
  });

  it('asks again, in smaller requests, for items that were left out or spoilt, and then leaves them to the rules', async () => {
    const half = modelOf(({ n, title }) => (n > 5 || title.endsWith('3') ? undefined : [hit]));
    const services = readServices(half);
    const { answers, missing } = await askBatch(questions(10), services, forever);
    expect([answers.size, missing, half.asked]).toEqual([9, 'failed', 3]);
    const broken = await outcome(inTurn(answer('{"items":[{"n":1,"relev')), 10);
    expect([broken.answered, broken.missing, broken.sums.requests]).toEqual([0, 'failed', 4]);
  });

  it('stops before the budget would be passed', async () => {
    // The answer costs 84,000; what it might have cost is more than there is.
    const { answered, missing, sums } = await outcome(inTurn(whole), 1, 100_000);
    expect([answered, missing, sums.nanos]).toEqual([0, 'budget', undefined]);
  });

  it('ends where the signal says so', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(askBatch(questions(1), readServices(inTurn(whole)), stop.signal)).rejects.toThrow('stopped');
  });
});
