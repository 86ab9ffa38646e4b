// The formats of a query, read back by others: two readers of feeds, a CSV and a calendar parser, a validator of OpenAPI.

import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { readEntries } from '../../shared/outlets/read.ts';
import { errorSchema, hitsSchema, outletsSchema, storiesSchema } from '../../web/api/schemas.ts';
import { openSampleSite } from './site.ts';

let site: Awaited<ReturnType<typeof openSampleSite>>;
beforeAll(async () => {
  site = await openSampleSite();
});
afterAll(() => site.close());

const get = (path: string) => site.app.request(`http://localhost${path}`);
const outlet = { id: 'fissure', url: 'http://localhost/', kind: 'feed', language: 'en' } as Outlet;

it('answers JSON by the page, each hit once, as its schema says', async () => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const response = await get(`/api/hits.json?limit=7${cursor === null ? '' : `&cursor=${cursor}`}`);
    const { hits, next } = hitsSchema.parse(await response.json());
    ids.push(...hits.map(({ id }) => id));
    cursor = next;
  } while (cursor !== null);
  const all = await Array.fromAsync(site.services.store.hits({}));
  expect(ids).toEqual(all.map(({ id }) => id));
});

it('answers stories and outlets as their schemas say', async () => {
  const { stories } = storiesSchema.parse(await (await get('/api/stories.json')).json());
  expect(stories.some(({ who, event }) => who === 'chubais' && event === 'resigned')).toBe(true);
  const { outlets } = outletsSchema.parse(await (await get('/api/outlets.json')).json());
  expect(outlets.some(({ condition }) => condition === 'healthy')).toBe(true);
});

it.each([
  ['/api/hits.json?figure=Chubaiz', 'figure'],
  ['/api/hits.atom?from=tomorrow', 'from'],
  ['/api/hits.csv?limit=1e9', 'limit'],
  ['/api/hits.ics?cursor=abc', 'cursor'],
  ['/api/stories.json?colour=red', 'colour'],
])('refuses %s and names %s', async (path, parameter) => {
  const response = await get(path);
  const { error } = errorSchema.parse(await response.json());
  expect([response.status, error.parameter]).toEqual([400, parameter]);
});

/** Readers of others that know nothing of each other: feedsmith parses by itself, rss-parser with xml2js, feed-extractor with fast-xml-parser. */
it('writes feeds in which independent readers find the same', async () => {
  const { hits } = hitsSchema.parse(await (await get('/api/hits.json?figure=chubais')).json());
  const xml = await (await get('/api/hits.atom?figure=chubais')).text();
  const json = await (await get('/api/hits.feed.json?figure=chubais')).text();
  const [smith, smithJson] = [parseAtomFeed(xml), parseJsonFeed(json)];
  const parsed = await new RssParser().parseString(xml);
  const plain = { normalization: true, descriptionMaxLen: 0 };
  const [extracted, extractedJson] = [extractFromXml(xml, plain), extractFromJson(json, plain)];
  const told = hits.map(({ url, publishedAt }) => [url, publishedAt]);
  expect(smith.entries?.map(({ links, published }) => [links?.[0]?.href, published])).toEqual(told);
  expect(parsed.items.map(({ link, pubDate }) => [link, pubDate])).toEqual(told);
  expect(extracted.entries?.map(({ link, published }) => [link, new Date(published!).toISOString()])).toEqual(told);
  expect(smithJson.items?.map(({ url, date_published }) => [url, date_published])).toEqual(told);
  expect(extractedJson.entries?.map(({ link, published }) => [link, new Date(published!).toISOString()])).toEqual(told);
  const titles = smith.entries?.map(({ title }) => title?.value);
  expect(parsed.items.map(({ title }) => title)).toEqual(titles);
  expect(extracted.entries?.map(({ title }) => title)).toEqual(titles);
  expect(extractedJson.entries?.map(({ title }) => title)).toEqual(titles);
});

it('writes Atom that two readers read back', async () => {
  const xml = await (await get('/api/hits.atom?figure=chubais')).text();
  const { hits } = hitsSchema.parse(await (await get('/api/hits.json?figure=chubais')).json());
  const theirs = parseAtomFeed(xml);
  expect(theirs.entries?.map(({ links }) => links?.[0]?.href)).toEqual(hits.map(({ url }) => url));
  expect(theirs.entries?.[0]?.title?.value).toMatch(/^Anatoly Chubais .*\(.+\)$/);
  const ours = await readEntries(xml, outlet, outlet.url);
  if (ours.kind !== 'entries') throw new Error(ours.kind);
  expect(ours.entries.map(({ url }) => url)).toEqual(hits.map(({ url }) => url));
  expect(ours.entries.map(({ publishedAt }) => publishedAt)).toEqual(hits.map(({ publishedAt }) => publishedAt));
});

it('writes a JSON Feed that two readers read back', async () => {
  const json = await (await get('/api/hits.feed.json?event=resigned')).text();
  const theirs = parseJsonFeed(json);
  expect(theirs.items?.length).toBeGreaterThan(3);
  const ours = await readEntries(json, outlet, outlet.url);
  if (ours.kind !== 'entries') throw new Error(ours.kind);
  expect(ours.entries.map(({ guid }) => guid)).toEqual(theirs.items?.map(({ id }) => id));
});

it('streams all hits as CSV and as JSON Lines', async () => {
  const all = await Array.fromAsync(site.services.store.hits({}));
  const rows: { id: string }[] = parseCsv(await (await get('/api/hits.csv')).text(), { columns: true });
  expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  const lines = (await (await get('/api/hits.jsonl')).text()).trim().split('\n');
  expect(lines.map((line): Hit => JSON.parse(line))).toEqual(all);
  expect((await (await get('/api/hits.jsonl?limit=3')).text()).trim().split('\n')).toHaveLength(3);
});

it('writes a calendar with a day for every story', async () => {
  const text = await (await get('/api/hits.ics?figure=chubais')).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map(({ summary }) => summary)).toContain('Anatoly Chubais resigns (reported)');
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

it('describes itself in a valid OpenAPI document that names every address', async () => {
  const document = await (await get('/api/openapi.json')).json();
  const { valid, errors } = await new Validator().validate(document as Record<string, unknown>);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(JSON.stringify(document)).not.toContain('__shared');
  const { paths, tags, info } = document as {
    paths: Record<string, { get: { tags: string[]; description: string; summary: string } }>;
    tags: { name: string }[];
    info: { description: string; contact: object };
  };
  expect([info.description, info.contact]).not.toContain(undefined);
  const known = tags.map(({ name }) => name);
  for (const [path, { get: told }] of Object.entries(paths)) {
    expect((await get(path)).status).toBe(200);
    expect(known).toEqual(expect.arrayContaining(told.tags));
    expect([told.tags.length, told.description === '', told.summary === '']).toEqual([1, false, false]);
  }
});
