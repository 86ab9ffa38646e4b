// Function words of each language, folded as texts are: what attribution and status need to know of grammar.

import type { Grammar } from '../../languages/grammar-words.ts';
import { readings } from '../../languages/readings.ts';
import { perLanguage } from '../../languages/registry.ts';
import type { Language } from '../../vocabulary.ts';

export const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[äàâá]/g, 'a')
    .replace(/[öôó]/g, 'o')
    .replace(/[üùûú]/g, 'u')
    .replace(/ß/g, 's')
    .replace(/[éèêë]/g, 'e')
    .replace(/[îïí]/g, 'i')
    .replace(/ñ/g, 'n')
    .replace(/ç/g, 'c');

/** Every list of words as texts are folded. */
const foldGrammar = (grammar: Grammar): Grammar =>
  Object.fromEntries(
    Object.entries(grammar).map(([name, part]) => [
      name,
      part instanceof Set ? new Set([...part].map(foldWord)) : part,
    ]),
  ) as Grammar;

export const grammars = perLanguage((language) => foldGrammar(readings[language].grammar));

/** "Sentenced in absentia", «заочно»: words of a trial without the accused. */
export const tellsAbsence = (forms: readonly string[], language: Language): boolean =>
  forms.some((form) => grammars[language].inAbsence.some((stem) => form.startsWith(stem)));

/** "Ballerina", «чиновница»: words that only a woman is called by. */
export const tellsWoman = (forms: readonly string[], language: Language): boolean =>
  forms.some((form) => grammars[language].feminine.has(form));
