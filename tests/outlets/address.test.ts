import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { forbiddenUrl, isAllowedAddress } from '../../shared/outlets/address.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import { readSettings } from '../../shared/settings.ts';
import { serve } from './loopback.ts';

describe('isAllowedAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::200e', '::ffff:8.8.8.8'])(
    'lets %s through',
    (address) => expect(isAllowedAddress(address)).toBe(true),
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '192.0.0.8',
    ],
    ...[
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '168.63.129.16',
      '::ffff:168.63.129.16',
      '::2',
      '::0.1.0.0',
      '255.255.255.255',
      '192.0.2.1',
      '203.0.113.9',
    ],
    ...[
      '::',
      '::1',
      '::7f00:1',
      '::a9fe:a9fe',
      '::ffff:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ],
    ...['fe80::1', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '2001::1', '100::1', 'not an address', ''],
  ])('refuses %s', (address) => expect(isAllowedAddress(address)).toBe(false));

  it('lets this machine through where that is asked for, and no other private address', () => {
    const allowed = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '0.0.0.0', '169.254.169.254'].filter(
      (address) => isAllowedAddress(address, { loopback: true }),
    );
    expect(allowed).toEqual(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
  });
});

describe('forbiddenUrl', () => {
  it.each([
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
      'http://0/',
    ],
    ...[
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::a9fe:a9fe]/',
      'http://127。0。0。1/',
      'http://①②⑦.0.0.1/',
    ],
    ...['ftp://example.org/', 'file:///etc/passwd', 'http://example.org:8080/', 'https://example.org:22/'],
  ])('refuses %s', (url) => expect(forbiddenUrl(new URL(url))).toBeTypeOf('string'));

  it.each(['http://example.org/', 'https://example.org:80/', 'http://example.org:443/', 'https://8.8.8.8/feed'])(
    'lets %s through',
    (url) => expect(forbiddenUrl(new URL(url))).toBeUndefined(),
  );
});

describe('createHttp by default', () => {
  it('opens no connection to this machine, whatever the spelling', async () => {
    let connections = 0;
    const url = await serve((_, response) => {
      connections++;
      response.end();
    });
    const { port } = new URL(url);
    const http = createHttp(readSettings({}));
    const hosts = [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::7f00:1]',
      'localhost',
    ];
    const failures = await Promise.all(
      hosts.flatMap((host) => [`http://${host}:${port}/`, `http://${host}/`]).map((address) => http.get(address)),
    );
    expect([connections, new Set(failures.map((one) => one.kind === 'failed' && one.failure))]).toEqual([
      0,
      new Set(['forbidden-address']),
    ]);
  });
});

/** Ways to write addresses that no outlet has: this machine, the metadata service, private networks. */
const spellings = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0x7f.1',
    '0177.0.0.1',
    '0177.1',
    '017700000001',
  ],
  ...[
    '0',
    '0.0.0.0',
    '0x0',
    '127.255.255.254',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '１２７.0.0.1',
  ],
  ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::7f00:1]'],
  ...[
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '0251.0376.0251.0376',
    '169.254.43518',
    '[::ffff:169.254.169.254]',
  ],
  ...[
    '[::a9fe:a9fe]',
    '[64:ff9b::a9fe:a9fe]',
    '[2002:a9fe:a9fe::]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
  ],
  ...[
    '10.0.0.1',
    '167772161',
    '172.16.0.1',
    '192.168.0.1',
    '3232235521',
    '0300.0250.0.1',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.0.8',
  ],
];

describe('forty and more spellings of forbidden addresses', () => {
  /** Addresses that sockets try to reach while the work runs, except where the test's server listens. */
  async function triedDuring(work: () => Promise<unknown>, allowed: string): Promise<string[]> {
    const tried: string[] = [];
    const see = (message: unknown) =>
      (message as { socket: Socket }).socket.on('connectionAttempt', (address: string, port: number) => {
        if (`${address}:${port}` !== allowed) tried.push(address);
      });
    subscribe('net.client.socket', see);
    await work();
    unsubscribe('net.client.socket', see);
    return tried;
  }

  it('are reached neither directly nor as what a name means', async () => {
    const resolve = ((name: string, _options: object, done: (error: null, found: object[]) => void) => {
      const address = name
        .replace(/^x/, '')
        .replace(/\.test$/, '')
        .replaceAll('-', ':');
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    }) as never;
    const http = createHttp(readSettings({}), { resolve });
    const named = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '--1', '--ffff-7f00-1', 'fd00-ec2--254'].map(
      (address) => `x${address}.test`,
    );
    const failures: unknown[] = [];
    const tried = await triedDuring(async () => {
      for (const host of [...spellings, ...named]) {
        const fetched = await http.get(`http://${host}/latest/meta-data/`);
        failures.push(fetched.kind === 'failed' && fetched.failure);
      }
    }, '');
    expect([spellings.length >= 40, tried, new Set(failures)]).toEqual([true, [], new Set(['forbidden-address'])]);
  });

  it('are not followed to from an outlet that is allowed', async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: `http://${decodeURIComponent(request.url!.slice(1))}:1/` }).end();
    });
    const http = createHttp(readSettings({}), { loopback: true });
    const outside = spellings.filter(
      (host) => !/^127|^\[::(1|ffff:7|ffff:127|7f|127)|7f|^0177|^017|^2130|①|１|%31|0:0:1\]/.test(host),
    );
    const failures: unknown[] = [];
    const tried = await triedDuring(async () => {
      for (const host of outside) {
        const fetched = await http.get(`${url}/${encodeURIComponent(host)}`);
        failures.push(fetched.kind === 'failed' && fetched.failure);
      }
    }, new URL(url).host);
    expect([outside.length >= 20, tried, new Set(failures)]).toEqual([true, [], new Set(['forbidden-address'])]);
  });

  it('are not reached by a name that means something else at the second look', async () => {
    let looks = 0;
    const resolve = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: looks++ % 2 === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }])) as never;
    const url = await serve((_, response) => response.setHeader('connection', 'close').end('<rss/>'));
    const { port } = new URL(url);
    const http = createHttp(readSettings({}), { loopback: true, resolve });
    const tried = await triedDuring(async () => {
      for (let asked = 0; asked < 10; asked++) await http.get(`http://name-${asked}.test:${port}/`);
    }, `127.0.0.1:${port}`);
    expect([looks, tried]).toEqual([10, []]);
  });
});
