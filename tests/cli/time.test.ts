import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UsageError } from '../../cli/exit.ts';
import { formatTime, parseFrom, parseTo, requireTimeZone } from '../../cli/time.ts';

it('begins a day at its midnight in the time zone of the owner', () => {
  expect(parseFrom('2022-03-23', 'Europe/Moscow', '--from')).toBe('2022-03-22T21:00:00.000Z');
});

it('includes the last day whole, the one with 23 hours too', () => {
  expect(parseFrom('2024-03-31', 'Europe/Berlin', '--from')).toBe('2024-03-30T23:00:00.000Z');
  expect(parseTo('2024-03-31', 'Europe/Berlin', '--to')).toBe('2024-03-31T22:00:00.000Z');
});

it('takes an instant as it is', () => {
  expect(parseTo('2022-03-23T18:00:00+03:00', 'Europe/Berlin', '--to')).toBe('2022-03-23T15:00:00.000Z');
});

it.each(['2022-02-30', '23.03.2022', 'yesterday', '', '2022-03'])('refuses %j and names the parameter', (text) => {
  expect(() => parseFrom(text, 'UTC', '--from')).toThrow(UsageError);
  expect(() => parseFrom(text, 'UTC', '--from')).toThrow(/^--from: ".*" is no date/);
});

it('gives every day a period that holds its noon, in any zone', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Europe/Kyiv');
  const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, days, (zone, date) => {
      const day = date.toISOString().slice(0, 10);
      const [from, to] = [parseFrom(day, zone, '--from'), parseTo(day, zone, '--to')];
      expect(formatTime(from, zone).slice(0, 10)).toBe(day);
      expect(formatTime(new Date(Date.parse(to) - 1).toISOString(), zone).slice(0, 10)).toBe(day);
    }),
  );
});

it('refuses a time zone that does not exist', () => {
  expect(() => requireTimeZone('Europe/Atlantis')).toThrow(/FISSURE_TIME_ZONE: unknown time zone "Europe\/Atlantis"/);
});
