// "This is wrong": who may say so, what comes of it at once, and that nothing brings back what was taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNews } from '../../shared/digest/news.ts';
import type { Hit } from '../../shared/hit.ts';
import { mergeVerdicts } from '../../shared/reader/merge.ts';
import { grantAccess } from '../../shared/subscribers/grants.ts';
import { toLabelled } from '../../shared/subscribers/labelled.ts';
import { objectionLimits, objectionUses } from '../../shared/subscribers/objections.ts';
import { erasePerson } from '../../shared/subscribers/personal-data.ts';
import { givenHit } from '../digest/given.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from './subscribe/site.ts';

let site: SubscribeSite;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  site = await openSubscribeSite();
  for (const id of ['owner', 'ada', 'bob']) {
    await givenReader(site, id);
    const granted = await grantAccess('session', { id }, site);
    cookies[id] = `__Host-fissure=${granted.kind === 'granted' ? granted.token : ''}`;
  }
});
afterAll(() => site.close());

let made = 0;
/** A hit in the store, published the day before the site's now. */
async function stored(given: Partial<Hit> = {}): Promise<Hit> {
  made += 1;
  const publishedAt = '2024-06-02T10:00:00.000Z';
  const base = givenHit({ itemId: `meduza:${made}`, outletId: 'meduza', event: 'died', publishedAt, ...given });
  const hit = { ...base, id: `${base.itemId}#${base.who}#${base.event}` };
  const { id: _, ...rest } = hit;
  const item = {
    id: hit.itemId,
    outletId: hit.outletId,
    url: hit.url,
    title: hit.title,
    summary: 'What it says',
    language: hit.language,
    publishedAt,
    firstSeenAt: hit.firstSeenAt,
    backfill: false,
  };
  await site.store.addItem(item, [{ ...rest, id: hit.id }]);
  return hit;
}
const wrongOf = ({ id }: Pick<Hit, 'id'>) => `/wrong/${encodeURIComponent(id)}`;
const say = (hit: Hit, who: string, fields: Record<string, string> = { reason: 'not-him' }, way = '') =>
  site.post(`${wrongOf(hit)}${way}`, fields, { cookie: cookies[who]! });
const read = async (path: string, who = 'ada') => (await site.get(path, { headers: { cookie: cookies[who]! } })).text();
const withdrawalOf = async ({ id }: Hit) => (await site.store.hit(id))?.withdrawn;

describe('the owner’s word', () => {
  test('takes a hit out of stories and feeds at once, and keeps it in the history with the reason', async () => {
    const hit = await stored({ who: 'shoigu', figureId: 'shoigu', figure: 'Sergei Shoigu' });
    expect(await read('/stories')).toContain('Sergei Shoigu');
    expect(await read('/hits', 'owner')).toContain(`href="${wrongOf(hit)}"`);
    const said = await say(hit, 'owner', { reason: 'did-not-happen', note: 'He was on stage' });
    expect([said.status, said.headers.get('location')]).toEqual([303, wrongOf(hit)]);
    expect(await withdrawalOf(hit)).toEqual({
      at: '2024-06-03T10:00:00.000Z',
      by: 'owner',
      reason: 'did-not-happen',
      note: 'He was on stage',
    });
    const [stories, atom, api] = await Promise.all(
      ['/stories', '/api/hits.atom', '/api/stories.json'].map((path) => read(path)),
    );
    expect([stories, atom, api].map((text) => /Shoigu (dies|died|is dead)|Shoigu dies/.test(text!))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await read('/hits?figure=shoigu', 'owner')).toContain('Taken back (by the owner): it did not happen.');
    expect(await site.store.markedAt()).toBe('2024-06-03T10:00:00.000Z');
    await say(hit, 'owner', {}, '/undo');
    expect(await withdrawalOf(hit)).toBeUndefined();
    expect(await read('/stories')).toContain('Sergei Shoigu');
  });

  test('outlives matching, polling and reading again, and undoing it gives the hit back', async () => {
    const hit = await stored();
    await say(hit, 'owner');
    const { withdrawn: _, ...again } = hit;
    await site.store.putHits([again]);
    const standing = await Array.fromAsync(site.store.hits({ who: hit.who, standing: true }));
    expect([(await withdrawalOf(hit))?.by, standing.some(({ id }) => id === hit.id)]).toEqual(['owner', false]);
    const excerpt = { text: hit.evidence.sentence } as never;
    const kept = await site.store.hitsOf(hit.itemId);
    const merged = mergeVerdicts(
      {
        rules: [],
        read: [{ ...again, reader: { state: 'read', at: hit.publishedAt, model: 'm', prompt: '1' } }],
        stored: kept,
        excerpt,
      },
      { at: hit.publishedAt, model: 'm', prompt: '1' },
    );
    await site.store.putHits(merged.hits);
    expect((await withdrawalOf(hit))?.by).toBe('owner');
    await say(hit, 'owner', {}, '/undo');
    expect(await withdrawalOf(hit)).toBeUndefined();
  });

  test('is told in the next digest of whoever was told, however long ago the report was', async () => {
    const old = await stored({
      publishedAt: '2024-01-02T10:00:00.000Z',
      firstSeenAt: '2024-01-02T10:00:00.000Z',
      event: 'rift',
    });
    await say(old, 'owner');
    const news = createNews({ store: site.store, outlets: [] });
    const range = { from: '2024-05-04T00:00:00.000Z' };
    const { withdrawn } = await news.read(range, site.clock.now());
    expect(withdrawn.map(({ id }) => id)).toContain(old.id);
    const other = await stored({
      publishedAt: '2024-01-03T10:00:00.000Z',
      firstSeenAt: '2024-01-03T10:00:00.000Z',
      event: 'rift',
    });
    const told = await createNews({ store: site.store, outlets: [] }).read(range, site.clock.now());
    expect([other.event, told.withdrawn.map(({ id }) => id)]).toEqual(['rift', expect.not.arrayContaining([old.id])]);
  });
});

