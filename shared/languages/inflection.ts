// What a phrase's `+` and `#` ask of a language: a verb or a noun in all its forms.
import type { CaseSet } from './cases.ts';

/** `prefix`: any ending may follow; `cases`: of a declined noun. */
export type WordForm = { text: string; prefix?: boolean; cases?: CaseSet };

/** Folded words to their forms; a language without one has no such sign. */
export type Inflection = { verb?(base: string): WordForm[]; noun?(noun: string): WordForm[] };
