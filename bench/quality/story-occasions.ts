// Which labelled reports tell of one occasion. Labels name who and event; that two of them are of one occasion was read.

import { spellingOf } from '../../shared/stories/who.ts';
import type { EventId } from '../../shared/vocabulary.ts';

/** Reports of one who and event this close together were found to be of one occasion, but for the exceptions below. */
const closeDays = 10;

/** Read and found to begin another occasion, although it is close to the one before: who, event, first day. */
const apart: [string, EventId, string][] = [
  // The search of his house, after the charge of mutiny had been dropped.
  ['Yevgeny Prigozhin', 'detained', '2023-07-05'],
  // Another statement, about another matter.
  ['Yevgeny Prigozhin', 'spoke-out', '2023-06-11'],
  ['Elvira Nabiullina', 'dismissed', '2024-11-06'],
  // A court's ruling; a suit against a bank.
  ['Roman Abramovich', 'sanctioned', '2023-12-20'],
  ['Roman Abramovich', 'sanctioned', '2023-12-29'],
  // Two people who happen to bear the same role.
  ['role: russian oligarch', 'sanctioned', '2023-01-23'],
];

/** Read and found to go on with the occasion before, although it is further apart. */
const together: [string, EventId, string][] = [
  ['Marina Ovsyannikova', 'left-country', '2022-10-17'],
  ['Marina Ovsyannikova', 'left-country', '2023-03-10'],
  ['Ramzan Kadyrov', 'died', '2023-03-15'],
];

type Labelled = { who: string; event: EventId; date: string };

/** The labellers' names for one: other romanisations, and Wagner's fighters by whatever name. */
const whoOf = (who: string): string =>
  /^role:.*(?:wagner|mercenar)/i.test(who) ? 'role: wagner group' : spellingOf(who);

/** Adds to each label the name of its occasion: who, event, first day. */
export function occasionsOf<T extends Labelled>(labels: readonly T[]): (T & { occasion: string })[] {
  return [...Map.groupBy(labels, ({ who, event }) => `${whoOf(who)}#${event}`).values()].flatMap((own) => {
    let start = '';
    let last = '';
    return own
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((label) => {
        const { who, event, date } = label;
        const listed = (list: typeof apart) =>
          list.some(([one, of, day]) => one === who && of === event && day === date);
        const days = (Date.parse(date) - Date.parse(last)) / (24 * 60 * 60 * 1000);
        const isNew = last === '' || (date !== last && (listed(apart) || (days > closeDays && !listed(together))));
        if (isNew) start = date;
        last = date;
        return { ...label, occasion: `${whoOf(who)}#${event}#${start}` };
      });
  });
}
