// The sample outlets are what they claim to be, and expected.jsonl labels each of their items.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSampleLabels } from '../../samples/labels.ts';
import { serveSamples } from '../../samples/serve.ts';
import type { Entry } from '../../shared/outlets/entry.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { readEntries } from '../../shared/outlets/read.ts';
import { decodeText } from '../../shared/outlets/text.ts';
import { eventIds, statuses } from '../../shared/vocabulary.ts';

const labels = readSampleLabels();
const unreadable = ['sample-outage', 'sample-consent'];
let samples: Awaited<ReturnType<typeof serveSamples>>;
const read = new Map<string, { format: string; entries: Entry[] }>();
const labelled = () => [...read].flatMap(([outlet, { entries }]) => entries.map((entry) => ({ outlet, ...entry })));

beforeAll(async () => {
  samples = await serveSamples();
  for (const outlet of samples.outlets.filter(({ id }) => !unreadable.includes(id))) {
    const listing = await list(outlet);
    if (listing.kind === 'failed') throw new Error(`${outlet.id}: ${listing.message}`);
    read.set(outlet.id, listing);
  }
});
afterAll(() => samples.close());

async function list(outlet: Outlet) {
  const response = await fetch(outlet.url);
  const text = decodeText(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type') ?? '');
  return readEntries(text, outlet, outlet.url);
}

const outlet = (id: string) => samples.outlets.find((one) => one.id === id)!;

describe('sample outlets', () => {
  test('are eight, all marked as samples, and lead to this machine', () => {
    expect(samples.outlets).toHaveLength(8);
    expect(samples.outlets.every(({ sample, url }) => sample && new URL(url).hostname === '127.0.0.1')).toBe(true);
  });

  test('speak every format there is', () => {
    expect(Object.fromEntries([...read].map(([id, { format }]) => [id, format.toLowerCase()]))).toMatchObject({
      'sample-courier': expect.stringContaining('rss'),
      'sample-vestnik': expect.stringContaining('rss'),
      'sample-ledger': expect.stringContaining('atom'),
      'sample-visti': expect.stringMatching(/rdf|rss/),
      'sample-dnevnik': expect.stringContaining('json'),
      'sample-board': 'page',
    });
  });

  test('send Sample Vestnik in windows-1251, which is no UTF-8', async () => {
    const response = await fetch(outlet('sample-vestnik').url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).not.toContain('charset');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('windows-1251').decode(bytes)).toBe(readFileSync('samples/outlets/vestnik.rss', 'utf8'));
  });

  test('answer 304 to who has read them, by ETag and by date', async () => {
    for (const id of read.keys()) {
      const { headers } = await fetch(outlet(id).url);
      const again = (name: string, value: string | null) => fetch(outlet(id).url, { headers: { [name]: value! } });
      expect((await again('if-none-match', headers.get('etag'))).status).toBe(304);
      expect((await again('if-modified-since', headers.get('last-modified'))).status).toBe(304);
      expect((await again('if-none-match', '"another"')).status).toBe(200);
    }
  });

  test('include one that is down and one that is no feed', async () => {
    expect((await fetch(outlet('sample-outage').url)).status).toBe(500);
    expect(await list(outlet('sample-consent'))).toMatchObject({ kind: 'failed', failure: 'not-a-feed' });
  });

  test('hold at least 90 items, and at least 15 each in Russian and Ukrainian', () => {
    const count = (language: string) => labelled().filter((entry) => outlet(entry.outlet).language === language).length;
    expect(labelled().length).toBeGreaterThanOrEqual(90);
    expect(Math.min(count('ru'), count('uk'))).toBeGreaterThanOrEqual(15);
  });

  test('date every item between February 2022 and January 2025, newest first', () => {
    for (const { entries } of read.values()) {
      const dates = entries.map(({ publishedAt }) => publishedAt!);
      expect(dates).toEqual(dates.toSorted().toReversed());
      expect(dates[0]! < '2025-02-01' && dates.at(-1)! >= '2022-02-01').toBe(true);
    }
  });

  test('give every item a title, a summary and an address in a domain that cannot exist', () => {
    for (const entry of labelled()) {
      expect(entry.title && entry.summary, entry.url).toBeTruthy();
      expect(new URL(entry.url!).hostname).toMatch(/\.example$/);
    }
  });
});

describe('expected.jsonl', () => {
  test('labels exactly the items that the outlets list', () => {
    const keys = (list: { outlet: string; url?: string | undefined }[]) =>
      list.map((one) => `${one.outlet} ${one.url}`);
    expect(keys(labels).toSorted()).toEqual(keys(labelled()).toSorted());
  });

  test('names the language of the outlet', () => {
    for (const { outlet: id, lang } of labels) expect(lang).toBe(outlet(id).language);
  });

  test('leaves at least half of the items without a hit', () => {
    expect(labels.filter(({ hits }) => hits.length === 0).length).toBeGreaterThanOrEqual(labels.length / 2);
  });

  test('has every event and every status', () => {
    const hits = labels.flatMap((label) => label.hits);
    expect(new Set(hits.map(({ event }) => event))).toEqual(new Set(eventIds));
    expect(new Set(hits.map(({ status }) => status))).toEqual(new Set(statuses));
  });

  test('tells of one resignation and departure in three languages', () => {
    const told = (event: string) =>
      new Set(
        labels
          .filter(({ hits }) => hits.some((hit) => hit.who === 'Anatoly Chubais' && hit.event === event))
          .map(({ lang }) => lang),
      );
    expect(told('resigned')).toEqual(new Set(['en', 'ru', 'uk']));
    expect(told('left-country')).toEqual(new Set(['en', 'ru', 'uk']));
  });

  test('calls nothing relevant for the opposition, sanctions or the past alone', () => {
    for (const { relevant, hits, url } of labels) {
      const telling = hits.filter((hit) => !hit.tier && hit.event !== 'sanctioned' && hit.status !== 'past');
      const asserted = telling.some(({ status }) => status === 'asserted');
      expect(asserted ? relevant : !relevant || telling.length > 0, url).toBe(true);
    }
  });
});
