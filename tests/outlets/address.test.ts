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
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9'],
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
