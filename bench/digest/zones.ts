// Daily schedules in every zone over two years: exactly one digest on each local day that exists, and what a year costs.
import { localDate, nextDigestAt } from '../../shared/subscribers/due.ts';
import { daysOf, zones } from '../../tests/subscribers/zone-days.ts';

const day = 86_400_000;

/** The two years to come, and two in which a zone lost a day. */
const periods = [
  ['2026-01-01', '2028-01-01'],
  ['2011-01-01', '2013-01-01'],
] as const;
const hours = [0, 2, 7, 23];

let digests = 0;
let wrong = 0;
let spent = 0;

for (const [from, to] of periods) {
  for (const timeZone of zones) {
    // Days at the ends are seen in part.
    const expected = daysOf(timeZone, from, to).slice(1, -1);
    for (const hour of hours) {
      const began = performance.now();
      const told = new Map<string, number>();
      const end = Date.parse(to) + day;
      for (let at = new Date(Date.parse(from) - day); ; ) {
        at = new Date(nextDigestAt({ timeZone, hour }, at));
        if (at.getTime() > end) break;
        const date = localDate(at, timeZone);
        told.set(date, (told.get(date) ?? 0) + 1);
        digests += 1;
      }
      spent += performance.now() - began;
      const exists = new Set(expected);
      const mistakes = [
        ...expected.filter((date) => told.get(date) !== 1),
        ...[...told.keys()].filter((date) => date > expected[0]! && date < expected.at(-1)! && !exists.has(date)),
      ];
      wrong += mistakes.length;
      if (mistakes.length > 0) console.log(`${timeZone} at ${hour}: ${mistakes.slice(0, 5).join(', ')}`);
    }
  }
}

console.log(
  `${zones.length} zones, hours ${hours.join(', ')}, ${periods.map((period) => period.join(' to ')).join(' and ')}:`,
);
console.log(
  `${digests} digests, ${wrong} days with none or two, ${((spent / digests) * 1000).toFixed(0)} µs to find the next`,
);
process.exitCode = wrong === 0 ? 0 : 1;
