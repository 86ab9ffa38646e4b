import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../bench/delivery/memory-store.ts';
import { deliverDue } from '../../shared/digest/deliver-due.ts';
import type { Email } from '../../shared/digest/email.ts';
import { type Allowance, MailError } from '../../shared/digest/mailer.ts';
import { russia } from '../country.ts';
import { givenSubscriber } from './given.ts';

const due = '2022-03-24T07:00:00.000Z';

/** So many subscribers due at once; a clock that only waiting and sending move. */
async function givenMorning(count: number) {
  const store = createMemoryStore();
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  for (const id of ids) {
    await store.saveSubscriber(givenSubscriber({ id, email: `${id}@example.org`, whenQuiet: true, nextDigestAt: due }));
  }
  const morning = {
    store,
    ids,
    now: Date.parse(due),
    sent: [] as string[],
    logged: [] as string[],
    allowance: undefined as Allowance | undefined,
    send: async (email: Email): Promise<{ messageId: string }> => {
      morning.sent.push(email.to);
      return { messageId: `m${morning.sent.length}` };
    },
    run: (options: Parameters<typeof deliverDue>[2] = {}) =>
      deliverDue(
        new Date(morning.now),
        {
          store: morning.store,
          mailer: {
            send: (email) => morning.send(email),
            allowance: async () => morning.allowance ?? { perSecond: 100, remaining: 1e6, quota: 1e6, sandbox: false },
          },
          clock: { now: () => new Date(morning.now) },
          sleep: async (milliseconds) => {
            morning.now += milliseconds;
          },
          outlets: [],
          figures: [],
          country: russia,
          sender: 'Fissure <digest@example.org>',
          log: { info: note, warn: note, error: note },
        },
        options,
      ),
  };
  const note = (message: string, fields?: Record<string, unknown>) =>
    void morning.logged.push(
      `${message} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? value.message : value))}`,
    );
  return morning;
}

describe('deliverDue', () => {
  test('sends each who is due one mail, and none when called again', async () => {
    const morning = await givenMorning(30);
    expect(await morning.run()).toEqual({ counts: { sent: 30 }, broken: 0 });
    expect(await morning.run()).toEqual({ counts: {}, broken: 0 });
    expect(new Set(morning.sent).size).toBe(30);
  });

  test('called twice at once sends no mail twice', async () => {
    const morning = await givenMorning(30);
    await Promise.all([morning.run(), morning.run()]);
    expect([morning.sent.length, new Set(morning.sent).size]).toEqual([30, 30]);
  });

  test('one who is refused and one whose digest breaks stop nobody else', async () => {
    const morning = await givenMorning(10);
    const broken = { ...givenSubscriber({ id: 's3', whenQuiet: true, nextDigestAt: due }), timeZone: 'Nowhere/Never' };
    await morning.store.saveSubscriber(broken);
    const send = morning.send;
    morning.send = async (email) => {
      if (email.to.startsWith('s5@')) throw new MailError('refused', 'no such mailbox s5@example.org');
      return send(email);
    };
    expect(await morning.run()).toEqual({ counts: { sent: 8, failed: 1 }, broken: 1 });
    expect(morning.logged.filter((line) => line.startsWith('digest broken'))).toHaveLength(1);
    expect(morning.logged.join()).not.toContain('@');
  });

  test('stops when no mail can be sent, with those left still due', async () => {
    const morning = await givenMorning(20);
    morning.send = async () => {
      throw new MailError('unavailable', 'the credentials have expired');
    };
    expect(await morning.run({ concurrency: 1 })).toEqual({
      counts: { deferred: 1 },
      broken: 0,
      detail: 'the credentials have expired',
      stopped: 'unavailable',
    });
    expect(await Array.fromAsync(morning.store.dueSubscribers(new Date(due)))).toHaveLength(20);
  });

  test('keeps to the quota, says so, and goes on when there is more', async () => {
    const morning = await givenMorning(20);
    morning.allowance = { perSecond: 1, remaining: 15, quota: 200, sandbox: true };
    expect(await morning.run()).toMatchObject({ stopped: 'quota', counts: { sent: 5 } });
    expect(
      morning.logged.filter((line) => /SES sandbox.*only verified|quota used up.*production access/.test(line)),
    ).toHaveLength(2);
    morning.allowance = undefined;
    await morning.run();
    expect(new Set(morning.sent).size).toBe(20);
  });

  test('keeps to the rate of the sandbox', async () => {
    const morning = await givenMorning(10);
    morning.allowance = { perSecond: 1, remaining: 200, quota: 200, sandbox: true };
    await morning.run();
    expect(morning.now - Date.parse(due)).toBeGreaterThanOrEqual(9_000);
  });

  test('begins nothing in the last ten seconds before its deadline', async () => {
    const morning = await givenMorning(20);
    morning.send = async (email) => {
      morning.now += 4_000;
      morning.sent.push(email.to);
      return { messageId: 'm' };
    };
    const deadline = new Date(morning.now + 30_000);
    expect(await morning.run({ deadline, concurrency: 1 })).toMatchObject({ stopped: 'deadline', counts: { sent: 5 } });
    expect(morning.now).toBeLessThanOrEqual(deadline.getTime() - 10_000);
  });

  test('asks the mailer nothing while nobody is due', async () => {
    const morning = await givenMorning(0);
    Object.defineProperty(morning, 'allowance', { get: () => expect.unreachable() });
    expect(await morning.run()).toEqual({ counts: {}, broken: 0 });
  });
});
