// Subjects parted from their verb by what describes them: parentheses, complements, participles, relative clauses.

import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { areKin, opensCompany } from './companions.ts';
import { accept, breaks, type Found, isAdverb, isFree, isPartitive, mentionAt, nobody } from './phrase.ts';
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
    // "Yevgeny V. Prigozhin", "an ally of Shoigu, X,": the mark is within one phrase.
    const whole = mentionAt(scene, index);
    if (whole && whole.np < index) continue;
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
  const { conjunctions, speech, clauseOpeners, of } = grammars[scene.context.language];
  const { adverb } = orderOf(scene.context);
  const { forms, tokens } = scene.sentence;
  const before = forms[mention.np - 1] ?? '';
  if (mention.np <= 1 || /[:;–—"“‘]|\s-\s/.test(tokens[mention.np]?.gap ?? '')) return true;
  const counted = of.has(before) ? (forms[mention.np - 2] ?? '') : before;
  if (isPartitive(counted, scene)) return true;
  if (isAdverb(before, scene) || adverb.approximate.has(before)) return true;
  return conjunctions.has(before) || speech.has(before) || clauseOpeners.has(before);
}

/** Words of a headline that go on with what somebody heads. */
const namesReach = 4;

/** "Head of Kursk Development Corporation arrested": nothing but names of what he heads. */
function headsMore({ from, to }: Mention, trigger: Trigger, scene: Scene): Way | undefined {
  const { of, auxiliaries, speech, prepositions, conjunctions } = grammars[scene.context.language];
  const { ofHeadline } = orderOf(scene.context).verb;
  const { forms, tokens, field } = scene.sentence;
  const isHead = field === 'title' && forms.slice(from, to).some((form) => of.has(form));
  if (!isHead || trigger.from - to > namesReach) return undefined;
  const isName = (at: number) => {
    const form = forms[at] ?? '';
    if (![auxiliaries, speech, prepositions, conjunctions].every((words) => !words.has(form))) return false;
    return tokens[at]!.capital ? !ofHeadline.test(form) : isPossessive(scene.sentence, at);
  };
  const between = Array.from({ length: trigger.from - to }, (_, index) => to + index);
  const isJoined = tokens.slice(to, trigger.from + 1).every(({ gap }) => /^[\s'’-]*$/.test(gap));
  return between.length > 0 && isJoined && between.every(isName) ? 'over a complement' : undefined;
}

/** How the words from `from` to the trigger describe who stands before them; undefined where they are a clause of their own. */
function describes(from: number, trigger: Trigger, scene: Scene): Way | undefined {
  const { freeOrder, relatives, auxiliaries, prepositions, speech } = grammars[scene.context.language];
  const { noun, participle, preposition, conjunction } = orderOf(scene.context);
  const { forms, tokens } = scene.sentence;
  let end = trigger.from;
  while (end > from && (auxiliaries.has(forms[end - 1] ?? '') || isAdverb(forms[end - 1] ?? '', scene))) end--;
  const opening = forms.slice(from, Math.min(end, from + (prepositions.has(forms[from] ?? '') ? 12 : 6)));
  const isVerb = end < trigger.from || trigger.slot === 'subject' || scene.sentence.field === 'title';
  const isRelative = opening.some((form) => relatives.has(form)) || participle.reduced.has(opening[0] ?? '');
  if (tellsOfOthers(from, scene) || saysThat(from, trigger.from, scene)) return undefined;
  const between = forms.slice(from, end);
  if (hasClauseOfPlace(between, scene)) return undefined;
  const isTo = preposition.to.has(opening[0] ?? '');
  const isSent = isTo && noun.sent.has(forms[from - 1] ?? '');
  // "Outed as gay"
  const isCalled = participle.reduced.has(opening[0] ?? '') && preposition.as.has(opening[1] ?? '');
  const opened = forms.slice(isCalled ? from + 2 : from, end);
  if ((isTo && !isSent) || opened.some((form) => conjunction.clause.has(form))) return undefined;
  if (isRelative) return isVerb ? 'over its description' : undefined;
  if (freeOrder) return undefined;
  const parted = tokens.slice(from, end + 1).some((token) => /[:;–—]|\s-\s/.test(token.gap));
  if (parted || between.some((form) => auxiliaries.has(form) || speech.has(form))) return undefined;
  if (areKin(between, scene)) return 'coordinated';
  if (tokens.slice(from, end + 1).some((token) => /,/.test(token.gap))) return undefined;
  if (opensCompany(opening, scene)) return 'coordinated';
  if (isSent || prepositions.has(opening[0] ?? '')) return 'over a complement';
  return participle.opening.test(opening[0] ?? '') && prepositions.has(opening[1] ?? '')
    ? 'over a participle'
    : undefined;
}

/** "Has praised a video in which a man": behind "in which" somebody else acts. */
function hasClauseOfPlace(words: readonly string[], { context }: Scene): boolean {
  const { governed } = orderOf(context).pronoun;
  const { prepositions } = grammars[context.language];
  return words.some((form, at) => governed.has(form) && prepositions.has(words[at - 1] ?? ''));
}

/** Words of a relative clause up to its object: "who once tried to kill X", "linked to X". */
const objectReach = 6;

/** "Doctor who treated X dies", "man accused of stalking X": whoever the clause describes, who is mostly nobody of ours; undefined where X is in no such clause. */
export function describedBy({ np }: Mention, scene: Scene, plain: How): Found | undefined {
  const { relatives, speech, conjunctions, auxiliaries, freeOrder } = grammars[scene.context.language];
  const { participle, pronoun } = orderOf(scene.context);
  const { forms, tokens } = scene.sentence;
  for (let at = np - 1; !freeOrder && at > 0 && np - at <= objectReach; at--) {
    const form = forms[at] ?? '';
    if (breaks.test(tokens[at + 1]?.gap ?? '') || mentionAt(scene, at)) return undefined;
    if (pronoun.whose.has(form)) return undefined;
    const opens = at < np - 1 && relatives.has(form) && !speech.has(forms[at - 1] ?? '');
    if (opens || (at < np - 1 && participle.relating.has(form) && !auxiliaries.has(forms[at - 1] ?? ''))) {
      const head = scene.own.find(({ to }) => to === at);
      return head ? accept(head, [...plain, 'over its description'], scene) : nobody;
    }
    if (conjunctions.has(form)) return undefined;
  }
  return undefined;
}
