// What the owner wrote in watch/ is read whole or refused with every mistake and its place.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { WatchError } from '../../shared/yaml.ts';
import { writeWatch } from './small-watch.ts';

/** The problems of a watch folder with changes, the folder's own path left out. */
function problemsOf(changes: Parameters<typeof writeWatch>[0]): readonly string[] {
  const folder = writeWatch(changes);
  try {
    loadWatchSources(folder);
    return [];
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
    return error.problems.map((problem) => problem.replaceAll(`${folder}/`, ''));
  }
}

it('A figure takes circle and tier from its file', () => {
  const { figures } = loadWatchSources(writeWatch());
  expect(figures.map(({ id, circle, tier, bare }) => [id, circle, tier, bare])).toEqual([
    ['bulavin', 'army', 'elite', 'always'],
    ['tokarsky', 'army', 'elite', 'context'],
  ]);
});

describe('A mistake is told with file, line and column', () => {
  it.each<[string, Parameters<typeof writeWatch>[0], RegExp]>([
    [
      'a key that stands twice',
      { 'figures/army.yaml': (all) => all.replace('circle: army', 'circle: army\ncircle: navy') },
      /^figures\/army\.yaml:2:1 Map keys must be unique/,
    ],
    [
      'a bracket that is not closed',
      { 'events/ru.yaml': (all) => all.replace('уволен*]', 'уволен*') },
      /^events\/ru\.yaml:\d+:\d+ Flow sequence/,
    ],
    [
      'an unknown key',
      { 'figures/army.yaml': (all) => all.replace('gender: m,', 'gender: m, rank: general,') },
      /^figures\/army\.yaml:3:\d+ figures\[0\]\.rank: unknown key/,
    ],
    [
      'a missing key',
      { 'figures/army.yaml': (all) => all.replace(', gender: m }', ' }') },
      /^figures\/army\.yaml:4:\d+ figures\[1\]\.gender: /,
    ],
    [
      'a Russian name in Latin letters',
      { 'figures/army.yaml': (all) => all.replace('ru: Геннадий Булавин', 'ru: Gennady Bulavin') },
      /^figures\/army\.yaml:3:\d+ figures\[0\]\.ru: .*Russian given name and surname/,
    ],
    [
      'a date that is none',
      { 'figures/army.yaml': (all) => all.replace('bare: always', 'known: { died: 2022-02-30 }') },
      /^figures\/army\.yaml:3:\d+ figures\[0\]\.known\.died: /,
    ],
    [
      'an unknown event',
      { 'events/en.yaml': (all) => all.replace('  resigned:', '  abdicated:') },
      /^events\/en\.yaml:11:\d+ events\.abdicated: /,
    ],
    [
      'an unknown slot',
      { 'events/en.yaml': (all) => all.replace('    object:', '    victim:') },
      /^events\/en\.yaml:6:\d+ events\.dismissed\.victim: unknown key/,
    ],
    [
      'an unknown language',
      { 'events/en.yaml': (all) => all.replace('language: en', 'language: xx') },
      /^events\/en\.yaml:1:\d+ language: /,
    ],
    [
      'a language that is not that of the file name',
      { 'events/en.yaml': (all) => all.replace('language: en', 'language: de') },
      /^events\/en\.yaml:1:\d+ language: "de" in a file named en\.yaml/,
    ],
    [
      'an unknown class in a phrase',
      { 'events/en.yaml': (all) => all.replace('@post', '@throne') },
      /^events\/en\.yaml:14:\d+ "leaves\|left his\|her @throne": unknown class "@throne"/,
    ],
    [
      'a phrase that begins with a gap',
      { 'events/en.yaml': (all) => all.replace('dismiss+', '~2 dismissed') },
      /^events\/en\.yaml:8:\d+ .*must begin with a word/,
    ],
    [
      'an unknown language of a role',
      { 'roles.yaml': (all) => all.replace('      en:', '      xx:') },
      /^roles\.yaml:5:\d+ roles\[0\]\.words\.xx: /,
    ],
    [
      'a phrase of a role that is none',
      { 'roles.yaml': (all) => all.replace('en: [general]', 'en: [general, "!"]') },
      /^roles\.yaml:5:\d+ "!": /,
    ],
  ])('%s', (_, changes, message) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});

it('Every mistake of every file is told at once', () => {
  const problems = problemsOf({
    'figures/army.yaml': (all) => all.replace('gender: m,', 'gender: x,'),
    'events/en.yaml': (all) => all.replace('@post', '@throne'),
    'roles.yaml': 'roles: []\n',
  });
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
    'events/en.yaml',
    'figures/army.yaml',
    'roles.yaml',
  ]);
});

it('An id that stands twice is told with both places, across files', () => {
  const [problem] = problemsOf({
    'figures/navy.yaml':
      'circle: navy\nfigures:\n  - { id: bulavin, name: Boris Bulavin, ru: Борис Булавин, gender: m }\n',
  });
  expect(problem).toMatch(
    /^figures\/navy\.yaml:3:\d+ figures\[0\]\.id: "bulavin" stands already at figures\/army\.yaml:3:\d+; ids must be unique$/,
  );
});

it('A folder that is missing is named', () => {
  expect(() => loadWatchSources(join(writeWatch(), 'nowhere'))).toThrow(/nowhere.figures: cannot be read/);
});

describe('The version of the watchlist', () => {
  it('is the same for the same content', () => {
    expect(loadWatchSources(writeWatch()).version).toBe(loadWatchSources(writeWatch()).version);
  });

  it('changes with any file that decides matching', () => {
    const posts = {
      'posts.yaml': 'posts: [{ id: chief, words: {} }]\n',
      'places.yaml': 'places: [{ id: a, names: {} }]\n',
    };
    const deciding = [
      'figures/army.yaml',
      'roles.yaml',
      'events/en.yaml',
      'events/ru.yaml',
      'posts.yaml',
      'places.yaml',
    ];
    const versions = deciding.map((file) => {
      const before = posts[file as keyof typeof posts];
      const change = before === undefined ? (all: string) => `${all}\n# a remark\n` : `${before}# a remark\n`;
      return loadWatchSources(writeWatch({ ...posts, [file]: change })).version;
    });
    expect(new Set([...versions, loadWatchSources(writeWatch(posts)).version]).size).toBe(7);
  });

  it('does not change with the list of outlets', () => {
    const changed = writeWatch({ 'outlets.yaml': 'outlets: []\n' });
    expect(loadWatchSources(changed).version).toBe(loadWatchSources(writeWatch()).version);
  });
});

it('The compiled watchlist knows a surname in every script and case', () => {
  const { surnames } = loadWatchlist(writeWatch());
  const lost = [
    'bulavin',
    'bulawin',
    'boulavine',
    'булавин',
    'булавина',
    'булавину',
    'булавиным',
    'токарского',
    'токарський',
  ].filter((form) => !surnames.has(form));
  expect(lost).toEqual([]);
});
