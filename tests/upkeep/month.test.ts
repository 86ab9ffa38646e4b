// A month of every supported tick: nothing is told where nothing is to be mended, and each fault within the time that docs/runbook.md promises.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runsInARow } from '../../infra/alarms.ts';
import { answerPatience, runPatience } from '../../shared/upkeep/judge.ts';
import { kinds, runMinutes } from '../../shared/upkeep/kinds.ts';
import { outlet } from '../outlets/loopback.ts';
import { type AlarmSettings, isRaised } from './cloudwatch.ts';
import { type Fault, simulateMonth } from './month.ts';

const ticks = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];
const outletsOf = (intervals: readonly number[]) =>
  intervals.map((interval, index) => outlet(`https://outlet-${index}.example`, { id: `o${index}`, interval }));
const sets = {
  'six usual outlets': { outlets: outletsOf([10, 10, 15, 15, 30, 60]), newsADay: 5 },
  'one quiet outlet': { outlets: outletsOf([60]), newsADay: 0.5 },
  'two outlets that are asked twice a day': { outlets: outletsOf([720, 720]), newsADay: 3 },
};

/** The first at each tick, the others at some. */
describe.each(Object.entries(sets))('of %s', (name, set) => {
  it.each(name === 'six usual outlets' ? ticks : ticks.filter((tick) => 60 % (tick * 4) === 0 || tick === 60))(
    'at a tick of %i minutes tells nothing in a month where what fails passes by itself',
    async (tickMinutes) => {
      expect(await simulateMonth({ tickMinutes, ...set })).toEqual([]);
    },
  );
});

describe.each([1, 60])('at a tick of %i minutes', (tickMinutes) => {
  const { outlets } = sets['six usual outlets'];
  const untilSeven = 24 * 60;
  /** Minutes from the fault, or from when mail is due, within which it is told; the fault begins at seven of the third day. */
  const promised: [Fault['kind'], string, number][] = [
    ['polls', kinds['no-poll'].title, runPatience(tickMinutes) + runMinutes],
    [
      'network',
      kinds['no-poll'].title,
      answerPatience(outlets, { tickMinutes, longest: 60 }) + tickMinutes + runMinutes,
    ],
    ['slow', kinds['slow-polls'].title, 60 + tickMinutes + 2 * runMinutes],
    ['outlet', kinds['silent-outlets'].title, 30 * 60 + 60],
    ['denied', kinds['mail-stopped'].title, 30],
    ['paused', kinds['mail-stopped'].title, 75],
    ['quota', kinds['mail-quota'].title, runMinutes],
    ['recipient', kinds['mail-refused'].title, runMinutes],
    ['waiting', kinds['late-digests'].title, 3 * 60 + runMinutes],
    ['spam', kinds.complaints.title, 75],
    ['site', kinds.site.title, 105],
    ['owner', kinds.owner.title, runMinutes],
  ];
  it.each(promised)('a fault of kind %s is told as "%s" within %i minutes', async (kind, title, within) => {
    const from = 2 * untilSeven + 7 * 60;
    const told = await simulateMonth({ tickMinutes, outlets, fault: { from, kind }, minutes: from + within + 1 });
    expect(told.map(({ subject }) => subject)).toEqual([`Fissure main: ${title}`]);
    expect(told[0]!.minute).toBeGreaterThanOrEqual(from);
  });
});

describe('the alarm of the run', () => {
  const alarm: AlarmSettings = {
    periodMinutes: runMinutes,
    evaluationPeriods: runsInARow,
    threshold: 0,
    missingIsBad: true,
    statistic: 'Sum',
  };
  /** Errors of the runs, counted up to a minute late; `of` tells those of the run at a minute, undefined where none is started. */
  function runs(days: number, of: (minute: number, index: number) => number | undefined): Map<number, number> {
    const points = new Map<number, number>();
    for (let minute = 0, index = 0; minute < days * 24 * 60; minute += runMinutes, index++) {
      const errors = of(minute, index);
      if (errors !== undefined) points.set(minute + (index % 3 === 0 ? 1 : 0), errors);
    }
    return points;
  }
  const raisedAt = (points: Map<number, number>, from: number, to: number) => {
    for (let minute = from; minute < to; minute++) if (isRaised(points, minute, alarm)) return minute;
    return undefined;
  };
  const day = 24 * 60;

  it('is not raised in a month in which now and then a run fails, or is not started', () => {
    const points = runs(30, (_, index) => (index % 97 === 0 ? undefined : index % 41 === 0 ? 2 : 0));
    expect(raisedAt(points, day, 30 * day)).toBeUndefined();
  });

  it('is raised within two hours where the run fails, or is not started', () => {
    const failing = raisedAt(
      runs(3, (minute) => (minute < day ? 0 : 2)),
      day,
      3 * day,
    );
    const missing = raisedAt(
      runs(3, (minute) => (minute < day ? 0 : undefined)),
      day,
      3 * day,
    );
    expect([failing! - day <= 120, missing! - day <= 120]).toEqual([true, true]);
  });
});

it('each kind of trouble has a heading in the runbook', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  for (const kind of Object.keys(kinds))
    expect(runbook).toMatch(new RegExp(`^## ${kind}\n\n\\*\\*Who suffers\\*\\*: `, 'm'));
});
