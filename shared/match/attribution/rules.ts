// The rules of attribution, each with what it says of the hit it makes. Nothing decides by a rule's name: it asks for a property.

/** `weight`: factor of the score. The rest: what judgement asks for; false where it is not named. */
type Rule = {
  weight: number;
  /** Names who did or suffered it by the grammar of its own clause. */
  outright?: boolean;
  /** Tells which person is meant, and so recalls what is known of him. */
  recalls?: boolean;
  /** Stands in a clause about the person, beside what the sentence tells. */
  aside?: boolean;
  /** Leads to the person by a way on which the grammar does not name him. */
  roundabout?: boolean;
  /** Only nearness or topic join the two. */
  weak?: boolean;
  /** Stands by in another case: the dative and what a sentence is about. */
  standsBy?: boolean;
  /** What somebody else does to him. */
  befalls?: boolean;
  /** One of those at odds. */
  side?: boolean;
};

/** The grammar that joins a trigger to a mention. */
const joints = {
  subject: { weight: 1, outright: true },
  'subject of the passive': { weight: 1, outright: true },
  'subject of a headline passive': { weight: 1, outright: true },
  'subject, head of the clause': { weight: 1, outright: true, roundabout: true },
  'subject of the sentence before': { weight: 0.85, outright: true },
  'agent of the passive': { weight: 1 },
  object: { weight: 1, outright: true, befalls: true },
  'object of the impersonal': { weight: 1, outright: true },
  dative: { weight: 1, standsBy: true },
  preposition: { weight: 1 },
  'within the phrase': { weight: 1 },
  'inside the phrase': { weight: 1 },
  complement: { weight: 1 },
  genitive: { weight: 1 },
  'owner of the noun': { weight: 1 },
  possessor: { weight: 1 },
  possessive: { weight: 1 },
  compound: { weight: 1 },
  'who denies it': { weight: 1 },
  attributive: { weight: 1, recalls: true },
  'only person of the sentence': { weight: 1 },
  'one of two sides': { weight: 1, side: true },
  speaker: { weight: 1 },
  'the other side': { weight: 1, side: true },
  example: { weight: 1 },
  'topic of the sentence': { weight: 1, weak: true, standsBy: true },
  'topic of the item': { weight: 0.85, weak: true, standsBy: true },
  'known of late': { weight: 1, weak: true },
} as const satisfies Record<string, Rule>;

/** What lies on the way from the one to the other. */
const ways = {
  'relative clause': { weight: 1, aside: true, roundabout: true },
  pronoun: { weight: 0.85, roundabout: true },
  coordinated: { weight: 1, side: true },
  shared: { weight: 1, roundabout: true },
  'over a parenthesis': { weight: 1 },
  'over its description': { weight: 1 },
  'over a complement': { weight: 1 },
  'over a participle': { weight: 1 },
  quoted: { weight: 1 },
  'told to': { weight: 1 },
  'same clause': { weight: 1, roundabout: true },
  'opening of the sentence': { weight: 1 },
} as const satisfies Record<string, Rule>;

export type Joint = keyof typeof joints;
export type Way = keyof typeof ways;
/** By which rule a mention is joined to a trigger, and on which ways. */
export type How = readonly [Joint, ...Way[]];

const parts: Readonly<Record<Joint | Way, Rule>> = { ...joints, ...ways };

/** Whether the rule or one of its ways has a property. */
export const has = (how: How, property: Exclude<keyof Rule, 'weight'>): boolean =>
  how.some((part) => parts[part][property] === true);

/** Factor of the score: that of its weakest part. */
export const weightOf = (how: How): number => Math.min(...how.map((part) => parts[part].weight));

/** For people: "subject, relative clause, pronoun". */
export const wordsOf = (how: How): string => how.join(', ');
