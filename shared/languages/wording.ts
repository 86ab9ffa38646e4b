// What mails and pages ask of a language.

export type Wording = {
  /** As pages and mails say it. */
  name: string;
  /** Quotation marks and those within them. */
  marks: { outer: [string, string]; inner: [string, string] };
  /** A sentence's years; its first group is the number. */
  years: RegExp;
  /** One to twenty or more, in the case in which a sentence of years has them. */
  numbers: readonly string[];
  /** Words of a headline that bring something new about an old event. */
  development: RegExp;
};
