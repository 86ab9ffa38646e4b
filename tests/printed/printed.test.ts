// The shell blocks of the documents run as they are printed, in their order, on a copy of the project with data of its own.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Block, blocksOf, commandOf, leftOut, needsAccount } from './blocks.ts';
import { installShims } from './shims.ts';

const root = join(import.meta.dirname, '../..');
const files = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root }).sort()];
const blocks = files.flatMap((file) => blocksOf(file, readFileSync(join(root, file), 'utf8')));

const copied = ['cli', 'docs', 'examples', 'infra', 'package.json', 'samples', 'shared', 'watch', 'web', 'tests'];
const home = mkdtempSync(join(tmpdir(), 'fissure-printed-'));
const place = join(home, 'fissure');
let desk: ChildProcess;
/** Commands run one after the other, on a machine that others may keep busy; ms. */
const patience = 180_000;

beforeAll(async () => {
  for (const name of copied) cpSync(join(root, name), join(place, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const [file, text] of Object.entries(givenFiles())) writeFileSync(join(place, file), text);
  installShims(join(home, 'bin'), place);
  // The first block of the README, by npm itself and in a process of its own, as a newcomer runs it.
  await promisify(execFile)('npm', ['run', 'demo'], { cwd: place, env: cleanEnvironment() });
  desk = spawn(process.execPath, ['tests/printed/desk.ts', join(home, 'desk'), join(place, '.fissure')], {
    cwd: place,
    env: { ...cleanEnvironment(), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(desk.stdout!, 'data');
  await shell('fissure import told.jsonl');
}, patience);
afterAll(async () => {
  desk?.kill('SIGTERM');
  if (desk && desk.exitCode === null) await once(desk, 'exit');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

/** What the README's discovery is made of: reports of somebody invented, who is on no list. */
const told = [
  [
    '2022-04-26',
    'moscow-times',
    'Gazprombank vice president Igor Primerov says he has fled Russia to fight for Ukraine',
  ],
  ['2022-04-27', 'meduza', 'Бывший вице-президент Газпромбанка Игорь Примеров бежал из России'],
  ['2022-04-28', 'meduza-en', 'Gazprombank vice president Igor Primerow condemns the war in Ukraine'],
].map(([day, outlet, title], id) => ({ id: `told-${id}`, outlet, date: `${day}T09:00:00Z`, title }));

/** Files that blocks are about: a corpus, a list of persons. */
function givenFiles(): Record<string, string | Buffer> {
  const items = ['Kremlin envoy Chubais resigns', 'Putin sacks Shoigu'].map((title, id) => ({ id, lang: 'en', title }));
  const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  return {
    'items.jsonl': lines,
    'items.jsonl.gz': gzipSync(lines),
    'told.jsonl': told
      .map((item) => `${JSON.stringify({ ...item, lang: item.outlet === 'meduza' ? 'ru' : 'en' })}\n`)
      .join(''),
    'targets.simple.csv':
      'id,schema,name,aliases,birth_date,countries\nQ1,Person,Anatoly Chubais,Анатолий Чубайс,1955-06-16,ru\n',
  };
}

/** No account, no settings of whoever runs the tests, and homes of its own for npm and AWS. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS|FISSURE)_|^npm_/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, AWS_EC2_METADATA_DISABLED: 'true' };
}

type Ran = { code: number; stdout: string; stderr: string };

async function shell(script: string): Promise<Ran> {
  const env = { ...cleanEnvironment(), DESK: join(home, 'desk'), PATH: `${join(home, 'bin')}:${process.env.PATH}` };
  const child = execFile('bash', ['-eo', 'pipefail', '-c', script], { cwd: place, env, maxBuffer: 1e8 }, () => {});
  child.stdin?.end();
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => (output.stdout += text));
  child.stderr?.on('data', (text) => (output.stderr += text));
  const [code] = await once(child, 'close');
  return { code, ...output };
}

/** Checking the shipped list takes seconds each time; tests/cli/check.test.ts does it once. */
const smallWatch = 'examples/watch-belarus';

const isRun = (line: string): boolean => !leftOut.some(([left]) => left.test(commandOf(line)));
const hasJq = existsSync('/usr/bin/jq') || existsSync('/opt/homebrew/bin/jq');

/** What bash is given of a block: lines that need an account are run on their own. */
const scriptOf = ({ lines }: Block): string =>
  lines
    .filter((line) => isRun(line) && !needsAccount.test(commandOf(line)))
    .map((line) => (hasJq ? line : line.replace(/\| jq .*/, '> /dev/null')))
    .map((line) => line.replace(/^fissure check/, `FISSURE_WATCH=${smallWatch} fissure check`))
    .join('\n');

const runnable = blocks.filter((block) => scriptOf(block) !== '');
const accountLines = [...new Set(blocks.flatMap(({ lines }) => lines).map(commandOf))].filter(
  (line) => needsAccount.test(line) && isRun(line),
);

it.skipIf(process.platform === 'win32').each(runnable)(
  '$file, block $number runs',
  async (block) => {
    const { code, stdout, stderr } = await shell(scriptOf(block));
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/^fissure: /m) });
    if (block.printed !== undefined) expect(stdout).toBe(block.printed);
  },
  patience,
);

it.skipIf(process.platform === 'win32').each(accountLines)(
  'says without an account what is missing for: %s',
  async (line) => {
    const { code, stderr } = await shell(line);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/AWS/) });
  },
);

it('leaves out no more than it says', () => {
  const lines = blocks.flatMap((block) => block.lines.map(commandOf));
  expect(leftOut.filter(([left]) => !lines.some((line) => left.test(line)))).toEqual([]);
  expect(runnable.length).toBeGreaterThan(12);
  expect(dirname(place)).toBe(home);
});
