// A hit: that an item tells an event of somebody, with the evidence and how far it is held to be true.
import type { Denier, EventId, Language, Manner, Status } from './vocabulary.ts';

/** Why a hit is a hit: enough to explain it without the watchlist at hand. */
export type Evidence = {
  field: 'title' | 'summary' | 'body';
  /** The sentence that matched, as the outlet wrote it. */
  sentence: string;
  /** Offsets are UTF-16 offsets within `sentence`; a mention from an earlier sentence (pronoun, context) has none. */
  mention: { text: string; rule: string; start?: number; end?: number };
  trigger: { text: string; phrase: string; start: number; end: number };
  /** Name of the attribution rule that joined the two. */
  attribution: string;
  /** Tokens between mention and trigger. */
  distance: number;
  /** Words that decided the status or weighed for or against, in order. */
  cues: { kind: string; text: string }[];
  /** Factors whose product is the score. */
  score: { part: string; value: number }[];
  /** Whose denial it is, where the status is `denied`; absent on hits of before it was noted. */
  denier?: Denier;
  /** Content hash of the watchlist that matched. */
  watchlist: string;
};

export const withdrawalReasons = ['unconfirmed', 'not-him', 'did-not-happen', 'background', 'other-event'] as const;

/**
 * That a hit is no longer held to be true: it stays in the history and out of stories and digests, and whoever was told of it is
 * told so. `at`: ISO 8601 UTC. `reason`: a literal for programs; `note`: what a person wrote.
 */
export type Withdrawal = {
  at: string;
  by: 'reader' | 'owner' | 'subscriber';
  reason: (typeof withdrawalReasons)[number];
  note?: string;
};

/** What the rules had said where the second reader decided otherwise or alike. */
export type RulesVerdict = Pick<Hit, 'status' | 'score' | 'relevant'> & { phrase: string; attribution: string };

/**
 * How far the second reader has come with a hit's item. `at`: ISO 8601 UTC. `awaited`: it is to be read, and the rules' verdict
 * stands until then; `unread`: it was not read, and the rules' verdict stands; `read`: the reader's verdict, with the words of the
 * item that it quoted (absent where it did not confirm the hit) and what the rules had said (absent where they had not found it).
 */
export type SecondReading =
  | { state: 'awaited'; at: string }
  | { state: 'unread'; at: string; reason: 'budget' | 'failed' | 'refused' | 'not-shown' }
  | { state: 'read'; at: string; model: string; prompt: string; quote?: string; rules?: RulesVerdict };

/** Item × who × Event × Status, with evidence. Carries what a reader of the history needs of its item. */
export type Hit = {
  /** `<item id>#<who>#<event>`: the same item matched again gives the same hit. */
  id: string;
  itemId: string;
  outletId: string;
  url: string;
  title: string;
  language: Language;
  publishedAt: string;
  firstSeenAt: string;
  backfill: boolean;
  /** Key of who: a figure's id, `name:<slug>` for a person found by role, `role:<slug>` for an unnamed one. */
  who: string;
  figureId: string | null;
  /** Canonical English "Given Surname"; null where only the role is known. */
  figure: string | null;
  /** The role as the text says it, for people found by role; null for figures. */
  role: string | null;
  /** What the watchlist calls an unnamed role, for a reader: "army officer", "the Wagner Group". */
  office?: string;
  /** Id of the figure who leads the group that the role names, or whom the role means. */
  leader?: string;
  event: EventId;
  manner?: Manner;
  status: Status;
  withdrawn?: Withdrawal;
  /** Absent: no second reader was to read its item. */
  reader?: SecondReading;
  /** 0 to 1. */
  score: number;
  /** True: this hit alone makes its item one that an analyst wants to see (gold guide, "relevant"). */
  relevant: boolean;
  evidence: Evidence;
};
