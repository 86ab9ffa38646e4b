// Subjects parted from their verb by what describes them: parentheses, complements, participles, relative clauses.

import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { breaks, type Found, isAdverb, isFree, mentionAt, nobody, partitives } from './phrase.ts';
import type { How, Way } from './rules.ts';
import { saysThat, tellsOfOthers } from './said.ts';
import type { Scene } from './scene.ts';

/** "X, 50, a former minister, resigned": whoever stands before the opening mark, over segments that only describe. */
export function beforeParenthesis(at: number, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const { freeOrder, relatives, auxiliaries, speech } = grammars[scene.context.language];
  let end = at + 1;
  for (let index = at; index >= Math.max(1, at - 24); index--) {
    if (!breaks.test(tokens[index]?.gap ?? '')) continue;
    const held = mentionAt(scene, index - 1);
    // "Yevgeny V. Prigozhin"
    if (held && held === mentionAt(scene, index)) continue;
    const segment = forms.slice(index, end);
    // "X, said the man, who was killed": he only speaks of another.
    if (held) return !freeOrder && speech.has(segment[0] ?? '') ? undefined : held;
    const isDescription =
      segment.some((form) => relatives.has(form)) || !segment.some((form) => auxiliaries.has(form) || speech.has(form));
    if (!isDescription || freeOrder) return undefined;
    end = index;
  }
  return undefined;
}

/** "Deputy head of Kherson berates", "General who led the invasion until he was purged is found dead": the opening of the clause, described at length. */
export function describedSubject(at: number, trigger: Trigger, scene: Scene, how: How): Found {
  const before = scene.own.filter((mention) => mention.to <= at && mention.who.kind !== 'pronoun').reverse();
  for (const mention of before) {
    if (!opensClause(mention, scene) || !isFree(mention, scene)) continue;
    const way = describes(mention.to, trigger, scene) ?? headsMore(mention, trigger, scene);
    if (way) return [mention, [...how, way]];
  }
  return nobody;
}

/** Nothing governs it: it begins the sentence, or what was said, or a clause. */
function opensClause(mention: Mention, scene: Scene): boolean {
  const { conjunctions, speech, clauseOpeners } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const before = forms[mention.np - 1] ?? '';
  if (mention.np <= 1 || /[:;–—"“‘]|\s-\s/.test(tokens[mention.np]?.gap ?? '')) return true;
  const counted = before === 'of' ? (forms[mention.np - 2] ?? '') : before;
  if (partitives.test(counted)) return true;
  if (isAdverb(before, scene) || /^(least|far|most|than|nearly|almost|about|around)$/.test(before)) return true;
  return conjunctions.has(before) || speech.has(before) || clauseOpeners.has(before);
}

/** Words of a headline that go on with what somebody heads. */
const namesReach = 4;

/** "Head of Kursk Development Corporation arrested": nothing but names of what he heads. */
function headsMore({ from, to }: Mention, trigger: Trigger, scene: Scene): Way | undefined {
  const { of, auxiliaries, speech, prepositions, conjunctions } = grammars[scene.context.language];
  const { forms, tokens, field } = scene.sentence;
  const isHead = field === 'title' && forms.slice(from, to).some((form) => of.has(form));
  if (!isHead || trigger.from - to > namesReach) return undefined;
  const isName = (at: number) => {
    const form = forms[at] ?? '';
    if (![auxiliaries, speech, prepositions, conjunctions].every((words) => !words.has(form))) return false;
    return tokens[at]!.capital ? !/[^s]s$|ed$/.test(form) : form === 's';
  };
  const between = Array.from({ length: trigger.from - to }, (_, index) => to + index);
  const isJoined = tokens.slice(to, trigger.from + 1).every(({ gap }) => /^[\s'’-]*$/.test(gap));
  return between.length > 0 && isJoined && between.every(isName) ? 'over a complement' : undefined;
}

/** How the words from `from` to the trigger describe who stands before them; undefined where they are a clause of their own. */
function describes(from: number, trigger: Trigger, scene: Scene): Way | undefined {
  const { freeOrder, relatives, auxiliaries, prepositions, speech } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  let end = trigger.from;
  while (end > from && (auxiliaries.has(forms[end - 1] ?? '') || isAdverb(forms[end - 1] ?? '', scene))) end--;
  const opening = forms.slice(from, Math.min(end, from + (prepositions.has(forms[from] ?? '') ? 12 : 6)));
  const isVerb = end < trigger.from || trigger.slot === 'subject' || scene.sentence.field === 'title';
  const isRelative = opening.some((form) => relatives.has(form)) || reduced.test(opening[0] ?? '');
  if (tellsOfOthers(from, scene) || saysThat(from, trigger.from, scene)) return undefined;
  if (hasClauseOfPlace(forms.slice(from, end), scene)) return undefined;
  const isSent = opening[0] === 'to' && sent.test(forms[from - 1] ?? '');
  // "Outed as gay"
  const opened = forms.slice(reduced.test(opening[0] ?? '') && opening[1] === 'as' ? from + 2 : from, end);
  if ((opening[0] === 'to' && !isSent) || opened.some((form) => /^(as|while|but)$/.test(form))) return undefined;
  if (isRelative) return isVerb ? 'over its description' : undefined;
  if (freeOrder) return undefined;
  const parted = tokens.slice(from, end + 1).some((token) => /[:;–—]|\s-\s/.test(token.gap));
  const between = forms.slice(from, end);
  if (parted || between.some((form) => auxiliaries.has(form) || speech.has(form))) return undefined;
  if (tokens.slice(from, end + 1).some((token) => /,/.test(token.gap))) return undefined;
  if (opening[0] === 'and' && companions.test(opening[1] ?? '')) return 'coordinated';
  if (isSent || prepositions.has(opening[0] ?? '')) return 'over a complement';
  return /(ed|[^e]ing|shot|built|born|led|held|sent|caught)$/.test(opening[0] ?? '') &&
    prepositions.has(opening[1] ?? '')
    ? 'over a participle'
    : undefined;
}

/** "Has praised a video in which a man": behind "in which" somebody else acts. */
const hasClauseOfPlace = (words: readonly string[], { context: { language } }: Scene): boolean =>
  words.some((form, at) => /^(which|whom)$/.test(form) && grammars[language].prepositions.has(words[at - 1] ?? ''));

/** "Diplomat to the UN": behind these "to" is no infinitive. */
const sent = /^(diplomat|ambassador|envoy|representative|adviser|advisor|aide|delegate|consul|emissary)$/;

/** "X and his deputy", "X and two other officials": he and those with him. */
const companions = /^(his|her|several|two|three|four|five|six|seven|eight|nine|ten|dozens|other|others|a|an|the)$/;

/** Participles that open a clause without its "who was". */
const reduced =
  /^(known|accused|linked|suspected|wanted|blamed|named|described|believed|thought|tied|dubbed|nicknamed|hailed|seen|called|outed|branded|labelled|labeled|unmasked|exposed)$/;
