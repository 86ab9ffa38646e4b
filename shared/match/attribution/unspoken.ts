// Russian and Ukrainian sentences that leave their subject unspoken go on about the person of the sentence before.
import { cases } from '../../watchlist/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { salient } from './antecedent.ts';
import type { Scene } from './scene.ts';

/** Whom a trigger without any possible subject in its sentence concerns. */
export function unspoken(trigger: Trigger, scene: Scene): Mention | undefined {
  const rival = scene.own.some((mention) => mention.who.kind !== 'pronoun' && (mention.cases & cases.nominative) !== 0);
  if (rival || !opens(trigger, scene)) return undefined;
  const verb = scene.sentence.forms[trigger.from] ?? '';
  const gender = /(ла|лась|лася)$/.test(verb) ? 'f' : /([аеияуоі]л|лся|[аеияуоі]в|вся)$/.test(verb) ? 'm' : undefined;
  return salient(scene, gender);
}

/** Nothing before the trigger in its clause could be a subject: only adverbs, particles and phrases with a preposition. */
function opens(trigger: Trigger, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { prepositions, adverbs, auxiliaries, conjunctions, determiners } = grammars[scene.context.language];
  let phrase = 0;
  for (let at = clauseStart(trigger.from, scene); at < trigger.from; at++) {
    const form = forms[at] ?? '';
    if (prepositions.has(form)) phrase = 4;
    else if (/[,;:()–—]/.test(tokens[at]?.gap ?? '')) phrase = 0;
    if (phrase > 0) {
      phrase--;
      continue;
    }
    const isSmall =
      adverbs.has(form) ||
      auxiliaries.has(form) ||
      conjunctions.has(form) ||
      determiners.has(form) ||
      /^\d+$/.test(form);
    if (!isSmall && !adverbEnding.test(form)) return false;
  }
  return true;
}

const adverbEnding = /(но|ски|ьки|ро|жды|чи)$/;

function clauseStart(from: number, scene: Scene): number {
  const { tokens } = scene.sentence;
  for (let at = from; at > 0; at--) if (/[;:()–—]|,/.test(tokens[at]?.gap ?? '')) return at;
  return 0;
}
