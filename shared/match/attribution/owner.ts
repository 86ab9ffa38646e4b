// Whose death, arrest, resignation: "X's", "of X", "X mutiny", "his".
import type { EventId } from '../../vocabulary.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Complement } from './object.ts';
import { breaks, type Found, isPossessor, nobody } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Events that are done to somebody: "charges against X" is X's; "revolt against X" is not. */
const suffered: ReadonlySet<EventId> = new Set(['sanctioned', 'wanted', 'detained', 'died', 'dismissed']);

/** The owner of a noun, before it or behind it. */
export function ownerOf(
  trigger: Trigger,
  scene: Scene,
  objectOf: (trigger: Trigger, scene: Scene) => Complement,
): Found {
  const { forms } = scene.sentence;
  const { of, by, aims, genitive } = grammars[scene.context.language];
  const joints = suffered.has(trigger.event) ? orderOf(scene.context).preposition.toward : by;
  const joins = (word = '') => of.has(word) || joints.has(word);
  const within = ownerWithin(trigger, scene);
  if (within) return [within, ['within the phrase']];
  const last = forms[trigger.to - 1];
  const ends = joins(last) || (last !== undefined && aims?.has(last) === true);
  const before = ends ? undefined : ownerBefore(trigger, scene);
  if (before) return before;
  const place = ends ? trigger.to - 1 : trigger.to;
  if (joins(forms[place])) {
    const complement = objectOf({ ...trigger, from: place, to: place + 1 }, scene);
    const isFound = complement.kind === 'found' && !isBehindVerb(complement.mention, place, scene);
    return isFound ? [complement.mention, ['complement']] : nobody;
  }
  const behind =
    genitive !== undefined
      ? scene.own.find((mention) => mention.np === trigger.to || mention.np === trigger.to + 1)
      : undefined;
  return behind ? [behind, ['genitive']] : nobody;
}

/** "Mystery deepens over X's absence", "fate of X unclear": a phrase of several words that names its owner. */
const ownerWithin = ({ event, from, to }: Trigger, scene: Scene): Mention | undefined =>
  scene.own.find(
    (mention) =>
      mention.np > from &&
      mention.to < to &&
      (isPossessive(scene.sentence, mention.to)
        ? isPossessor(mention, scene)
        : isOwned.has(event) && grammars[scene.context.language].of.has(scene.sentence.forms[mention.np - 1] ?? '')),
  );

/** Events whose "of X" is X's own, and not what he is against or at odds with. */
const isOwned: ReadonlySet<EventId> = new Set([...suffered, 'resigned', 'disappeared', 'left-country', 'returned']);

/** "Death of an aide saddens X": a verb of the third person parts the noun that it befell from the name. */
function isBehindVerb({ np }: Mention, joint: number, { sentence: { forms }, context }: Scene): boolean {
  const { persons, thirdPerson } = grammars[context.language];
  const last = forms[np - 1] ?? '';
  return np - joint > 2 && thirdPerson?.test(last) === true && !persons.has(last);
}

function ownerBefore(trigger: Trigger, scene: Scene): Found | undefined {
  const grammar = grammars[scene.context.language];
  const { hedging } = orderOf(scene.context).participle;
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const owner = scene.own.find((mention) => mention.to === at && isPossessor(mention, scene));
    if (owner && isPossessive(scene.sentence, at)) return [owner, ['possessor']];
    const pronoun = scene.own.find(
      (mention) => mention.from === at && mention.who.kind === 'pronoun' && mention.who.role === 'possessive',
    );
    if (pronoun) return [pronoun, ['possessive']];
    const isEnd =
      breaks.test(tokens[at + 1]?.gap ?? '') ||
      grammar.prepositions.has(forms[at] ?? '') ||
      (grammar.determiners.has(forms[at] ?? '') && !grammar.pronouns.has(forms[at] ?? '')) ||
      // "X's presumed death"
      (grammar.auxiliaries.has(forms[at] ?? '') && !hedging.has(forms[at] ?? ''));
    if (isEnd) return undefined;
    const compound = scene.own.find((mention) => mention.to === at + 1 && mention.who.kind !== 'pronoun');
    // „X seit der Meuterei verschwunden“
    if (compound && grammar.freeOrder && grammar.prepositions.has(forms[trigger.from] ?? '')) return undefined;
    if (compound && at === trigger.from - 1) return [compound, ['compound']];
    if (compound) return grammar.freeOrder ? undefined : nobody;
  }
  return undefined;
}
