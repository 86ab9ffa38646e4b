// What nouns are to attribution in a language whose word order tells who does what.

export type NounWords = {
  /** Endings of a plural: "generals". */
  plural: RegExp;
  /** Where somebody lives or works, whose search is a search of him: "house", "office". */
  premises: Set<string>;
  /** What else he owns: "yacht", "accounts". */
  belongings: Set<string>;
  /** What somebody says: "X's warning". */
  utterances: Set<string>;
  /** What is called after somebody: "Popov Street". */
  namedAfter: Set<string>;
  /** Words of sympathy, which somebody is given and which are not of himself: "condolences". */
  sympathy: Set<string>;
  /** Officials who are sent to a place, which their "to" names: "ambassador to Kenya". */
  sent: Set<string>;
  /** Words of time that stand where an object would: "arrested last week". */
  times: Set<string>;
};
