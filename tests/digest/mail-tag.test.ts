import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOfTag, mailTag } from '../../shared/digest/mail-tag.ts';

test('keeps a key legible', () => {
  expect(mailTag('owner#2022-03-24.v2')).toBe('owner_232022-03-24_2ev2');
});

test('gives every key a tag that SES takes, and the key back', () => {
  const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.toWellFormed());
  fc.assert(
    fc.property(key, (text) => {
      const tag = mailTag(text);
      expect(tag).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(keyOfTag(tag)).toBe(text);
    }),
  );
});

test.each(['', 'other campaign', 'a_zz', 'a_', 'a_41', '_ff', '_E4'])('knows that %j is no tag of ours', (tag) => {
  expect(keyOfTag(tag)).toBeUndefined();
});

test('refuses a key that no tag can hold', () => {
  expect(() => mailTag('#'.repeat(86))).toThrow(/too long for a tag of SES \(258 of 256/);
});
