// What verbs and participles are to attribution in a language whose word order tells who does what. Endings and stems are of folded words.

export type VerbWords = {
  /** Auxiliaries in the present: "is", "has". */
  present: Set<string>;
  /** Join a subject to what it is: "was", "became". */
  copula: Set<string>;
  /** The participle of "be", which makes a perfect passive: "has been killed". */
  been: Set<string>;
  /** Regular past tenses and past participles: "criticised". */
  past: RegExp;
  /** The third person in the present, and plural nouns that look like it: "kills", "arrests". */
  thirdPerson: RegExp;
  /** Verbs of a headline, in the present or as participles: "quits", "sacked". */
  ofHeadline: RegExp;
  /** Hand their subject on to the verb behind them: "decided to quit", "was quoted condemning". */
  linking: Set<string>;
  /** Their object does what the infinitive behind it says: "urged X to resign". */
  controlling: RegExp;
  /** Of these, those whose object stands behind a particle: "calls on X to resign". */
  calling: RegExp;
  /** Their object did what stands behind its "of": "accused X of plotting". */
  accusing: RegExp;
  /** Deny or concede what is said: "denies", "admitted". */
  denying: RegExp;
  /** Give members of a list: "those arrested include X". */
  listing: Set<string>;
};

export type ParticipleWords = {
  /** Endings of past participles: "shown", "caught". */
  past: RegExp;
  /** Endings of those that stand before a noun, and of adjectives like them: "jailed general". */
  attributive: RegExp;
  /** Of these, the endings of regular verbs alone: "sanctioned", „sanktionierter“. */
  regular: RegExp;
  /** Endings of those that open a phrase about the noun before them: "a man armed with a knife". */
  opening: RegExp;
  /** Open a relative clause without its "who was": "X, accused of fraud, left". */
  reduced: Set<string>;
  /** Say who somebody is by somebody else: "a man hired by X". */
  relating: Set<string>;
  /** Behind a name and a hyphen they say whose somebody is: "Wagner-linked". */
  hyphened: Set<string>;
  /** With "to", whose somebody or something is: "linked to X", "loyal to X". */
  belonging: Set<string>;
  /** With "as", who somebody is: "an official identified as X". */
  naming: Set<string>;
  /** How sure a report is, which may stand before the noun of it too: "his presumed death". */
  hedging: Set<string>;
  /** What a headline adds of its subject, with adverbs of time: "X missing, believed killed". */
  adding: Set<string>;
};

/** Words of one who takes the place of another. */
export type SuccessionWords = {
  /** Beginnings of words beside the one who takes a place, where they alone tell it: « successeur », „übernimmt“. */
  beside: RegExp;
  /** Beginnings of verbs whose subject takes a place, or is given one: "succeeds", "takes", "appointed". */
  verb: RegExp;
  /** Of these, those that have for object whoever had it: "replaces". */
  replacing: RegExp;
  /** Those whose subject, as a passive, is given it: "was appointed". */
  appointing: RegExp;
  /** Forms of "be" that make them a passive: "been". */
  passive: Set<string>;
  /** Words by which a relative clause tells of now, and not of how he once came: "X, who was appointed to replace". */
  ofNow: Set<string>;
  /** Behind "takes": "over". */
  over: Set<string>;
  /** Behind "takes the": "helm", "job". */
  place: Set<string>;
  /** Verbs before the name of whoever is given it: "appointed X". */
  giving: Set<string>;
  /** Verbs that do so only where what stands behind the name is an office: "named X acting governor". */
  naming: Set<string>;
  /** Words of such an office: "acting", "head". */
  office: Set<string>;
  /** Participles whose "by" names him: "replaced by X". */
  followed: Set<string>;
};
