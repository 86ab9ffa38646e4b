import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKeys } from '../../shared/subscribers/keys.ts';
import { createTokens, type Purpose } from '../../shared/subscribers/tokens.ts';

const start = Date.parse('2024-01-01T00:00:00Z');
const day = 24 * 60 * 60 * 1000;
const keys = makeKeys().tokens;
const at = (ms: number, given = keys) => createTokens({ keys: given, clock: { now: () => new Date(start + ms) } });
const tokens = at(0);

const purposes: Purpose[] = ['confirm', 'preferences', 'unsubscribe', 'less', 'sign-in', 'session', 'api'];
const purpose = fc.constantFrom(...purposes);
const subject = fc.stringMatching(/^[\w-]{1,40}$/);
const claims = fc.record({ epoch: fc.nat(), story: fc.string({ unit: 'grapheme', maxLength: 60 }) });

describe('tokens', () => {
  test('give back what was put in, for their purpose', async () => {
    await fc.assert(
      fc.asyncProperty(purpose, subject, claims, async (purpose, subject, { epoch, story }) => {
        const verified = await tokens.verify(purpose, await tokens.issue(purpose, subject, { epoch, story }));
        expect(verified).toEqual({ kind: 'valid', subject, epoch, claims: { story } });
      }),
    );
  });

  test('serve no other purpose', async () => {
    await fc.assert(
      fc.asyncProperty(purpose, purpose, subject, async (one, other, subject) => {
        fc.pre(one !== other);
        expect(await tokens.verify(other, await tokens.issue(one, subject))).toEqual({ kind: 'invalid' });
      }),
    );
  });

  test('are invalid with any character changed, removed or added', async () => {
    const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= \n%é');
    await fc.assert(
      fc.asyncProperty(purpose, fc.nat(), fc.nat(2), character, async (purpose, place, cut, character) => {
        const token = await tokens.issue(purpose, 'someone');
        const index = place % (token.length + 1);
        const changed = token.slice(0, index) + character + token.slice(index + cut);
        fc.pre(changed !== token);
        expect(await tokens.verify(purpose, changed)).toEqual({ kind: 'invalid' });
      }),
      { numRuns: 1000 },
    );
  });

  test('are invalid with another last letter, though its bits decode to the same signature', async () => {
    const token = await tokens.issue('unsubscribe', 'someone');
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const kinds = await Promise.all(letters.map((last) => tokens.verify('unsubscribe', token.slice(0, -1) + last)));
    expect(kinds.filter(({ kind }) => kind === 'valid')).toHaveLength(1);
  });

  test('never throw, whatever they are given', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w-]*\.[\w-]*\.[\w-]*$/));
    await fc.assert(
      fc.asyncProperty(purpose, texts, async (purpose, text) => {
        expect(await tokens.verify(purpose, text)).toEqual({ kind: 'invalid' });
      }),
    );
  });

  test('that are over are told from those tampered with', async () => {
    const token = await tokens.issue('confirm', 'someone');
    expect([
      (await at(7 * day - 1000).verify('confirm', token)).kind,
      await at(7 * day).verify('confirm', token),
      await at(7 * day).verify('session', token),
      (await at(7 * day).verify('confirm', `${token.slice(0, -2)}xx`)).kind,
    ]).toEqual(['valid', { kind: 'expired', subject: 'someone' }, { kind: 'invalid' }, 'invalid']);
  });

  test('to unsubscribe are never over', async () => {
    const token = await tokens.issue('unsubscribe', 'someone');
    expect((await at(20_000 * day).verify('unsubscribe', token)).kind).toBe('valid');
  });

  test('of an older key are good until the key is dropped', async () => {
    const [old] = keys;
    const [fresh] = makeKeys().tokens;
    const token = await tokens.issue('unsubscribe', 'someone');
    expect([
      (await at(0, [fresh!, old!]).verify('unsubscribe', token)).kind,
      (await at(0, [fresh!]).verify('unsubscribe', token)).kind,
      (await at(0, [{ ...fresh!, id: old!.id }]).verify('unsubscribe', token)).kind,
    ]).toEqual(['valid', 'invalid', 'invalid']);
  });

  test('of a new key are not those of an old one', async () => {
    const [fresh] = makeKeys().tokens;
    const token = await at(0, [fresh!, ...keys]).issue('unsubscribe', 'someone');
    expect((await tokens.verify('unsubscribe', token)).kind).toBe('invalid');
  });

  test.each<[string, object, boolean]>([
    ['no algorithm', { alg: 'none', kid: keys[0]!.id }, false],
    ['another algorithm', { alg: 'HS512', kid: keys[0]!.id }, true],
    ['no key id', { alg: 'HS256' }, true],
    ['a critical extension', { alg: 'HS256', kid: keys[0]!.id, crit: ['b64'], b64: false }, true],
  ])('with %s are invalid', async (_, header, signed) => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const body = `${encode(header)}.${encode({ aud: 'unsubscribe', sub: 'someone', epoch: 0 })}`;
    const hash = createHmac(JSON.stringify(header).includes('512') ? 'sha512' : 'sha256', keys[0]!.secret, {
      encoding: 'base64url',
    });
    const signature = signed ? hash.update(body).digest('base64url') : '';
    expect((await tokens.verify('unsubscribe', `${body}.${signature}`)).kind).toBe('invalid');
  });

  test('of a kind that ends are invalid without an end', async () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const secret = Buffer.from(keys[0]!.secret, 'base64url');
    const sign = (payload: object) => {
      const body = `${encode({ alg: 'HS256', kid: keys[0]!.id })}.${encode({ sub: 'someone', epoch: 0, ...payload })}`;
      return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
    };
    expect([
      (await tokens.verify('unsubscribe', sign({ aud: 'unsubscribe' }))).kind,
      (await tokens.verify('session', sign({ aud: 'session' }))).kind,
    ]).toEqual(['valid', 'invalid']);
  });

  test('need a key', () => {
    expect(() => createTokens({ keys: [], clock: { now: () => new Date() } })).toThrow(/no key/);
  });
});
