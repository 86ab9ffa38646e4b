// The examples that a list gives of those whom a trigger concerns: "several officials, among them X".

import type { EventId } from '../../vocabulary.ts';
import { describesOther, isNamed } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { coordinated } from './company.ts';
import { breaks, isAdverb, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';

/** What befalls or is done by several at a time. */
const told: ReadonlySet<EventId> = new Set([
  'died',
  'resigned',
  'dismissed',
  'detained',
  'left-country',
  'defected',
  'sanctioned',
  'wanted',
  'spoke-out',
  'disappeared',
]);

/** "Ten people died, including X and Y"; "several officials, among them X, resigned": examples of whom the trigger concerns. */
export function exemplars(trigger: Trigger, scene: Scene): Attribution[] {
  if (!told.has(trigger.event)) return [];
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 18); at++) {
    if (/[;:()]/.test(tokens[at]?.gap ?? '')) break;
    const start = introducesExamples(at, scene) ?? (isListVerb(at, trigger, scene) ? at + 1 : undefined);
    if (start !== undefined) return examplesFrom(start, tokens.length, trigger, scene);
    // "Is held since the crash, which killed ten, including X"
    if (/,/.test(tokens[at]?.gap ?? '') && grammars[scene.context.language].relatives.has(forms[at] ?? '')) break;
  }
  for (let at = trigger.from - 2; at >= Math.max(1, trigger.from - 18); at--) {
    const start = introducesExamples(at, scene);
    if (start === undefined) continue;
    const examples = examplesFrom(start, trigger.from, trigger, scene);
    const last = Math.max(0, ...examples.map(({ mention }) => mention.to));
    return last > 0 && isWayTo(trigger, last, scene) ? examples : [];
  }
  return [];
}

/** Where the examples begin behind "including", "among them", "such as". */
function introducesExamples(at: number, { sentence: { forms }, context }: Scene): number | undefined {
  const { examples } = grammars[context.language];
  if (examples.has(forms[at] ?? '')) return at + 1;
  return examples.has(`${forms[at]} ${forms[at + 1]}`) ? at + 2 : undefined;
}

/** "Those arrested include X", "among those killed was X". */
function isListVerb(at: number, trigger: Trigger, { sentence: { forms }, context }: Scene): boolean {
  const { verb, preposition } = orderOf(context);
  const before = forms.slice(Math.max(0, trigger.from - 4), trigger.from);
  if (verb.listing.has(forms[at] ?? '')) return before.length > 0;
  const isAmong = before.some((form) => preposition.among.has(form));
  return verb.copula.has(forms[at] ?? '') && at - trigger.to < 5 && isAmong;
}

/** Nothing but auxiliaries, adverbs and days between the last example and the verb. */
function isWayTo(trigger: Trigger, from: number, scene: Scene): boolean {
  const { auxiliaries, dayPrepositions } = grammars[scene.context.language];
  const isSmall = (form: string) => auxiliaries.has(form) || dayPrepositions?.test(form) || isAdverb(form, scene);
  return scene.sentence.forms.slice(from, trigger.from).every(isSmall);
}

function examplesFrom(start: number, end: number, trigger: Trigger, scene: Scene): Attribution[] {
  const { tokens } = scene.sentence;
  const first = scene.own.find(
    (mention) =>
      mention.np >= start &&
      mention.np - start <= 5 &&
      mention.to <= end &&
      isNamed(mention) &&
      !describesOther(mention, scene.own),
  );
  if (!first || isPossessor(first, scene)) return [];
  if (tokens.slice(start + 1, first.np + 1).some((token) => breaks.test(token.gap))) return [];
  // "Along with a letter accusing X"
  const { participle } = grammars[scene.context.language];
  if (scene.sentence.forms.slice(start, first.np).some((form) => participle?.ending.test(form))) return [];
  const found: Attribution = { mention: first, how: ['example'], distance: gapBetween(first, trigger), trigger };
  const all = [found, ...coordinated(found, scene)];
  return isClosed(Math.max(...all.map(({ mention }) => mention.to)), scene) ? all : [];
}

/** « Trois ministres, dont X »: where the word may open a clause as well, examples end with the sentence or a comma. */
const isClosed = (end: number, { sentence: { tokens }, context: { language } }: Scene): boolean =>
  !(grammars[language].freeOrder || grammars[language].hasCases) ||
  tokens[end] === undefined ||
  breaks.test(tokens[end].gap);
