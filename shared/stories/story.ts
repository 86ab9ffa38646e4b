// A story: the same who and event across items and outlets, and how its status came about.
import type { Hit } from '../hit.ts';
import type { Denier, EventId, Status } from '../vocabulary.ts';

/** Same who × Event across Items and Outlets within a window. Hits newest first. */
export type Story = {
  id: string;
  who: string;
  figureId: string | null;
  figure: string | null;
  role: string | null;
  event: EventId;
  /** Status of the story as of its newest telling hit. */
  status: Status;
  score: number;
  firstSeenAt: string;
  lastSeenAt: string;
  hits: Hit[];
  office?: string;
  leader?: string;
  /** Of a quarrel: who else is told to be in it, most told first. */
  sides?: Side[];
  /** How the status came about, oldest first: each change with the report that made it, and each first denial. */
  track: StatusChange[];
  /** Reports that recall it after its last one (items): how many, and when the last was published, ISO 8601 UTC. */
  recalled?: { times: number; last: string };
  /** Hits that carry another hit's text (wire copy): id of the copy to id of the earliest with that text. */
  copyOf: Record<string, string>;
};

/** Whom a hit or a story is about. */
export type Side = Pick<Hit, 'who' | 'figureId' | 'figure' | 'role' | 'office'>;

/** `at`: ISO 8601 UTC, when it was published. `by`: of a denial that leaves the status as reports made it. */
export type StatusChange = { status: Status; at: string; outletId: string; hitId: string; by?: Denier };
