// What a language's function words are to attribution and status, and how its lists are written.

export type Grammar = {
  /** Names agree in case with the verb, so that word order is free. */
  hasCases: boolean;
  /** Subject may follow the verb, and the verb may close the clause. */
  freeOrder: boolean;
  /** Adjectives and participles stand behind their noun: « ministre russe ». */
  adjectivesFollow?: boolean;
  /** Passed over between a subject and its verb. */
  auxiliaries: Set<string>;
  adverbs: Set<string>;
  prepositions: Set<string>;
  conjunctions: Set<string>;
  relatives: Set<string>;
  /** Subject and object pronouns of a person, and possessives. */
  pronouns: Map<string, { gender: 'm' | 'f' | undefined; role: 'subject' | 'object' | 'possessive'; cases?: number }>;
  determiners: Set<string>;
  /** Forms of "be" that make a participle passive. */
  passive: Set<string>;
  /** Joins a possessor: of, von, de. */
  of: Set<string>;
  /** Names the agent of a passive: by, von, par. */
  by: Set<string>;
  /** Kin and associates: what befalls "X's daughter" does not befall X. */
  relations: Set<string>;
  /** Prepositions that also open a clause: what follows may be a subject. */
  clauseOpeners: Set<string>;
  /** Words that may stand between nationality, title and name within a noun phrase; endings of adjectives where they tell. */
  modifiers: Set<string>;
  modifierEnding: RegExp | undefined;
  /** Endings by which adverbs are known beside those listed. */
  adverbEnding?: RegExp;
  /** What a verb's ending tells of its subject, where it tells: number and gender. */
  agreement?: { plural: RegExp; feminine: RegExp; masculine: RegExp; neuter: RegExp };
  /** Verbs of where somebody is: beside other news of him they tell who he is. */
  dwelling?: Set<string>;
  /** Endings of participles that agree with their noun: «арестованный», «затриманого». */
  fullParticiple?: RegExp;
  /** Participles that may be the verb of a clause, where they have no short form: «у Росії заарештований генерал». */
  predicateParticiple?: RegExp;
  /** Occupations that nobody of the elite has, before a name: «блогер Абрамович». */
  namesakes?: RegExp;
  /** Occupations that only figures of some circles have: «журналист Ролдугин» is no cellist. */
  occupations?: readonly (readonly [words: RegExp, circles: readonly string[]])[];
  /** What kills in a war: whom one's own strike kills is on the other side. */
  arms?: Set<string>;
  /** Finite verbs, by their endings. */
  finite?: RegExp;
  /** A participle whose subject is that of the main verb, and what may stand before it: "after accusing"; `past`: one that describes a noun. */
  participle?: { ending: RegExp; behind: RegExp; past?: RegExp };
  /** Opens an infinitive, which in a headline is the future. */
  infinitive?: string;
  /** Opens a clause of a name and a participle: "with their leader sent into exile". */
  absolute?: RegExp;
  /** The same with an auxiliary: "after being arrested". */
  gerund?: { form: RegExp; behind: RegExp };
  /** Endings of a participle that tells of a woman. */
  feminineParticiple?: RegExp;
  /** Of a perfect, which is no passive unless "been" follows. */
  perfect?: RegExp;
  /** Forms of "be" that stand behind the participle. */
  passiveBehind?: RegExp;
  /** Prepositions of a day, passed over between a subject and its verb: "on Tuesday". */
  dayPrepositions?: RegExp;
  /** How whoever announces, mourns or orders an event is told of: by what it is or leaves behind, by his verb, by both. */
  reactions?: { nouns: Set<string>; verbs: Set<string>; both: RegExp };
  /** Beginnings of words beside the name of whoever reports, confirms or mourns what befell another. */
  reacting?: RegExp;
  /** Further words that say whom a noun is about: "attack on X". */
  aims?: Set<string>;
  /** How verbs end whose subject is somebody else: "saddens"; nouns of more than one look alike, so that it is asked only between a noun and a name. */
  thirdPerson?: RegExp;
  /** Clauses that part what is meant or wished from what follows: "vowed revenge after ...". */
  parting?: RegExp;
  /** Pronouns of those who speak, with their possessives: "we", "our". */
  selves: Set<string>;
  /** Pronouns by which whoever is quoted speaks of himself: his words are those of the one who is named before the quotation. */
  firstPersons?: RegExp;
  /** Given names that are also everyday words or abbreviated ranks. */
  ambiguousNames?: RegExp;
  /** The ending of names that own what follows: „Putins Funker“. */
  genitive?: string;
  /** A name and a noun make one word that is somebody else: „Putin-Vertraute“. */
  compounds?: boolean;
  /** Nouns are written with a capital. */
  capitalNouns?: boolean;
  /** A role of which the text names no country is that of the country the item speaks of. */
  itemTellsCountry?: boolean;
  /** What is demanded is news too: elsewhere mostly comment. */
  demandsAreNews?: boolean;
  /** Words of those who guess, recommend or foretell: what such a text holds possible is no news. */
  guesses: RegExp | undefined;
  /** Of a headline: `calendar` opens one about a day of long ago; with `bygone` words in it whoever is no figure lived then. */
  history: { calendar: RegExp; bygone: RegExp } | undefined;
  /** Words of a film or a novel: its officers are not of this world. */
  fiction: RegExp | undefined;
  /** Beginnings of words that tell of a trial without the accused. */
  inAbsence: readonly string[];
  /** Words that join the members of a list. */
  joins: Set<string>;
  /** Words behind which a sentence turns to something else: but, however. */
  contrast: Set<string>;
  /** Prepositions of what somebody is at the head of: "governor of", «вице-президент по». */
  complements: Set<string>;
  /** What a country does abroad, or has there: beside them its name does not tell whose an office is. */
  exports: Set<string>;
  /** Behind a country's name and a hyphen they tell where somebody learnt or was born, not whose he is: "Soviet-trained". */
  origins: Set<string>;
  /** Pronouns of more than one. */
  several: Set<string>;
  /** Words that ask where somebody is or what became of him. */
  placeAskers: Set<string>;
  /** Behind a negation they affirm: "not only quit". */
  alone: Set<string>;
  /** Behind which, and a colon, stands whose picture it is. */
  credits: Set<string>;
  /** Before a role: nobody in particular. */
  indefinite: Set<string>;
  /** Words of a text on sport, whose namesakes are nobody watched. */
  sport: Set<string>;
  /** Beginnings of words for a burial, which nothing said of it denies. */
  burial: RegExp;
  /** Beginnings of what is denied where it is not the death: "denies causing the crash". */
  blame: RegExp;
  /** Before the examples of a list, in one word or two: "including", "such as". */
  examples: Set<string>;
  /** Whose man somebody is: ally, aide, deputy. */
  associates: Set<string>;
  /** What a headline calls somebody whom the summary names: tycoon, defector, protester. */
  persons: Set<string>;
  /** Nouns of people who are never the one whom the next sentence introduces: "suspect", "gunman", "residents". */
  strangers: Set<string>;
  /** Words right before a name that say whom the sentence before meant, as far as the preposition: «речь идет о». */
  introducing?: RegExp;
  /** Words of number after which a noun of several people has no ending of a plural: «два генерала». */
  counting?: Set<string>;
  /** Words that a possessive makes somebody's style: "Her Majesty". */
  styles?: Set<string>;
  /** Words before an "as" behind which stands an office and no clause: "quits as governor". */
  asOffice?: RegExp;
  /** Words between a name and an office that it had: "resigned as", «с поста». */
  leaving?: RegExp;
  /** Active verbs by which whoever stands before them gives an office to another or takes it from him. */
  removing?: RegExp;
  /** Prepositions of whom a phrase is about: "the rise of X", "a search for X"; those of a genitive where it is absent. */
  concerning?: Set<string>;
  /** What is left of the dead. */
  remains?: RegExp;
  /** Words that say of somebody that he is out of the country's reach. */
  exiled?: RegExp;
  /** Prepositions of what is among a whole: "rifts within the army". */
  within?: RegExp;
  /** Modal verbs, behind which stands no finite one. */
  modal?: RegExp;
  /** Opens a verb of what was past already: "had been killed". */
  pluperfect?: RegExp;
  /** Words by which a noun behind a name says who he is among others: "X is the latest official to leave". */
  ranking?: RegExp;
  /** Words for women. */
  feminine: Set<string>;
  /** Endings of a plural. */
  manyEnding: RegExp;
  /** Words that open a question which takes for granted what it asks about: who, why. */
  askers: Set<string>;
  /** Beginnings of words about prisoners who are let go: they are handed over, and did not come back of themselves. */
  exchange: readonly string[];
  /** Verbs of saying: their subject is a source, not the one spoken of. */
  speech: Set<string>;
  /** Further verbs with which somebody is quoted: fumes, laments, concedes. */
  saying: Set<string>;
};

export const set = (text: string) => new Set(text.trim().split(/\s+/));

/** `cases`: the bits of `cases` in watchlist/cases.ts, where the language has them. */
export function pronouns(
  m: string,
  f: string,
  other: string,
  role: 'subject' | 'object' | 'possessive',
  cases?: number,
) {
  const entry = (gender: 'm' | 'f' | undefined) => (form: string) =>
    [form, cases ? { gender, role, cases } : { gender, role }] as const;
  const list = (text: string) => text.trim().split(/\s+/).filter(Boolean);
  return [...list(m).map(entry('m')), ...list(f).map(entry('f')), ...list(other).map(entry(undefined))];
}
