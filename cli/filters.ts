// Options of commands that query hits, to a query of the store.
import { InvalidArgumentError, Option } from 'commander';
import type { HitQuery } from '../shared/store/hit-query.ts';
import { eventIds, languages, stances, statuses } from '../shared/vocabulary.ts';
import { QueryError } from '../web/query/error.ts';
import type { Known } from '../web/query/known.ts';
import { readParameters, toHitQuery as toQuery } from '../web/query/read.ts';
import { type Filters, filterSchema } from '../web/query/schema.ts';
import { UsageError } from './exit.ts';

export type FilterOptions = {
  [Name in keyof Filters]?: NonNullable<Filters[Name]> extends readonly unknown[] ? string[] : string;
};

/** The filter options, for a command that queries hits. */
export function filterOptions(): Option[] {
  const several = (value: string, earlier: string[] = []) => [...earlier, value];
  const list = (flags: string, description: string) => new Option(flags, description).argParser(several);
  return [
    list('--figure <id or name...>', 'only these people, e.g. chubais, "Anatoly Chubais" or Чубайс'),
    list('--circle <circle...>', 'only figures of these circles, e.g. oligarchs'),
    list('--event <event...>', `only these events: ${eventIds.join(', ')}`),
    list('--status <status...>', `only these: ${statuses.join(', ')}`),
    list('--outlet <id...>', 'only these outlets'),
    list('--stance <stance...>', `only outlets of these: ${stances.join(', ')}`),
    list('--language <code...>', `only texts in these: ${languages.join(', ')}`),
    new Option(
      '--from <date>',
      'published on this day or later (2022-03-23, 2022-03, 7d, yesterday, or an instant with time and zone)',
    ),
    new Option('--to <date>', 'published on this day or earlier; the whole day counts'),
    new Option('--seen <date>', 'first found by this watch on this day or later'),
    new Option('--text <words>', 'these words in any order and form; "a phrase" as it stands, -word without it'),
    new Option('--score <least>', 'only hits of at least this score, 0 to 1'),
  ];
}

/** The filters among the options, whatever else is among them. Throws UsageError naming the option. */
export function toFilters(options: FilterOptions): Filters {
  const given = Object.keys(filterSchema.shape).flatMap((name): [string, string[]][] => {
    const value = options[name as keyof Filters];
    return value === undefined ? [] : [[name, [value].flat()]];
  });
  return asOption(() => readParameters(Object.fromEntries(given), filterSchema));
}

/** Throws UsageError naming the option, the value and what would be right. */
export function toHitQuery(options: FilterOptions, known: Known): HitQuery {
  return asOption(() => toQuery(toFilters(options), known));
}

/** What the web would tell of a parameter, told of the option of that name. */
export function asOption<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof QueryError ? new UsageError(`--${error.message}`) : error;
  }
}

const mostCount = 1_000_000_000;

/** A whole number of at least one. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError('Expected a whole number of at least 1.');
  }
  if (count > mostCount) {
    throw new InvalidArgumentError(`Expected a whole number of at least 1 and at most ${mostCount}.`);
  }
  return count;
}
