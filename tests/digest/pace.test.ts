import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Allowance } from '../../shared/digest/mailer.ts';
import { createPace } from '../../shared/digest/pace.ts';

const givenAllowance = (given: Partial<Allowance> = {}): Allowance => ({
  perSecond: 10,
  remaining: 1_000_000,
  quota: 1_000_000,
  sandbox: false,
  ...given,
});

/** A clock that only sleeping moves. */
function givenPace(allowance: Allowance | undefined, deadline?: number) {
  const time = { now: 0 };
  const pace = createPace(allowance, {
    clock: { now: () => new Date(time.now) },
    sleep: async (milliseconds) => {
      time.now = Math.max(time.now, time.now + milliseconds);
    },
    ...(deadline !== undefined && { deadline }),
  });
  return { time, pace };
}

describe('the pace', () => {
  test('lets no second hold more mails than the mailer takes, whenever they come', async () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 1, max: 14 }), async (waits, perSecond) => {
        const { time, pace } = givenPace(givenAllowance({ perSecond }));
        const sent: number[] = [];
        for (const wait of waits) {
          time.now += wait;
          await pace.permit();
          sent.push(time.now);
        }
        for (const at of sent) {
          expect(sent.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(perSecond);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('ends with the quota, leaving some for mails that a person waits for', async () => {
    const { pace } = givenPace(givenAllowance({ remaining: 12, quota: 200 }));
    const permits = [];
    for (let mail = 0; mail < 4; mail += 1) permits.push(await pace.permit());
    expect(permits).toEqual(['granted', 'granted', 'quota', 'quota']);
  });

  test('grants nothing that would begin after the deadline', async () => {
    const { pace } = givenPace(givenAllowance({ perSecond: 1 }), 2000);
    const permits = [];
    for (let mail = 0; mail < 4; mail += 1) permits.push(await pace.permit());
    expect(permits).toEqual(['granted', 'granted', 'deadline', 'deadline']);
  });

  test('halves its rate when the mailer says that it is too fast, but never stops', async () => {
    const { time, pace } = givenPace(givenAllowance({ perSecond: 10 }));
    await pace.permit();
    pace.slowDown();
    await pace.permit();
    expect(time.now).toBeGreaterThanOrEqual(200);
    for (let more = 0; more < 50; more += 1) pace.slowDown();
    expect(await pace.permit()).toBe('granted');
    expect(time.now).toBeLessThan(30_000);
  });

  test('without an allowance knows no limit', async () => {
    const { time, pace } = givenPace(undefined);
    for (let mail = 0; mail < 100; mail += 1) expect(await pace.permit()).toBe('granted');
    expect(time.now).toBe(0);
  });
});
