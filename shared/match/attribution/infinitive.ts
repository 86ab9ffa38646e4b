// Russian and Ukrainian infinitives whose subject is not that of the sentence: «вынудил его уйти», «желание школьников уехать».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { verbOf } from './clause-subject.ts';
import type { Scene } from './scene.ts';

/** Words from the ruling word to the infinitive. */
const reach = 7;

/** Whom an infinitive concerns by the word that rules it: null where that is nobody of ours, undefined where the subject of the sentence does it. */
export function ruledBy(trigger: Trigger, scene: Scene): Mention | null | undefined {
  const { forms, tokens } = scene.sentence;
  const { verb, noun } = syntaxOf(scene.context);
  if (!verb.infinitive.test(verbOf(trigger, scene))) return undefined;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - reach); at--) {
    if (/[,;:()–—.]/.test(tokens[at + 1]?.gap ?? '')) return undefined;
    const form = forms[at] ?? '';
    if (verb.causing.test(form)) return whom(at, trigger, scene, cases.accusative | cases.dative) ?? null;
    if (noun.wish.test(form))
      return whom(at, trigger, scene, cases.genitive) ?? (trigger.from - at > 1 ? null : undefined);
  }
  return undefined;
}

/** «Попросил Бастрыкина арестовать виновных»: whoever is asked to do a thing is not whom it befalls. */
export function isAsked(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { verb } = syntaxOf(scene.context);
  if (mention.to > trigger.from || !verb.infinitive.test(verbOf(trigger, scene))) return false;
  for (let at = mention.np - 1; at >= Math.max(0, mention.np - 3); at--) {
    if (/[,;:()–—.]/.test(tokens[at + 1]?.gap ?? '')) return false;
    if (verb.asking.test(forms[at] ?? '')) return true;
  }
  return false;
}

/** Who stands beside the ruling word in a case that it governs. */
const whom = (at: number, trigger: Trigger, { own }: Scene, needed: number): Mention | undefined =>
  own.find(({ np, to, cases: has }) => np > at && to <= trigger.from && (has & needed) !== 0) ??
  own.find(
    ({ np, to, cases: has }) =>
      (to === at || (np >= trigger.to && np - trigger.to <= 1)) &&
      (has & needed) !== 0 &&
      (has & cases.nominative) === 0,
  );
