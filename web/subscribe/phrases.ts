// When digests come, as a person says it.
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { frequencyWords, weekdayWords } from './terms-form.ts';

/** "every day at 07:00 (Europe/Berlin)". */
export function spokenSchedule({
  hour,
  timeZone,
  preferences,
}: Pick<Subscriber, 'hour' | 'timeZone' | 'preferences'>): string {
  const { frequency, weekday = 1 } = preferences;
  if (frequency === 'immediate') return frequencyWords.immediate;
  const when = frequency === 'weekly' ? `on ${weekdayWords[weekday - 1]}s` : frequencyWords[frequency];
  return `${when} at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
}
