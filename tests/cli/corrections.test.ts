// What people hold to be wrong, by the command line: listed, as labelled items, and a watchlist tested on them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSite } from '../web/site.ts';
import { runCli } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'fissure-corrections-'));
const env = { FISSURE_DATA: folder };
const item = {
  id: '1',
  lang: 'en',
  title: 'Kremlin envoy Chubais resigns after two years',
  date: '2022-03-23',
  outlet: 'courier',
};
beforeAll(async () => {
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, `${JSON.stringify(item)}\n`);
  expect((await runCli(['import', file], env)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('of nothing says that nobody has said anything', async () => {
  const { code, stdout, stderr } = await runCli(['corrections'], env);
  expect([code, stdout, stderr]).toEqual([0, '', expect.stringContaining('Nobody has said')]);
});

test('said on this machine are the owner’s, and are listed, labelled and tested', async () => {
  await withSite(folder, async ({ app, services }) => {
    const hits = await Array.fromAsync(services.store.hits({ who: 'chubais' }));
    const resigned = hits.find(({ event }) => event === 'resigned')!;
    const body = new URLSearchParams({ reason: 'background', note: 'of 2022' });
    const said = await app.request(`http://localhost/wrong/${encodeURIComponent(resigned.id)}`, {
      method: 'POST',
      body,
    });
    expect(said.status).toBe(303);
  });
  const table = await runCli(['corrections'], env);
  expect([table.stderr, table.stdout]).toEqual([
    expect.stringContaining('0 open, 1 taken-back, 0 kept'),
    expect.stringMatching(/Anatoly Chubais\s+resigned\s+background\s+taken-back/),
  ]);
  const labelled = (await runCli(['corrections', '--labelled'], env)).stdout.trim().split('\n');
  expect(labelled.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      ...{ lang: 'en', title: item.title, relevant: false },
      hits: [{ who: 'Anatoly Chubais', event: 'resigned', status: 'past' }],
      wrong: [{ who: 'Anatoly Chubais', event: 'resigned', status: 'asserted' }],
    }),
  ]);
  const tested = await runCli(['corrections', '--test'], env);
  expect(tested.stdout).toMatch(/resigned\s+1\s+1[\s\S]*Still made:\s+Anatoly Chubais resigned: Kremlin envoy/);
});
