// What of a query of hits no key answers: as the service filters it, before rows travel, and as a test of a hit.

import type { Hit } from '../hit.ts';
import { hasWords, parseWords, type Words } from '../match/text/stems.ts';
import { type HitQuery, type HitSummary, listedFields, onNoList } from './hit-query.ts';
import { markAttribute } from './hit-row.ts';

type Filter = { expression: string; names: Record<string, string>; values: Record<string, unknown> };

type Listed = typeof listedFields;
const listed = Object.entries(listedFields) as { [Part in keyof Listed]: [Part, Listed[Part]] }[keyof Listed][];

/** Operands of IN (DynamoDB takes 100). */
const mostOperands = 100;

/** A filter that lets every hit pass that fits; longer lists are left to fitsQuery. Undefined where there is none. */
export function filterOf(query: HitQuery): Filter | undefined {
  const { figures, minimumScore, seenFrom, standing } = query;
  const filter: Filter = { expression: '', names: {}, values: {} };
  const parts: string[] = [];
  const name = (attribute: string): string => {
    filter.names[`#f${attribute}`] = attribute;
    return `#f${attribute}`;
  };
  const among = (attribute: string, allowed: Iterable<string> | undefined) => {
    const all = [...new Set(allowed ?? [])];
    if (all.length === 0 || all.length > mostOperands) return;
    const operands = all.map((value, index) => {
      filter.values[`:${attribute}${index}`] = value;
      return `:${attribute}${index}`;
    });
    parts.push(`${name(attribute)} IN (${operands.join(', ')})`);
  };
  for (const [part, field] of listed) among(field, query[part]);
  if (!figures?.has(onNoList)) among('figureId', figures);
  if (minimumScore !== undefined) {
    parts.push(`${name('score')} >= :score`);
    filter.values[':score'] = minimumScore;
  }
  if (standing)
    parts.push(`attribute_not_exists(${name('withdrawn')})`, `attribute_not_exists(${name(markAttribute)})`);
  if (seenFrom !== undefined) {
    parts.push(`${name('firstSeenAt')} >= :seen`);
    filter.values[':seen'] = seenFrom;
  }
  return parts.length === 0 ? undefined : { ...filter, expression: parts.join(' AND ') };
}

/** The parts of a query that keys do not answer. */
export const fitsQuery = (hit: Hit, query: HitQuery): boolean =>
  fitsOther(hit, query) && (query.text === undefined || hasWords(hit, wordsIn(query.text)));

/** Each of a walk's hits is asked for the same words. */
let parsed: { text: string; words: Words } | undefined;
function wordsIn(text: string): Words {
  if (parsed?.text !== text) parsed = { text, words: parseWords(text) };
  return parsed.words;
}

type Filtered = HitSummary & Pick<Partial<Hit>, 'withdrawn'>;

/** All that a query asks but words and its page. */
export const fitsFilters = (hit: Filtered, query: Omit<HitQuery, 'text' | 'before'>): boolean =>
  (query.who === undefined || [query.who].flat().includes(hit.who)) &&
  hit.publishedAt >= (query.from ?? '') &&
  hit.publishedAt < (query.to ?? '~') &&
  fitsOther(hit, query);

const fitsOther = (hit: Filtered, query: HitQuery): boolean =>
  listed.every(([part, field]) => {
    const some: readonly (string | undefined)[] | undefined = query[part];
    return some === undefined || some.includes(hit[field]);
  }) &&
  (query.figures === undefined || query.figures.has(hit.figureId ?? onNoList)) &&
  hit.firstSeenAt >= (query.seenFrom ?? '') &&
  hit.score >= (query.minimumScore ?? 0) &&
  (!query.standing || hit.withdrawn === undefined);
