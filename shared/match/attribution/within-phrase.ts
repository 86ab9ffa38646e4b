// Whom the words of a phrase name or govern by themselves, where word order tells who did what to whom.

import { isNamed, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { objectOf } from './object.ts';
import { type Found, nobody } from './phrase.ts';
import type { Scene } from './scene.ts';

/** "Agents charged X with spying": a name within the words of a passive is whom it is done to. */
export function objectWithin(trigger: Trigger, { own, sentence: { forms }, context }: Scene): Found | undefined {
  if (!orderOf(context).verb.past.test(forms[trigger.from] ?? '')) return undefined;
  const object = own.find(({ np, to, who }) => np === trigger.from + 1 && to < trigger.to && who.kind !== 'pronoun');
  return object && [object, ['object']];
}

/** „Leiche von X gefunden“, « le domicile de X perquisitionné », « remplace X par Y »: whom the phrase names itself. */
export function ownedWithin({ from, to }: Trigger, { own, sentence: { forms }, context }: Scene): Found | undefined {
  const { of, freeOrder } = grammars[context.language];
  if (!freeOrder) return undefined;
  const owner = own.find(
    (mention) =>
      isNamed(mention) &&
      mention.np > from &&
      mention.to < to &&
      (mention.np === from + 1 ? !of.has(forms[from] ?? '') : of.has(forms[mention.np - 1] ?? '')),
  );
  return owner && [owner, ['within the phrase']];
}

/** „Putin plant, X zu entlassen“: where verbs close the clause the object of an infinitive stands right before its "to". */
export function objectBefore({ from }: Trigger, { own, context }: Scene): Found {
  if (!grammars[context.language].capitalNouns) return nobody;
  const object = own.find(({ to, who }) => to === from - 1 && who.kind !== 'pronoun');
  return object ? [object, ['object']] : nobody;
}

/** „Erwägt Entlassung von X“: where nouns have capitals, whose it is of which the words of a phrase end with one. */
export function ownerOfNoun(trigger: Trigger, scene: Scene): Mention | undefined {
  const { capitalNouns, of } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const { from, to } = trigger;
  if (!capitalNouns || to - from < 2 || !tokens[to - 1]!.capital || !of.has(forms[to] ?? '')) return undefined;
  const owner = objectOf({ ...trigger, from: to, to: to + 1 }, scene);
  return owner.kind === 'found' ? owner.mention : undefined;
}
