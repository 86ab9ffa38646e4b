// Words that stand for a person named elsewhere: pronouns, and describing nouns behind the headline.

import { cases } from '../../languages/cases.ts';
import type { Language } from '../../vocabulary.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { descriptionsOf } from './descriptions.ts';
import type { Mention } from './mention.ts';
import { phraseStart } from './role-phrase.ts';

/** «Певица», «банкир» behind the headline: whoever was just named. */
export function findDescriptions(sentences: readonly Sentence[], context: Context): Mention[] {
  const descriptions = descriptionsOf(context.language);
  return sentences.slice(1).flatMap((sentence) =>
    sentence.forms.flatMap((form, at): Mention[] => {
      const found = descriptions.get(form);
      // Beside a capital it is somebody's title, not a stand-in.
      if (!found || sentence.tokens[at + 1]?.capital) return [];
      const isSubject = (found.cases & cases.nominative) !== 0;
      return [
        {
          who: { kind: 'pronoun', role: isSubject ? 'subject' : 'object' },
          sentence: sentence.index,
          from: at,
          to: at + 1,
          np: phraseStart(sentence, context, at),
          cases: found.cases,
          gender: found.gender,
          rule: 'description',
        },
      ];
    }),
  );
}

export function findPronouns(sentences: readonly Sentence[], language: Language): Mention[] {
  const { pronouns } = grammars[language];
  return sentences.flatMap((sentence) =>
    sentence.forms.flatMap((form, at): Mention[] => {
      const pronoun = pronouns.get(form);
      if (!pronoun) return [];
      return [
        {
          who: { kind: 'pronoun', role: pronoun.role },
          sentence: sentence.index,
          from: at,
          to: at + 1,
          np: at,
          cases: pronoun.cases ?? (pronoun.role === 'subject' ? 1 : 62),
          gender: pronoun.gender,
          rule: 'pronoun',
        },
      ];
    }),
  );
}
