// A trigger: a phrase of a text that signals an event.
import type { EventId } from '../../vocabulary.ts';
import type { Slot } from '../../watchlist/schema.ts';

export type Trigger = {
  event: EventId;
  slot: Slot;
  sentence: number;
  /** Token positions, `to` exclusive. */
  from: number;
  to: number;
  /** The owner's phrase, as written in the watchlist. */
  phrase: string;
};
