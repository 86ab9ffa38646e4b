// How a story's event happened, by what its reports say: the words of its headline.

import type { Hit } from '../hit.ts';
import { wordings } from '../languages/registry.ts';
import type { EventId, Manner, Status } from '../vocabulary.ts';
import { gravityOf } from './rank.ts';

/** Whoever is reported dead is dead, however many reports say no more than that he was attacked. */
const final: ReadonlySet<Manner> = new Set(['death', 'killing']);

/**
 * What most of the reports that say what the story says tell of it, of equals the graver; of `died` a death before all else.
 * undefined where none tells how.
 */
export function mannerIn(hits: readonly Hit[], event: EventId, status: Status): Manner | undefined {
  const telling = hits.filter((hit) => hit.event === event && hit.status === status && hit.manner !== undefined);
  const deaths = telling.filter(({ manner }) => final.has(manner!));
  const counted = Map.groupBy(deaths.length > 0 ? deaths : telling, ({ manner }) => manner!);
  const gravest = (manner: Manner) => gravityOf({ event, manner });
  return [...counted]
    .sort(([a, one], [b, other]) => other.length - one.length || gravest(b) - gravest(a) || (a < b ? -1 : 1))
    .map(([manner]) => manner)[0];
}

/** Nobody is sentenced to more, and a man of 69 is not "sentenced to 69 years". */
const mostYears = 40;

/** Years of a sentence as the report has them, "13" or "8.5": in its sentence behind the words that signalled it. */
export function yearsIn({ language, manner, evidence: { sentence, trigger } }: Hit): string | undefined {
  if (manner !== 'sentence') return undefined;
  const { years, numbers } = wordings[language];
  const half = /half|половин|halb|demi/iu;
  for (const [found, number = ''] of sentence.slice(trigger.start).matchAll(years)) {
    const word = numbers.indexOf(number.toLowerCase()) + 1;
    const count = word > 0 ? word : Number.parseFloat(number.replace(',', '.'));
    if (count > 0 && count <= mostYears) return `${count}${half.test(found) && Number.isInteger(count) ? '.5' : ''}`;
  }
  return undefined;
}
