// The phrases of posts, roles, places, events and manners, each with the number of what it means.
import { eventIds, type Language, type Manner, manners } from '../vocabulary.ts';
import { inEveryOrder } from './free-order.ts';
import type { WatchSources } from './load.ts';
import type { PhraseEntry } from './phrase-openings.ts';
import { compilePhrase } from './phrases.ts';
import { type PlaceEntry, placeClasses } from './post-schema.ts';
import { mannerLines, slots } from './schema.ts';
import type { StringWriter } from './strings.ts';

/** What a trigger phrase says of whom, numbered for storage: event × (slots and `not`). */
export const meanings = eventIds.flatMap((event) => [...slots, 'not' as const].map((slot) => ({ event, slot })));

/** What a phrase says of how an event happened, numbered for storage. */
export const mannerMeanings = Object.entries(manners).flatMap(([event, names]) =>
  names.map((manner: Manner) => ({ event: event as keyof typeof manners, manner })),
);

/** Posts first, so that of a post and a role of equal length the post is meant. */
export const rolePhrases = ({ posts, places, roles }: WatchSources, language: Language): PhraseEntry[] => [
  ...posts.flatMap((post, meaning) => {
    const classes = placeClasses(post, places, language);
    return (post.words[language] ?? []).map((words) => ({ phrase: compilePhrase(words, language, classes), meaning }));
  }),
  ...roles.flatMap((role, index) =>
    (role.words[language] ?? []).map((words) => ({
      phrase: compilePhrase(words, language),
      meaning: posts.length + index,
    })),
  ),
];

export const placePhrases = (places: readonly PlaceEntry[], language: Language, strings: StringWriter): PhraseEntry[] =>
  places.flatMap(({ id, names, adjectives }) =>
    [...(names[language] ?? []), ...(adjectives[language] ?? [])].map((words) => ({
      phrase: compilePhrase(words, language),
      meaning: strings.add(id),
    })),
  );

export const triggerPhrases = (sources: WatchSources, language: Language): PhraseEntry[] =>
  sources.events
    .filter((file) => file.language === language)
    .flatMap((file) =>
      Object.entries(file.events).flatMap(([event, bySlot]) =>
        Object.entries(bySlot).flatMap(([slot, phrases]) => {
          const meaning = meanings.findIndex((candidate) => candidate.event === event && candidate.slot === slot);
          return (phrases ?? [])
            .flatMap((source) => inEveryOrder(compilePhrase(source, language, file.classes), language))
            .map((phrase) => ({ phrase, meaning }));
        }),
      ),
    );

export const mannerPhrases = (sources: WatchSources, language: Language): PhraseEntry[] =>
  sources.events
    .filter((file) => file.language === language)
    .flatMap((file) =>
      mannerLines(file).map(({ event, manner, source }) => ({
        phrase: compilePhrase(source, language, file.classes),
        meaning: mannerMeanings.findIndex((candidate) => candidate.event === event && candidate.manner === manner),
      })),
    );
