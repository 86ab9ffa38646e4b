// Whose denial a report tells: of those who speak for the leader, of another authority, of the person, of somebody else.

import type { Evidence } from '../../hit.ts';
import * as es from '../../languages/es/words.ts';
import type { Denier, Language, Status } from '../../vocabulary.ts';
import type { HomeWords } from '../../watchlist/country.ts';

/** Authorities that every country has; those of the watched one stand in its country.yaml. */
const authorities: Record<Language, RegExp> = {
  en: /\b(ministry|spokes|government|authorities|officials?|state (tv|media|agency)|police|prosecutors?|investigators?)/iu,
  ru: /минобороны|министерств|\bмид|мид[ае]?(?!\p{L})|ведомств|власт|официальн|прокуратур|следств|пресс-служб/iu,
  uk: /міноборони|міністерств|мзс|відомств|влад[аи]|офіційн|прокуратур|слідств|пресслужб/iu,
  de: /ministerium|behörde|regierung|sprecher|polizei|staatsanwalt/iu,
  fr: /ministère|autorités|gouvernement|porte-parole|police|parquet/iu,
  es: es.authorities,
};

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
  if (state?.test(others) || authorities[language].test(others)) return 'state';
  const cue = cues.findLast(({ kind }) => kind === 'denial' || kind === 'negation');
  const word = cue?.text.split(' ')[0] ?? '';
  const at = isRefuted(evidence) ? trigger.start : word === '' ? -1 : sentence.toLowerCase().indexOf(word);
  return mention.start !== undefined && at > mention.start ? 'self' : 'other';
}
