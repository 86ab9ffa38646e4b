// Function words of each language, folded as texts are: what attribution and status need to know of grammar.

import { grammar as es } from '../../languages/es/grammar.ts';
import type { Grammar } from '../../languages/grammar-words.ts';
import type { Language } from '../../vocabulary.ts';
import { ru, uk } from './grammar-slavic.ts';
import { de, en, fr } from './grammar-western.ts';

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

export const grammars: Record<Language, Grammar> = {
  en,
  ru,
  uk,
  de: foldGrammar(de),
  fr: foldGrammar(fr),
  es: foldGrammar(es),
};
