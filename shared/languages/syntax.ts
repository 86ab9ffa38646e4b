// What the words of a language whose nouns decline are to each other, as far as attribution asks: which cases a preposition governs,
// which verbs make others do a thing, which nouns are somebody's. Forms are folded as texts are; the lists are data of the language.
import type { EventId } from '../vocabulary.ts';
import type { NounSyntax } from './noun-syntax.ts';

export type Syntax = {
  verb: {
    /** Endings of verbs in any form, participles in the predicate among them. */
    any: RegExp;
    /** Last words of a phrase that is no noun. */
    closing: RegExp;
    /** Those at which what an office is of ends: «глава района арестован». */
    closingOffice: RegExp;
    infinitive: RegExp;
    past: RegExp;
    /** Of a woman and of a man. */
    feminine: RegExp;
    masculine: RegExp;
    singular: RegExp;
    active: RegExp;
    /** Present tense of verbs that have an object: «подозревают». */
    present: RegExp;
    /** «Задержано», «усунуто»: an object and no subject. */
    impersonal: RegExp;
    shortParticiple: RegExp;
    /** Nouns made of verbs, which begin as participles do: «лишение», «задержания». */
    verbalNoun: RegExp;
    /** Participles that have an object, and are no epithet of the name behind them: «критиковавший». */
    activeParticiple: RegExp;
    /** Those of the past, which have the name behind them for their object: «обокравшую министра». */
    pastParticiple: RegExp;
    /** In which somebody speaks of himself: «ухожу». */
    firstPerson: RegExp;
    /** Make, let or forbid somebody else to do what the infinitive says. */
    causing: RegExp;
    /** Ask or order: whoever is asked is not whom it befalls. */
    asking: RegExp;
    denying: RegExp;
    /** Stems of taking into custody, which nobody is the recipient of. */
    holding: RegExp;
    /** Forms that make the participle behind them the predicate: «оказался арестованным». */
    copula: RegExp;
    /** What may stand before the verb of a phrase. */
    particles: RegExp;
    /** «Стыдно за страну»: of whoever stands in the dative. */
    ashamed: RegExp;
  };
  noun: NounSyntax;
  pronoun: {
    /** «Который», all forms; `whose` of them: «чей». */
    relative: RegExp;
    whose: RegExp;
    /** As the subject of its clause, and as that of a woman. */
    relativeSubject: RegExp;
    relativeFeminine: RegExp;
    /** «тех, кто уехал»: a clause about whoever did so, with the word before it. */
    whoever: { relative: RegExp; head: RegExp };
    /** «этой должности»: what was spoken of before. */
    pointing: RegExp;
    /** Possessives before a role: his, her, one's own. */
    possessive: RegExp;
    /** Of another one: his, her, their; what is theirs only as a source: «по его словам». */
    theirs: RegExp;
    according: RegExp;
    /** One's own: of the subject. */
    own: RegExp;
    nobody: RegExp;
    negation: RegExp;
  };
  /** Beginnings of words beside the one who takes a place: new, appointed, instead. */
  successor: RegExp;
  /** Open a clause of their own. */
  openers: RegExp;
  /** Join two subjects: and, with, together. */
  company: RegExp;
  and: RegExp;
  preposition: {
    /** The cases that one governs where it names a person; others govern the genitive. */
    cases: Readonly<Record<string, number>>;
    /** Those that lead to whom an event concerns; others tell of place, time and cause. */
    leading: Partial<Record<EventId, RegExp>>;
    /** Before a relative pronoun, those that leave its clause about whom it befalls: «против которого завели дело». */
    concerning: RegExp;
    /** Those of the object of a deed: «покушение на». */
    deed: RegExp;
    /** What stands before a companion: «вместе с». */
    together: RegExp;
    /** Where somebody goes: «во Францию», and not where something is: «во Франции». */
    whither: RegExp;
    /** Where somebody is from: «Васильев из Кирова». */
    whence: RegExp;
    /** About: «о гибели». */
    about: RegExp;
    /** «среди погибших»: words behind which participles in other cases are of the named. */
    among: RegExp;
  };
};
