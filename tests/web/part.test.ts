// Long exports as a deployment answers them: in parts that Lambda can carry, which together are everything, once.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { HitPage, HitPlace } from '../../shared/store/hit-query.ts';
import type { Store } from '../../shared/store/store.ts';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { russia } from '../country.ts';
import { givenHit } from '../digest/given.ts';

const count = 50_000;
/** What Lambda answers at most: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostAnswer = 6_291_556;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Bytes that are still held. */
const held = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const sample = givenHit({
  title: 'Глава "Роснефти" уходит',
  marked: '*Игорь Сечин* \n *ушёл в отставку* "по своей воле".',
});
const newest = Date.UTC(2026, 2, 1);
/** The hit at a place of a history without end, newest first: two of each minute. */
const hitAt = (index: number): Hit => {
  const publishedAt = new Date(newest - Math.floor(index / 2) * 60_000).toISOString();
  return { ...sample, id: `h${String(count - index).padStart(6, '0')}`, publishedAt };
};
const indexOf = ({ id }: HitPlace) => count - Number(id.slice(1));

/** As the store gives them, made as they are asked for: none is kept. */
const hitPage: Store['hitPage'] = async ({ before }, { limit }): Promise<HitPage> => {
  const from = before === undefined ? 0 : indexOf(before) + 1;
  const hits = Array.from({ length: Math.min(limit, count - from) }, (_, index) => hitAt(from + index));
  const last = hits.at(-1);
  return { hits, ...(last && from + hits.length < count && { next: { publishedAt: last.publishedAt, id: last.id } }) };
};

async function* hits(): AsyncGenerator<Hit> {
  for (let index = 0; index < count; index++) yield hitAt(index);
}

function given(changes: { now?: () => Date } = {}) {
  const app = createApp({
    store: { hitPage, hits },
    watch: { figures: [], outlets: [], country: russia },
    site: 'http://localhost',
    timeZone: 'UTC',
    clock: { now: changes.now ?? (() => new Date()) },
    access: 'loopback',
    parts: { mostBytes: 4_000_000, mostMs: 15_000 },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  } as unknown as WebServices);
  const handler = handle(app);
  type HonoEvent = Parameters<typeof handler>[0];
  return async (address: string) => {
    const { pathname, search } = new URL(address);
    const requestContext = { http: { method: 'GET', path: pathname, sourceIp: '192.0.2.1' }, domainName: 'localhost' };
    const event = {
      version: '2.0',
      rawPath: pathname,
      rawQueryString: search.slice(1),
      headers: { host: 'localhost' },
      requestContext,
    };
    const answer = await handler(event as unknown as HonoEvent, {} as never);
    const {
      body,
      isBase64Encoded,
      headers = {},
    } = answer as { body: string; isBase64Encoded: boolean; headers?: Record<string, string> };
    return {
      payload: Buffer.byteLength(JSON.stringify(answer)),
      text: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString(),
      name: /filename="(.*)"/.exec(headers['content-disposition'] ?? '')?.[1],
      next: /<(.*)>; rel="next"/.exec(headers.link ?? '')?.[1],
    };
  };
}

describe.each(['jsonl', 'csv'])('fifty thousand hits as %s', (format) => {
  it('come in parts that Lambda carries, each hit once, in bounded memory', async () => {
    const ask = given();
    let [lines, parts, longest, kept] = [0, 0, 0, 0];
    const before = held();
    for (let next: string | undefined = `http://localhost/api/hits.${format}`; next !== undefined; ) {
      const answer = await ask(next);
      const ids = answer.text.match(/h\d{6}(?="|\r\n)/g)!;
      // Newest first, without a gap or a repetition between parts or in them.
      expect([ids[0], ids.at(-1)]).toEqual([hitAt(lines).id, hitAt(lines + ids.length - 1).id]);
      lines += ids.length;
      parts += 1;
      longest = Math.max(longest, answer.payload);
      kept = Math.max(kept, held() - before);
      next = answer.next;
    }
    expect([lines, parts > 4, longest < mostAnswer, kept < 25e6]).toEqual([count, true, true, true]);
  }, 120_000);
});

it('a part is named by the days that it covers, and the whole by none', async () => {
  const ask = given();
  const first = await ask('http://localhost/api/hits.csv');
  expect(first.name).toMatch(/^fissure-hits-2026-02-\d\d-to-2026-03-01\.csv$/);
  const few = await ask('http://localhost/api/hits.csv?limit=3');
  expect([few.name, few.next, few.text.trim().split('\r\n').length]).toEqual(['fissure-hits.csv', undefined, 4]);
});

it('a query of which little fits ends in time, with the place to go on from', async () => {
  let asked = 0;
  const ask = given({ now: () => new Date(6_000 * asked++) });
  const { text, next } = await ask('http://localhost/api/hits.jsonl');
  expect([text.trim().split('\n').length <= 600, next]).toEqual([true, expect.stringContaining('cursor=')]);
});
