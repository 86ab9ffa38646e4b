// Who else a trigger concerns beside the one found: those listed with him, his opponents, the examples that a list gives.

import { isElite, isNamed, isStanding, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { objectOf } from './object.ts';
import { breaks, isAdverb, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { isQuoted } from './topic.ts';

/** Everyone listed with the one found: "A, B and C resigned". */
export function coordinated({ mention, how, trigger }: Attribution, scene: Scene): Attribution[] {
  const { sentence } = scene;
  if (mention.sentence !== sentence.index) return [];
  const listed = listedWith(mention, trigger, scene);
  // "X, a Putin ally": commas alone make an apposition; a list has its "and".
  const [from, to] = [
    Math.min(mention.to, ...listed.map((other) => other.to)),
    Math.max(mention.np, ...listed.map((other) => other.np)),
  ];
  if (!sentence.forms.slice(from, to).some((form) => listWords.test(form))) return [];
  return listed
    .filter((other) => (other.cases & mention.cases) !== 0)
    .map((other) => ({ mention: other, how: [...how, 'coordinated'], distance: gapBetween(other, trigger), trigger }));
}

function listedWith(mention: Mention, trigger: Trigger, scene: Scene): Mention[] {
  const { sentence } = scene;
  const listed: Mention[] = [];
  const walk = (step: 1 | -1) => {
    let current = mention;
    for (;;) {
      const next = scene.own.find((other) =>
        step === 1
          ? other.np >= current.to && isListGap(sentence, current.to, other.np)
          : other.to <= current.np && isListGap(sentence, other.to, current.np),
      );
      if (!next || next.who.kind === 'pronoun' || isPossessor(next, scene) || listed.includes(next)) return;
      // «снял с Авена и Фридмана санкции»: both stand within the phrase.
      if (isWithin(next, trigger) && !isWithin(mention, trigger)) return;
      listed.push(next);
      current = next;
    }
  };
  walk(1);
  walk(-1);
  return listed;
}

const isWithin = ({ from, to }: Mention, trigger: Trigger) => from < trigger.to && trigger.from < to;

const listWords = /^(and|и|та|й|і|und|et|а|также|також|as|well)$/;

function isListGap(sentence: Sentence, from: number, to: number): boolean {
  if (to < from) return false;
  const gap = sentence.tokens[to]?.gap ?? '';
  // «Васильев из Кирова и глава Марий Эл Евстифеев»
  const isPlaced = to - from === 3 && /^(из|в|с|із|з|у)$/.test(sentence.forms[from] ?? '');
  if (isPlaced) return listWords.test(sentence.forms[to - 1] ?? '') && /^\s*$/.test(gap);
  if (to - from > 1) return false;
  if (to === from) return /^\s*,\s*$/.test(gap);
  return listWords.test(sentence.forms[from] ?? '') && /^[\s,]*$/.test(gap);
}

/** "A feud between A and B", "A's row with B", "A feuds with B": a quarrel is that of both. */
export function opponents(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.event !== 'rift' || grammars[scene.context.language].freeOrder) return [];
  const { forms, tokens } = scene.sentence;
  const last = forms[trigger.to - 1] ?? '';
  const joint = /^(between|with)$/.test(last) ? last : (forms[trigger.to] ?? '');
  if (!/^(between|with)$/.test(joint)) return defied(trigger, scene);
  const start = joint === last ? trigger.to : trigger.to + 1;
  let end = start;
  const stops = joint === 'with' ? breaks : closes;
  while (end < tokens.length && end - start < 16 && !stops.test(tokens[end]?.gap ?? '') && !isVerb(end)) end++;
  const sides = scene.own.filter(
    (side) => side.np >= start && side.to <= end && isSide(side) && !isPossessor(side, scene) && !isQuoted(side, scene),
  );
  return (joint === 'with' ? sides.slice(0, 1) : sides).map((mention) => {
    return { mention, how: ['one of two sides'], distance: gapBetween(mention, trigger), trigger };
  });

  function isVerb(at: number): boolean {
    const { auxiliaries, speech, relatives } = grammars[scene.context.language];
    const form = forms[at] ?? '';
    return auxiliaries.has(form) || speech.has(form) || relatives.has(form);
  }

  function isSide({ who, np }: Mention): boolean {
    if (who.kind === 'pronoun' || who.kind === 'other') return false;
    const before = forms[np - 1] ?? '';
    return (
      np === start || before === 'and' || /^(the|between|with|,)$/.test(before) || /^\s*,/.test(tokens[np]?.gap ?? '')
    );
  }
}

/** "A humiliates B", "A accuses B of treason": whom the quarrel is with is its object. */
function defied(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot !== 'subject') return [];
  const object = objectOf(trigger, scene);
  if (object.kind !== 'found' || !isElite(object.mention) || isStanding(object.mention)) return [];
  const { mention } = object;
  return [{ mention, how: ['the other side'], distance: gapBetween(mention, trigger), trigger }];
}

const closes = /[;:()–—.]|\s-\s/;

/** "Ten people died, including X and Y"; "several officials, among them X, resigned": examples of whom the trigger concerns. */
export function exemplars(trigger: Trigger, scene: Scene): Attribution[] {
  if (grammars[scene.context.language].freeOrder || !told.test(trigger.event)) return [];
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 18); at++) {
    if (/[;:()]/.test(tokens[at]?.gap ?? '')) break;
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
  if (/^(including|included)$/.test(forms[at] ?? '')) return at + 1;
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
