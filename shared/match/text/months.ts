// Months that a clause names: «в июне» in September tells what is past.
import { readings } from '../../languages/readings.ts';
import type { Language } from '../../vocabulary.ts';

/** For how many days into a month the one before is still news. */
const freshDays = 8;

/** The first month in the words that is neither the item's nor, in its first days, the one before. */
export function oldMonth(forms: readonly string[], language: Language, published: Date): string | undefined {
  const { months } = readings[language];
  if (months === undefined) return undefined;
  for (let at = 1; at < forms.length; at++) {
    const form = forms[at] ?? '';
    if (!months.before.test(forms[at - 1] ?? '')) continue;
    const month = months.stems.findIndex((stem) => stem.test(form));
    if (month < 0) continue;
    const ago = (published.getUTCMonth() - month + 12) % 12;
    // «С января перестаёт руководить», told in December: a month to come.
    if (ago >= 9 && months.since.test(forms[at - 1] ?? '')) continue;
    if (ago > 1 || (ago === 1 && published.getUTCDate() > freshDays)) return form;
  }
  return undefined;
}
