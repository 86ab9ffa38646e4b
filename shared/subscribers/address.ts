// Mail addresses as people type them: which can be written to, and which are the same mailbox.
import { domainToASCII } from 'node:url';

export type ReadAddress =
  | { kind: 'valid'; address: string }
  /** `reason` completes "The address ...". */
  | { kind: 'invalid'; reason: string };

/** RFC 5321, 4.5.3.1. */
const longest = { local: 64, address: 254 };

/** dot-atom of RFC 5322, 3.2.3. Quoted local parts are refused: they may hold spaces, quotes and `@`, and nobody has one. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Letters, digits and inner hyphens (RFC 1123, 2.1); the last label is not all digits, so no IPv4 address. */
const domainPart = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The address in the form that is kept and written to: domain in lower case and ASCII (IDNA, UTS #46), the local part as it
 * was typed, case and plus sign included. Nothing valid holds white space, a control character or anything else that could
 * end a header.
 */
export function readAddress(text: string): ReadAddress {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (trimmed === '') return { kind: 'invalid', reason: 'is missing' };
  if (at < 1 || at === trimmed.length - 1) return { kind: 'invalid', reason: 'needs a name, an @ and a domain' };
  const local = trimmed.slice(0, at);
  if (/[^\x20-\x7e]/.test(local)) return { kind: 'invalid', reason: 'has letters before the @ that mail cannot carry' };
  // Mail software reads `=?` as the start of an encoded word (RFC 2047, 2) and writes another address.
  if (!localPart.test(local) || local.includes('=?'))
    return { kind: 'invalid', reason: 'has signs before the @ that no address has' };
  const typed = trimmed.slice(at + 1);
  // It reads a host as URLs have it: it would cut a path or port, and decode percent signs.
  const domain = /[^A-Za-z0-9.\u0080-\u{10ffff}-]/u.test(typed) ? '' : domainToASCII(typed);
  if (!domainPart.test(domain)) return { kind: 'invalid', reason: 'has no domain after the @ that mail could go to' };
  const address = `${local}@${domain}`;
  if (local.length > longest.local || address.length > longest.address) {
    return { kind: 'invalid', reason: 'is longer than an address may be' };
  }
  return { kind: 'valid', address };
}

/** The same for every spelling that reaches the same inbox nearly everywhere: case does not matter. */
export const sameInbox = (address: string): string => address.toLowerCase();

/** The same also without what stands after a plus sign: so one mailbox cannot be flooded by way of many addresses. */
export const sameMailbox = (address: string): string => sameInbox(address).replace(/^([^@+]+)\+[^@]*@/, '$1@');

/** Enough to know one's own address again: "a…@example.org". */
export const maskAddress = (address: string): string => address.replace(/^(.)[^@]*@/u, '$1…@');
