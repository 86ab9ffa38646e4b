// Whether a finding makes its item one that an analyst of elite defection wants to see.
import type { EventId, Item } from '../../model.ts';
import type { Finding } from './findings.ts';

/** Events whose bare possibility is news; the possibility of others is talk. */
const tellingWhenPossible: ReadonlySet<EventId> = new Set([
  'resigned',
  'dismissed',
  'left-country',
  'defected',
  'rebelled',
  'detained',
  'wanted',
  'died',
  'disappeared',
  'returned',
  'rift',
]);

/** Who guesses, recommends or foretells: his "may" is no news. English is left out. */
const guessers =
  /политолог|эксперт|аналитик|обозреватель|колумнист|гада(ю|ет)|допустил|прогноз|рейтинг|анонимн|сериал|по сюжету|оглядач|експерт|аналітик|політолог|припуска|гадають|гур(?!\p{L})|подоляк|буданов|серіал|за сюжетом|anonym|auteur anonyme|canal telegram|politologue|historien|croit savoir|telegram-kanal|politologe|historiker/iu;

/** A text about a film or a novel: its officers are not of this world. */
const fiction =
  /сериал|по сюжету|кинолент|триллер|детектив|экранизаци|серіал|за сюжетом|екранізаці|\b(série télé|téléfilm|fernsehserie|krimiserie|spielfilm|romanfigur)\b/iu;

/** What kind of text an item is. */
export type Genre = { tellsFiction: boolean; guesses: boolean };

export function genreOf({ title, summary }: Pick<Item, 'title' | 'summary'>): Genre {
  const text = `${title} ${summary}`;
  return { tellsFiction: fiction.test(text), guesses: guessers.test(text) };
}

export function isNews(
  finding: Finding,
  { tellsFiction, guesses }: Genre,
  { language }: Pick<Item, 'language'>,
): boolean {
  if (finding.mention.who.kind === 'role' && tellsFiction) return false;
  const isOther = language !== 'en';
  const isGuess = guesses || finding.cues.some(({ kind }) => kind === 'demand');
  if (isOther && finding.status === 'possible' && isGuess) return false;
  return isTelling(finding);
}

function isTelling({ trigger: { event }, status, mention: { who } }: Finding): boolean {
  if (event === 'sanctioned' || status === 'past') return false;
  if (status === 'asserted') return true;
  // Talk of the president's or his spokesmen's end is commentary, not news, until it must be denied.
  const isTalk = who.kind === 'figure' && who.figure.speaker && status !== 'denied';
  return tellingWhenPossible.has(event) && who.kind !== 'role' && !isTalk;
}
