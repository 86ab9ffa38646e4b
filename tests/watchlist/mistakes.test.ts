// Mistakes that an owner makes in the watch folder: each is told with file, line and column. A ¦ in the text marks the place that must be named.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOutlets } from '../../shared/outlets/load.ts';
import { readWatchFiles } from '../../shared/watchlist/load.ts';
import { WatchError } from '../../shared/yaml.ts';
import { writeWatch } from './small-watch.ts';

const figures = (entry: string) => `circle: army\nfigures:\n  - ${entry}\n`;
const figure = (fields: string) =>
  figures(`{ id: zusko, name: Ivan Zusko, ru: Иван Зусько, gender: m${fields ? `, ${fields}` : ''} }`);
const roles = (fields: string) => `roles:\n  - id: general\n    ${fields}\n`;
const post = (fields: string) => `posts:\n  - { id: chief, words: { en: [chief] }, ${fields} }\n`;
const english = (lists: string) => `language: en\nevents:\n  died:\n    ${lists}\n`;
const outlets = (entry: string) => `outlets:\n  - ${entry}\n`;
const outlet = (fields: string) =>
  outlets(`{ id: one, name: One, url: "https://one.example/feed", country: GB, stance: other, ${fields} }`);

const army = 'figures/army.yaml';
const en = 'events/en.yaml';

