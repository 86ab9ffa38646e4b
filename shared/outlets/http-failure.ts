// Says what a fault of a fetch means for the owner of the outlets.
import { errors } from 'undici';
import type { FailureKind } from './outlet.ts';

/** Codes of Node, OpenSSL, zlib and undici, by what the owner can do about them; the first that fits. */
const failureOfCode: [RegExp, FailureKind][] = [
  [/^FORBIDDEN_ADDRESS$/, 'forbidden-address'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, 'dns'],
  [/TIMEOUT|^ETIMEDOUT$/, 'timeout'],
  [/^BODY_TOO_LARGE$/, 'too-large'],
  [/^ERR_TLS|^ERR_SSL|CERT|^UNABLE_TO|^EPROTO$/, 'tls'],
  [/^Z_|^ERR__|^ERR_PADDING|^ERR_BROTLI|^HPE_|HEADERS_OVERFLOW$/, 'unreadable'],
  [/^UND_ERR_(INVALID|NOT_SUPPORTED)/, 'internal'],
  [/^E[A-Z]+$|^UND_ERR|^ERR_STREAM/, 'connect'],
];

/** Undici's parser has a class of error and mostly no code for it; what it stops at in headers it may tell as a wrong length. */
export const breaksSyntax = (error: unknown): boolean =>
  error instanceof errors.HTTPParserError || error instanceof errors.ResponseContentLengthMismatchError;

export function failureOf(error: unknown): FailureKind {
  if (breaksSyntax(error)) return 'unreadable';
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return failureOfCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'internal';
}

export function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return message || code || String(error); // an AggregateError of several addresses has a code and no message
}
