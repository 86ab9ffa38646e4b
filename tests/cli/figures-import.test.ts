import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWatch } from '../watchlist/small-watch.ts';
import { makeFolder, runCli } from './run.ts';

/** A list in a file of its own. */
function listOf(text: string): string {
  const file = join(makeFolder(), 'list');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const army = (watch: string) => readFileSync(join(watch, 'figures/army.yaml'), 'utf8');

const simple = `id,schema,name,aliases,birth_date,countries,position
NK-1,Person,"ZUSKO, Ivan Petrovich",Зусько Иван Петрович;Іван Зусько,1961-05-02,ru,Army general
NK-2,Person,Gennady Bulavin,Guennadi Boulavine;БУЛАВИН Геннадий Ильич,1955,ru,
NK-3,Company,OOO Bulavin,,,ru,
`;
const entity = (id: string, properties: object) => `${JSON.stringify({ id, schema: 'Person', properties })}\n`;
const entities =
  entity('NK-1', {
    name: ['Ivan Petrovich Zusko'],
    alias: ['Зусько Иван Петрович', 'Іван Зусько'],
    birthDate: ['1961-05-02'],
    position: ['Army general'],
  }) +
  entity('NK-2', { name: ['Gennady Bulavin'], alias: ['Guennadi Boulavine'], birthDate: ['1955'] }) +
  `${JSON.stringify({ id: 'NK-3', schema: 'Company', properties: { name: ['OOO Bulavin'] } })}\n`;
const cell = (value: string) => ({ type: 'literal', value });
const bindings = JSON.stringify({
  head: { vars: [] },
  results: {
    bindings: [
      {
        person: cell('http://www.wikidata.org/entity/Q1'),
        personLabel: cell('Ivan Zusko'),
        ru: cell('Иван Петрович Зусько'),
        uk: cell('Іван Зусько'),
        born: cell('1961-05-02T00:00:00Z'),
        postLabel: cell('Army general'),
        genderLabel: cell('male'),
      },
      {
        person: cell('http://www.wikidata.org/entity/Q2'),
        personLabel: cell('Gennady Bulavin'),
        born: cell('1955-01-01T00:00:00Z'),
      },
    ],
  },
});

describe.each([
  ['the simple table of OpenSanctions', simple],
  ['FollowTheMoney entities', entities],
  ['a Wikidata query', bindings],
])('%s', (_, text) => {
  it('is shown first, written with --write, and changes nothing a second time', async () => {
    const watch = writeWatch();
    const before = army(watch);
    const words = ['figures', 'import', listOf(text)];
    const shown = await runCli(words, { FISSURE_WATCH: watch });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(
      /^\+ army\/zusko {2}Ivan Zusko · Иван Петрович Зусько · Іван Зусько · m · 1961-05-02 · Army general/,
    );
    expect(shown.stdout).toMatch(/^~ bulavin .* born 1955/m);
    expect(shown.stderr).toMatch(/1 new, 1 extended, 0 known already.*nothing written: --write does/);
    expect(army(watch)).toBe(before);
    const written = await runCli([...words, '--write'], { FISSURE_WATCH: watch });
    expect(written.stderr).toMatch(/1 files written/);
    expect(army(watch)).toContain(
      '    name: Ivan Zusko\n    ru: Иван Петрович Зусько\n    uk: Іван Зусько\n    gender: m\n',
    );
    const again = await runCli([...words, '--write'], { FISSURE_WATCH: watch });
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toMatch(/0 new, 0 extended, 2 known already.*nothing to change/);
    expect((await runCli(['explain', 'Army general Zusko sacked'], { FISSURE_WATCH: watch })).stdout).toContain(
      'Ivan Zusko',
    );
  });
});

it('tells namesakes apart by patronymic and birth, and asks where it cannot', async () => {
  const two = `circle: army
figures:
  - { id: popov-old, name: Ivan Popov, ru: Иван Попов, uk: Іван Попов, gender: m, bare: never, born: 1950 }
  - { id: popov-young, name: Ivan Popov, ru: Иван Попов, uk: Іван Попов, gender: m, bare: never, born: 1975 }
`;
  const list = listOf('name,born,circle,sources\nIvan Popov,1975,,one\nIvan Popov,,,two\nIvan Popov,1990,army,three\n');
  const { code, stdout, stderr } = await runCli(['figures', 'import', list], {
    FISSURE_WATCH: writeWatch({ 'figures/army.yaml': two }),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\+ army\/popov .*1990.*\n~ popov-young .*\+source one\n$/);
  expect(stderr).toContain('row 2: "Ivan Popov" may be popov-old or popov-young: give a birth year');
});

it('derives gender and marks what it guessed', async () => {
  const watch = writeWatch();
  const list = listOf('name,aliases,post\nMaria Zuskova,,general\nQwer Tyuiop,,general\n');
  expect((await runCli(['figures', 'import', list, '--write'], { FISSURE_WATCH: watch })).code).toBe(0);
  expect(army(watch)).toMatch(/name: Maria Zuskova\n {4}ru: Мария Зускова # check\n {4}gender: f\n/);
  expect(army(watch)).toMatch(/name: Qwer Tyuiop\n {4}ru: .* # check\n {4}gender: m # check\n/);
});

it('tells rows that it cannot take, and takes the others', async () => {
  const list = listOf('name,post\n,general\nMadonna,general\nIvan Zusko,gardener\nOleg Zusko,general\n');
  const { code, stdout, stderr } = await runCli(['figures', 'import', list], { FISSURE_WATCH: writeWatch() });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\+ army\/zusko /);
  expect(stderr).toMatch(
    /row 1: has no name\n.*row 2: "Madonna" has no spelling.*\n.*row 3: .*no role .* "gardener"; give --circle/,
  );
});

it.each([
  ['', /it is empty/],
  ['who,what\na,b\n', /names no column "name" or "ru", but who, what/],
  ['{"some": "json"}', /no result of a query/],
  ['[1', /cannot be used/],
])('refuses %j with exit code 2', async (text, message) => {
  const { code, stderr } = await runCli(['figures', 'import', listOf(text)], { FISSURE_WATCH: writeWatch() });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

it.each(['csv', 'ftm'])('imports its own export (%s) of the shipped list without a change', async (format) => {
  const { stdout } = await runCli(['figures', 'export', '--format', format]);
  const { code, stderr } = await runCli(['figures', 'import', listOf(stdout)]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^0 new, 0 extended, \d{3,} known already; nothing to change\.\n$/);
});
