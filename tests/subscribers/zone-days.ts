// Which local days a zone has, found without the calendar that the schedule is reckoned with.

const hour = 3_600_000;

/** Local days (`2024-03-31`) that begin within the period and of which at least one full hour is seen, in order. */
export function daysOf(timeZone: string, from: string, to: string): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const days = new Set<string>();
  for (let at = Date.parse(from); at < Date.parse(to); at += hour) days.add(format.format(at));
  return [...days];
}

/** Every zone that the system knows. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');
