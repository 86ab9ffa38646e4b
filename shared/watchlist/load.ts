// Reads what the owner wrote in watch/: country, figures, roles and events; every mistake is told with file, line and column.
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import { checkedEvents, checkedRoles, duplicates, unnamed } from './check-files.ts';
import type { CountryFile } from './country-file.ts';
import { type PostFiles, readPosts, strangersIn } from './load-posts.ts';
import type { PlaceEntry, PostEntry } from './post-schema.ts';
import {
  type EventsFile,
  type FigureEntry,
  type FiguresFile,
  figuresFile,
  type RoleEntry,
  type RolesFile,
} from './schema.ts';
import { filesOf, readCountry, watchVersion } from './watch-folder.ts';

export type FigureSource = Omit<FigureEntry, 'ignore'> & { circle: string; tier: 'elite' | 'opposition' };

type PostSource = Omit<PostEntry, 'ignore'>;

export type WatchSources = {
  country: CountryFile;
  figures: FigureSource[];
  /** Posts are roles with holders; they come before the others. */
  posts: PostSource[];
  places: PlaceEntry[];
  roles: RoleEntry[];
  events: EventsFile[];
  /** Content hash of all files, 12 hexadecimal digits: the watchlist version on every hit. */
  version: string;
};

/** The same files with the places of all that stands in them. */
export type WatchFiles = {
  country: Yaml<CountryFile>;
  figures: Yaml<FiguresFile>[];
  roles: Yaml<RolesFile>;
  events: Yaml<EventsFile>[];
  version: string;
} & PostFiles;

/** Reads the watch folder. Throws WatchError listing every problem of every file. */
export function loadWatchSources(folder: string): WatchSources {
  return toSources(readWatchFiles(folder));
}

/** What the files say, without the places. */
export function toSources({ country, figures, posts, places, roles, events, version }: WatchFiles): WatchSources {
  return {
    country: country.value,
    figures: figures.flatMap(({ value }) => figuresOf(value)),
    posts: posts.value.posts.map(({ ignore, ...post }) => post),
    places: places.value.places,
    roles: roles.value.roles.map(({ ignore, ...role }) => role),
    events: events.map(({ value }) => value),
    version,
  };
}

/** Throws WatchError as loadWatchSources does. */
export function readWatchFiles(folder: string): WatchFiles {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const present = <T>(file: T | undefined) => file !== undefined;
  // Without it nothing is known of how the rest is to be read.
  const country = readCountry(folder);
  const files = filesOf(folder, country.value);
  const figures = files.figures.map((file) => attempt(() => readYaml(file, figuresFile))).filter(present);
  const events = files.events.map((file) => attempt(() => checkedEvents(file, country.value))).filter(present);
  const roles = attempt(() => checkedRoles(files.roles));
  const posts = attempt(() => readPosts(folder));
  problems.push(...duplicates(figures), ...figures.flatMap((file) => unnamed(file, country.value)));
  // A figure in a file that could not be read is no stranger.
  if (posts && problems.length === 0)
    problems.push(...strangersIn(posts, new Set(figures.flatMap(({ value }) => value.figures.map(({ id }) => id)))));
  if (problems.length > 0 || roles === undefined || posts === undefined) throw new WatchError(problems);
  return { country, figures, ...posts, roles, events, version: watchVersion(folder, country.value) };
}

const figuresOf = (file: FiguresFile): FigureSource[] =>
  file.figures.map(({ ignore, ...figure }) => ({ ...figure, circle: file.circle, tier: file.tier }));
