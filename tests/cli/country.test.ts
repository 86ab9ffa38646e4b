// Another country's watch folder, as its owner uses it: checked, fed, and read on the command line, in a digest and in the browser.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSite } from '../web/site.ts';
import { makeFolder, runCli } from './run.ts';

const examples = ['examples/watch-belarus', 'examples/watch-iran'];

it.each(examples)('%s has no finding', async (watch) => {
  expect(await runCli(['check', '--strict'], { FISSURE_WATCH: watch })).toMatchObject({ code: 0, stdout: '' });
});

it('tells of the country in stories, digests and pages', async () => {
  const folder = makeFolder();
  const environment = { FISSURE_WATCH: 'examples/watch-belarus', FISSURE_DATA: folder };
  const file = join(folder, 'items.jsonl');
  const items = [
    ['1', 'Former culture minister Pavel Latushko flees Belarus'],
    ['2', 'Anatoly Chubais flees Russia'],
    ['3', 'Belarusian KGB chief Ivan Tertel resigned'],
    ['4', 'Lukashenko’s office denies that Tertel resigned'],
  ];
  writeFileSync(
    file,
    items
      .map(([id, title]) => JSON.stringify({ id, title, date: '2024-06-20', lang: 'en', outlet: 'belta-en' }))
      .join('\n'),
  );
  const imported = await runCli(['import', file, '--json'], environment);
  expect(JSON.parse(imported.stdout)).toMatchObject({ items: 4, hits: 3 });
  const stories = JSON.parse((await runCli(['stories', '--json'], environment)).stdout) as { headline: string }[];
  expect(stories.map(({ headline }) => headline).sort()).toEqual([
    'Ivan Tertel resigns, sources say; Lukashenko’s office denies',
    'Pavel Latushko leaves Belarus',
  ]);
  const digest = await runCli(['digest', '--preview', '--from', '2024-06-01', '--to', '2024-06-30'], environment);
  expect(digest.stdout).toContain('Pavel Latushko leaves Belarus');
  expect(digest.stdout).not.toContain('Russia');
  await withSite(
    folder,
    async ({ app }) => {
      const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();
      expect(await page('/')).toMatch(/<title>Overview · Belarus · Fissure<.*<h1>Cracks in Belarus’s elite</s);
      expect(await page('/stories')).toMatch(/<title>Stories[^<]* · Belarus · Fissure</);
      expect(await page('/subscribe')).toContain('Belarus’s elite');
    },
    { environment },
  );
});

it('holds one country against another, item by item', async () => {
  const folder = makeFolder();
  const file = join(folder, 'items.jsonl');
  const titles = ['Belarusian KGB chief Ivan Tertel dismissed', 'Putin sacks Shoigu'];
  writeFileSync(file, titles.map((title, id) => JSON.stringify({ id: `${id}`, title, date: '2022-02-01' })).join('\n'));
  const words = ['backtest', '--watch', 'examples/watch-belarus', '--items', file, '--json'];
  const { stdout } = await runCli(words, { FISSURE_DATA: folder });
  const { differences } = JSON.parse(stdout) as { differences: { kind: string; hit: { figureId: string } }[] };
  expect(differences.map(({ kind, hit }) => `${kind} ${hit.figureId}`).sort()).toEqual([
    'gained tertel',
    'lost shoigu',
  ]);
});

it('refuses a folder that does not say whose elite it is', async () => {
  const folder = makeFolder();
  const { code, stderr } = await runCli(['check'], { FISSURE_WATCH: folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining(folder)]);
});
