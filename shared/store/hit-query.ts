// What may be asked of the history of hits, and what is given.
import type { Hit } from '../hit.ts';
import type { EventId, Language, Status } from '../vocabulary.ts';

/** Among figures: whoever is none. */
export const onNoList = '';

/** Times are ISO 8601 UTC instants, `from` inclusive, `to` exclusive; figures and outlets are ids. */
export type HitQuery = {
  /** One key of who, or several. */
  who?: string | readonly string[];
  events?: EventId[];
  statuses?: Status[];
  outlets?: string[];
  languages?: Language[];
  /** Only hits of these figures, or of people on no list (onNoList); unlike `who`, no key answers it. */
  figures?: ReadonlySet<string>;
  minimumScore?: number;
  /** First seen then or later. */
  seenFrom?: string;
  from?: string;
  to?: string;
  /** Words in any order and form, "phrases" and -without, in headline, matched sentence, name and role; as parseWords reads them. */
  text?: string;
  /** Only hits that stand: none that the reader or a person took back. */
  standing?: boolean;
  /** Keyset cursor: only what comes after this hit in the order. Steady while new hits arrive. */
  before?: HitPlace;
};

/** A hit's place in the order "newest first". */
export type HitPlace = Pick<Hit, 'publishedAt' | 'id'>;

/** What lists and counts need of a hit, and filters: a tenth of its bytes. */
export const summaryFields = [
  'id',
  'publishedAt',
  'firstSeenAt',
  'who',
  'figureId',
  'figure',
  'role',
  'event',
  'manner',
  'status',
  'score',
  'outletId',
  'language',
  'relevant',
  'office',
] as const satisfies (keyof Hit)[];
export type HitSummary = Pick<Hit, (typeof summaryFields)[number]>;

/** Parts of a query that list what a field of a hit may be. */
export const listedFields = {
  events: 'event',
  statuses: 'status',
  outlets: 'outletId',
  languages: 'language',
} as const satisfies Partial<Record<keyof HitQuery, keyof HitSummary>>;

/** `next`: where the following page begins; absent where there is none. */
export type HitPage = { hits: Hit[]; next?: HitPlace };
