// What a file of the watch folder is held against beside its schema: phrases that compile, ids of their own, names that are required.
import { basename } from 'node:path';
import type { Language } from '../vocabulary.ts';
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import type { CountryFile } from './country-file.ts';
import { nameLanguages, nameScripts } from './name-languages.ts';
import { compilePhrase } from './phrases.ts';
import { type EventsFile, eventsFile, type FiguresFile, mannerLines, type RolesFile, rolesFile } from './schema.ts';

/** Figures without a name in a language that the country asks for. */
export const unnamed = ({ value, at }: Yaml<FiguresFile>, { names }: CountryFile): string[] =>
  value.figures.flatMap((figure, index) =>
    nameLanguages
      .filter((language) => names.required.includes(language) && figure[language] === undefined)
      .map((language) => {
        const place = at(['figures', index, language]);
        return `${place} figures[${index}].${language}: missing; expected a ${nameScripts[language].called} name, which country.yaml requires`;
      }),
  );

export function duplicates(files: Yaml<FiguresFile>[]): string[] {
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
export function checkedEvents(file: string, { words }: CountryFile): Yaml<EventsFile> {
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

export function checkedRoles(file: string): Yaml<RolesFile> {
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
