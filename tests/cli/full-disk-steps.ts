// What tests/cli/full-disk.test.ts does on a disk of its own: stores, fills the disk, reads, tries to write, frees it, reads again.
import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { runCommand } from '../../cli/program.ts';
import { readSettings } from '../../shared/settings.ts';

const disk = process.argv[2]!;
const data = join(disk, 'data');

type Ran = { code: number; stdout: string; stderr: string };

async function run(
  words: string[],
  { stdin = '', onLine = (_: string) => {}, signal = new AbortController().signal } = {},
) {
  const told = { stdout: '', stderr: '' };
  const into = (name: keyof typeof told) =>
    new Writable({
      write: (chunk, _, done) => {
        told[name] += chunk;
        onLine(String(chunk));
        done();
      },
    });
  const code = await runCommand(words, {
    terminal: {
      stdin: Readable.from([Buffer.from(stdin)]),
      stdout: into('stdout'),
      stderr: into('stderr'),
      columns: 120,
      interactive: false,
      colors: pc.createColors(false),
    },
    clock: { now: () => new Date('2026-01-05T12:00:00Z') },
    settings: () => readSettings({ FISSURE_DATA: data }),
    signal,
  });
  return { code, ...told } satisfies Ran;
}

/** The pages, asked while they are served. */
async function visit(): Promise<{ page: number; form: number; names: boolean; ran: Ran }> {
  const stop = new AbortController();
  const answers = Promise.withResolvers<{ page: number; form: number; names: boolean }>();
  const ask = async (url: string) => {
    const page = await fetch(`${url}/hits`);
    const names = (await page.text()).includes('Chubais');
    const form = await fetch(`${url}/subscribe`, { method: 'POST', headers: { Origin: url }, body: 'email=a' });
    answers.resolve({ page: page.status, form: form.status, names });
    stop.abort();
  };
  const onLine = (line: string) => {
    const url = line.match(/Pages: (\S+)\. Ctrl/)?.[1];
    if (url) ask(url).catch(answers.reject);
  };
  const ran = await run(['serve', '--port', '0'], { onLine, signal: stop.signal });
  return { ...(await answers.promise), ran };
}

async function fill(file: string): Promise<void> {
  const zeroes = Buffer.alloc(64 * 1024);
  await new Promise<void>((resolve) => {
    const stream = createWriteStream(file).on('error', () => resolve());
    const more = () => stream.write(zeroes, (error) => error || more());
    more();
  });
}

const reads = [
  ['hits', '--json'],
  ['stories', '--json'],
  ['figures', '--json', '--limit', '5'],
  ['timeline', '--json'],
  ['export'],
];
const readAll = async () => {
  const answers: Ran[] = [];
  for (const words of reads) answers.push(await run(words));
  return answers;
};

const items = ['Kremlin envoy Chubais resigns', 'Putin sacks Shoigu'].map((title, id) =>
  JSON.stringify({ id: `${id}`, lang: 'en', outlet: 'meduza', date: '2024-05-12T12:00:00Z', title }),
);
writeFileSync(join(disk, 'items.jsonl'), items.join('\n'));
await run(['import', join(disk, 'items.jsonl')]);
const before = await readAll();
await fill(join(disk, 'fill'));
const full = await readAll();
const pages = await visit();
const writes = [await run(['import', join(disk, 'items.jsonl')]), await run(['demo']), await run(['start'])];
rmSync(join(disk, 'fill'));
const after = await readAll();
process.stdout.write(JSON.stringify({ before, full, pages, writes, after }));
