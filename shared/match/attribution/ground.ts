// Whom an arrest, a search or a sacking is only about: «за оскорбление Кадырова», «исполнителя убийства генерала».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** Events that befall somebody for what he did to others. */
const punishments: ReadonlySet<Trigger['event']> = new Set(['detained', 'wanted', 'dismissed', 'sanctioned']);

/** Whether a mention is the object of somebody's deed, for which the trigger's event befell somebody else. */
export const isGround = (mention: Mention, { event }: Trigger, { sentence, context }: Scene): boolean =>
  punishments.has(event) && (suffersDeed(mention, sentence, context) || isGiven(mention, sentence, context));

/** «В даче взятки в 3 млн рублей губернатору»: whoever is given what somebody else is charged with. */
function isGiven({ np, cases: own }: Mention, { forms }: Sentence, context: Context): boolean {
  const noun = syntaxIfAny(context)?.noun;
  if (noun === undefined || (own & cases.dative) === 0 || (own & (cases.nominative | cases.accusative)) !== 0)
    return false;
  let at = np - 1;
  while (at > np - giftReach && noun.amount.test(forms[at] ?? '')) at--;
  // «Арестованному за взятку мэру предъявили»: the participle is his own.
  const isOwn = grammars[context.language].fullParticiple?.test(forms[at - 2] ?? '') === true;
  return noun.gift.test(forms[at] ?? '') && !isOwn;
}

/** Words of an amount. */
const giftReach = 8;

/** «Покушение на Прилепина», «слежку за генералом», «песен Noize MC и Монеточки»: the noun of a deed governs the name, alone or in a list. */
export function suffersDeed({ np }: Mention, { forms, tokens }: Sentence, context: Context): boolean {
  const syntax = syntaxIfAny(context);
  if (syntax === undefined) return false;
  const { and, noun, preposition } = syntax;
  let at = np - 1;
  while (at > np - listReach && ((at > 0 && tokens[at]?.capital) || and.test(forms[at] ?? '')) && isJoined(at + 1))
    at--;
  if (preposition.deed.test(forms[at] ?? '')) at--;
  return at >= 0 && noun.deed.test(forms[at] ?? '') && isJoined(at + 1);

  function isJoined(place: number): boolean {
    return /^\s+$|^,\s$/.test(tokens[place]?.gap ?? '');
  }
}

/** Words of a list from the noun to the name. */
const listReach = 6;
