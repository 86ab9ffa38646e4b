// How well matching agrees with careful readers, as floors a little below what was measured, so that it cannot sink unseen.
// The samples are always read; the labelled news in ../shared/gold, no part of the project, only where they are there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSampleLabels } from '../samples/labels.ts';
import { serveSamples } from '../samples/serve.ts';
import type { Hit } from '../shared/hit.ts';
import type { Item } from '../shared/item.ts';
import { isRelevant, matchItem } from '../shared/match/match.ts';
import { toItems } from '../shared/outlets/item.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import { readEntries } from '../shared/outlets/read.ts';
import { decodeText } from '../shared/outlets/text.ts';
import type { Language } from '../shared/vocabulary.ts';
import { loadWatchlist } from '../shared/watchlist/watchlist.ts';
import { type Agreement, agreement, type Label } from './agreement.ts';
import { makeHit } from './cli/hit.ts';

const watchlist = loadWatchlist('watch');

function measure(labelled: readonly { item: Item; label: Label }[]): Agreement {
  return agreement(
    labelled.map(({ item, label }) => {
      const hits = matchItem(item, watchlist);
      return { label, hits, relevant: isRelevant(hits) };
    }),
  );
}

describe('Agreement with a label', () => {
  const chubais = { who: 'Anatoly Chubais', event: 'resigned', status: 'asserted' } as const;
  const of = (wanted: Label['hits'], found: Partial<Hit>[]) => {
    const label: Label = { lang: 'en', relevant: true, hits: wanted };
    const { pairsF1, statusRight } = agreement([{ label, relevant: true, hits: found.map((hit) => makeHit(hit)) }]);
    return [pairsF1, statusRight];
  };

  it.each<[string, Label['hits'], Partial<Hit>[], [number, number]]>([
    ['is whole for the same person and event', [chubais], [{}], [1, 1]],
    ['is whole for another status, which is told apart', [{ ...chubais, status: 'denied' }], [{}], [1, 0]],
    ['is none for another event', [chubais], [{ event: 'died' }], [0, 1]],
    ['is none for a namesake', [{ ...chubais, who: 'Igor Chubais' }], [{}], [0, 1]],
    ['is whole for any unnamed role', [{ ...chubais, who: 'role: envoy' }], [{ figure: null, role: 'aide' }], [1, 1]],
    ['is lessened by a hit too many', [chubais], [{}, { event: 'died' }], [2 / 3, 1]],
    ['does not count background', [{ ...chubais, status: 'past' }], [{ status: 'past' }], [1, 1]],
    ['pardons the opposition', [{ ...chubais, tier: 'opposition' }], [{}], [1, 1]],
  ])('%s', (_, wanted, found, expected) => expect(of(wanted, found)).toEqual(expected));
});

/** Shares in percent, so that a failure shows how far below its floor a set is. */
function expectAtLeast(found: Agreement, floors: Partial<Agreement>): void {
  const percent = (share: number) => Math.round(share * 1000) / 10;
  const below = Object.entries(floors).flatMap(([part, floor]) => {
    const share = found[part as keyof Agreement];
    return share < floor ? [`${part} is ${percent(share)}%, its floor ${percent(floor)}%`] : [];
  });
  expect(below).toEqual([]);
}

async function sampleItems(): Promise<Item[]> {
  const samples = await serveSamples();
  try {
    const perOutlet = await Promise.all(samples.outlets.map(itemsOf));
    return perOutlet.flat();
  } finally {
    await samples.close();
  }
}

async function itemsOf(outlet: Outlet): Promise<Item[]> {
  const response = await fetch(outlet.url);
  if (!response.ok) return [];
  const text = decodeText(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type') ?? '');
  const listing = await readEntries(text, outlet, outlet.url);
  return listing.kind === 'failed' ? [] : toItems(listing.entries, outlet, new Date('2026-01-01T00:00:00Z'), false);
}

it('Matching agrees with the labels of the samples', async () => {
  const labels = new Map(readSampleLabels().map((label) => [label.url, label]));
  const items = await sampleItems();
  const labelled = items.flatMap((item) => {
    const label = labels.get(item.url);
    return label ? [{ item, label }] : [];
  });
  expect(labelled).toHaveLength(labels.size);
  expectAtLeast(measure(labelled), { newsF1: 0.9, newsPrecision: 0.95, pairsF1: 0.68, statusRight: 0.94 });
});

const gold = join(import.meta.dirname, '../../shared/gold');

/** `file`: a whole article, the body, in ../shared/seeds. */
type GoldLine = Label & { id: string; date: string; title: string; summary?: string; file?: string };

const readGold = (file: string): { item: Item; label: Label }[] =>
  readFileSync(join(gold, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { id, date, title, summary = '', file: article, ...label } = JSON.parse(line) as GoldLine;
      const body = article === undefined ? undefined : readFileSync(join(gold, '..', 'seeds', article), 'utf8');
      const publishedAt = `${date}T12:00:00.000Z`;
      const place = { outletId: 'gold', url: '', publishedAt, firstSeenAt: publishedAt, backfill: false };
      const text = { title, summary, language: label.lang, ...(body === undefined ? {} : { body }) };
      return { item: { ...place, id, ...text }, label };
    });

describe.skipIf(!existsSync(gold))(
  'Matching agrees with the labels of real news (skipped without ../shared/gold)',
  () => {
    it.each<[file: string, languages: Language[], floors: Partial<Agreement>]>([
      ['feeds-en.dev.jsonl', ['en'], { newsF1: 0.9, newsPrecision: 0.89, pairsF1: 0.77, statusRight: 0.92 }],
      ['feeds-en.dev2.jsonl', ['en'], { newsF1: 0.86, newsPrecision: 0.86, pairsF1: 0.74, statusRight: 0.88 }],
      ['items-ml.dev.jsonl', ['ru', 'uk'], { newsF1: 0.89, newsPrecision: 0.88, pairsF1: 0.77, statusRight: 0.87 }],
      ['items-ml.dev2.jsonl', ['ru', 'uk'], { newsF1: 0.87, newsPrecision: 0.91, pairsF1: 0.65, statusRight: 0.94 }],
      ['items-ml.dev.jsonl', ['de', 'fr'], { newsF1: 0.85, newsPrecision: 0.87, pairsF1: 0.73, statusRight: 0.92 }],
    ])('%s, %j', (file, languages, floors) => {
      const labelled = readGold(file).filter(({ label }) => languages.includes(label.lang));
      expect(labelled.length).toBeGreaterThan(40);
      expectAtLeast(measure(labelled), floors);
    });

    it('five whole articles', () => {
      const labelled = readGold('seeds.jsonl');
      expect(labelled).toHaveLength(5);
      expectAtLeast(measure(labelled), { newsF1: 1, pairsF1: 0.71, statusRight: 0.95 });
    });
  },
);
