// With whom somebody is at odds, by case: Russian, Ukrainian.
import { cases } from '../../languages/cases.ts';
import { isElite, type Mention } from '../mentions/mention.ts';
import { marks } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { afterPreposition, casesBehind } from './government.ts';
import { nearestIn } from './nearest.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { isAdversary, isOutsider } from './sides.ts';

/** «Кадыров поссорился с Шойгу», «объявил Керимова кровником»: a feud is that of both. */
export function opponentByCase(trigger: Trigger, scene: Scene, first: Mention): Attribution[] {
  if (trigger.event !== 'rift' || trigger.slot !== 'subject') return [];
  const other = afterPreposition(trigger, scene) ?? nearestIn(trigger, scene, cases.accusative);
  if (!other || other === first || (other.who.kind !== 'figure' && other.who.kind !== 'person')) return [];
  return [{ mention: other, how: ['the other side'], distance: gapBetween(other, trigger), trigger }];
}

/** So far behind the words of a quarrel, in tokens, the phrase of whom it is with may begin. */
const besideReach = 3;

/** «Пригожин обвинил Шойгу», «набросился на генерала Лапина»: words that are a quarrel only where both are of the elite. */
export function rivalsByCase(trigger: Trigger, scene: Scene): Attribution[] {
  const { tokens, forms } = scene.sentence;
  const last = forms[trigger.to - 1] ?? '';
  const { prepositions } = grammars[scene.context.language];
  const needed = prepositions.has(last) ? casesBehind(last, scene) : cases.accusative;
  const isBeside = ({ np }: Mention) =>
    np >= trigger.to &&
    np - trigger.to <= besideReach &&
    !tokens.slice(trigger.to, np + 1).some(({ gap }) => marks.test(gap));
  const first = nearestIn(trigger, scene, cases.nominative);
  // «Иванов против Петрова»: a preposition alone joins those beside it.
  const isAlone = trigger.to - trigger.from === 1 && prepositions.has(last);
  if (isAlone && first?.to !== trigger.from) return [];
  const other = scene.own.find(
    (mention) => isAdversary(mention) && (mention.cases & needed) !== 0 && isBeside(mention),
  );
  if (!first || !isElite(first) || isOutsider(first) || !other || first === other) return [];
  return [first, other].map((mention) => {
    return { mention, how: ['one of two sides'], distance: gapBetween(mention, trigger), trigger };
  });
}
