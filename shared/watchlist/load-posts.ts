// Reads watch/posts.yaml and watch/places.yaml, which a watch folder may go without.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../vocabulary.ts';
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import { compilePhrase } from './phrases.ts';
import { type PlacesFile, type PostsFile, placeClasses, placesFile, postsFile } from './post-schema.ts';
import { nearest } from './suggest.ts';

export type PostFiles = { posts: Yaml<PostsFile>; places: Yaml<PlacesFile> };

/** Those of the two files that the folder has. */
export const pathsOfPosts = (folder: string): string[] =>
  ['posts.yaml', 'places.yaml'].map((name) => join(folder, name)).filter((path) => existsSync(path));

/** Both files, empty where the folder has none. Throws WatchError with every problem of the two. */
export function readPosts(folder: string): PostFiles {
  const [postsPath, placesPath] = [join(folder, 'posts.yaml'), join(folder, 'places.yaml')];
  const places = existsSync(placesPath)
    ? readYaml(placesPath, placesFile)
    : without<PlacesFile>({ places: [] }, folder);
  const posts = existsSync(postsPath) ? readYaml(postsPath, postsFile) : without<PostsFile>({ posts: [] }, folder);
  const problems = [...wrongPhrases(posts, places), ...wrongHolders(posts, places)];
  if (problems.length > 0) throw new WatchError(problems);
  return { posts, places };
}

const without = <T>(value: T, folder: string): Yaml<T> => ({ value, at: () => `${folder}:1:1` });

/** Holders whom no figure is. Told apart from the rest, since figures stand in other files. */
export function strangersIn({ posts }: PostFiles, figures: ReadonlySet<string>): string[] {
  return posts.value.posts.flatMap(({ holders }, post) =>
    holders.flatMap(({ who }, index) => {
      if (figures.has(who)) return [];
      const near = nearest(who, [...figures]);
      const hint = near === undefined ? '' : `; did you mean "${near}"?`;
      const place = posts.at(['posts', post, 'holders', index, 'who']);
      return [`${place} posts[${post}].holders[${index}].who: "${who}" is the id of no figure${hint}`];
    }),
  );
}

function wrongPhrases({ value, at }: Yaml<PostsFile>, places: Yaml<PlacesFile>): string[] {
  return value.posts.flatMap((post, position) =>
    Object.entries(post.words).flatMap(([language, phrases]) => {
      const classes = placeClasses(post, places.value.places, language as Language);
      return phrases.flatMap((phrase, index) => {
        try {
          compilePhrase(phrase, language as Language, classes);
          return [];
        } catch (error) {
          return [`${at(['posts', position, 'words', language, index])} "${phrase}": ${(error as Error).message}`];
        }
      });
    }),
  );
}

function wrongHolders({ value, at }: Yaml<PostsFile>, places: Yaml<PlacesFile>): string[] {
  const known = new Set(places.value.places.map(({ id }) => id));
  return value.posts.flatMap(({ holders }, post) =>
    holders.flatMap(({ place, since, until }, index) => {
      const told = (field: string, message: string) =>
        `${at(['posts', post, 'holders', index, field])} posts[${post}].holders[${index}].${field}: ${message}`;
      return [
        ...(place === undefined || known.has(place) ? [] : [told('place', `"${place}" stands not in places.yaml`)]),
        ...(since !== undefined && until !== undefined && lastDay(until) < firstDay(since)
          ? [told('until', `"${until}" is before since, "${since}"`)]
          : []),
      ];
    }),
  );
}

/** The first day that a year, a month or a day may mean. */
export const firstDay = (moment: string): string => `${moment}-01-01`.slice(0, 10);

/** The last; that of a month is its 31st, which no day comes after. */
export const lastDay = (moment: string): string =>
  moment.length === 4 ? `${moment}-12-31` : `${moment}-31`.slice(0, 10);
