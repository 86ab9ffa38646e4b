// Whether a finding makes its item one that an analyst of elite defection wants to see.

import type { Item } from '../../item.ts';
import type { EventId } from '../../vocabulary.ts';
import { grammars } from '../text/grammar.ts';
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

/** Of somebody unnamed only what is grave: 13 of 16 in labelled news, and 2 of 10 of others. */
const grave: ReadonlySet<EventId> = new Set(['rebelled', 'died', 'rift', 'defected', 'left-country']);

/** What kind of text an item is. */
export type Genre = { tellsFiction: boolean; guesses: boolean };

export function genreOf({ title, summary, language }: Pick<Item, 'title' | 'summary' | 'language'>): Genre {
  const text = `${title} ${summary}`;
  const { fiction, guesses } = grammars[language];
  return { tellsFiction: fiction?.test(text) === true, guesses: guesses?.test(text) === true };
}

export function isNews(
  finding: Finding,
  { tellsFiction, guesses }: Genre,
  { language }: Pick<Item, 'language'>,
): boolean {
  if (finding.mention.who.kind === 'role' && tellsFiction) return false;
  const { demandsAreNews } = grammars[language];
  const isGuess = guesses || finding.cues.some(({ kind }) => kind === 'demand');
  if (!demandsAreNews && finding.status === 'possible' && isGuess) return false;
  return isTelling(finding);
}

function isTelling({ trigger: { event }, status, manner, mention: { who } }: Finding): boolean {
  if (event === 'sanctioned' || status === 'past') return false;
  // "Kyiv did not try to kill him": what is denied is whose attack it was.
  if (manner === 'attack' && status === 'denied') return false;
  if (status === 'asserted') return true;
  // Talk of the president's or his spokesmen's end is commentary, not news, until it must be denied.
  const isTalk = who.kind === 'figure' && who.figure.speaker && status !== 'denied';
  return tellingWhenPossible.has(event) && (who.kind !== 'role' || status === 'denied' || grave.has(event)) && !isTalk;
}
