// Whose denial a report tells: of those who speak for the leader, of another authority, of the person, of somebody else.

import type { Evidence } from '../../hit.ts';
import { abroad } from '../../languages/registry.ts';
import type { Denier, Language, Status } from '../../vocabulary.ts';
import type { HomeWords } from '../../watchlist/country.ts';

type Told = Pick<Evidence, 'field' | 'sentence' | 'mention' | 'trigger' | 'cues'>;

/** Whether the phrase itself says that it is not so. */
export const isRefuted = ({ cues, trigger }: Pick<Evidence, 'cues' | 'trigger'>): boolean =>
  cues.some(({ kind, text }) => kind === 'denial' && text === trigger.phrase);

/** The evidence with whose denial it is, where it is one. The person's own: the name comes before the denial and no office speaks. */
export function withDenier<T extends Told>(
  evidence: T,
  { status, title, language, country }: { status: Status; title: string; language: Language; country: HomeWords },
): T & { denier?: Denier } {
  return status === 'denied' ? { ...evidence, denier: denierOf(evidence, title, language, country) } : evidence;
}

function denierOf(evidence: Told, title: string, language: Language, { leader, state }: HomeWords): Denier {
  const { field, sentence, mention, trigger, cues } = evidence;
  const text = field === 'title' ? sentence : `${title}. ${sentence}`;
  const others = text.replaceAll(mention.text, ' ');
  if (leader?.test(others)) return 'leader';
  if (state?.test(others) || abroad[language].authorities.test(others)) return 'state';
  const cue = cues.findLast(({ kind }) => kind === 'denial' || kind === 'negation');
  const word = cue?.text.split(' ')[0] ?? '';
  const at = isRefuted(evidence) ? trigger.start : word === '' ? -1 : sentence.toLowerCase().indexOf(word);
  return mention.start !== undefined && at > mention.start ? 'self' : 'other';
}
