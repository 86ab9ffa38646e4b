// Whose death, arrest, resignation: "X's", "of X", "X mutiny", "his".
import type { EventId } from '../../vocabulary.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Complement } from './object.ts';
import { breaks, type Found, isPossessor, nobody } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Events that are done to somebody: "charges against X" is X's; "revolt against X" is not. */
const suffered: ReadonlySet<EventId> = new Set(['sanctioned', 'wanted', 'detained', 'died', 'dismissed']);

/** Auxiliaries that also stand before a noun: "X's presumed death", "X's forced retirement". */
const attributes = /^(presumed|alleged|reported|apparent|likely|feared|expected|confirmed|believed|rumou?red|forced)$/;

/** The owner of a noun, before it or behind it. */
export function ownerOf(
  trigger: Trigger,
  scene: Scene,
  objectOf: (trigger: Trigger, scene: Scene) => Complement,
): Found {
  const { language } = scene.context;
  const { forms } = scene.sentence;
  const last = forms[trigger.to - 1] ?? '';
  const { of, aims, genitive } = grammars[language];
  const ends = of.has(last) || aims?.has(last) === true;
  const before = ends ? undefined : ownerBefore(trigger, scene);
  if (before) return before;
  const place = ends ? trigger.to - 1 : trigger.to;
  const joint = forms[place] ?? '';
  const aimed = suffered.has(trigger.event) && /^(on|against|for|contre|gegen|auf)$/.test(joint);
  if (of.has(joint) || aimed || (!suffered.has(trigger.event) && /^(by|par|von|durch)$/.test(joint))) {
    const complement = objectOf({ ...trigger, from: place, to: place + 1 }, scene);
    return complement.kind === 'found' ? [complement.mention, ['complement']] : nobody;
  }
  const behind =
    genitive !== undefined
      ? scene.own.find((mention) => mention.np === trigger.to || mention.np === trigger.to + 1)
      : undefined;
  return behind ? [behind, ['genitive']] : nobody;
}

function ownerBefore(trigger: Trigger, scene: Scene): Found | undefined {
  const grammar = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const owner = scene.own.find((mention) => mention.to === at && isPossessor(mention, scene));
    if (owner && forms[at] === 's') return [owner, ['possessor']];
    const pronoun = scene.own.find(
      (mention) => mention.from === at && mention.who.kind === 'pronoun' && mention.who.role === 'possessive',
    );
    if (pronoun) return [pronoun, ['possessive']];
    const isEnd =
      breaks.test(tokens[at + 1]?.gap ?? '') ||
      grammar.prepositions.has(forms[at] ?? '') ||
      (grammar.determiners.has(forms[at] ?? '') && !grammar.pronouns.has(forms[at] ?? '')) ||
      (grammar.auxiliaries.has(forms[at] ?? '') && !attributes.test(forms[at] ?? ''));
    if (isEnd) return undefined;
    const compound = scene.own.find((mention) => mention.to === at + 1 && mention.who.kind !== 'pronoun');
    if (compound) return at === trigger.from - 1 ? [compound, ['compound']] : nobody;
  }
  return undefined;
}
