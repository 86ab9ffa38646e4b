// Whom the words of a reader were found to mean, and the text in which that is looked for.
import type { Reading } from '../match/match.ts';
import type { Figure, Watchlist } from '../watchlist/compile.ts';
import type { RoleEntry } from '../watchlist/schema.ts';

/** What the item says, for whoever looks for names and roles in it. */
export type Text = Pick<Reading, 'sentences' | 'mentions'> & { watchlist: Watchlist };

/** `rule`: how he was recognised, for the evidence. */
export type Resolved =
  | { kind: 'figure'; figure: Figure; rule: string }
  | { kind: 'person'; name: string; rule: string }
  /** `entry`: of the watchlist, where it is one of its roles. */
  | { kind: 'role'; role: string; rule: string; entry?: RoleEntry }
  | { kind: 'nobody'; check: 'name' | 'role' | 'opposition' };
