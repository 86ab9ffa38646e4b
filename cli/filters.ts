// Options of commands that query hits, to a query of the store.
import { type Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod';
import type { HitQuery } from '../shared/store/hit-query.ts';
import { QueryError } from '../web/query/error.ts';
import { type Filters, filterSchema, filters, toHitQuery as toQuery } from '../web/query/filters.ts';
import type { Known } from '../web/query/known.ts';
import { readParameters } from '../web/query/read.ts';
import { UsageError } from './exit.ts';

export type FilterOptions = {
  [Name in keyof Filters]?: NonNullable<Filters[Name]> extends readonly unknown[] ? string[] : string;
};

/** Adds the option of every filter but those left out, to a command that queries hits. */
export function withFilters(command: Command, ...without: (keyof Filters)[]): Command {
  for (const [name, { form, value, words }] of Object.entries(filters)) {
    if (without.some((one) => one === name)) continue;
    const told = inside(form.description ?? '');
    const more =
      words === undefined ? (value === '<date>' ? '; also 7d, 2w, yesterday, 2022-03' : '') : `: ${words.join(', ')}`;
    const option = new Option(`--${name} ${value}`, `${told}${more}`);
    if (form instanceof z.ZodArray) option.argParser((one: string, earlier: string[] = []) => [...earlier, one]);
    command.addOption(option);
  }
  return command;
}

/** A sentence as it stands within another. */
const inside = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1, -1)}`;

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
