import { expect, it } from 'vitest';
import { toDay } from '../../cli/dates.ts';
import { runCli } from './run.ts';

const now = new Date('2024-03-01T22:30:00Z');

it.each([
  ['today', '2024-03-01', '2024-03-01'],
  ['yesterday', '2024-02-29', '2024-02-29'],
  ['7d', '2024-02-23', '2024-02-23'],
  ['2w', '2024-02-16', '2024-02-16'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2022-03-23', '2022-03-23', '2022-03-23'],
  ['tomorrow', 'tomorrow', 'tomorrow'],
])('%s begins with %s and ends with %s', (word, from, to) => {
  expect([toDay(word, 'from', now, 'UTC'), toDay(word, 'to', now, 'UTC')]).toEqual([from, to]);
});

it('counts days by the calendar of the owner', () => {
  expect(toDay('today', 'from', now, 'Europe/Moscow')).toBe('2024-03-02');
});

it('tells the version', async () => {
  const { code, stdout } = await runCli(['--version']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^fissure \d+\.\d+\.\d+ on Node \d+/) });
});
