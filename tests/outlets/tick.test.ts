import { describe, expect, it } from 'vitest';
import { dispatchTick } from '../../shared/outlets/dispatch.ts';
import type { PollMessage } from '../../shared/outlets/tick.ts';
import { readPollMessage, tickMessages } from '../../shared/outlets/tick.ts';
import { outlet } from './loopback.ts';

const now = new Date('2026-03-02T12:05:00Z');
const outlets = Array.from({ length: 7 }, (_, index) =>
  outlet(`https://${index % 2 ? 'one' : 'other'}.test/${index}`, { id: `o${index}`, enabled: index !== 6 }),
);

describe('a tick of the schedule', () => {
  it('names every enabled outlet once, those of one host together', () => {
    expect(tickMessages(outlets, now, 3)).toEqual([
      { at: '2026-03-02T12:05:00.000Z', outlets: ['o1', 'o3', 'o5'] },
      { at: '2026-03-02T12:05:00.000Z', outlets: ['o0', 'o2', 'o4'] },
    ]);
  });

  it('has no message where no outlet is enabled', () => {
    expect(tickMessages([], now, 3)).toEqual([]);
  });

  it('comes back from the text of a message as it went', () => {
    const [message] = tickMessages(outlets, now, 100);
    expect(readPollMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each(['', '{}', '[]', '{"at":"yesterday","outlets":["a"]}', '{"at":"2026-03-02T12:05:00Z","outlets":[]}'])(
    'is not read from %j',
    (body) => {
      expect(() => readPollMessage(body)).toThrow(/expected \{"at"/);
    },
  );
});

describe('dispatching', () => {
  const given = (waiting: number) => {
    const sent: PollMessage[] = [];
    const queue = {
      send: async (messages: readonly PollMessage[]) => void sent.push(...messages),
      waiting: async () => waiting,
    };
    return { sent, services: { queue, clock: { now: () => now }, log: { info: () => {}, warn: () => {} } } };
  };

  it('sends the tick where the queue is empty or holds a part of the last one', async () => {
    const { sent, services } = given(1);
    expect([await dispatchTick(outlets, services, { outletsPerMessage: 3 }), sent.length]).toEqual(['dispatched', 2]);
  });

  it('sends nothing more where the queue still holds a whole tick', async () => {
    const { sent, services } = given(2);
    expect([await dispatchTick(outlets, services, { outletsPerMessage: 3 }), sent]).toEqual(['behind', []]);
  });
});
