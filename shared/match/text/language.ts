// Which language a text is in, by script, telling letters and function words; enough for the five languages we read.
import type { Language } from '../../model.ts';
import { grammars } from './grammar.ts';

const latin = ['en', 'de', 'fr'] as const;

const telling: Record<(typeof latin)[number], Set<string>> = {
  en: new Set(
    'the of and to in is was for on with that has by from at his are be as an not its their who after over says said will have he she they'.split(
      ' ',
    ),
  ),
  de: new Set('der die das und ist nicht von den mit ein eine auf im zu sich dem'.split(' ')),
  fr: new Set('le la les des et est un une du dans pour que qui en au sur par'.split(' ')),
};
/** Words of two of the languages ("generals die in war") tell of neither. */
const shared = new Set(
  'in die war an was am so hat man will a as on or des par me fat gift rat also an uber'.split(' '),
);
/** Letters that English has only in names: more than one tells. */
const letters = { de: /[äöüß]/gi, fr: /[éèêçàùœ]/gi } as const;

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
    count:
      words.filter(
        (word) => !shared.has(word) && (telling[language].has(word) || grammars[language].prepositions.has(word)),
      ).length + (language === 'en' ? 0 : Math.max(0, (text.match(letters[language])?.length ?? 0) - 1)),
  }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).language;
}

function cyrillicLanguage(text: string): Language {
  const ukrainian = text.match(/[іїєґ]|\b(та|що|як)\b/giu)?.length ?? 0;
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0;
  return ukrainian > russian ? 'uk' : 'ru';
}
