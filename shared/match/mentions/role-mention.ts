// An office that a text names, before it is known who bears it.
import type { CaseSet } from '../../languages/cases.ts';
import type { Role } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';

export type RoleMention = {
  entry: Role;
  sentence: number;
  from: number;
  to: number;
  /** Where its noun phrase begins: adjectives and nationality before it. */
  np: number;
  /** Where its complement ends: "of the Moscow region". */
  end: number;
  /** Where the name of its bearer begins behind all that, where names decline. */
  bearer?: number | undefined;
  cases: CaseSet;
  text: string;
  bound: boolean;
  /** A word about another country stands in its phrase. */
  foreign: boolean;
  /** A figure's name stands right behind or before it: the figure is meant. */
  named: boolean;
};

/** «Спецпредставник Путіна»: a name in another case than the role is not the holder's. */
export const meets = (
  role: { to: number; cases: CaseSet },
  name: { from: number; cases: CaseSet },
  { language }: Context,
): boolean => !grammars[language].hasCases || name.from < role.to || (role.cases & name.cases) !== 0;

type Place = Pick<RoleMention, 'sentence' | 'from' | 'to'>;

/** The office that stands before somebody's name. */
export const roleOf = (mention: Place, roles: readonly RoleMention[]) =>
  roles.find((own) => own.sentence === mention.sentence && own.from < mention.from && mention.from <= own.end);

/** The same, or the one behind a comma: "X, the head of the region,". */
export const officeOf = (mention: Place, roles: readonly RoleMention[], sentence: Sentence) =>
  roleOf(mention, roles) ??
  roles.find((own) => own.sentence === mention.sentence && own.np === mention.to && hasComma(sentence, mention.to));
