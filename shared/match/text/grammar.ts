// Function words of each language, folded as texts are: what attribution and status need to know of grammar.

import type { Grammar } from '../../languages/grammar-words.ts';
import { readings } from '../../languages/readings.ts';
import { perLanguage } from '../../languages/registry.ts';
import type { Language } from '../../vocabulary.ts';

const foldGrammar = (grammar: Grammar): Grammar => {
  const fold = (words: Set<string>) =>
    new Set(
      [...words].map((word) =>
        word
          .normalize('NFC')
          .replace(/[äàâá]/g, 'a')
          .replace(/[öôó]/g, 'o')
          .replace(/[üùûú]/g, 'u')
          .replace(/ß/g, 's')
          .replace(/[éèêë]/g, 'e')
          .replace(/[îïí]/g, 'i')
          .replace(/ñ/g, 'n')
          .replace(/ç/g, 'c'),
      ),
    );
  return {
    ...grammar,
    clauseOpeners: fold(grammar.clauseOpeners),
    auxiliaries: fold(grammar.auxiliaries),
    adverbs: fold(grammar.adverbs),
    prepositions: fold(grammar.prepositions),
    conjunctions: fold(grammar.conjunctions),
    relatives: fold(grammar.relatives),
    determiners: fold(grammar.determiners),
    passive: fold(grammar.passive),
    relations: fold(grammar.relations),
    speech: fold(grammar.speech),
  };
};

export const grammars = perLanguage((language) => foldGrammar(readings[language].grammar));

/** "Ballerina", «чиновница»: words that only a woman is called by. */
export const tellsWoman = (forms: readonly string[], language: Language): boolean =>
  forms.some((form) => grammars[language].feminine.has(form));
