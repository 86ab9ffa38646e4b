// Which language a text is in, by script, telling letters and function words; enough for the languages we read.

import * as es from '../../languages/es/words.ts';
import type { Language } from '../../vocabulary.ts';
import { grammars } from './grammar.ts';

const latin = ['en', 'de', 'fr', 'es'] as const;

/** Function words; two languages may share one, which then tells nothing between them. */
const telling: Record<(typeof latin)[number], Set<string>> = {
  en: new Set(
    `the of and to in is was for on with that has by from at his her are a an as be been it its will would can could may he she they
    who what how why when this not over after before into out up no or but says said tells told calls new first former s t`.split(
      /\s+/,
    ),
  ),
  de: new Set(
    `der die das des und ist nicht von den mit ein eine einen einem auf im zu zum zur sich dem als auch hat haben wird wurde soll sein
    bei beim aus nach gegen bleibt muss ab an es er sie ich wir kein keine wie nur noch mehr wieder bricht nimmt sagt`.split(
      /\s+/,
    ),
  ),
  fr: new Set(
    `le la les l des du de d et est un une dans pour que qui qu en au aux sur par ne n pas plus se s sa son ses a ont ete je j il elle
    nous veut fait apres contre selon c ce cette`.split(/\s+/),
  ),
  es: new Set(es.telling.split(/\s+/)),
};

/** Letters and endings that the others hardly have; names count too, which each language spells its own way (Schoigu, Choïgou). */
const shapes: Record<(typeof latin)[number], RegExp> = {
  en: /(ing|ght|ck|th|ed|ly|ies|ness|ship|wn|ian|ians|ary|ous|ists?)$|^(wh|th|kn|sh|y)|sh|ee|oo|zh|kh/,
  de: /[äöüß]|tsch|sch|ung$|ungen$|keit|lich|isch|icht|tz|pf|haft|schaft|rück|amt$|ow$|ew$|iert$|igt$|^(ge|ver|zer|ent|be|er|an|ab|auf)\p{L}+(t|en)$|^\p{L}{15,}$/u,
  fr: /[éèêëçàâîïôûùœ]|eux$|euse$|aux$|eau|ait$|aient$|ement$|ique$|oire$|eur$|ou[kzgml]|tch|kine$|ine$|^qu/u,
  es: es.shapes,
};

/** The most probable language of a text; English where nothing tells. */
export function detectLanguage(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const roman = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > roman) return cyrillicLanguage(text);
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  const counts = latin.map((language) => {
    const { prepositions } = grammars[language];
    const functional = plain.filter((word) => telling[language].has(word) || prepositions.has(word)).length;
    const shaped = words.filter((word) => shapes[language].test(word)).length;
    return { language, count: 2 * functional + shaped };
  });
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).language;
}

function cyrillicLanguage(text: string): Language {
  const ukrainian = text.match(/[іїєґ]|\b(та|що|як)\b/giu)?.length ?? 0;
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0;
  return ukrainian > russian ? 'uk' : 'ru';
}
