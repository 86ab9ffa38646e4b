import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOutlets } from '../../shared/outlets/load.ts';
import { outlinesToYaml, readOpml, renderOpml } from '../../shared/outlets/opml.ts';
import { outlet } from './loopback.ts';

const now = new Date('2026-03-02T12:00:00Z');

describe('readOpml', () => {
  it('reads outlines in folders, in any capitals, once an address', () => {
    const text = `<?xml version="1.0"?><OPML version="1.0"><body><outline text="Russia &amp; more">
      <outline type="rss" title="A" xmlURL="https://a.test/rss" language="ru-RU"/>
      <outline text="again" xmlUrl="https://a.test/rss"/></outline>
      <outline xmlUrl="https://b.test/feed"/><outline text="no feed" htmlUrl="https://c.test/"/><outline xmlUrl="ftp://d.test/"/></body></OPML>`;
    expect(readOpml(text)).toEqual({
      feeds: [
        { name: 'A', url: 'https://a.test/rss', language: 'ru', folders: ['Russia & more'] },
        { name: 'b.test', url: 'https://b.test/feed', folders: [] },
      ],
      skipped: [{ name: 'ftp://d.test/', reason: '"ftp://d.test/" is no http or https address' }],
    });
  });

  it('takes the addresses that browsers gave to feed readers, and tells of pages that a reader takes apart', () => {
    const text = `<opml><body><outline text="A" xmlUrl="feed://a.test/rss"/><outline text="B" xmlUrl="feed:https://b.test/rss"/>
      <outline text="C" type="HTML+XPath" xmlUrl="https://c.test/"/></body></opml>`;
    const { feeds, skipped } = readOpml(text);
    expect(feeds.map(({ url }) => url)).toEqual(['http://a.test/rss', 'https://b.test/rss']);
    expect(skipped).toEqual([{ name: 'C', reason: expect.stringContaining('HTML+XPath') }]);
  });

  it('finds nothing in what is no OPML', () => {
    expect(['', '<rss/>', '{}', '<outline'].flatMap((text) => readOpml(text).feeds)).toEqual([]);
  });
});

describe('renderOpml', () => {
  it('gives back names and addresses, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.webUrl({ withQueryParameters: true }),
        (text, url) => {
          const name = `N ${text.replace(/[\p{C}\s]+/gu, ' ')} n`
            .replace(/\s+/g, ' ')
            .normalize('NFC')
            .replaceAll(/[<&]/g, '+');
          expect(readOpml(renderOpml([outlet(url, { name })], now)).feeds).toEqual([
            { name, url, language: 'en', folders: ['Independent'] },
          ]);
        },
      ),
    );
  });
});

describe('outlinesToYaml', () => {
  it('makes entries that load, switched off, with ids of their own', () => {
    const outlines = [
      { name: 'Some: News', url: 'https://a.test/rss', folders: ['World'] },
      { name: 'Some News', url: 'https://b.test/rss', folders: [] },
      { name: 'Новости', url: 'https://c.test/rss', language: 'ru' as const, folders: [] },
      { name: 'Known', url: 'https://known.test/', folders: [] },
    ];
    const file = join(mkdtempSync(join(tmpdir(), 'fissure-opml-')), 'outlets.yaml');
    writeFileSync(file, `outlets:\n${outlinesToYaml(outlines, [{ id: 'some-news', url: 'https://known.test/' }])}`);
    expect(loadOutlets(file).map(({ id, enabled, language }) => [id, enabled, language])).toEqual([
      ['some-news-2', false, 'en'],
      ['some-news-3', false, 'en'],
      ['novosti', false, 'ru'],
    ]);
  });

  it('writes names that YAML would read as numbers or as nothing so that they load as they were', () => {
    const names = [
      '24',
      '1e3',
      '0x1F',
      'null',
      '~',
      'true',
      'Да',
      'yes',
      '-',
      '.',
      'Россия 24',
      '№ 5',
      '\'"',
      '# x',
      '{a: b}',
    ];
    const outlines = names.map((name, index) => ({ name, url: `https://s${index}.test/rss`, folders: [`a\n${name}`] }));
    const file = join(mkdtempSync(join(tmpdir(), 'fissure-opml-')), 'outlets.yaml');
    writeFileSync(file, `outlets:\n${outlinesToYaml(outlines, [])}`);
    const loaded = loadOutlets(file);
    expect(loaded.map(({ name }) => name)).toEqual(names);
    expect(new Set(loaded.map(({ id }) => id)).size).toBe(names.length);
    expect(loaded.slice(0, 4).map(({ id }) => id)).toEqual(['outlet-24', 'outlet-1e3', 'outlet-0x1f', 'null']);
  });
});
