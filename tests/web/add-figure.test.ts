// A person found by role is added to the watchlist from the pages of a local run, by the road of `figures import`.
import { cpSync, readFileSync } from 'node:fs';
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

const watch = join(makeFolder(afterAll), 'watch');
cpSync(join(import.meta.dirname, '../../watch'), watch, { recursive: true });
const settings = readSettings({ FISSURE_WATCH: watch });
let site: Awaited<ReturnType<typeof openEmptySite>>;
const who = 'name:igor-volobuyevsky';
beforeAll(async () => {
  let add: AddFigure;
  site = await openEmptySite({ changes: { addFigure: (...asked) => add(...asked) } });
  const store = site.services.store as Store;
  add = figureAdder(settings, store);
  const base = givenHit({ publishedAt: '2024-05-01T10:00:00.000Z' });
  const found = { who, figureId: null, figure: 'Igor Volobuyevsky', role: 'army general' };
  const hit: Hit = { ...base, ...found, id: `${base.itemId}#${who}#${base.event}` };
  await store.putHits([hit]);
});
afterAll(() => site.close());
const post = (path: string, fields: Record<string, string> = {}) =>
  site.app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });
const added = `/figures/${encodeURIComponent(who)}/add`;

it('by one button, whatever was guessed told, and not a second time', async () => {
  const page = await (await site.app.request(`http://localhost/figures/${encodeURIComponent(who)}`)).text();
  expect(page).toContain('Add to the watchlist');
  const response = await post(added);
  const text = await response.text();
  expect([response.status, text]).toEqual([
    200,
    expect.stringMatching(/As <code>volobuyevsky<\/code> in <code>.*figures\/army\.yaml/),
  ]);
  expect(text).toContain('Guessed');
  const army = readFileSync(join(settings.FISSURE_WATCH, 'figures', 'army.yaml'), 'utf8');
  expect(army).toMatch(/- id: volobuyevsky\n\s+name: Igor Volobuyevsky\n\s+ru: .* # check/);
  const again = await post(added);
  expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('knows this person by now')]);
});

it('under a circle that is none is refused, and of nobody, too', async () => {
  expect((await post(added, { circle: 'nobles' })).status).toBe(400);
  expect((await post('/figures/name%3Anobody-at-all/add')).status).toBe(400);
});
