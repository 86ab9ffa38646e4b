// An outlet: a source and how to read it, and what its polls leave behind.
import type { Language, Stance } from '../vocabulary.ts';

/** A source and how to read it: one entry of watch/outlets.yaml. */
export type Outlet = {
  id: string;
  name: string;
  url: string;
  kind: 'feed' | 'page';
  language: Language;
  /** ISO 3166-1 alpha-2. */
  country: string;
  stance: Stance;
  /** Minutes between polls. */
  interval: number;
  /** Failed polls in a row that need no look; 1 where it is absent. */
  tolerance?: number;
  /** False: listed but never polled. */
  enabled: boolean;
  /** True: invented articles about real facts, marked as such wherever shown. */
  sample: boolean;
  /** For kind `page`: CSS selectors; `item` is required there, the others are looked up inside it. */
  selectors?: { item: string; title?: string; link?: string; summary?: string; date?: string };
  /** What tells its entries apart, where the usual order (guid, address, text) goes wrong. */
  identity?: 'guid' | 'url' | 'text';
  /** Fetch an article's page where title and summary name someone watched but say too little; a CSS selector of its text, or true to find it. */
  article?: boolean | string;
};

export const failureKinds = [
  'dns',
  'connect',
  'tls',
  'timeout',
  'too-large',
  'redirects',
  'forbidden-address',
  'robots',
  'http-status',
  'rate-limited',
  'gone',
  'not-a-feed',
  'empty',
  'unreadable',
  'internal',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What the poller remembers of an outlet: one row, written only when something other than the time of a 304 changed. */
export type OutletState = {
  outletId: string;
  /** Opaque, sent back as they came; saved only after the hits they vouch for are durable. */
  validators?: { etag?: string; lastModified?: string };
  /** ISO 8601 UTC. */
  nextPollAt?: string;
  lastPollAt?: string;
  lastSuccessAt?: string;
  lastNewItemAt?: string;
  /** Since when it was read without a break of more than a day: what it did not tell since then was not there to be told. */
  unbrokenSince?: string;
  /** Set while the newest polls fail; cleared by a success. */
  failure?: { kind: FailureKind; message: string; since: string; count: number };
  /** Identities and content hashes of the newest entries seen, newest first: one read an outlet, no read an entry. */
  seen: string[];
  itemsRead: number;
  hitsFound: number;
  /** ISO 8601 UTC of the last whole document, so that an outlet that answers 304 for ever is asked without condition at times. */
  lastReadAt?: string;
  /** Averages in which newer polls weigh more: minutes between polls that found something new, and items that such a poll found. */
  usualGapMinutes?: number;
  usualNewItems?: number;
  /** Set while the newest poll that found something found far more than usual: its items are held back from digests. */
  flood?: { since: string; items: number };
  /** A permanent redirect, and since when it has been the same. */
  moved?: { from: string; to: string; since: string };
};

/**
 * What the polls of a deployment leave for whoever looks after it, ISO 8601 UTC: when a run ended last, and when an outlet last
 * answered one. `rest`: outlets that a run had no time for, which the next one polls first; `behindSince`: since when there are.
 */
export type PollNote = { ranAt: string; answeredAt?: string; rest?: string[]; behindSince?: string };
