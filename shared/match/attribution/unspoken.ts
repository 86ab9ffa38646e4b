// Russian and Ukrainian sentences that leave their subject unspoken go on about the person of the sentence before.
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { salient } from './antecedent.ts';
import { opensClause, verbOf } from './clause-subject.ts';
import type { Scene } from './scene.ts';

/** Whom a trigger without any possible subject in its sentence concerns. */
export function unspoken(trigger: Trigger, scene: Scene): Mention | undefined {
  const rival = scene.own.some((mention) => mention.who.kind !== 'pronoun' && (mention.cases & cases.nominative) !== 0);
  if (rival || !opensClause(trigger, scene)) return undefined;
  const verb = verbOf(trigger, scene);
  // «о его отставке написали»: others did.
  if (grammars[scene.context.language].agreement?.plural.test(verb)) return undefined;
  const gender = /(ла|лась|лася)$/.test(verb) ? 'f' : /([аеияуоі]л|лся|[аеияуоі]в|вся)$/.test(verb) ? 'm' : undefined;
  return salient(scene, gender);
}
