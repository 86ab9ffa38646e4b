// The mailer of a machine without mail: each mail a file that any mail program opens, and its HTML for a browser.
import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Email } from './email.ts';
import { toMime } from './mail.ts';
import { MailError, type Mailer } from './mailer.ts';

/**
 * Writes `<key>.eml` and `<key>.html` into `folder`, made where missing. Each appears whole or not at all, and is on disk
 * before `send` resolves; the same key again replaces it. That the file lies there proves that its mail was sent. Mails are of
 * people: files and folder are their owner's alone.
 */
export function createOutbox(folder: string, clock: { now(): Date } = { now: () => new Date() }): Mailer {
  return {
    proof: {
      kind: 'lookup',
      has: (key) =>
        access(outboxPaths(folder, key).eml).then(
          () => true,
          () => false,
        ),
    },
    async send(email: Email): Promise<{ messageId: string }> {
      const { bytes, messageId } = await toMime(email, clock.now());
      const { eml, html } = outboxPaths(folder, email.key);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(html, Buffer.from(email.html));
        await writeWhole(eml, bytes);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `Writing mail ${email.key} to the outbox ${folder}: ${reason}; is the folder writable, the disk full?`;
        throw new MailError('unavailable', message, { cause });
      }
      return { messageId };
    },
  };
}

/** Where a mail with that key lies. */
export function outboxPaths(folder: string, key: string): { eml: string; html: string } {
  // A key may hold "#" and a subscriber's id: neither may leave the folder or need quoting in a shell.
  const name = key.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '_');
  return { eml: join(folder, `${name}.eml`), html: join(folder, `${name}.html`) };
}

/** Written beside, forced to disk, then renamed: a reader or a crash never meets half a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
