// Who says what a phrase is part of: "'The war is lost,' says X", "X told viewers that ...", "X: 'We were lied to'".
import { cases } from '../../languages/cases.ts';
import { isNamed, isStanding, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { type Found, isFree, isOurs, nobody } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { subjectOf } from './subject.ts';

/** Farther words are as much his as nearer ones. */
const farthest = 10;

/** The speaker of the words around a trigger; nobody where the sentence names another one or none. */
export function attributeToSpeaker(trigger: Trigger, scene: Scene): Attribution[] {
  // Of what an English summary quotes one in four is criticism; what is, its verb says.
  if (scene.sentence.field === 'summary' && !grammars[scene.context.language].hasCases) return [];
  const [mention, how] = speakerOf(trigger, scene);
  if (!mention || !isOurs(mention, scene)) return [];
  return [{ mention, how, distance: Math.min(farthest, gapBetween(mention, trigger)), trigger }];
}

function speakerOf(trigger: Trigger, scene: Scene): Found {
  const verb = verbOfSaying(trigger, scene);
  if (verb !== undefined) return sayer(verb, trigger, scene);
  const mention = atColon(trigger, scene) ?? announced(trigger, scene);
  return mention ? [mention, ['speaker']] : nobody;
}

/** The nearest verb of saying that is no part of the trigger. One behind it stands after a comma or a quotation. */
function verbOfSaying({ from, to }: Trigger, { sentence, context }: Scene): number | undefined {
  const { speech, saying } = grammars[context.language];
  const { forms, tokens } = sentence;
  let nearest: number | undefined;
  const distance = (at: number) => (at < from ? from - at : at - to);
  for (let at = 0; at < forms.length; at++) {
    if ((at >= from && at < to) || !(speech.has(forms[at]!) || saying.has(forms[at]!))) continue;
    const isBehind = at >= to && tokens.slice(to, at + 1).some(({ gap }) => /[,"'’”»–—]/.test(gap));
    if (at >= to && !isBehind) continue;
    if (nearest === undefined || distance(at) < distance(nearest)) nearest = at;
  }
  return nearest;
}

function sayer(verb: number, trigger: Trigger, scene: Scene): Found {
  const { forms } = scene.sentence;
  // Whoever denies a thing does not say it, and to own that the war goes badly is no criticism.
  if (orderOf(scene.context).verb.denying.test(forms[verb] ?? '')) return nobody;
  if (verb < trigger.from && !grammars[scene.context.language].hasCases)
    return outright(subjectOf({ ...trigger, slot: 'subject', from: verb, to: verb + 1 }, scene, ['speaker']));
  const mention = beside(verb, scene);
  return mention ? [mention, ['speaker']] : nobody;
}

/** Whoever is described at length before the verb is too often not who speaks. */
const outright = (found: Found): Found => (found[1]?.includes('over its description') ? nobody : found);

/** "..., says X", "..., X told reporters"; in "after her father, X, spoke" he is somebody's father. */
function beside(verb: number, { own, context, sentence: { tokens } }: Scene): Mention | undefined {
  const mayAct = ({ cases: possible }: Mention) =>
    !grammars[context.language].hasCases || (possible & cases.nominative) !== 0;
  return (
    own.find((mention) => mention.np === verb + 1 && mayAct(mention)) ??
    own.find((mention) => mention.to === verb && mayAct(mention) && !/,/.test(tokens[verb]?.gap ?? ''))
  );
}

const quote = /["'“”‘’«»„]/;

/** "X: 'Our army is a shambles'", "'Our army is a shambles': X", "X's verdict: '...'". */
function atColon(trigger: Trigger, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const { selves } = grammars[scene.context.language];
  /** "X: we were misled" */
  const isOfSpeaker = (at: number) => forms.slice(at).some((form) => selves.has(form));
  const colons = tokens.flatMap(({ gap }, at) =>
    at > 0 && /:|[’'"”»]\s*[–—-]/.test(gap) && (quote.test(gap) || isOfSpeaker(at)) ? [at] : [],
  );
  const before = colons.findLast((at) => at <= trigger.from);
  const behind = colons.find((at) => at >= trigger.to);
  const people = scene.own.filter((mention) => mention.who.kind !== 'pronoun' && isSpeaker(mention, scene));
  return (
    (before === undefined ? undefined : people.find((mention) => mention.to <= before)) ??
    (behind === undefined ? undefined : people.find((mention) => mention.np >= behind)) ??
    people.find((mention) => isSigned(mention, trigger, scene))
  );
}

/** "Kremlin botched war: former adviser": whose words a headline tells stands behind its colon, alone. */
const isSigned = ({ np, to }: Mention, trigger: Trigger, { sentence: { field, tokens, forms } }: Scene): boolean =>
  field === 'title' && to === forms.length && np >= trigger.to && /^\s*[:—–]\s*$|^\s-\s$/.test(tokens[np]?.gap ?? '');

/** "X's warning" is his own; "X's wife" is somebody else. */
function isSpeaker(mention: Mention, scene: Scene): boolean {
  if (isFree(mention, scene)) return true;
  const { sentence } = scene;
  const { utterances } = orderOf(scene.context).noun;
  const owned = isPossessive(sentence, mention.to) ? sentence.forms.slice(mention.to + 1, mention.to + 4) : [];
  return owned.some((form) => utterances.has(form));
}

const isPerson = (mention: Mention) => isNamed(mention) || mention.who.kind === 'other';

/** So many words may stand before the name with which a summary opens. */
const openingWords = 12;

/** A headline that is a quotation of nobody: the summary opens with whoever said it. */
function announced(trigger: Trigger, scene: Scene): Mention | undefined {
  const { sentence, sentences } = scene;
  const next = sentences[sentence.index + 1];
  if (sentence.field !== 'title' || !next || next.field === 'title') return undefined;
  const isQuote =
    /^["'“‘«„]/.test(sentence.text) ||
    sentence.tokens.slice(1, trigger.from + 1).some(({ gap }) => /[\s:(]["'“‘«„]$/.test(gap));
  const isTold = scene.own.some((mention) => isPerson(mention) && !isStanding(mention));
  if (!isQuote || isTold) return undefined;
  const first = scene.mentionsIn(next.index).find(isPerson);
  return first && first.np <= openingWords && isFree(first, { ...scene, sentence: next }) ? first : undefined;
}
