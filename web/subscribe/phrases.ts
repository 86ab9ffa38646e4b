// What a subscription tells and when, as a person says it.
import { eventLabel } from '../../shared/digest/event-words.ts';
import { languageWords, oneOf, stanceWords } from '../../shared/digest/words.ts';
import type { Preferences, Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { Choices } from '../../shared/subscribers/terms.ts';
import { circleWords, frequencyWords, weekdayWords, whoWords } from './terms-form.ts';

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

/** Of a list that a person chose, so many are named. */
const mostNamed = 4;

const either = (words: readonly string[]): string => {
  const more = words.length - mostNamed;
  return oneOf(more > 0 ? [...words.slice(0, mostNamed), `${more} more`] : words);
};

/** "arrest or death; of Sergei Shoigu; in Russian; with the words “army”", "everything of Sergei Shoigu; in Russian", or "everything". */
export function spokenChoice(preferences: Preferences, choices: Pick<Choices, 'figures' | 'outlets'>): string {
  const { figures, circles, events, outlets, stances, languages, text, leastStatus, minimumScore } = preferences;
  const people = [...(figures ?? []).map((who) => whoWords(who, choices)), ...(circles ?? []).map(circleWords)];
  const nameOf = (id: string) => choices.outlets.find((outlet) => outlet.id === id)?.name ?? id;
  const from = [...(outlets ?? []).map(nameOf), ...(stances ?? []).map((stance) => `${stanceWords[stance]} outlets`)];
  const parts = [
    people.length > 0 && `of ${either(people)}`,
    text !== undefined && `with the words “${text}”`,
    from.length > 0 && `told by ${either(from)}`,
    languages && `in ${either(languages.map((language) => languageWords[language]))}`,
    leastStatus === 'asserted' && 'without rumours',
    minimumScore > 0 && `of score ${minimumScore} or more`,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  if (events !== undefined) return [either(events.map((event) => eventLabel({ event }))), ...parts].join('; ');
  return ['everything', parts.join('; ')].join(' ').trimEnd();
}
