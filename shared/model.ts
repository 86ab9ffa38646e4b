// The words of the house as types; no logic. What each word means: README.md, "Words".

export const languages = ['en', 'ru', 'uk', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

export const eventIds = [
  'resigned',
  'dismissed',
  'left-country',
  'defected',
  'spoke-out',
  'rebelled',
  'detained',
  'wanted',
  'sanctioned',
  'died',
  'disappeared',
  'returned',
  'rift',
] as const;
export type EventId = (typeof eventIds)[number];

export const statuses = ['asserted', 'possible', 'denied', 'past'] as const;
/** How certain the report is: told as fact, as possibility, as denied, or as background of an older event. */
export type Status = (typeof statuses)[number];

export const stances = ['independent', 'state', 'western', 'ukrainian', 'other'] as const;
/** Who stands behind an outlet; wire copies of one stance count once when a story is weighed. */
export type Stance = (typeof stances)[number];

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

/** What one feed or page lists, raw but already text: absent fields are undefined, never empty. */
export type Entry = {
  guid?: string;
  /** Absolute http(s) URL. */
  url?: string;
  /** That `url` is a file's (a recording), for want of the article's. */
  isFile?: true | undefined;
  title?: string;
  summary?: string;
  /** Whole text where the feed carries it. */
  body?: string;
  author?: string;
  /** ISO 8601 UTC, or absent where the date could not be read. */
  publishedAt?: string;
};

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

/** How an event happened, where its words say so; what headlines are made of. Absent on a hit: the event as such. */
export const manners = {
  rebelled: ['mutiny', 'defiance'],
  died: ['death', 'killing', 'attack', 'accident', 'illness'],
  detained: ['search', 'inquiry', 'capture', 'arrest', 'charge', 'trial', 'sentence'],
  dismissed: ['sacked', 'replaced', 'moved', 'demoted', 'suspended'],
} as const satisfies Partial<Record<EventId, readonly string[]>>;
export type Manner = (typeof manners)[keyof typeof manners][number];

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

export type TroubleKind =
  | 'no-poll'
  | 'slow-polls'
  | 'silent-outlets'
  | 'mail-stopped'
  | 'mail-quota'
  | 'mail-refused'
  | 'late-digests'
  | 'complaints'
  | 'site'
  | 'owner';

/**
 * What is wrong with a deployment until it is mended; what each kind means: shared/upkeep/kinds.ts. ISO 8601 UTC. `about`: ids of
 * the outlets or subscribers concerned. `toldAt`: when the owner was told of it last, absent while it may still pass by itself.
 */
export type Trouble = {
  kind: TroubleKind;
  since: string;
  detail: string;
  about: string[];
  toldAt?: string;
  toldAbout?: string[];
};

/** What the digest run of a deployment knows of it, ISO 8601 UTC: the first run, the newest, and the newest that mailed digests. */
export type Upkeep = {
  begunAt: string;
  ranAt: string;
  mailed?: { at: string; digests: number };
  troubles: Trouble[];
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

/** Whose denial an outlet reports: those who speak for the leader, another authority, the person's own, or somebody else's. */
export type Denier = 'leader' | 'state' | 'self' | 'other';

/** `at`: ISO 8601 UTC, when it was published. `by`: of a denial that leaves the status as reports made it. */
export type StatusChange = { status: Status; at: string; outletId: string; hitId: string; by?: Denier };

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

/** What the mailer reports of a mail after it took it; all but `rejected` prove that it was sent. */
export const mailEventKinds = ['sent', 'delivered', 'bounced', 'complained', 'rejected', 'delayed'] as const;
export type MailEventKind = (typeof mailEventKinds)[number];
/** `at`: ISO 8601 UTC. `messageId`: the mailer's own. */
export type MailEvent = { kind: MailEventKind; at: string; messageId: string };

/**
 * One digest for one subscriber: claimed before it is sent, settled after. Key: `<subscriber id>#<when it was due>`. Its coverage
 * becomes the subscriber's once it is sent; a digest of a period asked for by hand has none.
 */
export type DigestRecord = Partial<Coverage> & {
  key: string;
  subscriberId: string;
  /**
   * `deferred`: nothing was accepted, and it will be tried again. `failed`: nothing was accepted and this digest will not be;
   * `lost`: the mailer's answer was lost and nothing tells what became of the mail. The next digest covers both.
   */
  state: 'claimed' | 'deferred' | 'sent' | 'failed' | 'lost';
  /** ISO 8601 UTC, of the newest attempt. */
  claimedAt: string;
  /** From 1; absent: 1. */
  attempt?: number;
  /** When the mailer reported what of the mail, ISO 8601 UTC. */
  events?: Partial<Record<MailEventKind, string>>;
  settledAt?: string;
  messageId?: string;
  error?: string;
  /** Start of the period it covers, ISO 8601 UTC: the next digest begins there when this one is not sent. */
  coveredFrom?: string;
};

/** A mail as rendered: UTF-8, no line limits; the mailer makes MIME of it. */
export type Email = {
  /**
   * Names this mail and every attempt to send it (the digest's key): outbox file, Message-ID, tag of mail events. It begins
   * with `<subscriber id>#`, so that a bounce finds whom to spare.
   */
  key: string;
  to: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  /** Extra headers such as List-Unsubscribe; names and values already free of control characters. */
  headers: Record<string, string>;
};
