// The line whole: a feed's bytes over loopback HTTP in, a mail file out, on real components.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { withServices } from '../cli/local.ts';
import { processTerminal } from '../cli/terminal.ts';
import { type Delivery, deliverDigest } from '../shared/digest/deliver.ts';
import { outboxPaths } from '../shared/digest/outbox.ts';
import type { Item } from '../shared/item.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import { type PollResult, pollOutlets } from '../shared/outlets/poll.ts';
import { readSettings } from '../shared/settings.ts';
import { firstTerms } from '../shared/subscribers/preferences.ts';
import type { Subscriber } from '../shared/subscribers/subscriber.ts';
import { makeFolder } from './cli/run.ts';

const polledAt = new Date('2026-03-02T05:50:00Z');
const digestAt = new Date('2026-03-02T06:00:00Z');

/** Russian in windows-1251, named only in the prolog, without ids. */
const russian = windows1251(`<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0"><channel><title>Вестник</title>
<item><title>Чубайс покинул Россию</title><link>https://vestnik.example/1</link>
  <description>Анатолий Чубайс уехал из страны, рассказали два источника.</description>
  <pubDate>Sun, 01 Mar 2026 20:00:00 +0300</pubDate></item>
<item><title>Медведев обыграл Джоковича</title><link>https://vestnik.example/2</link>
  <pubDate>Sun, 01 Mar 2026 21:00:00 +0300</pubDate></item>
</channel></rss>`);

/** English Atom; the second entry is old, so it is history and no news. */
const english = Buffer.from(`<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><id>tag:courier.example,2026:1</id><title>Chubais leaves Russia &amp;amp; resigns as envoy</title>
  <link href="https://courier.example/1"/><updated>2026-03-01T19:30:00Z</updated></entry>
<entry><id>tag:courier.example,2026:0</id><title>Shoigu sacked as defence minister</title>
  <link href="https://courier.example/0"/><updated>2024-05-12T19:30:00Z</updated></entry>
</feed>`);

const documents: Record<string, [type: string, bytes: Buffer]> = {
  vestnik: ['text/xml', russian],
  courier: ['application/atom+xml', english],
  consent: ['text/html', Buffer.from('<!doctype html><title>Before you continue</title>')],
};

const outlet = (id: string, origin: string, language: Outlet['language']): Outlet => ({
  id,
  name: `The ${id}`,
  url: `${origin}/${id}`,
  kind: 'feed',
  language,
  country: 'NL',
  stance: 'independent',
  interval: 15,
  enabled: true,
  sample: false,
});

const subscriber: Subscriber = {
  id: 'reader',
  email: 'reader@example.org',
  status: 'confirmed',
  createdAt: polledAt.toISOString(),
  timeZone: 'Europe/Berlin',
  hour: 7,
  whenQuiet: true,
  ...firstTerms,
  nextDigestAt: digestAt.toISOString(),
};

describe('from bytes to mail', () => {
  let first: PollResult[];
  let second: PollResult[];
  let items: Item[];
  let deliveries: Delivery[];
  let mail: ParsedMail;

  beforeAll(async () => {
    const server = createServer((request, response) => {
      const [type, bytes] = documents[request.url!.slice(1)] ?? [];
      if (bytes === undefined) response.writeHead(503).end();
      else response.writeHead(200, { 'content-type': type }).end(bytes);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outlets = [
      outlet('vestnik', origin, 'ru'),
      outlet('courier', origin, 'en'),
      outlet('consent', origin, 'en'),
      outlet('silent', origin, 'en'),
    ];
    let remove = () => {};
    const data = makeFolder((end) => {
      remove = end;
    });
    const settings = readSettings({ FISSURE_DATA: data });
    let now = polledAt;
    const context = {
      settings: () => settings,
      clock: { now: () => now },
      terminal: processTerminal(),
      signal: new AbortController().signal,
      deployment: () => undefined,
      log: () => ({ info: () => {}, warn: () => {}, error: () => {} }),
      end: () => {},
    };
    await withServices(
      context,
      async (services) => {
        first = await pollOutlets(outlets, services);
        second = await pollOutlets(outlets, services);
        items = await Array.fromAsync(services.store.items());
        await services.store.saveSubscriber(subscriber);
        now = digestAt;
        deliveries = [];
        const toDeliver = { ...services, outlets, sender: settings.FISSURE_SENDER };
        for await (const due of services.store.dueSubscribers(now)) {
          deliveries.push(await deliverDigest(due, toDeliver), await deliverDigest(due, toDeliver));
        }
      },
      { loopback: true },
    );
    mail = await simpleParser(readFileSync(outboxPaths(`${data}/outbox`, deliveries[0]!.key).eml));
    return () => {
      server.close();
      remove();
    };
  });

  it('reads what can be read and records why the rest cannot', () => {
    const told = first.map(({ outletId, outcome, added, failure }) => [outletId, outcome, added, failure?.kind]);
    expect(told).toEqual([
      ['vestnik', 'read', 2, undefined],
      ['courier', 'read', 2, undefined],
      ['consent', 'failed', 0, 'not-a-feed'],
      ['silent', 'failed', 0, 'http-status'],
    ]);
  });

  it('decodes Cyrillic by the prolog', () => {
    expect(items.map(({ title }) => title)).toContain('Чубайс покинул Россию');
  });

  it('adds nothing when the same documents come again', () => {
    expect(second.map(({ added, hits }) => [added, hits.length])).toEqual(first.map(() => [0, 0]));
  });

  it('sends one digest, however often it is asked to', () => {
    expect(deliveries.map(({ kind }) => kind)).toEqual(['sent', 'taken']);
  });

  it('tells the news of both outlets in a mail with HTML and plain text', () => {
    expect(mail.subject).toMatch(/Chubais/);
    expect(mail.to).toMatchObject({ text: 'reader@example.org' });
    for (const part of [mail.text, mail.html]) {
      expect(part).toMatch(/Chubais resigns and leaves Russia/);
      expect(part).toContain('https://vestnik.example/1');
      expect(part).toContain('https://courier.example/1');
    }
  });

  it('leaves out tennis, and history that was old when its outlet was first read', () => {
    expect(mail.text).not.toMatch(/Медведев|Shoigu/);
  });

  it('names the outlets that could not be read', () => {
    expect(mail.text).toMatch(/4 items read, 2 of 4 outlets healthy/);
    expect(mail.text).toMatch(/The consent/);
    expect(mail.text).toMatch(/The silent/);
  });
});

function windows1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}
