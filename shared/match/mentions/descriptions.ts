// Nouns that stand for the person just named, as a pronoun does: «певица», «банкир», «подсудимый», in every form.
import { anyCase, type CaseSet, cases } from '../../languages/cases.ts';
import { readings } from '../../languages/readings.ts';
import { list } from '../../languages/words.ts';
import type { Language } from '../../vocabulary.ts';
import { foldPhrase } from '../../watchlist/fold.ts';

export type Description = { gender: 'm' | 'f'; cases: CaseSet };

const built = new Map<Language, ReadonlyMap<string, Description>>();

/** Every singular form of the describing nouns of a language, folded, with gender and cases; empty for other languages. */
export function descriptionsOf(language: Language): ReadonlyMap<string, Description> {
  const known = built.get(language);
  if (known) return known;
  const { descriptions, inflection, syntax } = readings[language];
  const forms = new Map<string, Description>();
  for (const gender of ['f', 'm'] as const) {
    for (const noun of list(descriptions?.[gender] ?? '')) {
      for (const { text: form, cases: set = anyCase } of inflection?.noun?.(noun) ?? []) {
        // Plural forms name nobody single.
        const isPlural =
          form !== noun && ((set & cases.nominative) !== 0 || syntax?.noun.obliquePlural.test(form) === true);
        if (!isPlural) forms.set(foldPhrase(form), { gender, cases: set });
      }
    }
  }
  built.set(language, forms);
  return forms;
}