it.each<[string, string, RegExp]>([
  // Figures
  [army, '¦{}', /circle: missing; expected text/],
  [army, 'circle: [army¦', /./],
  [army, 'circle: army\nfigures: ¦[]\n', /figures: expected at least 1 entries/],
  [army, 'circle: army\nfigures: ¦many\n', /figures: expected a list, found "many"/],
  [army, 'circle: ¦The Army\nfigures: [{ id: a, name: A B, ru: А Б, gender: m }]\n', /lower-case letters/],
  [army, 'circle: army\ntier: ¦villains\nfigures: [{ id: a, name: A B, ru: А Б, gender: m }]\n', /elite, opposition/],
  [army, 'circle: army\n¦figure: []\n', /figure: unknown key/],
  [army, figures('¦{ name: Ivan Zusko, ru: Иван Зусько, gender: m }'), /figures\[0\]\.id: missing/],
  [army, figures('{ id: ¦Zusko, name: Ivan Zusko, ru: Иван Зусько, gender: m }'), /lower-case letters/],
  [
    army,
    figures('{ id: zusko, name: ¦Zusko, ru: Иван Зусько, gender: m }'),
    /a given name and a surname in Latin letters/,
  ],
  [army, figures('{ id: zusko, name: ¦Иван Зусько, ru: Иван Зусько, gender: m }'), /in Latin letters, found "Иван/],
  [army, figures('{ id: zusko, name: ¦Ivan Zuskо, ru: Иван Зусько, gender: m }'), /in Latin letters/],
  [army, figures('{ id: zusko, name: Ivan Zusko, ru: ¦Ivan Zusko, gender: m }'), /a Russian given name and surname/],
  [army, figures('{ id: zusko, name: Ivan Zusko, ru: Иван Зусько, gender: ¦male }'), /one of m, f/],
  [army, figures('¦{ id: zusko, name: Ivan Zusko, ru: Иван Зусько }'), /gender: missing/],
  [army, figure('bare: ¦sometimes'), /one of always, context, never/],
  [army, figure('aliases: ¦Ivan the Terrible'), /aliases: expected a list/],
  [army, figure('aliases: [¦""]'), /text that is not empty/],
  [army, figure('nicknames: [¦7]'), /nicknames\[0\]: expected text, found 7/],
  [army, figure('speaker: ¦often'), /speaker: expected boolean/],
  [army, figure('known: { died: ¦2024-13-01 }'), /known\.died: expected date, found "2024-13-01"/],
  [army, figure('known: { ¦fired: 2024-01-01 }'), /./],
  [army, figure('only: [¦fired]'), /only\[0\]: expected one of/],
  [army, figure('¦age: 58'), /age: unknown key/],
  [army, figure('ignore: { ¦no-such-rule: "because" }'), /./],
  [army, figure('ignore: { no-name: ¦"" }'), /text that is not empty/],
  [army, figure('bare: never, ¦bare: always'), /unique/],
  [
    'figures/two.yaml',
    'circle: two\nfigures: [{ id: ¦bulavin, name: A B, ru: А Б, gender: m }]\n',
    /ids must be unique/,
  ],
  // Roles
  ['roles.yaml', 'roles: ¦[]\n', /at least 1/],
  ['roles.yaml', '¦role: []\n', /roles: missing; expected a list/],
  ['roles.yaml', roles('words: { ¦xx: [general] }'), /./],
  ['roles.yaml', roles('words: { en: ¦general }'), /words\.en: expected a list/],
  ['roles.yaml', roles('words: { en: ["¦~2 general"] }'.replace('"¦', '¦"')), /must begin with a word/],
  ['roles.yaml', roles('words: { en: [¦"general ~x staff"] }'), /"~x" is no gap/],
  ['roles.yaml', roles('bound: ¦loosely\n    words: {}'), /adjacent, item, always/],
  // Posts
  ['posts.yaml', 'posts: ¦[]\n', /at least 1/],
  ['posts.yaml', post('¦collective: true'), /collective: unknown key/],
  ['posts.yaml', post('holders: [{ who: ¦bulawin }]'), /id of no figure; did you mean "bulavin"/],
  ['posts.yaml', post('holders: [{ who: bulavin, since: ¦2024-5 }]'), /a year, a month or a day/],
  [
    'posts.yaml',
    post('holders: [{ who: bulavin, since: 2024-05, until: ¦2023 }]'),
    /"2023" is before since, "2024-05"/,
  ],
  ['posts.yaml', post('holders: [{ who: bulavin, place: ¦kursk }]'), /"kursk" stands not in places.yaml/],
  ['posts.yaml', 'posts:\n  - { id: chief, words: { en: [¦"chief of @town"] } }\n', /unknown class "@town"/],
  ['places.yaml', 'places:\n  - { id: kursk, ¦title: Kursk, names: {} }\n', /title: unknown key/],
  // Events
  [en, 'language: ¦english\nevents: {}\n', /one of en, ru, uk, de, fr/],
  [en, 'language: ¦de\nevents: {}\n', /"de" in a file named en\.yaml/],
  [en, 'language: en\nevents:\n  ¦fired: {}\n', /./],
  [en, english('¦actor: [dies]'), /actor: unknown key/],
  [en, english('subject: ¦dies'), /expected a list, found "dies"/],
  [en, english('subject: [¦"dies ~"]'), /"~" is no gap/],
  [en, english('subject: [¦"dies ~x home"]'), /"~x" is no gap; expected ~0 to ~9/],
  [en, english('subject: [¦"dies ~12 home"]'), /"~12" is no gap/],
  [en, english('subject: [¦"@nowhere dies"]'), /unknown class "@nowhere"/],
  [en, english('subject: [¦"the? dies"]'), /must begin with a word/],
  [en, english('subject: [¦"dies|"]'), /"" is not one word/],
  [en, english('subject: [¦"di*es"]'), /"di\*es" has a sign where none may stand/],
  [en, english('subject: [¦"dies @ home"]'), /"@"|unknown class "@"/],
  // Outlets
  ['outlets.yaml', 'outlets: ¦none\n', /outlets: expected a list/],
  ['outlets.yaml', outlet('language: ¦xx'), /one of en, ru, uk, de, fr/],
  ['outlets.yaml', outlet('language: en, interval: ¦0'), /interval: expected at least 1/],
  [
    'outlets.yaml',
    outlets('{ id: one, name: One, url: ¦"ftp://one.example", language: en, country: GB, stance: other }'),
    /http or https/,
  ],
  [
    'outlets.yaml',
    outlets('{ id: one, name: One, url: "https://one.example", language: en, country: GB, stance: ¦neutral }'),
    /one of independent, state/,
  ],
  [
    'outlets.yaml',
    outlets('{ id: one, name: One, url: "https://one.example", language: en, country: ¦uk, stance: other }'),
    /two capital letters/,
  ],
  ['outlets.yaml', outlet('language: en, selectors: { item: ¦"li[" }'), /CSS selector/],
])('%s: %s', (file, marked, message) => {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const place = `${before.length}:${before.at(-1)!.length + 1}`;
  const folder = writeWatch({ [file]: marked.replace('¦', '') });
  const problems = problemsOf(() => {
    readOutlets(join(folder, 'outlets.yaml'));
    readWatchFiles(folder);
  });
  const [found = ''] = problems.filter((problem) => problem.startsWith(`${join(folder, file)}:${place} `));
  expect(found === '' ? problems.join('\n') : found).toMatch(message);
  expect(found).not.toBe('');
});

function problemsOf(read: () => void): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof WatchError) return error.problems;
    throw error;
  }
  return [];
}
