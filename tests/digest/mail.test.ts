import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, test } from 'vitest';
import type { Email } from '../../shared/digest/email.ts';
import { toMime } from '../../shared/digest/mail.ts';
import { createOutbox, outboxPaths } from '../../shared/digest/outbox.ts';

const date = new Date('2022-03-24T07:00:00.000Z');

function givenEmail(given: Partial<Email> = {}): Email {
  return {
    key: 'owner#2022-03-24',
    to: 'reader@example.org',
    from: 'Fissure <digest@example.org>',
    subject: 'Chubais resigns',
    html: '<p>Chubais resigns</p>\n',
    text: 'Chubais resigns\n',
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...given,
  };
}

describe('toMime', () => {
  test('makes a mail that parses back to what it was made of', async () => {
    const email = givenEmail({
      subject: 'Чубайс уволился и уехал из России',
      text: 'Песков подтвердил: «да»\n',
      html: '<p>Відставка 🇷🇺</p>\n',
    });
    const { bytes, messageId } = await toMime(email, date);
    const parsed = await simpleParser(Buffer.from(bytes));
    expect(parsed.subject).toBe(email.subject);
    expect([parsed.text, parsed.html]).toEqual([email.text, email.html]);
    expect([parsed.date, parsed.messageId]).toEqual([date, `<${messageId}>`]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('keeps every line within 998 octets, and all of it ASCII', async () => {
    const long = 'слово '.repeat(5000) + 'x'.repeat(5000);
    const { bytes } = await toMime(
      givenEmail({ text: long, html: `<p>${long}</p>`, subject: long.slice(0, 3000) }),
      date,
    );
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(lines.every((line) => /^[\t\x20-\x7e]*$/.test(line))).toBe(true);
  });

  test('has the same message id for every attempt at a mail and another for another', async () => {
    const ids = await Promise.all(
      ['owner#2022-03-24', 'owner#2022-03-24', 'owner#2022-03-25'].map((key) => toMime(givenEmail({ key }), date)),
    );
    expect(ids[0]?.messageId).toBe(ids[1]?.messageId);
    expect(ids[0]?.messageId).not.toBe(ids[2]?.messageId);
    expect(ids[0]?.messageId).toMatch(/^[0-9a-f]{32}@example\.org$/);
  });

  test('lets no value make a header of its own', async () => {
    const plain = await headerNames(givenEmail());
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a\r\nBcc: x@example.org',
        'a\nX-Evil: 1',
        'a\r\n\r\n<script>',
        '\u2028Bcc: y',
        '=?utf-8?Q?=0D=0ABcc:_z?=',
      ),
    );
    await fc.assert(
      fc.asyncProperty(value, async (hostile) => {
        const email = givenEmail({ subject: `s ${hostile}`, headers: { 'Auto-Submitted': `a ${hostile}` } });
        expect(await headerNames(email)).toEqual(plain);
      }),
    );
  });

  test('refuses a header name that is none, and a word that no line can hold', async () => {
    await expect(toMime(givenEmail({ headers: { 'X: y\r\nBcc': 'z' } }), date)).rejects.toThrow(/no header name/);
    await expect(toMime(givenEmail({ subject: 'x'.repeat(1000) }), date)).rejects.toThrow(/Subject .* 900/);
  });
});

async function headerNames(email: Email): Promise<string[]> {
  const { bytes } = await toMime(email, date);
  return (await simpleParser(Buffer.from(bytes))).headerLines.map(({ key }) => key).toSorted();
}

describe('the outbox', () => {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'fissure-outbox-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test('leaves a mail and its preview, and nothing else', async () => {
    const folder = join(newFolder(), 'not', 'yet');
    const { messageId } = await createOutbox(folder, { now: () => date }).send(givenEmail());
    expect(readdirSync(folder).toSorted()).toEqual(['owner_2022-03-24.eml', 'owner_2022-03-24.html']);
    const parsed = await simpleParser(readFileSync(outboxPaths(folder, 'owner#2022-03-24').eml));
    expect([parsed.messageId, parsed.date]).toEqual([`<${messageId}>`, date]);
  });

  test('keeps a mail inside its folder, whatever its key', () => {
    for (const key of ['../../etc/passwd', '..', 'a/b\\c', '\u0000x', '.hidden']) {
      expect(outboxPaths('box', key).eml).toMatch(/^box[/\\][^/\\.\0][^/\\\0]*\.eml$/);
    }
  });

  test('says what it could not write and where', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(createOutbox(file).send(givenEmail())).rejects.toThrow(/owner#2022-03-24.*outbox/);
  });
});

test('text that looks like an encoded word is not decoded', async () => {
  const subject = 'News =?utf-8?Q?=0D=0ABcc:_all@example.org?= today';
  const parsed = await simpleParser(Buffer.from((await toMime(givenEmail({ subject }), date)).bytes));
  expect(parsed.subject).toBe('News = ?utf-8?Q?=0D=0ABcc:_all@example.org?= today');
});
