// Which language a text is in, by script, telling letters and function words; enough for the languages we read.

import { readings } from '../../languages/readings.ts';
import { type Language, languages } from '../../vocabulary.ts';
import { grammars } from './grammar.ts';

const identities = languages.map((language) => ({ language, ...readings[language].identity }));
const latin = identities.flatMap((one) =>
  'telling' in one ? [{ ...one, telling: new Set(one.telling.split(/\s+/)) }] : [],
);
const cyrillic = identities.flatMap((one) => ('letters' in one ? [one] : []));

/** The most probable language of a text; English where nothing tells. */
export function detectLanguage(text: string): Language {
  const eastern = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const roman = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (eastern > roman)
    return most(cyrillic.map(({ language, letters }) => ({ language, count: text.match(letters)?.length ?? 0 })));
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  const counts = latin.map(({ language, telling, shapes }) => {
    const { prepositions } = grammars[language];
    const functional = plain.filter((word) => telling.has(word) || prepositions.has(word)).length;
    const shaped = words.filter((word) => shapes.test(word)).length;
    return { language, count: 2 * functional + shaped };
  });
  return most(counts);
}

/** Of equals the first. */
const most = (counts: readonly { language: Language; count: number }[]): Language =>
  counts.reduce((a, b) => (b.count > a.count ? b : a)).language;
