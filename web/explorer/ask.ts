// What an address asks of the history: a query, or a name that several people have or nobody, for which a page offers choices.
import type { Context } from 'hono';
import { NameError, QueryError } from '../query/error.ts';
import type { Filters } from '../query/filters.ts';
import type { Known } from '../query/known.ts';
import type { cursorSchema, pagingSchema } from '../query/paging.ts';
import { type PagedQuery, readFilters, readPagedQuery, writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { parametersOf } from './parameters.ts';
import { outletOf, whoName } from './parts.ts';
import type { Tally } from './tally.ts';

type Paging = typeof pagingSchema | typeof cursorSchema;
type Reader = Pick<WebServices, 'watch' | 'timeZone'>;

/** Throws QueryError, and NameError for a name that does not tell whom it means. */
export async function askedOf(
  context: Context,
  services: Reader,
  tally: () => Promise<Tally>,
  paging?: Paging,
): Promise<PagedQuery> {
  const { watch, timeZone } = services;
  const listed: Known = { figures: () => watch.figures, outlets: watch.outlets, timeZone };
  const parameters = parametersOf(context);
  try {
    return readPagedQuery(parameters, listed, paging);
  } catch (error) {
    if (!(error instanceof QueryError) || !['figure', 'outlet'].includes(error.parameter)) throw error;
    return readPagedQuery(parameters, { ...listed, ...(await alsoKnown(services, tally)) }, paging);
  }
}

/** Whom and which outlets the history knows though no list has them, or no more. */
async function alsoKnown({ watch }: Reader, tally: () => Promise<Tally>): Promise<Pick<Known, 'found' | 'outlets'>> {
  const { people, hits } = await tally();
  const ids = new Set(watch.figures.map(({ id }) => id));
  const found = [...people.values()]
    .filter(({ who }) => !ids.has(who))
    .map((one) => ({ id: one.who, name: whoName(one), names: [] }));
  const gone = [...new Set(hits.map(({ outletId }) => outletId))].map((id) => outletOf(id, { watch }));
  return { found, outlets: [...watch.outlets, ...gone] };
}

/** Whom a name may mean. */
export type Choices = { asked: string; ids: readonly string[] };

/** The query, or the choices that a page offers for a name. Throws QueryError for all else that is wrong. */
export async function askedOrChoices(
  context: Context,
  services: Reader,
  tally: () => Promise<Tally>,
  paging?: Paging,
): Promise<PagedQuery | { choices: Choices; filters: Filters }> {
  try {
    return await askedOf(context, services, tally, paging);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    const { asked, ids } = error;
    return { choices: { asked, ids }, filters: readFilters(parametersOf(context)) };
  }
}

/** Where a form sent fields that are empty or one name several times: the address that says the same without. */
export function shorterAddress(context: Context, { filters }: { filters: Filters }): string | undefined {
  const lists = Object.values(context.req.queries());
  const isLong = lists.some((values) => values.length > 1 || values.some((value) => value.trim() === ''));
  if (!isLong) return undefined;
  const { limit, cursor } = context.req.query();
  return `${context.req.path}${writeFilters(filters, { ...(limit && { limit }), ...(cursor && { cursor }) })}`;
}
