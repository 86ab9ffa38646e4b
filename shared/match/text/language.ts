// Which language a text is in, by script, telling letters and function words; enough for the five languages we read.
import type { Language } from '../../model.ts';
import { grammars } from './grammar.ts';

const latin = ['en', 'de', 'fr'] as const;

const telling: Record<(typeof latin)[number], Set<string>> = {
  en: new Set('the of and to in is was for on with that has by from at his are'.split(' ')),
  de: new Set('der die das und ist nicht von den mit ein eine auf im zu sich dem'.split(' ')),
  fr: new Set('le la les des et est un une du dans pour que qui en au sur par'.split(' ')),
};

/** The most probable language of a text; English where nothing tells. */
export function detectLanguage(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const roman = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > roman) return cyrillicLanguage(text);
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = latin.map((language) => ({
    language,
    count: words.filter((word) => telling[language].has(word) || grammars[language].prepositions.has(word)).length,
  }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).language;
}

function cyrillicLanguage(text: string): Language {
  const ukrainian = text.match(/[іїєґ]|\b(та|що|як)\b/giu)?.length ?? 0;
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0;
  return ukrainian > russian ? 'uk' : 'ru';
}
