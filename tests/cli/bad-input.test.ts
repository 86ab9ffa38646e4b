import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, runCli } from './run.ts';

/** The project's watch folder with one file changed, and a data folder that does not exist yet. */
function withWatch(file: string, change: (text: string) => string) {
  const folder = makeFolder();
  const watch = join(folder, 'watch');
  cpSync(join(import.meta.dirname, '../../watch'), watch, { recursive: true });
  writeFileSync(join(watch, file), change(readFileSync(join(watch, file), 'utf8')));
  return { FISSURE_WATCH: watch, FISSURE_DATA: join(folder, 'data') };
}

const commands = [
  ['poll'],
  ['start'],
  ['digest'],
  ['hits'],
  ['check'],
  ['match'],
  ['explain', 'text'],
  ['figures'],
  ['backtest'],
  ['discoveries'],
];

it.each(commands)('%s refuses a broken list of outlets before anything is written', async (...words) => {
  const environment = withWatch('outlets.yaml', (text) => `${text}\n  - id: [\n`);
  const { code, stdout, stderr } = await runCli(words, environment);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^fissure: The watch files cannot be used; nothing was done\.\n.*outlets\.yaml:\d+:\d+ /);
  expect(existsSync(environment.FISSURE_DATA)).toBe(false);
});

it.each([
  ['match', 'events/en.yaml', /events\/en\.yaml:\d+:\d+ /],
  ['explain', 'roles.yaml', /roles\.yaml:\d+:\d+ /],
  ['demo', 'roles.yaml', /roles\.yaml:\d+:\d+ /],
])('%s refuses a broken %s with its place', async (command, file, message) => {
  const environment = withWatch(file, (text) => `${text}\nunheard-of: true\n`);
  const { code, stderr } = await runCli([command, ...(command === 'explain' ? ['text'] : [])], environment);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

it('names every setting that cannot be used', async () => {
  const settings = { FISSURE_CONCURRENCY: 'many', FISSURE_TIMEOUT_SECONDS: '0' };
  const { code, stderr } = await runCli(['poll'], settings);
  expect(code).toBe(2);
  expect(stderr).toMatch(/FISSURE_CONCURRENCY: .*"many"[\s\S]*FISSURE_TIMEOUT_SECONDS: .*"0"/);
});

it.each([
  [['hits', '--figure', 'Chubaiz'], /--figure: unknown figure "Chubaiz"; did you mean "chubais"\?/],
  [['hits', '--figure', ''], /--figure: is empty; leave it out, or give <id or name\.\.\.>/],
  [['hits', '--event', 'died', ''], /--event: is empty/],
  [['stories', '--from', ' '], /--from: is empty/],
  [['check', '--corpus', ''], /--corpus: is empty/],
  [['hits', '--event', 'fired'], /--event: unknown event "fired"/],
  [['hits', '--outlet', 'medusa'], /--outlet: unknown outlet "medusa"; did you mean "meduza"\?/],
  [['hits', '--from', '2022-02-30'], /--from: "2022-02-30" is no date/],
  [['hits', '--limit', '0'], /--limit.* Expected a whole number of at least 1/],
  [['hits', '--json', '--csv'], /'--json' cannot be used with option '--csv'/],
  [['poll', 'meduzza'], /outlet: unknown outlet "meduzza"; did you mean "meduza"\?/],
  [['digest', '--html'], /--html: prints a preview; add --preview/],
  [['digest', '--to', '2022-03-01'], /--to: needs --from/],
  [['explain', ' '], /<text>: is empty/],
  [['figures', ''], /<name>: is empty/],
  [['poll', 'meduza', ''], /<outlet>: is empty/],
  [['compile', ''], /<folder>: is empty/],
  [['subscribers', 'erase', '', '--yes'], /<subscriber>: is empty/],
  [['hits', '--from', 'tomorrow'], /--from: "tomorrow" is no date; expected a day like .* 7d, 2w, today, yesterday/],
  [['import', '/'], /file: \/ cannot be read: it is a folder/],
  [['check', '--corpus', '/'], /--corpus: \/ cannot be read: it is a folder/],
  [['outlets', 'import', '/nowhere'], /import: \/nowhere cannot be read: there is no such file/],
  [['figures', 'import', '/'], /<file>: \/ cannot be used: it is a folder/],
  [['check', '--write-baseline', '/'], /--write-baseline: \/ cannot be written: a folder of that name is there/],
  [['export', '/', '--format', 'csv'], /file: \/ cannot be written: a folder of that name is there/],
  [
    ['export', '/dev/null/x.csv'],
    /file: \/dev\/null\/x\.csv cannot be written: a file stands where a folder would have to be/,
  ],
  [['backtest', '--watch', 'biome.json'], /biome\.json|compiled watchlist/],
  [['serve', '--port', ''], /--port <n>.* Expected 0 to 65535/],
  [['explain', 'x', '--lang', 'xx'], /--lang <language>.*Allowed choices are en, ru, uk, de, fr/],
  [['pol'], /unknown command 'pol'\n\(Did you mean poll\?\)/],
  [['hits', '--jsn'], /unknown option '--jsn'\n\(Did you mean --json\?\)/],
])('refuses %j and says what would be right', async (words, message) => {
  const { code, stdout, stderr } = await runCli(words, { FISSURE_DATA: join(makeFolder(), 'data') });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^fissure: /);
});

it('refuses a time zone that does not exist, in every command that shows times', async () => {
  for (const command of ['start', 'digest', 'hits', 'outlets', 'demo']) {
    const { code, stderr } = await runCli([command], {
      FISSURE_TIME_ZONE: 'Europe/Atlantis',
      FISSURE_DATA: makeFolder(),
    });
    expect([command, code]).toEqual([command, 2]);
    expect(stderr).toContain('FISSURE_TIME_ZONE: unknown time zone "Europe/Atlantis"');
  }
});

it('shows help with exit code 0 and examples on every command', async () => {
  for (const command of [
    'start',
    'poll',
    'digest',
    'hits',
    'outlets',
    'match',
    'explain',
    'check',
    'discoveries',
    'backtest',
  ]) {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n.*fissure ${command}`));
  }
});
