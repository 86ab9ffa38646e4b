// Whom a text names only beside somebody else: his deputy's chief, the owner of a thing, the source of what was said.

import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, isPossessive } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { suffersDeed } from './ground.ts';
import type { Scene } from './scene.ts';

/** The sentence of a mention and its item. */
type Place = Pick<Scene, 'sentence' | 'context'>;

/** «заместитель Шойгу»: named only to say whose somebody else is. */
export function isDependent(mention: Mention, { sentence, context }: Place): boolean {
  const { relations } = grammars[context.language];
  return relations.has(sentence.forms[mention.np - 1] ?? '') || suffersDeed(mention, sentence, context);
}

/** «Подорвал автомобиль офицера. Он уехал»: somebody unnamed who is only told as the owner of a thing. */
function isOwner({ who, np, cases: own }: Mention, { sentence: { forms, tokens }, context }: Place): boolean {
  const syntax = syntaxIfAny(context);
  if (syntax === undefined || who.kind !== 'role' || (own & cases.nominative) !== 0 || np === 0) return false;
  const { prepositions, adverbs, modifierEnding } = grammars[context.language];
  const before = forms[np - 1] ?? '';
  const isNoun = !prepositions.has(before) && !adverbs.has(before) && !syntax.verb.any.test(before);
  return isNoun && modifierEnding?.test(before) !== true && tokens[np]?.gap === ' ' && !tokens[np - 1]!.capital;
}

/** «..., сообщил губернатор», "..., said X": who is named only as the source of what stands before goes on in no pronoun. */
function isSourceTag({ np, to }: Mention, { sentence, context }: Place): boolean {
  const { speech } = grammars[context.language];
  const { forms, tokens } = sentence;
  const isTagged = (at: number) => speech.has(forms[at] ?? '') && /[,–—]/.test(tokens[at]?.gap ?? '');
  return isTagged(np - 1) || (to + 1 === forms.length && speech.has(forms[to] ?? '') && hasComma(sentence, np));
}

/** "Sechin rival jailed // He ...", "victim of X's men": named only to say whose somebody else is. */
export function namesWhose({ to }: Mention, { sentence, context }: Place): boolean {
  const { associates, strangers, persons } = grammars[context.language];
  const { forms, tokens } = sentence;
  const behind = isPossessive(sentence, to)
    ? forms.slice(to + 1, to + 3)
    : /^\s$/.test(tokens[to]?.gap ?? '')
      ? [forms[to] ?? '']
      : [];
  return behind.some((form) => associates.has(form) || strangers.has(form) || persons.has(form));
}

/** Words between "an associate of" and the name. */
const ownerReach = 9;

/** "An associate of the club's former owner, X": he only says whose man somebody else is. */
export function isOwnersMan({ np }: Mention, { sentence: { forms }, context: { language } }: Scene): boolean {
  const { of, associates } = grammars[language];
  for (let at = np - 1; at > Math.max(0, np - ownerReach); at--)
    if (of.has(forms[at] ?? '') && associates.has(forms[at - 1] ?? '')) return true;
  return false;
}

/** Whom a pronoun behind the sentence does not mean. */
export const isOnlyBeside = (mention: Mention, place: Place): boolean =>
  [isDependent, isSourceTag, isOwner, namesWhose].some((isBeside) => isBeside(mention, place));
