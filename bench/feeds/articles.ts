// Fetches and reads pages made of fragments of markup at random, 1 KB to 15 MB each, in one process: `npm run bench:articles`.
//
// Arguments: how many (10,000), and the seed (1). The peak is of the whole process with the server in it, as the system counts
// it; time is the processor's, so that it is no other program's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createArticles } from '../../shared/outlets/article.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import { readSettings } from '../../shared/settings.ts';
import { peakMb } from '../peak.ts';
import { hostilePage } from './hostile-pages.ts';

const [pages = 10_000, seed = 1] = process.argv.slice(2).map(Number);
let bytes: Uint8Array = new Uint8Array();
const server = createServer((request, response) => {
  if (request.url === '/robots.txt') return response.writeHead(404).end();
  return response.setHeader('content-type', 'text/html').end(bytes);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/article`;
const articles = createArticles(createHttp(readSettings({}), { loopback: true }), { now: () => new Date() });

const kinds = new Map<string, number>();
let slowest = { ms: 0, page: 0, bytes: 0 };
let served = 0;

const startMb = peakMb().toFixed(0);
for (let page = 0; page < pages; page++) {
  bytes = hostilePage(seed, page);
  served += bytes.length;
  const begun = process.cpuUsage();
  const { kind } = await articles.read(url);
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1000;
  if (ms > slowest.ms) slowest = { ms, page, bytes: bytes.length };
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (page % 500 === 499) console.error(`${page + 1} pages, ${peakMb().toFixed(0)} MB at most`);
}
server.closeAllConnections();
server.close();
console.log(`${pages} pages, ${(served / 1e9).toFixed(1)} GB, seed ${seed}:`, Object.fromEntries(kinds));
console.log(`peak ${peakMb().toFixed(0)} MB (${startMb} before)`);
console.log(`slowest ${slowest.ms.toFixed(0)} ms: page ${slowest.page} of ${slowest.bytes} bytes`);
