// The secrets of an installation: what signs tokens, and what stands for addresses where they must not be kept.
import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { sameInbox, sameMailbox } from './address.ts';

/** 256 bits (RFC 7518, 3.2), base64url. */
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'expected 43 characters of base64url, as Fissure makes them');

const schema = z.strictObject({
  /** The first signs; the others are still accepted. To rotate, put a new one first, and drop the old one later. */
  tokens: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,20}$/), secret })).min(1),
  /** Must never change: ids of subscribers are made with it. */
  addresses: secret,
});

export type Keys = z.infer<typeof schema>;
export type TokenKey = Keys['tokens'][number];

/** New secrets from the system's randomness. */
export function makeKeys(): Keys {
  const random = () => randomBytes(32).toString('base64url');
  return { tokens: [{ id: randomBytes(4).toString('hex'), secret: random() }], addresses: random() };
}

/** From the JSON text in which keys are kept. Throws, without quoting a secret, where `source` holds none. */
export function readKeys(text: string, source: string): Keys {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's message quotes what it read.
    throw new Error(
      `Reading the keys in ${source}: not JSON. Restore a copy: with new keys every link in mails sent so far is void.`,
    );
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new Error(`Reading the keys in ${source}: ${wrong.join('; ')}`);
}

/**
 * What stands for an address: the subscriber's id. All spellings of one inbox have one id, so that two sign-ups at once
 * meet in one row; without the key nobody learns from an id whether an address is subscribed. 132 bits.
 */
export function addressId(address: string, keys: Pick<Keys, 'addresses'>): string {
  return keyedHash(sameInbox(address), keys);
}

/** What stands for an address where mails to it are counted: the same for every plus sign. */
export function mailboxId(address: string, keys: Pick<Keys, 'addresses'>): string {
  return keyedHash(sameMailbox(address), keys);
}

/** What stands for a domain where mails to it are counted. */
export function domainId(address: string, keys: Pick<Keys, 'addresses'>): string {
  return keyedHash(address.slice(address.lastIndexOf('@')).toLowerCase(), keys);
}

function keyedHash(text: string, { addresses }: Pick<Keys, 'addresses'>): string {
  return createHmac('sha256', Buffer.from(addresses, 'base64url')).update(text).digest('base64url').slice(0, 22);
}
