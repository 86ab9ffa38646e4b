// Words that stand for a person named elsewhere: pronouns, and describing nouns behind the headline.

import { anyCase, cases } from '../../languages/cases.ts';
import type { Language } from '../../vocabulary.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import { descriptionsOf } from './descriptions.ts';
import type { Mention } from './mention.ts';
import { isPersonNoun, phraseStart } from './role-phrase.ts';

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

/** "The ex-Soviet leader dies": a definite person, whom no name or office tells, as the subject of a sentence behind the headline. */
export function findDefinite(sentences: readonly Sentence[], context: Context): Mention[] {
  const { definite } = orderOf(context).determiner;
  return sentences.slice(1).flatMap((sentence) =>
    sentence.forms.flatMap((_, at): Mention[] => {
      if (!isPersonNoun(at, sentence, context) || !standsAlone(at, sentence, context)) return [];
      if (!definite.has(sentence.forms[0] ?? '') || phraseStart(sentence, context, at) > 0) return [];
      // "The UN secretary-general"
      if (sentence.tokens.slice(1, at).some(({ capital, form }) => capital && !context.country.isOwn(form))) return [];
      const who = { kind: 'pronoun', role: 'object' } as const;
      const place = { sentence: sentence.index, from: at, to: at + 1, np: 0 };
      return [{ who, ...place, cases: anyCase, gender: undefined, rule: 'description' }];
    }),
  );
}

/** No title before a name, nor, but where the summary opens, somebody of something: "the last leader of the Soviet Union". */
const standsAlone = (at: number, { field, index, forms, tokens }: Sentence, { language }: Context): boolean =>
  !tokens[at + 1]?.capital && (!grammars[language].of.has(forms[at + 1] ?? '') || (field === 'summary' && index === 1));

export function findPronouns(sentences: readonly Sentence[], language: Language): Mention[] {
  const { pronouns, styles, relations } = grammars[language];
  const theirs = syntaxIfAny({ language })?.pronoun.theirs;
  return sentences.flatMap((sentence) =>
    sentence.forms.flatMap((form, at): Mention[] => {
      const pronoun = pronouns.get(form);
      // "Her Majesty" is a style.
      if (!pronoun || styles?.has(sentence.forms[at + 1] ?? '')) return [];
      // «Его сыновья напали»: whose they are.
      if (theirs?.test(form) && relations.has(sentence.forms[at + 1] ?? '')) return [];
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
