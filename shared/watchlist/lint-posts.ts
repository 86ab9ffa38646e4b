// Posts that nobody holds, or two at once.
import type { Finding } from '../lint-rules.ts';
import type { Language } from '../vocabulary.ts';
import { wholeLanguages } from './country.ts';
import { futureDates } from './lint-figures.ts';
import type { WatchFiles } from './load.ts';
import { firstDay, lastDay } from './load-posts.ts';
import type { HolderEntry, PostEntry } from './post-schema.ts';

/** @param today ISO date: who holds a post then */
export function lintPosts({ posts: { value, at }, country }: WatchFiles, today: string): Finding[] {
  const read = wholeLanguages(country.value);
  return value.posts.flatMap((post, index) => [
    ...withoutWords(post, read, at(['posts', index, 'words'])),
    ...withoutHolder(post, at(['posts', index, post.holders.length > 0 ? 'holders' : 'id']), today),
    ...twoHolders(post, (holder) => at(['posts', index, 'holders', holder])),
    ...futureDates(post.id, post.known, today, (event) => at(['posts', index, 'known', event])),
  ]);
}

function withoutWords({ id, words }: PostEntry, read: readonly Language[], place: string): Finding[] {
  const missing = read.filter((language) => (words[language] ?? []).length === 0);
  return missing.map((language) => ({
    ...{ place, rule: 'no-words' as const, entry: id },
    message: `${id} has no words in ${language}`,
  }));
}

/** A post of many places is told once, with all places that nobody holds it in. */
function withoutHolder({ id, several, holders }: PostEntry, place: string, today: string): Finding[] {
  const held = new Set(holders.filter((one) => holds(one, today)).map((one) => one.place));
  const empty = [...new Set(holders.map((one) => one.place))].filter((one) => !held.has(one));
  // Of a post that several hold nobody writes down all.
  const isVacant = several ? holders.length === 0 : holders.length === 0 || empty.length > 0;
  if (!isVacant) return [];
  const where = empty.flatMap((one) => one ?? []);
  const message = `${id} has no holder on ${today}${where.length > 0 ? ` in ${where.join(', ')}` : ''}`;
  return [{ place, rule: 'no-holder', entry: id, message }];
}

function holds({ since, until }: HolderEntry, day: string): boolean {
  return (since === undefined || firstDay(since) <= day) && (until === undefined || lastDay(until) >= day);
}

/** Days that two holders may share: months and years are written where the day is not known. */
const shared = 31;

function twoHolders({ id, several, holders }: PostEntry, placeOf: (holder: number) => string): Finding[] {
  if (several) return [];
  return holders.flatMap((one, index) => {
    const rival = holders.slice(0, index).find((other) => other.place === one.place && together(one, other) > shared);
    if (!rival) return [];
    const where = one.place === undefined ? '' : ` of ${one.place}`;
    const message = `${one.who} and ${rival.who} hold ${id}${where} at the same time, so it means neither for certain`;
    return [{ place: placeOf(index), rule: 'two-holders', entry: id, message }];
  });
}

/** Days in which both hold it. */
function together(one: HolderEntry, other: HolderEntry): number {
  const first = [one, other].map(({ since }) => (since === undefined ? '1900-01-01' : firstDay(since))).sort()[1]!;
  const last = [one, other].map(({ until }) => (until === undefined ? '2100-01-01' : endOf(until))).sort()[0]!;
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

/** A month or a year counts as left at its beginning: two holders within it follow each other. */
const endOf = (until: string) => (until.length === 10 ? until : firstDay(until));
