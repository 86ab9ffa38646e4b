// From parameters, as an address or a command line gives them, to a query of the store.
import * as z from 'zod';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { readCursor } from './cursor.ts';
import { QueryError } from './error.ts';
import { type Filters, filterSchema, toHitQuery } from './filters.ts';
import type { Known } from './known.ts';
import { type cursorSchema, pagingSchema } from './paging.ts';

/** Values by name; a list may come as several values, or as one with commas. */
export type Parameters = Record<string, readonly string[]>;

/** The parameters named in `schema`; lists there may come as several values. Throws QueryError naming the first that is wrong. */
export function readParameters<Schema extends z.ZodObject>(parameters: Parameters, schema: Schema): z.infer<Schema> {
  const isList = (name: string) => {
    const part = schema.shape[name];
    return (part instanceof z.ZodOptional ? part.unwrap() : part) instanceof z.ZodArray;
  };
  const given: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(parameters)) {
    const filled = values.filter((value) => value.trim() !== '');
    if (filled.length === 0) continue;
    if (!isList(name) && filled.length > 1) throw new QueryError(name, 'is given more than once');
    given[name] = isList(name)
      ? filled.flatMap((value) => value.split(',').filter((one) => one.trim() !== ''))
      : filled[0];
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') throw new QueryError(issue.keys[0]!, 'is no parameter of this address');
  throw new QueryError(String(issue?.path[0] ?? 'query'), issue?.message ?? 'cannot be read');
}

const filterNames = new Set(Object.keys(filterSchema.shape));

/** `limit`: absent where none is given. */
export type PagedQuery = { filters: Filters; query: HitQuery; limit: number | undefined };

/** The filters alone, checked for form; names are not looked up. Throws QueryError. */
export const readFilters = (parameters: Parameters): Filters =>
  readParameters(
    Object.fromEntries(Object.entries(parameters).filter(([name]) => filterNames.has(name))),
    filterSchema,
  );

/** Filters and paging of one address; `of` has the paging that it takes. Throws QueryError. */
export function readPagedQuery(
  parameters: Parameters,
  known: Known,
  of: typeof pagingSchema | typeof cursorSchema = pagingSchema,
): PagedQuery {
  const entries = Object.entries(parameters);
  const filters = readFilters(parameters);
  const given = Object.fromEntries(entries.filter(([name]) => !filterNames.has(name)));
  const paging: z.infer<typeof pagingSchema> = readParameters(given, of);
  const before = paging.cursor === undefined ? undefined : readCursor(paging.cursor);
  return { filters, query: { ...toHitQuery(filters, known), ...(before && { before }) }, limit: paging.limit };
}

/** The filters as the part of an address after `?`, empty where nothing is filtered; lists with commas. */
export function writeFilters(filters: Filters, more: Record<string, string> = {}): string {
  const pairs = Object.entries(filters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(',')]],
  );
  const text = new URLSearchParams([...pairs, ...Object.entries(more)]).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
