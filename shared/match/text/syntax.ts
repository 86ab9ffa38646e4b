// How the words of a text in a language with cases are joined.

import { readings } from '../../languages/readings.ts';
import type { Syntax } from '../../languages/syntax.ts';
import type { Language } from '../../vocabulary.ts';

/** Of the text's language, where its nouns decline. */
export const syntaxIfAny = ({ language }: { language: Language }): Syntax | undefined => readings[language].syntax;

/** Of the text's language; an error where its nouns do not decline. */
export function syntaxOf({ language }: { language: Language }): Syntax {
  const syntax = syntaxIfAny({ language });
  if (syntax === undefined) throw new Error(`${language} has no cases: shared/languages/${language} holds no syntax`);
  return syntax;
}

/** «Бежал во Францию»: the place at `at` is where somebody goes, and not where he is from. */
export function isGoal(forms: readonly string[], at: number, language: Language): boolean {
  const { syntax } = readings[language];
  return syntax?.preposition.whither.test(forms[at - 1] ?? '') === true && syntax.noun.goal.test(forms[at]!);
}
