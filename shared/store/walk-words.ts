// The rows of hits in which words stand, newest first: by the index of words, a few years at a time.

import { parseWords } from '../match/text/stems.ts';
import type { Database } from './client.ts';
import type { HitPlace, HitQuery } from './hit-query.ts';
import { hitPosition, instant } from './table.ts';
import type { Step } from './walk-hits.ts';
import { minuteOf, type Posting, postingAt, postingOf, readHitRows, readWord, whoWord } from './word-index.ts';

/** Months of the first look; of the following ones as many as are likely to hold what is still expected, up to four times more each. */
const firstMonths = 6;
const longer = 4;
const fewestMonths = 3;
/** Hits fetched by one request. */
const mostAtOnce = 100;
/** Where a few are wanting yet: some that are found do not fit. */
const fewest = 8;

/** As walkHits. `read` counts the hits fetched; the caller asks again of each whether it fits. */
export async function* walkWords(database: Database, query: HitQuery, expected = mostAtOnce): AsyncGenerator<Step> {
  const cursor = query.before === undefined ? undefined : hitPosition(query.before);
  const from = query.from === undefined ? '' : instant(query.from);
  const to = [query.to === undefined ? '~' : instant(query.to), cursor ?? '~'].sort()[0]!;
  if (from >= to) return;
  let given = 0;
  const wanted = () => Math.min(mostAtOnce, given < expected ? Math.max(expected - given, fewest) : expected);
  let months = firstMonths;
  for (let end = to; ; ) {
    const span = spanBefore(end, from, months, database.now());
    const postings = (await find(database, query, span)).filter((posting) => isWithin(posting, from, to));
    for (let start = 0; start < postings.length; ) {
      const next = endOfMinute(postings, start + wanted());
      const some = postings.slice(start, next);
      const rows = (await readHitRows(database, some))
        .filter(({ hitAt }) => String(hitAt) >= from && String(hitAt) < to)
        .sort((a, b) => (String(a.hitAt) < String(b.hitAt) ? 1 : -1));
      for (const row of rows) yield { at: String(row.hitAt), row, read: 1 };
      given += rows.length;
      if (rows.length < some.length) {
        yield { at: minuteOf(some.at(-1)!), read: some.length - rows.length };
      }
      start = next;
    }
    if (span.before === undefined) return;
    end = span.before;
    const likely = Math.ceil((1.5 * months * wanted()) / postings.length);
    months = Math.min(months * longer, Math.max(fewestMonths, likely));
  }
}

/**
 * Which of many hits have the words of `text`, published in the months between (ISO 8601 UTC, either may be missing), without reading
 * them: phrases by their words alone, so that of these it may say too many.
 */
export async function findWithWords(
  database: Database,
  text: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<(hit: HitPlace) => boolean> {
  const months = {
    from: from === undefined ? '0' : instant(from).slice(0, 7),
    to: to === undefined ? '~' : instant(to).slice(0, 7),
  };
  const postings = new Set(await find(database, { text }, months));
  const minutes = new Set([...postings].map((posting) => posting.slice(0, 4)));
  return (hit) => minutes.has(postingAt(hit.publishedAt)) && postings.has(postingOf(hitPosition(hit)));
}

/** Months, both included. `before`: the last one before them, where any is left. */
type Span = { from: string; to: string; before?: string | undefined };

/** So many months up to `to`, the rest in one where it is long. */
function spanBefore(to: string, from: string, months: number, now: Date): Span {
  const first = from === '' ? '0' : from.slice(0, 7);
  const newest = now.toISOString().slice(0, 7);
  const end = to === '~' ? '~' : to.slice(0, 7);
  const last = new Date(`${end < newest ? end : newest}-01T00:00:00Z`);
  const monthAt = (back: number) =>
    new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const begin = monthAt(months - 1);
  if (months > firstMonths * longer || begin <= first || begin < '1971') return { from: first, to: end };
  return { from: begin, to: end, before: monthAt(months) };
}

/** Postings of the hits that have all that is asked for, newest first; phrases by their words alone. */
async function find(database: Database, { text = '', who }: HitQuery, { from, to }: Span): Promise<Posting[]> {
  const { all, none } = parseWords(text);
  const read = new Map<string, Promise<ReadonlySet<Posting>>>();
  const postingsOf = (word: string) => {
    const known = read.get(word) ?? readWord(database, word, from, to);
    read.set(word, known);
    return known;
  };
  const everyWord = async (words: string[]) => intersection(await Promise.all(words.map(postingsOf)));
  const anyRow = async (rows: string[][]) => union(await Promise.all(rows.map(everyWord)));
  const terms = all.map(({ kept }) => anyRow(kept));
  if (who !== undefined) terms.push(anyRow([who].flat().map((one) => [whoWord(one)])));
  const unwanted = none.flatMap((rows) => rows.filter((row) => row.length === 1)).map(everyWord);
  const found = intersection(await Promise.all(terms));
  for (const postings of await Promise.all(unwanted)) for (const one of postings) found.delete(one);
  return [...found].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
}

function intersection(sets: readonly ReadonlySet<Posting>[]): Set<Posting> {
  const [least, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return new Set([...(least ?? [])].filter((one) => others.every((other) => other.has(one))));
}

const union = (sets: readonly ReadonlySet<Posting>[]): Set<Posting> => new Set(sets.flatMap((set) => [...set]));

/** The minutes at the ends of the time are looked into; the rows' own instants decide. */
const isWithin = (posting: Posting, from: string, to: string): boolean =>
  posting >= (from === '' ? '' : postingAt(from)) && (to === '~' || posting.slice(0, 4) <= postingAt(to.slice(0, 24)));

/** Hits of one minute are put in order together. */
function endOfMinute(postings: readonly Posting[], wanted: number): number {
  let end = Math.min(wanted, postings.length);
  while (end < postings.length && postings[end]!.slice(0, 4) === postings[end - 1]!.slice(0, 4)) end += 1;
  return end;
}
