// A query of the history as a subscription: what it holds of it, and in words what it cannot hold. Pure.

import { statusWords } from '../../shared/digest/words.ts';
import { type Choices, circlesOf, type TermsGiven } from '../../shared/subscribers/terms.ts';
import type { Status } from '../../shared/vocabulary.ts';
import { QueryError } from '../query/error.ts';
import type { Filters } from '../query/filters.ts';
import { findCircles, findOutlet, findWho } from '../query/known.ts';

/** `left`: a sentence for each part of the query that digests know nothing of. */
export type QueryTerms = { given: TermsGiven; left: string[] };

type Listed = Pick<Choices, 'figures' | 'outlets'>;

/**
 * Queries narrow by each filter, subscriptions take people or circles, and outlets or kinds of them: where a query has both, the
 * people and the outlets that fit both are named. Throws QueryError for a name that is nobody's, and where nothing can fit.
 */
export function termsOfQuery(filters: Filters, { figures, outlets }: Listed): QueryTerms {
  const { circle, event, stance, language, text, score } = filters;
  const who = filters.figure?.map((asked) => findWho(asked, { figures: () => figures }));
  const ofCircles = who && circle ? findCircles(circle, figures) : undefined;
  const named = ofCircles ? who?.filter((id) => ofCircles.has(id)) : who;
  if (named?.length === 0) throw new QueryError('figure', 'none of these people is of these circles; nothing can fit');
  const read = filters.outlet?.map((asked) => outletOf(asked, outlets));
  const from =
    read && stance ? read.filter((id) => outlets.some((one) => one.id === id && stance.includes(one.stance))) : read;
  if (from?.length === 0) throw new QueryError('outlet', 'none of these outlets is of this kind; nothing can fit');
  const { leastStatus, told } = leastOf(filters.status);
  const given: TermsGiven = {
    ...(named && { figures: named }),
    ...(circle && !named && { circles: circle.filter((one) => circlesOf({ figures }).includes(one)) }),
    ...(event && { events: event }),
    ...(from && { outlets: from }),
    ...(stance && !from && { stances: stance }),
    ...(language && { languages: language }),
    ...(text !== undefined && { text }),
    ...(score !== undefined && { minimumScore: `${score}` }),
    ...(leastStatus && { leastStatus }),
  };
  const gone = (from ?? []).filter((id) => !outlets.some((one) => one.id === id));
  const dates = [
    filters.from && `from ${filters.from}`,
    filters.to && `to ${filters.to}`,
    filters.seen && `new since ${filters.seen}`,
  ];
  const days = dates.filter((one) => one !== undefined && one !== '').join(' ');
  const left = [
    ...(days === '' ? [] : [`The days (${days}): digests tell what is new from now on.`]),
    ...(told === undefined ? [] : [told]),
    ...(gone.length === 0 ? [] : [`${gone.join(', ')}: no longer read, so that nothing will come of it.`]),
  ];
  return { given, left };
}

/** An outlet that is read no more stays what was asked for: leaving it out would widen the query. */
function outletOf(asked: string, outlets: Listed['outlets']): string {
  try {
    return findOutlet(asked, outlets);
  } catch (error) {
    if (error instanceof QueryError && /^[a-z0-9-]+$/.test(asked)) return asked;
    throw error;
  }
}

/** Digests tell what is reported or denied, with rumours or without, and never background alone. */
function leastOf(asked: readonly Status[] | undefined): { leastStatus?: 'asserted' | 'possible'; told?: string } {
  if (asked === undefined) return {};
  const leastStatus = asked.includes('possible') ? 'possible' : 'asserted';
  const held: readonly Status[] =
    leastStatus === 'possible' ? ['asserted', 'possible', 'denied'] : ['asserted', 'denied'];
  const isExact = held.every((status) => asked.includes(status)) && !asked.includes('past');
  if (isExact) return { leastStatus };
  const words = asked.map((status) => statusWords[status]).join(' or ');
  const instead = held.map((status) => statusWords[status]).join(', ');
  return { leastStatus, told: `The status (${words}): digests tell what is ${instead}.` };
}
