// Who is at odds: everybody of the elite whom the sentence of a quarrel names, where they are more than one.
import { isElite, isNamed, isOfOpposition, isStanding, type Mention, whoKey } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { isQuoted } from './topic.ts';

/** How far from the words of a quarrel a side may stand, in tokens. */
const reach = 16;

/** Whoever stands in every text is one only close by, and the president, who is above all quarrels, never. */
function reachOf({ who }: Mention, { event }: Trigger): number {
  if (who.kind !== 'figure') return reach;
  if (who.figure.only?.includes(event) === false) return -1;
  return who.figure.speaker ? reach / 4 : reach;
}

/** Farther words are as much theirs as nearer ones. */
const farthest = 10;

/** All sides that the sentence names; where it names none ("the two are not on speaking terms") those of the one before. */
export function attributeToSides(trigger: Trigger, scene: Scene): Attribution[] {
  const { sentence, sentences } = scene;
  const { pair } = orderOf(scene.context).pronoun;
  const here = sidesIn(scene.own, trigger, scene);
  const earlier = sentences[sentence.index - 1];
  // Of nine offices that an English summary had at odds in labelled news eight were not.
  const isSaid = sentence.field === 'title' || grammars[scene.context.language].hasCases;
  if (here.length > 0 || !earlier || !sentence.forms.some((form) => pair.has(form)))
    return here
      .filter((side) => isSaid || isNamed(side))
      .map((mention) => toSide(mention, Math.min(farthest, gapBetween(mention, trigger)), trigger));
  const own = scene.mentionsIn(earlier.index);
  const there = sidesIn(own, { ...trigger, from: 0, to: earlier.forms.length }, { ...scene, sentence: earlier, own });
  return there.filter(isNamed).map((mention) => toSide(mention, farthest, trigger));
}

/** The named sides of a quarrel whose words have no owner by grammar. */
export const attributeToRivals = (trigger: Trigger, scene: Scene): Attribution[] => {
  const rivals = attributeToSides(trigger, scene).filter(
    ({ mention, distance }) => distance < farthest && mention.sentence === scene.sentence.index,
  );
  return rivals.length > 1 && rivals.some(({ mention }) => isNamed(mention)) ? rivals : [];
};

/** "X slams Y": subject and object of the verb, where both are named people of the elite; `find`: whom a slot's grammar names. */
export function attributeToAdversaries(
  trigger: Trigger,
  find: (trigger: Trigger) => readonly Attribution[],
): Attribution[] {
  const [subject] = find({ ...trigger, slot: 'subject' });
  const [object] = find({ ...trigger, slot: 'object' });
  if (!subject || !object || whoKey(subject.mention) === whoKey(object.mention)) return [];
  const both = [subject.mention, object.mention];
  return both.every(isAdversary)
    ? both.map((mention) => toSide(mention, Math.min(farthest, gapBetween(mention, trigger)), trigger))
    : [];
}

/** Whoever left the elite or never belonged to it is slammed by all of them. */
export const isOutsider = (mention: Mention): boolean =>
  isOfOpposition(mention) || (mention.who.kind === 'figure' && mention.who.figure.circle === 'broke');

export const isAdversary = (mention: Mention): boolean =>
  isNamed(mention) && !isStanding(mention) && !isOutsider(mention);

const toSide = (mention: Mention, distance: number, trigger: Trigger): Attribution => ({
  mention,
  how: ['one of two sides'],
  distance,
  trigger,
});

/** Each person once; nobody where there is one side only. A single unnamed officer is a side only beside one who is named. */
function sidesIn(mentions: readonly Mention[], trigger: Trigger, scene: Scene): Mention[] {
  const near = (mention: Mention) => gapBetween(mention, trigger);
  const fitting = mentions.filter(
    (mention) =>
      isElite(mention) &&
      near(mention) <= reachOf(mention, trigger) &&
      !isOnlyOwner(mention, scene) &&
      !opensClauseBehind(mention, trigger, scene),
  );
  const told = fitting.filter((mention) => !isSource(mention, trigger, scene));
  const nearest = (same: readonly Mention[]) => same.reduce((one, other) => (near(other) < near(one) ? other : one));
  const eachOf = (all: readonly Mention[]) => [...Map.groupBy(all, whoKey).values()].map(nearest);
  const named = eachOf(told.filter(isNamed));
  const groups = eachOf(told.filter((mention) => !isNamed(mention)));
  const many = groups.filter((mention) => isMany(mention, scene));
  const [only] = named;
  const single = named.length === 1 ? groups.filter((mention) => isOfOtherCircle(mention, only!)) : [];
  const sides = [...new Set([...named, ...many, ...single])];
  if (sides.length > 1) return sides;
  const all = eachOf(fitting.filter(isNamed));
  return all.length > 1 ? all : [];
}

/** "A and B are not on speaking terms, and X has been asked to mediate". */
function opensClauseBehind({ np, to }: Mention, trigger: Trigger, { sentence, context }: Scene): boolean {
  const { auxiliaries, conjunctions } = grammars[context.language];
  const { forms } = sentence;
  return (
    np > trigger.to &&
    hasComma(sentence, np - 1) &&
    conjunctions.has(forms[np - 1]!) &&
    auxiliaries.has(forms[to] ?? '')
  );
}

const isMany = (mention: Mention, { sentence, context }: Scene) =>
  mention.others !== undefined || grammars[context.language].manyEnding.test(sentence.forms[mention.to - 1] ?? '');

/** "X, the Wagner chief": an unnamed officer of one's own circle is mostly oneself. */
const isOfOtherCircle = ({ who }: Mention, { who: other }: Mention) =>
  who.kind === 'role' && other.kind === 'figure' && !who.entry.circles.includes(other.figure.circle);

/** "X says that A and B are at odds": he only tells of it, unless his words are the quarrel itself. */
const isSource = (mention: Mention, { from, to }: Trigger, scene: Scene) =>
  isQuoted(mention, scene) && !(mention.to >= from - 1 && mention.to < to);

/** "X's lawyer": he stands there only to say whose somebody else is. */
function isOnlyOwner({ to }: Mention, { sentence, context }: Scene): boolean {
  const { relations, associates } = grammars[context.language];
  const owned = isPossessive(sentence, to) ? sentence.forms.slice(to + 1, to + 3) : [];
  return owned.some((form) => relations.has(form) || associates.has(form));
}
