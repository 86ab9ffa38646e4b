// Denials: what ends a story, and what only contradicts it.
import type { Hit } from '../hit.ts';
import { isRefuted } from '../match/judgement/denier.ts';
import type { EventId } from '../vocabulary.ts';

/** Events that end in public: whoever is seen or heard is neither missing nor dead. */
const visible: ReadonlySet<EventId> = new Set(['disappeared', 'died']);

/** In the watchlist's `refuted` stand such phrases, and others that only tell of a denial. */
const says = /опроверг|отриц|слух|спростув|запереч|deni|dement|démen/iu;

/** True: the report says in its own words that it is over or never was, "reappears", "is alive"; else somebody says that it is not so. */
export const isOver = (hit: Hit): boolean =>
  hit.status === 'denied' &&
  visible.has(hit.event) &&
  isRefuted(hit.evidence) &&
  !says.test(hit.evidence.trigger.phrase);
