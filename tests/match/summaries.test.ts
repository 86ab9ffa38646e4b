// Under a headline of an unnamed office whoever the summary introduces is told, and nobody whom it names as another.
//
// tests/match/summaries/<language>.tsv: a header, then a summary a line that names Timur Ivanov alone: "him" where he is the one of
// whom the headline tells, "another" where he is a colleague, a chief, a successor, a source, a witness of his.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tablesIn } from './tables.ts';
import { tellingOf } from './telling.ts';

const headlines: Partial<Record<Language, Record<string, string>>> = {
  en: { detained: 'Russian Deputy Defense Minister Arrested', resigned: 'Russian Deputy Defense Minister Resigns' },
  de: {
    detained: 'Russischer Vizeverteidigungsminister festgenommen',
    resigned: 'Russischer Vizeverteidigungsminister tritt zurück',
  },
  fr: { detained: 'Un vice-ministre russe de la Défense arrêté', resigned: 'Un vice-ministre russe démissionne' },
  ru: { detained: 'Задержан замминистра обороны', resigned: 'Замминистра обороны подал в отставку' },
  uk: {
    detained: 'Затримано заступника міністра оборони Росії',
    resigned: 'Заступник міністра оборони РФ подав у відставку',
  },
};

describe.each(tablesIn('summaries'))('In $language', ({ language, rows }) => {
  it.each(rows as [whom: string, summary: string][])('%s: %s', (whom, summary) => {
    for (const [event, title] of Object.entries(headlines[language]!)) {
      const found = tellingOf(language, '2024-02-01', title, summary);
      expect(found.some((one) => one.startsWith(`Timur Ivanov:${event}:`))).toBe(whom === 'him');
    }
  });
});
