// Who else a trigger concerns beside the one found: those listed with him.

import type { Mention } from '../mentions/mention.ts';
import { marks } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';

/** Everyone listed with the one found: "A, B and C resigned". */
export function coordinated({ mention, how, trigger }: Attribution, scene: Scene): Attribution[] {
  const { sentence } = scene;
  if (mention.sentence !== sentence.index) return [];
  const alike = (other: Mention): Attribution => {
    return { mention: other, how: [...how, 'coordinated'], distance: gapBetween(other, trigger), trigger };
  };
  const besides = companions(mention, trigger, scene).map(alike);
  const listed = listedWith(mention, trigger, scene);
  // "X, a Putin ally": commas alone make an apposition; a list has its "and".
  const [from, to] = [
    Math.min(mention.to, ...listed.map((other) => other.to)),
    Math.max(mention.np, ...listed.map((other) => other.np)),
  ];
  if (!sentence.forms.slice(from, to).some((form) => grammars[scene.context.language].joins.has(form))) return besides;
  return [...besides, ...listed.filter((other) => (other.cases & mention.cases) !== 0).map(alike)];
}

/** «Вместе с министром арестован его зам»: what befell the one befell the other. */
function companions(
  mention: Mention,
  trigger: Trigger,
  { own, sentence: { forms, tokens }, context }: Scene,
): Mention[] {
  const { together } = syntaxIfAny(context)?.preposition ?? {};
  if (!together || trigger.event === 'rift') return [];
  return own.filter((other) => {
    const [from, to] = other.to <= trigger.from ? [other.to, trigger.from] : [trigger.to, other.np];
    const isApart = tokens.slice(from, Math.max(from, to) + 1).some(({ gap }) => marks.test(gap));
    return other !== mention && !isApart && together.test(forms.slice(Math.max(0, other.np - 2), other.np).join(' '));
  });
}

function listedWith(mention: Mention, trigger: Trigger, scene: Scene): Mention[] {
  const listed: Mention[] = [];
  const walk = (step: 1 | -1) => {
    let current = mention;
    for (;;) {
      const next = scene.own.find((other) =>
        step === 1
          ? other.np >= current.to && isListGap(scene, current.to, other.np)
          : other.to <= current.np && isListGap(scene, other.to, current.np),
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

function isListGap(scene: Scene, end: number, to: number): boolean {
  const { sentence, context } = scene;
  const from = behindBrackets(end, scene);
  if (to < from) return false;
  const { joins } = grammars[context.language];
  const gap = sentence.tokens[to]?.gap ?? '';
  // «Васильев из Кирова и глава Марий Эл Евстифеев»
  const isPlaced =
    to - from === 3 && syntaxIfAny(context)?.preposition.whence.test(sentence.forms[from] ?? '') === true;
  if (isPlaced) return joins.has(sentence.forms[to - 1] ?? '') && /^\s*$/.test(gap);
  if (to - from > 1) return false;
  if (to === from) return /^\s*,\s*$/.test(gap);
  return joins.has(sentence.forms[from] ?? '') && /^[\s,]*$/.test(gap);
}

/** "A (pictured) and B": where the text goes on behind a word in brackets. */
const behindBrackets = (at: number, { sentence: { tokens } }: Scene): number =>
  tokens[at]?.gap.includes('(') && tokens[at + 1]?.gap.includes(')') ? at + 1 : at;
