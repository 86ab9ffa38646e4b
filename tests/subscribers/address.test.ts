import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { toMime } from '../../shared/digest/mail.ts';
import { readAddress, sameInbox, sameMailbox } from '../../shared/subscribers/address.ts';

describe('readAddress', () => {
  test.each([
    ['reader@example.org', 'reader@example.org'],
    ['  Reader@Example.ORG\n', 'Reader@example.org'],
    ['anna+fissure@example.org', 'anna+fissure@example.org'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['anna@почта.рф', 'anna@xn--80a1acny.xn--p1ai'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['anna@ＥＸＡＭＰＬＥ.org', 'anna@example.org'],
    ['a@b.co', 'a@b.co'],
  ])('takes %j as %s', (text, address) => {
    expect(readAddress(text)).toEqual({ kind: 'valid', address });
  });

  test.each([
    ['', /missing/],
    ['reader', /@/],
    ['@example.org', /@/],
    ['reader@', /@/],
    ['reader@localhost', /domain/],
    ['reader@127.0.0.1', /domain/],
    ['reader@[127.0.0.1]', /domain/],
    ['reader@example..org', /domain/],
    ['reader@example.org.', /domain/],
    ['reader@-example.org', /domain/],
    ['reader@example.org:25', /domain/],
    ['reader@exa mple.org', /domain/],
    ['reader@example.org/path', /domain/],
    ['reader@ex%61mple.org', /domain/],
    ['first@second@example.org', /signs/],
    ['two words@example.org', /signs/],
    ['"two words"@example.org', /signs/],
    ['.reader@example.org', /signs/],
    ['rea..der@example.org', /signs/],
    ['a@example.org, b@example.org', /signs|domain/],
    ['<reader@example.org>', /signs|domain/],
    ['reader@example.org\r\nBcc: victim@example.org', /signs|letters|domain/],
    ['reader\r\n@example.org', /letters|signs/],
    ['анна@example.org', /letters/],
    [`${'a'.repeat(65)}@example.org`, /longer/],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.org`, /longer/],
  ])('refuses %j', (text, reason) => {
    const read = readAddress(text);
    expect(read).toEqual({ kind: 'invalid', reason: expect.stringMatching(reason) });
  });

  test('lets nothing through that could end a header, address a second person or change when read again', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'a',
        '@',
        '.',
        '+',
        '\r\n',
        '\n',
        '\0',
        ' ',
        ',',
        ';',
        '<',
        '>',
        '"',
        'Bcc:',
        '\u202e',
        'ß',
        'example.org',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        for (const text of [parts.join(''), `${parts.join('')}@example.org`, `reader@${parts.join('')}.org`]) {
          const read = readAddress(text);
          if (read.kind === 'invalid') continue;
          expect(read.address).toMatch(/^[!-;=?A-~]+@[a-z0-9.-]+$/);
          expect(read.address).not.toMatch(/[\s,;<>"\\]/);
          expect(readAddress(read.address)).toEqual(read);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('of a valid address, whatever its signs, a mail goes to that address alone', async () => {
    const atoms = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,5})?$/);
    await fc.assert(
      fc.asyncProperty(atoms, async (local) => {
        const read = readAddress(`${local}@example.org`);
        expect(read.kind).toBe(local.includes('=?') ? 'invalid' : 'valid');
        if (read.kind === 'invalid') return;
        const email = { key: 'k', to: read.address, from: 'F <f@fissure.example>', subject: 's', html: 'h', text: 't' };
        const { bytes } = await toMime({ ...email, headers: {} }, new Date(0));
        const { to } = await simpleParser(Buffer.from(bytes));
        expect([to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? [])).toEqual([read.address]);
      }),
      { numRuns: 300, examples: [['=?&'], ['=?utf-8?q?a?=']] },
    );
  });
});

test('spellings of one inbox differ in case alone, of one mailbox also in what follows a plus sign', () => {
  expect(sameInbox('Anna+News@example.org')).toBe('anna+news@example.org');
  expect(sameMailbox('Anna+News+b@example.org')).toBe('anna@example.org');
  expect(sameMailbox('+news@example.org')).toBe('+news@example.org');
});
