// Words before a post that tell which of its holders is meant, or that none is.

export type PostWords = {
  /** He held it once. */
  former: RegExp;
  /** The beginning of one word that says so with the post: «экс-», «ексміністр». */
  formerPrefix?: RegExp;
  /** He holds it only now, or will. */
  incoming: RegExp;
  /** Somebody else than the holder: his deputy, his aide; or nobody in particular. */
  other: RegExp;
  /** Whoever held it before whoever the text names: "the previous secretary". */
  previous?: RegExp;
  /** The second in an office, which is not the first. */
  deputy?: RegExp;
  /** Right before the phrase: what somebody was or became, whoever holds it now. */
  predicate: RegExp;
  /** Right behind the phrase: a verb, so that a conjunction before it opens a clause: "as Chechen leader vanishes". */
  verb?: RegExp;
  /** Right behind a place: an office there, not the place itself, as in "head of Dagestan police". */
  office?: RegExp;
};

const never = /^\b$/;

/** Of a language that has no such words yet. */
export const noPostWords: PostWords = { former: never, incoming: never, other: never, predicate: never };
