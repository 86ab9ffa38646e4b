// A place where a figure may be named, with what of the name stands there.
import type { CaseSet } from '../../languages/cases.ts';
import type { SurnameForm } from '../../watchlist/compile.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';
import type { MentionRule } from './mention-rules.ts';

export type Candidate = {
  form: SurnameForm;
  from: number;
  to: number;
  cases: CaseSet;
  rule: MentionRule;
  whole: boolean;
  /** Given name and surname can stand in one case; of two figures the one is meant whose can: «Іван Ткачов» is not Ткач. */
  agrees: boolean;
  blocked: boolean;
};

export function mentionOf(candidate: Candidate, sentence: Sentence): Mention {
  const { figure } = candidate.form;
  return {
    who: { kind: 'figure', figure },
    sentence: sentence.index,
    from: candidate.from,
    to: candidate.to,
    np: candidate.from,
    cases: candidate.cases,
    gender: figure.gender,
    rule: candidate.rule,
  };
}
