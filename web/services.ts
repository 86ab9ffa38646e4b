// What the web app needs of the world; the CLI and the Lambda compose it.

import type { Item } from '../shared/item.ts';
import type { Explanation } from '../shared/match/explain.ts';
import type { Articles } from '../shared/outlets/article.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import type { Services } from '../shared/services.ts';
import type { Budgets } from '../shared/subscribers/budgets.ts';
import type { CountryCard } from '../shared/watchlist/country.ts';
import type { KnownFigure } from './query/known.ts';
import type { SubscribeServices } from './subscribe/services.ts';

/**
 * Adds a person found by role, by the key of who, to the files of figures: under a circle, or where none is given that of the role.
 * First only `shown`: the lines that would change and their `key`; `added` once that key is given back as `seen`, so that what is
 * written is what was looked at. `known`: nobody is there to add. `guessed`: fields that the owner should look over.
 */
export type AddFigure = (
  who: string,
  asked: { circle: string | undefined; seen: string },
) => Promise<
  | { kind: 'shown' | 'added'; id: string; file: string; guessed: string[]; changes: LineChange[]; key: string }
  | { kind: 'known' }
  | { kind: 'problem'; message: string }
>;

export type LineChange = { sign: '+' | '-' | ' '; line: string };

export type WebServices = Omit<SubscribeServices, 'watch'> &
  Pick<Services, 'log' | 'clock'> & {
    /**
     * `loopback`: everything is open, and only requests that name this machine as their host are answered, so that no page of
     * the internet can read it through a rebound name. `sign-in`: the explorer asks for a session.
     */
    access: 'loopback' | 'sign-in';
    store: Pick<
      Services['store'],
      | 'hits'
      | 'hitPage'
      | 'hitSummaries'
      | 'withWords'
      | 'markedAt'
      | 'outletStates'
      | 'upkeep'
      | 'hit'
      | 'item'
      | 'objection'
      | 'markHit'
    >;
    /** From the watch files: toKnownFigures(sources), all outlets that stored hits may come from, and whose elite it is. */
    watch: { figures: readonly KnownFigure[]; outlets: readonly Outlet[]; country: CountryCard };
    /** Where an answer may not be longer: long exports come in parts. Absent: they are streamed whole. */
    parts?: PartLimits;
    /** Origin of the pages, for links that leave them. */
    site: string;
    /** IANA zone in which days are asked for and times are shown. */
    timeZone: string;
    /** What matching sees in an item; a promise where the matcher is loaded on first use. */
    explain: (item: Item) => Explanation | Promise<Explanation>;
    /** Fetches public pages alone, with the limits of polling. */
    articles: Pick<Articles, 'read'>;
    /** Of a local run, where the files of the watchlist are; absent: they are elsewhere. */
    addFigure?: AddFigure;
    /** What readers may ask for in a day where they sign in; absent: dailyBudgets. */
    budgets?: Budgets;
  };

/** What one answer may take, in bytes of its text and, where little of much fits the query, in time. */
export type PartLimits = { mostBytes: number; mostMs: number };
