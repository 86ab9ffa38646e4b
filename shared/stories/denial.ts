// Denials: what ends a story, what only contradicts it, and whose contradiction it is.

import type { Hit } from '../hit.ts';
import type { EventId, Language } from '../vocabulary.ts';
import type { Denier } from './story.ts';

/** Events that end in public: whoever is seen or heard is neither missing nor dead. */
const visible: ReadonlySet<EventId> = new Set(['disappeared', 'died']);

/** In the watchlist's `refuted` stand such phrases, and others that only tell of a denial. */
const says = /опроверг|отриц|слух|спростув|запереч|deni|dement|démen/iu;

/** True: the report says in its own words that it is over or never was, "reappears", "is alive"; else somebody says that it is not so. */
export const isOver = (hit: Hit): boolean =>
  hit.status === 'denied' && visible.has(hit.event) && isRefuted(hit) && !says.test(hit.evidence.trigger.phrase);

const isRefuted = ({ evidence: { cues, trigger } }: Hit): boolean =>
  cues.some(({ kind, text }) => kind === 'denial' && text === trigger.phrase);

/** Who speaks for the president, and for other authorities: beginnings of words, in the sentence that denies. */
const speakers: Record<Language, Record<'kremlin' | 'state', RegExp>> = {
  en: {
    kremlin: /\b(kremlin|peskov|putin['’]s (spokes|press))/iu,
    state:
      /\b(moscow|ministry|zakharova|spokes|government|authorities|officials?|state (tv|media|agency)|fsb|police|prosecutors?|investigators?|russia (denies|denied))/iu,
  },
  ru: {
    kremlin: /кремл|песков/iu,
    state:
      /минобороны|министерств|\bмид|мид[ае]?(?!\p{L})|захаров|ведомств|власт|официальн|фсб|прокуратур|следств|пресс-служб/iu,
  },
  uk: {
    kremlin: /кремл|пєсков|песков/iu,
    state: /міноборони|міністерств|мзс|захаров|відомств|влад[аи]|офіційн|фсб|прокуратур|слідств|пресслужб/iu,
  },
  de: {
    kremlin: /kreml|peskow/iu,
    state: /ministerium|behörde|sacharowa|regierung|sprecher|fsb|polizei|staatsanwalt|moskau/iu,
  },
  fr: {
    kremlin: /kremlin|peskov/iu,
    state: /ministère|autorités|zakharova|gouvernement|porte-parole|fsb|police|parquet|moscou/iu,
  },
};

/** Whose denial an outlet reports. The person's own where the name comes before the denial and no office speaks. */
export function denierOf(hit: Hit): Denier {
  const { language, title, evidence } = hit;
  const { field, sentence, mention, trigger, cues } = evidence;
  const text = field === 'title' ? sentence : `${title}. ${sentence}`;
  const others = text.replaceAll(mention.text, ' ');
  if (speakers[language].kremlin.test(others)) return 'kremlin';
  if (speakers[language].state.test(others)) return 'state';
  const cue = cues.findLast(({ kind }) => kind === 'denial' || kind === 'negation');
  const word = cue?.text.split(' ')[0] ?? '';
  const at = isRefuted(hit) ? trigger.start : word === '' ? -1 : sentence.toLowerCase().indexOf(word);
  return mention.start !== undefined && at > mention.start ? 'self' : 'other';
}
