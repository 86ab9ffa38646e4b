// Instants as a reader in an IANA zone says them.

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError, naming the zone, where the system does not know it. */
function format(instant: string, timeZone: string, shape: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${JSON.stringify(shape)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...shape });
  formats.set(key, known);
  return known.format(new Date(instant)).replace(' at ', ', ');
}

/** "Thursday 24 March 2022". */
export const localDay = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "24 Mar 2022, 16:05". */
export const localTime = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** "24 Mar, 16:05": where the year goes without saying. */
export const localShortTime = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** "24 Mar" or "24 Mar 2022" of an ISO date. */
export const shortDay = (date: string, withYear: boolean): string =>
  format(`${date}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'short', ...(withYear && { year: 'numeric' }) });
