// A subscriber: who receives digests, what is wanted and how far the digests have come.
import type { EventId, Language, Stance } from '../vocabulary.ts';

/** How far a subscriber's digests have come; the next one begins there. */
export type Coverage = {
  /** End of the period that the last digest covered, ISO 8601 UTC. */
  coveredUntil: string;
  /** Sum of the outlets' itemsRead at that time: what has been read since is the difference. */
  itemsReadUntil: number;
  /** Ids of the hits told that were first seen shortly before: a hit stored late is known by not being among them. */
  toldLately: string[];
};

export const frequencies = ['immediate', 'daily', 'weekdays', 'weekly'] as const;
/** How often a subscriber hears: with the next run and then at most every quarter of an hour, every day, Monday to Friday, or once a week. */
export type Frequency = (typeof frequencies)[number];

/** What a subscriber wants to be told, and how often. A list that is absent leaves nothing out. */
export type Preferences = {
  /** Keys of who (Hit.who), and circles of watch/figures. Either suffices. */
  figures?: string[];
  circles?: string[];
  events?: EventId[];
  /** Outlet ids and stances. Either suffices. */
  outlets?: string[];
  stances?: Stance[];
  languages?: Language[];
  /** Words that must stand in a hit, as parseWords reads them. */
  text?: string;
  /** "Less of this": `<who>#<event>`, or `<who>` for all that is told of someone. */
  muted?: string[];
  /** `asserted` leaves rumours out. */
  leastStatus: 'asserted' | 'possible';
  /** 0 to 1: hits that score lower are left out. */
  minimumScore: number;
  frequency: Frequency;
  /** ISO 8601 day of the weekly digest, 1 is Monday; Monday where absent. */
  weekday?: number;
};

/** A session of a browser, or a personal token for a feed reader or a program: what a token must name to let a reader in. */
export type Grant = {
  id: string;
  kind: 'session' | 'api';
  /** ISO 8601 UTC. */
  at: string;
  /** What the reader called a personal token. */
  name?: string;
};

/** Someone who receives digests. Without coverage: none was sent yet. */
export type Subscriber = Partial<Coverage> & {
  id: string;
  email: string;
  status: 'pending' | 'confirmed' | 'suppressed' | 'left';
  createdAt: string;
  /** With status `left`, ISO 8601 UTC: who left is forgotten a month later. */
  leftAt?: string;
  /** ISO 8601 UTC: the first subscription was ended while others of the person go on (subscriptions.ts). */
  ended?: string;
  preferences: Preferences;
  /** Tokens issued under an earlier epoch are revoked. */
  epoch: number;
  /** Absent: none. Those that are over may still stand there. */
  grants?: Grant[];
  /** Counts changes of when digests are due: part of a digest's key, so that a new schedule meets no old claim. */
  scheduleVersion: number;
  /** IANA zone, and the local hour (0-23) of the daily digest. */
  timeZone: string;
  hour: number;
  /** Send a digest even when nothing was found. */
  whenQuiet: boolean;
  /** ISO 8601 UTC; absent: no digest is due. */
  nextDigestAt?: string;
  /** With status `suppressed`: what ended it. */
  suppression?: { reason: 'bounce' | 'complaint'; at: string };
  /** Mails in a row that came back and might not have: a full mailbox, a server that was down. */
  softBounces?: number;
};

/** All that is kept of someone who was erased. `reason`: whether the address may be mailed again when it is asked for. */
export type Erasure = { id: string; erasedAt: string; reason: 'asked' | 'suppressed' };

/** What is to stand in the place of the stored subscriber; undefined leaves it. */
export type SubscriberChange = (stored: Subscriber | undefined) => Subscriber | undefined;

/** Reads a subscriber, and changes one so that nothing which another process saved meanwhile is lost (shared/store). */
export type SubscriberRows = {
  subscriber(id: string): Promise<Subscriber | undefined>;
  changeSubscriber(id: string, change: SubscriberChange): Promise<Subscriber | undefined>;
};
