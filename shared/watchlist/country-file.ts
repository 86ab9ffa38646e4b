// What the owner may write in watch/country.yaml: the country whose elite is watched.
import * as z from 'zod';
import { languages } from '../vocabulary.ts';
import { nameLanguages } from './name-languages.ts';

const text = z.string().min(1);
const language = z.enum(languages);
/** Words parted by spaces. */
const words = z.string().transform((list) => list.trim().split(/\s+/).filter(Boolean));

const wordsOfLanguage = z.strictObject({
  /** Words of the country; a star at the end stands for any ending. */
  home: words,
  /** Places that make the holder of an office behind which they stand none of the country's. */
  beyond: words.default([]),
  /** Beginnings of those who speak for the leader, and for other authorities, in a sentence that denies. */
  leader: z.array(text).default([]),
  state: z.array(text).default([]),
  /** Word lists that phrases name as @class; they replace those of the same name in the file of phrases. */
  classes: z.record(z.string(), z.array(text)).default({}),
});

/** The folder of the phrases, where they are not shared with another watch folder. */
export const ownEvents = 'events';

export const countryFile = z.strictObject({
  /** As pages and mails say it: "leaves Russia". */
  name: text,
  /** "Russia’s elite". */
  possessive: text,
  adjective: text,
  /** Who speaks for its leader: "the Kremlin" denies. */
  seat: text,
  languages: z
    .strictObject({
      /** A text in one of them is about the country where it names no other. */
      home: z.array(language).default([]),
      /** Their press names the country's people without saying whose they are. */
      near: z.array(language).default([]),
      /** Their phrases are a beginning: roles need no words in them yet. */
      begun: z.array(language).default([]),
    })
    .prefault({}),
  names: z.strictObject({
    rule: z.enum(['slavic', 'persian', 'plain']).default('plain'),
    /** Languages in which a given name and a surname of the country's people show that a text is about the country. */
    telling: z.array(language).default([]),
    /** Beside the English name: without which a figure is a mistake, and without which `fissure check` warns. */
    required: z.array(z.enum(nameLanguages)).default([]),
    expected: z.array(z.enum(nameLanguages)).default([]),
  }),
  /** What the second reader is given by way of example. */
  reader: z
    .strictObject({
      leader: text.default('The president'),
      minister: text.default('the minister'),
      /** Whose heads are of the elite, and one of them as a role. */
      groups: text.default('armed groups'),
      group: text.default('presidential guard'),
      /** " (Ukrainians, Americans and so on)". */
      foreigners: z.string().default(''),
      /** Whom to criticise is no dissent. */
      opponents: text.default('other countries'),
    })
    .prefault({}),
  /** Folder of the phrases, relative to this file. */
  events: text.default(ownEvents),
  /** By language: those in which texts are read. */
  words: z.partialRecord(language, wordsOfLanguage),
});

export type CountryFile = z.infer<typeof countryFile>;
export type NameRule = CountryFile['names']['rule'];
