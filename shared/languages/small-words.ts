// What pronouns, determiners, prepositions, conjunctions and adverbs are to attribution in a language whose word order tells who does what.

export type PronounWords = {
  /** The relative pronoun of persons as a subject: "who". */
  who: Set<string>;
  /** The relative pronoun of an owner: "whose". */
  whose: Set<string>;
  /** Relative pronouns behind a preposition: "in which". */
  governed: Set<string>;
  /** Heads of a relative clause about nobody in particular: "those who". */
  anybody: Set<string>;
  /** Subjects that are nobody named: "they", "everyone". */
  unnamed: Set<string>;
  /** Personal pronouns as objects: "them". */
  objects: Set<string>;
  /** Stand for two whom the sentence before named: "the two". */
  pair: Set<string>;
};

export type DeterminerWords = {
  /** Articles: "the", "a". */
  articles: Set<string>;
  /** The ending of an owner, which stands where an article would: "X's". */
  possessive: Set<string>;
  /** Articles before an owner behind what he has: „Anwalt des Ministers“. */
  genitive: Set<string>;
  /** Of one whom the text has told of: "the", "this". */
  definite: Set<string>;
  /** Open the phrase of those who are with somebody: "X and his deputy". */
  ofCompanions: Set<string>;
  /** Words of number, which behind "of" have the whole: "one of the generals". */
  partitives: Set<string>;
  /** Words of which a number before a noun is made: "up to eight". */
  quantity: Set<string>;
  /** Those that make a number, in a row: "as many as". */
  counts: RegExp;
};

export type PrepositionWords = {
  /** Opens an infinitive, and says whither or whose: "to quit", "ambassador to Kenya", "close to X". */
  to: Set<string>;
  /** Names an office that somebody has: "as". */
  as: Set<string>;
  /** Of a place: "in". */
  in: Set<string>;
  /** Behind a verb, of whom it is said to: "calls on", "prevails upon". */
  on: Set<string>;
  /** Of two sides, and of the other one: "between", "with". */
  between: Set<string>;
  with: Set<string>;
  /** Of a whole to which examples belong: "among". */
  among: Set<string>;
  /** Between somebody's man and whose he is: "an aide to X". */
  whose: Set<string>;
  /** Besides "of", between an office and what it is of: "minister for health". */
  heading: Set<string>;
  /** Say whom a noun is about that somebody suffers: "charges against X". */
  toward: Set<string>;
};

export type ConjunctionWords = {
  /** Joins two: "and". */
  and: Set<string>;
  /** Opens what is said: "that". */
  that: Set<string>;
  /** Open a clause within a description: "while". */
  clause: Set<string>;
  /** Open a clause or phrase of its own behind a comma: "after", "accusing". */
  apart: Set<string>;
};

export type AdverbWords = {
  /** Before a number or a degree: "nearly". */
  approximate: Set<string>;
  /** Tell that a clause is of these days: "now", "recently". */
  recent: Set<string>;
  /** Behind a name, before the office that was or is his: "X, once also a governor". */
  once: Set<string>;
  /** Parts of a negation: « ne ». */
  negation: Set<string>;
};

/** Joined by a hyphen to what stands behind them. */
export type PrefixWords = {
  /** Whose side somebody is on: "pro-Kremlin". */
  side: Set<string>;
  /** Make one word with what they stand before: "re-arrested", "ex-minister". */
  ofWord: Set<string>;
};