describe('a subscriber’s word', () => {
  test('changes nothing until the owner decides, and names nobody', async () => {
    const hit = await stored();
    await say(hit, 'ada', { reason: 'other-event', instead: 'rift', note: 'They quarrelled' });
    expect(await withdrawalOf(hit)).toBeUndefined();
    const queue = await read('/wrong', 'owner');
    expect(queue).toContain('A subscriber,');
    expect(queue).toMatch(/They quarrelled/);
    expect(queue).not.toContain('ada@');
    expect(await read(wrongOf(hit), 'bob')).not.toContain('They quarrelled');
    expect((await say(hit, 'bob', { decision: 'taken-back' }, '/decide')).status).toBe(403);
    await say(hit, 'owner', { decision: 'taken-back' }, '/decide');
    expect(await withdrawalOf(hit)).toEqual({
      at: '2024-06-03T10:00:00.000Z',
      by: 'subscriber',
      reason: 'other-event',
    });
    await say(hit, 'ada', {}, '/undo');
    expect((await withdrawalOf(hit))?.by).toBe('subscriber');
    await say(hit, 'owner', {}, '/undo');
    expect([await withdrawalOf(hit), (await site.store.objection(hit.id))?.decision]).toEqual([undefined, undefined]);
  });

  test('may be turned down, and taken back while nobody has decided', async () => {
    const [kept, back] = [await stored(), await stored()];
    await say(kept, 'ada');
    await say(kept, 'owner', { decision: 'kept' }, '/decide');
    expect([await withdrawalOf(kept), (await site.store.objection(kept.id))?.decision?.kind]).toEqual([
      undefined,
      'kept',
    ]);
    await say(back, 'ada');
    await say(back, 'ada', {}, '/undo');
    expect(await site.store.objection(back.id)).toBeUndefined();
  });

  test('is limited to twenty a day, and refused from another site, from nobody, and of no hit', async () => {
    const hit = await stored();
    for (let time = 0; time < 19; time += 1) await site.store.takeUse(objectionUses('bob'), objectionLimits);
    expect([(await say(hit, 'bob')).status, (await say(hit, 'bob')).status]).toEqual([303, 429]);
    expect(
      (await site.post(wrongOf(hit), { reason: 'not-him' }, { cookie: cookies.owner!, origin: 'https://evil.example' }))
        .status,
    ).toBe(403);
    expect((await site.post(wrongOf(hit), { reason: 'not-him' }, { cookie: 'a=b' })).status).toBe(401);
    expect((await say({ ...hit, id: 'x#y#z' }, 'owner')).status).toBe(404);
    expect((await say(hit, 'owner', { reason: 'unconfirmed' })).status).toBe(400);
  });

  test('stays without a name when the subscriber is erased', async () => {
    const hit = await stored();
    site.clock.set('2024-06-05T10:00:00Z');
    await say(hit, 'ada');
    await erasePerson((await site.store.subscriber('ada'))!, site);
    expect((await site.store.objection(hit.id))?.said).toEqual([
      { by: '', at: '2024-06-05T10:00:00.000Z', reason: 'not-him' },
    ]);
  });
});

describe('what was said to be wrong', () => {
  test('is a labelled item with what is right', async () => {
    const hit = await stored({ figure: 'Anatoly Chubais' });
    await say(hit, 'owner', { reason: 'other-event', instead: 'rift', note: 'a quarrel' });
    const objection = (await site.store.objection(hit.id))!;
    const item = toLabelled([objection], await site.store.hitsOf(hit.itemId));
    expect(item).toMatchObject({
      ...{
        id: hit.itemId,
        lang: hit.language,
        outlet: 'meduza',
        title: hit.title,
        summary: 'What it says',
        relevant: true,
      },
      hits: [{ who: 'Anatoly Chubais', event: 'rift', status: hit.status }],
      wrong: [{ who: 'Anatoly Chubais', event: 'died', status: hit.status }],
      note: 'Anatoly Chubais died: other-event (a quarrel)',
    });
  });

  test('is precision by event on the overview', async () => {
    const page = await read('/', 'owner');
    expect(page).toContain('How right it was');
    expect(page).toMatch(
      /<th scope="row">Death or attack<\/th><td class="number">\d+<\/td><td class="number">\d<\/td><td class="number">[\d.]+ %/,
    );
    expect(await read('/', 'bob')).not.toContain('href="/wrong"');
  });
});
