// Who else a trigger concerns beside the one found: those listed with him, his opponents.

import { isElite, isStanding, type Mention } from '../mentions/mention.ts';
import { marks } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { objectOf } from './object.ts';
import { breaks, isPossessor } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { isQuoted } from './topic.ts';

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

/** "A clashes with the German chancellor": a quarrel with another country's people is none of the elite. */
export function isWithForeigner(trigger: Trigger, scene: Scene): boolean {
  const { sentence, own, context } = scene;
  if (trigger.event !== 'rift' || grammars[context.language].freeOrder || !context.foreign) return false;
  const at = [trigger.to - 1, trigger.to].find((place) => sentence.forms[place] === 'with');
  if (at === undefined) return false;
  const start = at + 1;
  const { tokens } = sentence;
  let end = start;
  while (end < Math.min(tokens.length, start + foreignReach) && !breaks.test(tokens[end]?.gap ?? '')) end++;
  if (own.some((mention) => isElite(mention) && mention.to > start && mention.np < end)) return false;
  return sentence.forms.slice(start, end).some(context.country.isForeign) || tokens[start]?.capital === true;
}

/** "A and Antony B traded barbs", "Russian envoy, Indian politician spar": so is one in which somebody of another country stands beside him. */
export function isBesideForeigner({ mention, trigger }: Attribution, { sentence, own, context }: Scene): boolean {
  if (trigger.event !== 'rift' || grammars[context.language].freeOrder || mention.sentence !== sentence.index)
    return false;
  const { forms, tokens } = sentence;
  const isJoined = (at: number) => forms[at] === 'and' || /^\s*,/.test(tokens[at]?.gap ?? '');
  const other = forms[mention.np - 1] === 'and' ? own.find(({ to }) => to === mention.np - 1) : undefined;
  if (other?.who.kind === 'other') return true;
  const next = forms[mention.to] === 'and' ? mention.to + 1 : mention.to;
  return isJoined(mention.to) && next < trigger.from && forms.slice(next, next + 2).some(context.country.isForeign);
}

/** Words in which the other side says where he is from. */
const foreignReach = 5;

/** "A humiliates B", "A accuses B of treason": whom the quarrel is with is its object. */
function defied(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot !== 'subject') return [];
  const object = objectOf(trigger, scene);
  if (object.kind !== 'found' || !isElite(object.mention) || isStanding(object.mention)) return [];
  const { mention } = object;
  return [{ mention, how: ['the other side'], distance: gapBetween(mention, trigger), trigger }];
}

const closes = /[;:()–—.]|\s-\s/;
