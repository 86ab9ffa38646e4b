// One text to what matching finds in it, as words that a table can hold: "Anatoly Chubais resigned; Alexei Kudrin resigned (denied)".

import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { isRelevant, matchItem, readText } from '../../shared/match/match.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';

/** The watchlist as shipped, compiled once for each test file. */
export const watchlist = loadWatchlist('watch');

/** Before the events of most known dates, so that they are news. */
const usualDate = '2022-04-01';

export type Given = { language?: Language; date?: string };

/** A title, or a title and its summary parted by a double slash. */
export function itemOf(text: string, { language = 'en', date = usualDate }: Given = {}): Item {
  const [title = '', summary = ''] = text.split(' // ');
  const publishedAt = `${date}T12:00:00.000Z`;
  const place = { id: 'item-1', outletId: 'local', url: '', publishedAt, firstSeenAt: publishedAt, backfill: false };
  return { ...place, title, summary, language };
}

export const hitsOf = (text: string, given?: Given): Hit[] => matchItem(itemOf(text, given), watchlist);

/** Whether the text is one that an analyst wants to see. */
export const isNews = (text: string, given?: Given): boolean => isRelevant(hitsOf(text, given));

/** Who, what and, unless it is asserted, how certain; in alphabetical order, "nothing" without hits. */
export function told(text: string, given?: Given): string {
  const hits = hitsOf(text, given).map(({ figure, role, event, status }) => {
    const who = figure ?? `role: ${role}`;
    return status === 'asserted' ? `${who} ${event}` : `${who} ${event} (${status})`;
  });
  return hits.sort().join('; ') || 'nothing';
}

/** Whom the text mentions, pronouns left out: a figure's name, a person's name and role, or a role. */
export function mentioned(text: string, { language, date = usualDate }: Given = {}): string {
  const item = itemOf(text, { language: language ?? 'en', date });
  const words = readText(item, watchlist, new Date(item.publishedAt)).mentions.flatMap(({ who }) => {
    if (who.kind === 'figure') return [who.figure.name];
    if (who.kind === 'person') return [`${who.name}, ${who.role}`];
    return who.kind === 'role' ? [`role: ${who.role}`] : [];
  });
  return [...new Set(words)].join('; ') || 'nobody';
}
