// Reads what the owner wrote in watch/: country, figures, roles and events; every mistake is told with file, line and column.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../vocabulary.ts';
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import { type CountryFile, countryFile, ownEvents } from './country-file.ts';
import { type PostFiles, pathsOfPosts, readPosts, strangersIn } from './load-posts.ts';
import { nameLanguages, nameScripts } from './name-languages.ts';
import { compilePhrase } from './phrases.ts';
import type { PlaceEntry, PostEntry } from './post-schema.ts';
import {
  type EventsFile,
  eventsFile,
  type FigureEntry,
  type FiguresFile,
  figuresFile,
  mannerLines,
  type RoleEntry,
  type RolesFile,
  rolesFile,
} from './schema.ts';

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

/** Whose elite is watched, and nothing else of the folder. Throws WatchError. */
export const loadCountry = (folder: string): CountryFile => readCountry(folder).value;

function readCountry(folder: string): Yaml<CountryFile> {
  const file = join(folder, 'country.yaml');
  try {
    return readYaml(file, countryFile);
  } catch (error) {
    const isMissing = error instanceof WatchError && error.problems.some((problem) => problem.includes('ENOENT'));
    if (!isMissing) throw error;
    yamlFiles(join(folder, 'figures')); // throws where the whole folder is missing
    throw new WatchError([`${file}: is missing; it says whose elite is watched (docs/countries.md)`]);
  }
}

/** Of phrases that are shared with another folder, the languages for which the country has no words are left out. */
const isRead = (file: string, words: CountryFile['words']): boolean =>
  Object.keys(words).includes(basename(file).replace(/\.ya?ml$/, ''));

/** Everything that matching is compiled from, in an order that stays. */
function filesOf(folder: string, { events, words }: CountryFile) {
  return {
    country: join(folder, 'country.yaml'),
    figures: yamlFiles(join(folder, 'figures')),
    events: yamlFiles(join(folder, events)).filter((file) => events === ownEvents || isRead(file, words)),
    roles: join(folder, 'roles.yaml'),
    posts: pathsOfPosts(folder),
  };
}

/** Figures without a name in a language that the country asks for. */
const unnamed = ({ value, at }: Yaml<FiguresFile>, { names }: CountryFile): string[] =>
  value.figures.flatMap((figure, index) =>
    nameLanguages
      .filter((language) => names.required.includes(language) && figure[language] === undefined)
      .map((language) => {
        const place = at(['figures', index, language]);
        return `${place} figures[${index}].${language}: missing; expected a ${nameScripts[language].called} name, which country.yaml requires`;
      }),
  );

/** Content hash of all files of a watch folder. Throws WatchError where the folder is none. */
export function watchVersion(folder: string, country: CountryFile = readCountry(folder).value): string {
  const files = filesOf(folder, country);
  const hash = createHash('sha256');
  for (const file of [files.country, ...files.figures, ...files.events, files.roles, ...files.posts])
    hash.update(basename(file)).update('\0').update(contentOf(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** A file that cannot be read counts as empty here; reading the sources says what is wrong with it. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

const figuresOf = (file: FiguresFile): FigureSource[] =>
  file.figures.map(({ ignore, ...figure }) => ({ ...figure, circle: file.circle, tier: file.tier }));

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw new WatchError([`${folder}: cannot be read: ${(error as Error).message}; the watch folder must hold it`]);
  }
}

function duplicates(files: Yaml<FiguresFile>[]): string[] {
  const first = new Map<string, string>();
  return files.flatMap((file) =>
    file.value.figures.flatMap((figure, index) => {
      const place = file.at(['figures', index, 'id']);
      const earlier = first.get(figure.id);
      if (earlier)
        return [`${place} figures[${index}].id: "${figure.id}" stands already at ${earlier}; ids must be unique`];
      first.set(figure.id, place);
      return [];
    }),
  );
}

/** With the classes that the country has of its own. */
function checkedEvents(file: string, { words }: CountryFile): Yaml<EventsFile> {
  const { value, at } = readYaml(file, eventsFile);
  const classes = { ...value.classes, ...words[value.language]?.classes };
  const yaml = { value: { ...value, classes }, at };
  const { language, events } = value;
  if (basename(file).replace(/\.ya?ml$/, '') !== language) {
    throw new WatchError([
      `${yaml.at(['language'])} language: "${language}" in a file named ${basename(file)}; they must agree`,
    ]);
  }
  const problems = Object.entries(events).flatMap(([event, slots]) =>
    Object.entries(slots).flatMap(([slot, phrases]) =>
      (phrases ?? []).flatMap((phrase, index) =>
        phraseProblem(phrase, language, classes, yaml.at(['events', event, slot, index])),
      ),
    ),
  );
  const unclear = mannerLines(yaml.value).flatMap(({ source, path }) =>
    phraseProblem(source, language, classes, yaml.at(path)),
  );
  if (problems.length + unclear.length > 0) throw new WatchError([...problems, ...unclear]);
  return yaml;
}

function checkedRoles(file: string): Yaml<RolesFile> {
  const yaml = readYaml(file, rolesFile);
  const problems = yaml.value.roles.flatMap((role, position) =>
    Object.entries(role.words).flatMap(([language, phrases]) =>
      phrases.flatMap((phrase, index) =>
        phraseProblem(phrase, language as Language, {}, yaml.at(['roles', position, 'words', language, index])),
      ),
    ),
  );
  if (problems.length > 0) throw new WatchError(problems);
  return yaml;
}

function phraseProblem(phrase: string, language: Language, classes: Record<string, string[]>, place: string): string[] {
  try {
    compilePhrase(phrase, language, classes);
    return [];
  } catch (error) {
    return [`${place} "${phrase}": ${(error as Error).message}`];
  }
}
