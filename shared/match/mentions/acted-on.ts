// Who does something to whom within a clause, where names decline: «Премьер X уволил главу ведомства Y».
import { cases } from '../../languages/cases.ts';
import { marks } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import { isNamed, type Mention } from './mention.ts';

/** In no case of a subject. */
export const isOblique = ({ cases: own }: Pick<Mention, 'cases'>): boolean => (own & cases.nominative) === 0;

/** Of the names behind a subject the first in an oblique case, where no mark parts the two; undefined behind whoever is no subject. */
export function actedOn(actor: Mention, names: readonly Mention[], { tokens }: Sentence): Mention | undefined {
  if (isOblique(actor)) return undefined;
  const isBehind = (one: Mention) => one.sentence === actor.sentence && actor.to <= one.np && isOblique(one);
  const other = names.find((one) => (isNamed(one) || one.who.kind === 'other') && isBehind(one));
  return other && !tokens.slice(actor.to, other.np + 1).some(({ gap }) => marks.test(gap)) ? other : undefined;
}

/** «Министр X отстранил генерала // Командующего отправили в резерв»: an office that follows goes on about the one he did it to. `there`: whom his sentence mentions. */
export const actsOnOffice = (actor: Mention, there: readonly Mention[]): boolean =>
  !isOblique(actor) && there.some((one) => one.who.kind === 'role' && actor.to <= one.np && isOblique(one));
