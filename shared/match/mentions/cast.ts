// Who stands where in an item, asked for by sentence, name or circle: each question costs what its answer holds.
import { bySentence } from '../text/by-sentence.ts';
import { isNamed, isStanding, type Mention, nameOf } from './mention.ts';

export type Cast = {
  /** Mentions of a sentence, in the order of the list. */
  in(sentence: number): readonly Mention[];
  /** Every mention of somebody on no list, by his name. */
  strangers(name: string): readonly Mention[];
  /** The first mention of the only person named before a sentence; undefined where nobody is, or several are. */
  soleBefore(sentence: number): Mention | undefined;
  /** The first figure of one of the circles, else the first person found by role. */
  firstOf(circles: readonly string[]): Mention | undefined;
};

/** Presidents and spokesmen stand in every text and are nobody whom an unnamed role means. */
export function castOf(mentions: readonly Mention[]): Cast {
  const named = mentions.filter((mention) => isNamed(mention) && !isStanding(mention));
  const strangers = Map.groupBy(mentions, ({ who }) => (who.kind === 'other' ? who.name : undefined));
  const firsts = new Map<string, { mention: Mention; place: number }>();
  const ofCircle = ({ who }: Mention) => (who.kind === 'figure' ? `circle ${who.figure.circle}` : 'person');
  for (const [place, mention] of named.entries())
    if (!firsts.has(ofCircle(mention))) firsts.set(ofCircle(mention), { mention, place });
  const [first, second] = firstTwo(named);
  return {
    in: bySentence(mentions),
    strangers: (name) => strangers.get(name) ?? [],
    soleBefore: (sentence) =>
      first && first.sentence < sentence && !(second && second.sentence < sentence) ? first : undefined,
    firstOf: (circles) =>
      [...circles.map((circle) => firsts.get(`circle ${circle}`)), firsts.get('person')]
        .filter((found) => found !== undefined)
        .reduce<{ mention: Mention; place: number } | undefined>((a, b) => (a && a.place < b.place ? a : b), undefined)
        ?.mention,
  };
}

/** The first person named in the text, and the first who is another one. */
function firstTwo(named: readonly Mention[]): [Mention | undefined, Mention | undefined] {
  const earliest = (list: readonly Mention[]) =>
    list.reduce<Mention | undefined>((a, b) => (a && a.sentence <= b.sentence ? a : b), undefined);
  const first = earliest(named);
  return first ? [first, earliest(named.filter((other) => nameOf(other) !== nameOf(first)))] : [undefined, undefined];
}
