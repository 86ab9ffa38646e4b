// The README keeps up with the code: every setting, command, option and word stands in it, and what it shows is so.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../cli/exit.ts';
import { buildProgram } from '../cli/program.ts';
import { processTerminal } from '../cli/terminal.ts';
import { settingsDocumentation } from '../shared/settings.ts';
import { eventIds, statuses } from '../shared/vocabulary.ts';
import { slots } from '../shared/watchlist/schema.ts';
import { runCli } from './cli/run.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

const program = buildProgram({
  terminal: processTerminal(),
  settings: () => {
    throw new Error('nothing is run here');
  },
  clock: { now: () => new Date(0) },
  deployment: () => undefined,
  log: () => ({ info: () => {}, warn: () => {}, error: () => {} }),
  signal: new AbortController().signal,
  end: () => {},
});

it.each(settingsDocumentation)('has a row for $name with its default and meaning', (setting) => {
  expect(readme).toContain(`| \`${setting.name}\` | \`${setting.default}\` | ${setting.meaning} |`);
});

it.each(program.commands.map((command) => command.name()))('has a row for fissure %s', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| \`fissure ${name}[^\`]*\` \\| .+ \\|$`, 'm'));
});

it('names every filter of hits', () => {
  const hits = program.commands.find((command) => command.name() === 'hits')!;
  const missing = hits.options.map(({ long }) => long!).filter((long) => !readme.includes(long));
  expect(missing).toEqual([]);
});

it('names no command and no option that does not exist', () => {
  const names = new Set(program.commands.map((command) => command.name()));
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  const options = new Set(all.flatMap((command) => command.options.map(({ long }) => long)));
  const examples = [...readme.matchAll(/\bfissure(?: --)? ([a-z]+)([^\n`|#]*)/g)].filter(([, name]) =>
    names.has(name!),
  );
  expect(examples.length).toBeGreaterThan(15);
  const unknown = [...readme.matchAll(/`fissure ([a-z]+)/g)].filter(([, name]) => !names.has(name!));
  expect(unknown.map(([text]) => text)).toEqual([]);
  const named = examples.flatMap(([, , rest]) => rest!.match(/--[a-z-]+/g) ?? []);
  expect(named.filter((option) => !options.has(option) && option !== '--help')).toEqual([]);
});

it.each([...eventIds, ...statuses, ...slots, 'not'])('explains the word %s', (word) => {
  expect(readme).toMatch(new RegExp(`^\\| \`${word}\` \\| .+ \\|$`, 'm'));
});

it('tells the exit codes as the program and its help do', async () => {
  const { stdout } = await runCli(['--help']);
  for (const code of Object.values(exitCodes)) {
    const [, meaning] = readme.match(new RegExp(`^\\| ${code} \\| (.+) \\|$`, 'm')) ?? [];
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`${code} ${meaning}`);
  }
});

it.each(['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })])(
  'links in %s only to what exists',
  (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  },
);

it('names npm scripts that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = ['README.md', 'CONTRIBUTING.md'].flatMap((file) => [
    ...read(file).matchAll(/npm run (?:-s )?([a-z:-]+)/g),
  ]);
  expect(named.filter(([, name]) => scripts[name!] === undefined).map(([text]) => text)).toEqual([]);
});

it('keeps its promise on who acts', async () => {
  const items = [
    { id: 'condemned', lang: 'en', title: "Putin condemned Chubais's exit" },
    { id: 'sacked', lang: 'en', title: 'Shoigu sacked Dmitry Bulgakov' },
  ];
  const { stdout } = await runCli(['match'], {}, { stdin: items.map((item) => JSON.stringify(item)).join('\n') });
  const who: Record<string, (string | null)[]> = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line): { id: string; hits: { figure: string | null }[] } => JSON.parse(line))
      .map(({ id, hits }) => [id, hits.map(({ figure }) => figure)]),
  );
  expect(who.condemned).not.toContain('Vladimir Putin');
  expect(who.sacked).toEqual(['Dmitry Bulgakov']);
});

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>;

it('gives a reason for every dependency, and for none that is gone', () => {
  const names = [dependencies, devDependencies, optionalDependencies].flatMap((some = {}) => Object.keys(some));
  const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| .+ \|$/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(names.toSorted());
});

it('leads newcomers to files that are there', () => {
  const named = [...read('docs/architecture.md').matchAll(/`((?:shared|web|cli|watch|tests|docs)\/[\w./-]+)`/g)];
  expect(named.length).toBeGreaterThan(20);
  expect(named.map(([, file]) => file!).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
