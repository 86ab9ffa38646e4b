// A person found by role is added to the watchlist from the pages of a local run, by the road of `figures import`.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { figureAdder } from '../../cli/add-figure.ts';
import type { Hit } from '../../shared/hit.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Store } from '../../shared/store/store.ts';
import type { AddFigure } from '../../web/services.ts';
import { makeFolder } from '../cli/run.ts';
import { givenHit } from '../digest/given.ts';
import { openEmptySite } from './site.ts';

// A small watchlist: that of the examples, with the phrases that it takes from the shipped one.
const root = join(import.meta.dirname, '../..');
const folder = makeFolder(afterAll);
const watch = join(folder, 'examples/watch-belarus');
for (const part of ['examples/watch-belarus', 'watch/events'])
  cpSync(join(root, part), join(folder, part), { recursive: true });
const settings = readSettings({ FISSURE_WATCH: watch });
let site: Awaited<ReturnType<typeof openEmptySite>>;
const who = 'name:igor-volobuyevsky';
beforeAll(async () => {
  let add: AddFigure;
  site = await openEmptySite({ changes: { addFigure: (...asked) => add(...asked) } });
  const store = site.services.store as Store;
  add = figureAdder(settings, store);
  const base = givenHit({ publishedAt: '2024-05-01T10:00:00.000Z' });
  const found = { who, figureId: null, figure: 'Igor Volobuyevsky', role: 'general' };
  const hit: Hit = { ...base, ...found, id: `${base.itemId}#${who}#${base.event}` };
  await store.putHits([hit]);
});
afterAll(() => site.close());
const post = (path: string, fields: Record<string, string> = {}) =>
  site.app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });
const added = `/figures/${encodeURIComponent(who)}/add`;

const keyIn = (text: string) => text.match(/name="seen" value="([^"]+)"/)?.[1] ?? '';
const file = join(watch, 'figures', 'security.yaml');

it('once what would be written was shown, and not a second time', async () => {
  const page = await (await site.app.request(`http://localhost/figures/${encodeURIComponent(who)}`)).text();
  expect(page).toContain('Add to the watchlist');
  const before = readFileSync(file, 'utf8');
  const shown = await (await post(added)).text();
  expect(shown).toMatch(/This would change in <code>.*figures\/security\.yaml<\/code>/);
  expect(shown).toMatch(/\n\+ {3}- id: volobuyevsky\n\+ {5}name: Igor Volobuyevsky\n/);
  expect(shown).toContain('Guessed');
  expect(readFileSync(file, 'utf8')).toBe(before);
  const response = await post(added, { seen: keyIn(shown) });
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringMatching(/As <code>volobuyevsky<\/code> in <code>.*figures\/security\.yaml/),
  ]);
  const after = readFileSync(file, 'utf8');
  expect(after.startsWith(before.trimEnd())).toBe(true);
  expect(after).toMatch(/- id: volobuyevsky\n\s+name: Igor Volobuyevsky\n\s+ru: .* # check/);
  const again = await post(added);
  expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('knows this person by now')]);
  writeFileSync(file, before);
});

it('not where the file was edited since it was shown', async () => {
  const shown = await (await post(added)).text();
  const edited = `# a remark of the owner's\n${readFileSync(file, 'utf8')}`;
  writeFileSync(file, edited);
  const text = await (await post(added, { seen: keyIn(shown) })).text();
  expect(text).toContain('The file has changed since; nothing was written');
  expect(readFileSync(file, 'utf8')).toBe(edited);
});

it('not by a page of another site', async () => {
  const headers = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' };
  const response = await site.app.request(`http://localhost${added}`, { method: 'POST', headers });
  expect(response.status).toBe(403);
});

it('under a circle that is none is refused, and of nobody, too', async () => {
  expect((await post(added, { circle: 'nobles' })).status).toBe(400);
  expect((await post('/figures/name%3Anobody-at-all/add')).status).toBe(400);
});
