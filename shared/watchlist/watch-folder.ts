// Which files a watch folder has, whose elite it is about, and the version that stands on every hit.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import { type CountryFile, countryFile, ownEvents } from './country-file.ts';
import { pathsOfPosts } from './load-posts.ts';

/** Whose elite is watched, and nothing else of the folder. Throws WatchError. */
export const loadCountry = (folder: string): CountryFile => readCountry(folder).value;

export function readCountry(folder: string): Yaml<CountryFile> {
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
export function filesOf(folder: string, { events, words }: CountryFile) {
  return {
    country: join(folder, 'country.yaml'),
    figures: yamlFiles(join(folder, 'figures')),
    events: yamlFiles(join(folder, events)).filter((file) => events === ownEvents || isRead(file, words)),
    roles: join(folder, 'roles.yaml'),
    posts: pathsOfPosts(folder),
  };
}

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
