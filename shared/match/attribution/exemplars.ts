// The examples that a list gives of those whom a trigger concerns: "several officials, among them X".
import { isNamed } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { coordinated } from './company.ts';
import { breaks, isAdverb, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';

/** "Ten people died, including X and Y"; "several officials, among them X, resigned": examples of whom the trigger concerns. */
export function exemplars(trigger: Trigger, scene: Scene): Attribution[] {
  if (grammars[scene.context.language].freeOrder || !told.test(trigger.event)) return [];
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 18); at++) {
    if (/[;:()]/.test(tokens[at]?.gap ?? '')) break;
    // "Is held since the crash, which killed ten, including X"
    if (/,/.test(tokens[at]?.gap ?? '') && grammars[scene.context.language].relatives.has(forms[at] ?? '')) break;
    const start = introducesExamples(at, forms) ?? (isListVerb(at, trigger, forms) ? at + 1 : undefined);
    if (start !== undefined) return examplesFrom(start, tokens.length, trigger, scene);
  }
  for (let at = trigger.from - 2; at >= Math.max(1, trigger.from - 18); at--) {
    const start = introducesExamples(at, forms);
    if (start === undefined) continue;
    const examples = examplesFrom(start, trigger.from, trigger, scene);
    const last = Math.max(0, ...examples.map(({ mention }) => mention.to));
    return last > 0 && isWayTo(trigger, last, scene) ? examples : [];
  }
  return [];
}

/** Where the examples begin behind "including", "among them", "such as". */
function introducesExamples(at: number, forms: readonly string[]): number | undefined {
  if (/^(including|included|alongside)$/.test(forms[at] ?? '')) return at + 1;
  const two = `${forms[at]} ${forms[at + 1]}`;
  return /^(among them|such as|along with|together with)$/.test(two) ? at + 2 : undefined;
}

/** "Those arrested include X", "among those killed was X". */
function isListVerb(at: number, trigger: Trigger, forms: readonly string[]): boolean {
  const before = forms.slice(Math.max(0, trigger.from - 4), trigger.from);
  if (/^(include|includes)$/.test(forms[at] ?? '')) return before.length > 0;
  return /^(is|are|was|were)$/.test(forms[at] ?? '') && at - trigger.to < 5 && before.includes('among');
}

/** Nothing but auxiliaries, adverbs and days between the last example and the verb. */
const isWayTo = (trigger: Trigger, from: number, scene: Scene): boolean =>
  scene.sentence.forms
    .slice(from, trigger.from)
    .every((form) => grammars[scene.context.language].auxiliaries.has(form) || form === 'on' || isAdverb(form, scene));

function examplesFrom(start: number, end: number, trigger: Trigger, scene: Scene): Attribution[] {
  const { tokens } = scene.sentence;
  const first = scene.own.find(
    (mention) => mention.np >= start && mention.np - start <= 5 && mention.to <= end && isNamed(mention),
  );
  if (!first || isPossessor(first, scene)) return [];
  if (tokens.slice(start + 1, first.np + 1).some((token) => breaks.test(token.gap))) return [];
  const found: Attribution = { mention: first, how: ['example'], distance: gapBetween(first, trigger), trigger };
  return [found, ...coordinated(found, scene)];
}

const told = /^(died|resigned|dismissed|detained|left-country|defected|sanctioned|wanted|spoke-out|disappeared)$/;
