// An item: what an outlet published, cleaned and with an identity that lasts.
import type { Language } from './vocabulary.ts';

/** The text that is matched. Offsets in evidence are UTF-16 offsets into these fields. */
export type ItemText = { title: string; summary: string; body?: string; language: Language };

/** A cleaned Entry with identity. */
export type Item = ItemText & {
  /** Stable across polls and processes: outlet id and a hash of guid, canonical URL or content. */
  id: string;
  outletId: string;
  /** Absolute http(s) URL for display; empty where the entry had none. */
  url: string;
  /** ISO 8601 UTC; first-seen where the outlet's date is missing, unreadable or in the future. */
  publishedAt: string;
  /** ISO 8601 UTC. */
  firstSeenAt: string;
  /** True: it was already old at the outlet's first poll, or came in a flood; kept as history, left out of digests. */
  backfill: boolean;
};
