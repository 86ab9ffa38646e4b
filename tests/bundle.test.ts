// What the bundles leave out of the dependencies is not missed: a bundle reads feeds and pages as the source does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { bundleFunction, mostKilobytes } from '../infra/bundle.ts';
import { functionNames } from '../infra/parts.ts';
import * as source from './bundle-entry.ts';
import { outlet, rss } from './outlets/loopback.ts';

const root = join(import.meta.dirname, '..');

async function bundled(): Promise<typeof source> {
  const folder = mkdtempSync(join(root, 'node_modules/.cache-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await bundleFunction('tests/bundle-entry.ts', join(folder, 'out'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return import(join(folder, 'out/index.mjs'));
}

it('reads what the source reads: fetched, packed, redirected, with entities, markup and an article', async () => {
  const feed = rss([
    {
      title: 'Tom &amp;amp; Jerry &amp;eacute;t&amp;eacute; «да»',
      guid: 'a',
      link: 'https://news.test/a?x=1&amp;y=2',
      description: '&lt;p&gt;A&amp;nbsp;&lt;b&gt;b&lt;/b&gt; &amp;mdash; c',
    },
    { title: '<![CDATA[<i>B</i> &hellip;]]>', guid: 'b', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
  ]);
  const server = createServer((request, response) => {
    if (request.url === '/moved') return response.writeHead(301, { location: '/feed' }).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', etag: '"1"' });
    return response.end(gzipSync(feed));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/moved`;
  const page = `<html><head><title>T</title></head><body><article><h1>T</h1>${'<p>Long &amp; telling text of an article, é.</p>'.repeat(20)}</article></body></html>`;
  const listing = '<ul><li><a href="/x">One &amp; two &copy;</a></li></ul>';
  const read = async ({ createHttp, decodeText, readEntries, readArticle, readSettings }: typeof source) => {
    const fetched = await createHttp(readSettings({}), { loopback: true }).get(url);
    if (fetched.kind !== 'body') throw new Error(JSON.stringify(fetched));
    const text = decodeText(fetched.bytes, fetched.contentType);
    return [
      fetched.validators,
      fetched.movedTo,
      await readEntries(text, outlet(url), fetched.url),
      await readEntries(listing, outlet(url, { kind: 'page', selectors: { item: 'li' } }), url),
      await readArticle(page, url),
    ];
  };
  const [one, other] = [await read(await bundled()), await read(source)];
  expect(one).toEqual(other);
  expect(JSON.stringify(other)).toMatch(/Tom.*One & two ©.*Long & telling/);
});

it.each(functionNames)('loads no more for %s than a cold start has time for', async (name) => {
  const folder = mkdtempSync(join(root, 'node_modules/.cache-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { atOnce } = await bundleFunction(`functions/${name}.ts`, join(folder, 'out'));
  expect(atOnce / 1000).toBeLessThanOrEqual(mostKilobytes[name]!);
});
