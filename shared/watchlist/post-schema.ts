// What the owner may write in watch/posts.yaml and watch/places.yaml: posts, who held them when, and where.
import * as z from 'zod';
import type { Language } from '../vocabulary.ts';
import { id, perLanguage, role } from './schema.ts';

/** "2024", "2024-05" or "2024-05-14", in quotes or not: as precise as it is known. */
const moment = z.union([
  z.number().int().min(1900).max(2100).transform(String),
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a year, a month or a day, such as 2024-05-14'),
]);

const holder = z.strictObject({
  /** Id of a figure. */
  who: id,
  /** Id of the place where he holds it, of posts that many places have. */
  place: id.optional(),
  /** Absent: before anything that is read. */
  since: moment.optional(),
  /** Absent: he holds it still. */
  until: moment.optional(),
});

const { id: postId, circles, bound, known, beside, deputy, label, words, ignore } = role.shape;

const post = z.strictObject({
  ...{ id: postId, circles, bound, known, beside, deputy, label, words, ignore },
  /** Several hold it at once: named alone it is nobody's, yet it tells one bearer of a surname from others. */
  several: z.boolean().default(false),
  holders: z.array(holder).default([]),
});

export const postsFile = z.strictObject({
  posts: z.array(post).min(1),
});

const place = z.strictObject({
  id,
  /** As they stand behind a post: `@place` in its words. */
  names: perLanguage,
  /** As they stand before it: `@adjective`; the names in a language without any. */
  adjectives: perLanguage.default({}),
});

export const placesFile = z.strictObject({
  places: z.array(place).min(1),
});

export type HolderEntry = z.infer<typeof holder>;
export type PostEntry = z.infer<typeof post>;
export type PostsFile = z.infer<typeof postsFile>;
export type PlaceEntry = z.infer<typeof place>;
export type PlacesFile = z.infer<typeof placesFile>;

/** What `@place` and `@adjective` mean in the words of a post: the places of its holders, or all where it has no place at all. */
export function placeClasses(
  { holders }: Pick<PostEntry, 'holders'>,
  places: readonly PlaceEntry[],
  language: Language,
): Record<string, string[]> {
  const held = new Set(holders.flatMap(({ place }) => (place === undefined ? [] : [place])));
  const own = held.size === 0 ? places : places.filter(({ id }) => held.has(id));
  const names = own.flatMap((one) => one.names[language] ?? []);
  const adjectives = own.flatMap((one) => one.adjectives[language] ?? one.names[language] ?? []);
  return { place: longestFirst(names), adjective: longestFirst(adjectives) };
}

/** Of a class the first entry that fits is taken: "rostov region" goes before "rostov". */
const longestFirst = (entries: readonly string[]) =>
  entries
    .map((entry) => ({ entry, words: entry.split(/[\s-]+/).length }))
    .sort((one, other) => other.words - one.words)
    .map(({ entry }) => entry);
