import { describe, expect, test } from 'vitest';
import { addressId, mailboxId, makeKeys, readKeys } from '../../shared/subscribers/keys.ts';

describe('keys', () => {
  test('are read as they were made, and never the same twice', () => {
    const keys = makeKeys();
    expect(readKeys(JSON.stringify(keys), 'a file')).toEqual(keys);
    expect(makeKeys()).not.toEqual(keys);
  });

  test.each([
    ['{"tokens": [{"id": "a", "secret": "short-and-secret"}], "addresses": "also-secret"}', /tokens\.0\.secret/],
    ['{"tokens": [], "addresses": "also-secret"}', /tokens: .*addresses/s],
    ['also-secret', /not JSON/],
    ['', /not JSON/],
  ])('that are wrong are refused by place and reason, and no secret is quoted: %s', (text, reason) => {
    const read = () => readKeys(text, 'a file');
    expect(read).toThrow(reason);
    expect(read).toThrow(/a file/);
    expect(read).not.toThrow(/secret"|also-secret|short-and/);
  });
});

describe('addressId', () => {
  const keys = makeKeys();
  test('is the same for one address, and another for another address or key', () => {
    const id = addressId('reader@example.org', keys);
    expect(addressId('reader@example.org', keys)).toBe(id);
    expect(addressId('Reader@example.org', keys)).toBe(id);
    expect(addressId('reader+news@example.org', keys)).not.toBe(id);
    expect(addressId('reader@example.org', makeKeys())).not.toBe(id);
  });

  test('tells tags apart, which count as one mailbox', () => {
    expect(mailboxId('reader+news@example.org', keys)).toBe(mailboxId('Reader+a+b@example.org', keys));
    expect(mailboxId('+news@example.org', keys)).not.toBe(mailboxId('+other@example.org', keys));
  });

  test('fits into keys of the table and names of files', () => {
    expect(addressId('reader@example.org', keys)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
