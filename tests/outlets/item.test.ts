import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/outlets/entry.ts';
import { toItem, toItems } from '../../shared/outlets/item.ts';
import { outlet } from './loopback.ts';

const now = new Date('2026-03-02T12:00:00Z');
const source = outlet('https://news.test/rss');
const idsOf = (...entries: Entry[]) => toItems(entries, source, now, false).map(({ id }) => id);
const idOf = (entry: Entry) => toItem(entry, source, now)?.id;

describe('toItem', () => {
  it('makes an item in the outlet’s language', () => {
    const entry = {
      guid: 'a',
      url: 'https://news.test/a',
      title: 'T',
      summary: 'S',
      body: 'B',
      author: 'A',
      publishedAt: '2026-03-01T00:00:00.000Z',
    };
    expect(toItem(entry, { ...source, language: 'ru' }, now)).toEqual({
      id: expect.stringMatching(/^test-outlet\.[\w-]{16}$/),
      outletId: 'test-outlet',
      url: 'https://news.test/a',
      title: 'T',
      summary: 'S',
      body: 'B',
      language: 'ru',
      publishedAt: '2026-03-01T00:00:00.000Z',
      firstSeenAt: '2026-03-02T12:00:00.000Z',
      backfill: false,
    });
  });

  it.each([
    ['is missing', undefined],
    ['lies in the future', '2041-01-01T00:00:00.000Z'],
  ])('dates an entry by its first sight where its own date %s', (_name, publishedAt) => {
    expect(toItem({ title: 'T', ...(publishedAt && { publishedAt }) }, source, now)?.publishedAt).toBe(
      now.toISOString(),
    );
  });

  it.each([
    ['old', '2026-02-20T00:00:00.000Z', true],
    ['of unknown age', undefined, true],
    ['of the last days', '2026-03-01T00:00:00.000Z', false],
  ])('marks at the first poll what is %s', (_name, publishedAt, backfill) => {
    const entry = { title: 'T', ...(publishedAt && { publishedAt }) };
    expect(toItem(entry, source, now, { firstPoll: true })?.backfill).toBe(backfill);
  });

  it('marks nothing of a sample outlet, whose dates are those of the real events', () => {
    const entry = { title: 'T', publishedAt: '2022-03-23T00:00:00.000Z' };
    expect(toItem(entry, { ...source, sample: true }, now, { firstPoll: true })?.backfill).toBe(false);
  });

  it.each([
    ['a short text', { summary: 'Short\ntext' }, { title: 'Short text', summary: '' }],
    [
      'a long text',
      { body: `${'word '.repeat(40)}end` },
      { title: `${'word '.repeat(27)}word…`, summary: `${'word '.repeat(40)}end` },
    ],
  ])('takes the headline of an entry without title from %s', (_name, entry, expected) => {
    expect(toItem(entry, source, now)).toMatchObject(expected);
  });

  it('makes nothing of an entry without text', () => {
    expect(toItem({ url: 'https://news.test/a' }, source, now)).toBeUndefined();
  });

  it('keeps an item within what a row of the store can hold', () => {
    const long = '字'.repeat(1_000_000);
    const item = toItem({ title: long, summary: long, body: long, guid: long }, source, now);
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(400 * 1024);
  });
});

describe('identity', () => {
  it.each([
    ['an edited headline', { guid: 'a', title: 'Old' }, { guid: 'a', title: 'New' }],
    [
      'a guid that changes its scheme',
      { guid: 'http://n.test/a', title: 'T' },
      { guid: 'https://www.n.test/a', title: 'T' },
    ],
    [
      'a counter behind the guid',
      { guid: 'https://n.test/a#0', title: 'T' },
      { guid: 'https://n.test/a#1', title: 'T' },
    ],
    [
      'a link with tracking',
      { url: 'https://n.test/a?utm_source=1', title: 'T' },
      { url: 'https://n.test/a', title: 'T' },
    ],
    ['another date', { title: 'T', publishedAt: '2026-01-01T00:00:00.000Z' }, { title: 'T' }],
    ['another body', { title: 'T', summary: 'S', body: 'B' }, { title: 'T', summary: 'S' }],
  ])('outlives %s', (_name, before, after) => {
    expect(idOf(before)).toBe(idOf(after));
  });

  it.each([
    ['guid', { guid: 'a', title: 'T' }, { guid: 'b', title: 'T' }],
    ['link', { url: 'https://n.test/a', title: 'T' }, { url: 'https://n.test/b', title: 'T' }],
    ['text', { title: 'T', summary: 'S' }, { title: 'T', summary: 'R' }],
  ])('tells entries apart by %s', (_name, left, right) => {
    expect(idOf(left)).not.toBe(idOf(right));
  });

  it('is not shared by outlets', () => {
    expect(idOf({ guid: 'a', title: 'T' })).not.toBe(
      toItem({ guid: 'a', title: 'T' }, { ...source, id: 'other' }, now)?.id,
    );
  });

  it.each([
    [
      'one guid for all',
      { guid: 'x', url: 'https://n.test/1', title: 'A' },
      { guid: 'x', url: 'https://n.test/2', title: 'B' },
    ],
    [
      'one title and link to the states of a service, and no guid',
      { url: 'https://n.test/', title: 'State', summary: 'Down' },
      { url: 'https://n.test/', title: 'State', summary: 'Up again' },
    ],
    ['the home page as link', { url: 'https://n.test/', title: 'A' }, { url: 'https://n.test/', title: 'B' }],
    [
      'one page with many parts',
      { guid: 'https://n.test/live#1', title: 'A' },
      { guid: 'https://n.test/live#2', title: 'B' },
    ],
  ])('keeps entries apart where an outlet gives %s', (_name, left, right) => {
    expect(new Set(idsOf(left, right)).size).toBe(2);
  });

  it('takes what is listed twice once', () => {
    expect(
      idsOf({ guid: 'a', title: 'T', summary: 'Cut…' }, { guid: 'a', title: 'T', summary: 'Cut no more' }),
    ).toHaveLength(1);
    expect(idsOf({ guid: 'a', title: 'T' }, { guid: 'a', title: 'T' })).toHaveLength(1);
  });

  it('does not depend on the order of the listing, nor on the time', () => {
    const entry = fc.record(
      { guid: fc.constantFrom('a', 'b', 'c'), url: fc.webUrl(), title: fc.string({ minLength: 1 }) },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const later = toItems(entries.toReversed(), source, new Date('2027-01-01'), true);
        expect(new Set(later.map(({ id }) => id))).toEqual(new Set(idsOf(...entries)));
      }),
    );
  });
});
