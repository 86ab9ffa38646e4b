// The scenes of an item, made once for each sentence: who of its mentions matters for an event depends only on the roles in it.
import type { EventId } from '../../vocabulary.ts';
import type { Mention } from '../mentions/mention.ts';
import { bySentence } from '../text/by-sentence.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Scene } from './scene.ts';

/** So many mentions at the beginning of an item tell what it is about. */
const openingMentions = 60;

/** Gives the scene of a sentence for an event: roles that are looked for in other events only are as if they did not stand there. */
export function scenesOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  context: Context,
): (sentence: Sentence, event: EventId) => Scene {
  const isChoosy = mentions.some(({ who }) => who.kind === 'role' && who.entry.only !== undefined);
  const casts = new Map<EventId | 'any', Omit<Scene, 'sentence' | 'own'>>();
  return (sentence, event) => {
    const key = isChoosy ? event : 'any';
    const cast = casts.get(key) ?? castFor(event);
    casts.set(key, cast);
    return { ...cast, sentence, own: cast.mentionsIn(sentence.index) };
  };

  function castFor(event: EventId): Omit<Scene, 'sentence' | 'own'> {
    const present = mentions.filter(({ who }) => who.kind !== 'role' || who.entry.only?.includes(event) !== false);
    return { mentionsIn: bySentence(present), opening: present.slice(0, openingMentions), sentences, context };
  }
}
