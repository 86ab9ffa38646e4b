// Signed tokens: who may do what, until when. The links of mails carry them, and so do sessions and API readers.
import { createSecretKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { TokenKey } from './keys.ts';

const day = 24 * 60 * 60;

/** Seconds that a token of each purpose is good for. An unsubscribe link works for ever (RFC 8058 names no end). */
export const lifetimeSeconds = {
  confirm: 7 * day,
  preferences: 60 * day,
  unsubscribe: undefined,
  less: 60 * day,
  'sign-in': 15 * 60,
  session: 30 * day,
  api: 365 * day,
  /** That a browser has been signed in: it opens nothing, and asks for a link among the reader's own asks. */
  known: 365 * day,
  /** Opens the form of sign-up once, where it is by invitation. */
  invitation: 30 * day,
} as const satisfies Record<string, number | undefined>;

export type Purpose = keyof typeof lifetimeSeconds;

type Verified =
  | { kind: 'valid'; subject: string; epoch: number; claims: Readonly<Record<string, unknown>> }
  /** Ours and unaltered, but over. */
  | { kind: 'expired'; subject: string }
  /** Tampered with, signed with a key that is no longer accepted, of another purpose, or no token at all. */
  | { kind: 'invalid' };

export type Tokens = {
  /** `epoch` (0 where absent) and any further claims come back when it is verified. Safe in a URL's path. */
  issue(purpose: Purpose, subject: string, claims?: Record<string, unknown> & { epoch?: number }): Promise<string>;
  verify(purpose: Purpose, token: string): Promise<Verified>;
};

/** Nothing that we issue is longer, and nothing longer is worth a hash. */
const longestToken = 2000;

/**
 * JSON Web Tokens (RFC 7519) signed with HMAC-SHA256. The purpose is the audience, so that no token serves another
 * purpose. The first key signs; any is accepted, by its id. Throws where there is no key.
 */
export function createTokens({ keys, clock }: { keys: readonly TokenKey[]; clock: { now(): Date } }): Tokens {
  const secrets = new Map(keys.map(({ id, secret }) => [id, createSecretKey(secret, 'base64url')]));
  const [signer] = secrets;
  if (signer === undefined) throw new Error('Creating tokens: no key is given to sign with');
  return {
    async issue(purpose, subject, { epoch = 0, ...claims } = {}) {
      const lifetime = lifetimeSeconds[purpose];
      const token = new SignJWT({ ...claims, epoch })
        .setProtectedHeader({ alg: 'HS256', kid: signer[0] })
        .setAudience(purpose)
        .setSubject(subject);
      if (lifetime !== undefined) token.setExpirationTime(Math.floor(clock.now().getTime() / 1000) + lifetime);
      return token.sign(signer[1]);
    },

    async verify(purpose, token) {
      if (!isCanonical(token)) return { kind: 'invalid' };
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid = '' }) => {
            const secret = secrets.get(kid);
            if (secret === undefined) throw new errors.JWKSNoMatchingKey();
            return secret;
          },
          { algorithms: ['HS256'], audience: purpose, currentDate: clock.now(), requiredClaims: required(purpose) },
        );
        const { sub, aud, exp, epoch, ...claims } = payload;
        return { kind: 'valid', subject: sub!, epoch: Number(epoch), claims };
      } catch (error) {
        // Thrown after the signature and the purpose were found right.
        if (error instanceof errors.JWTExpired) return { kind: 'expired', subject: String(error.payload.sub) };
        if (error instanceof errors.JOSEError) return { kind: 'invalid' };
        throw error;
      }
    },
  };
}

const required = (purpose: Purpose): string[] =>
  lifetimeSeconds[purpose] === undefined ? ['sub', 'epoch'] : ['sub', 'epoch', 'exp'];

/** Decoders forgive stray bits at the end of base64url: by that a token with another last letter would be accepted. */
function isCanonical(token: string): boolean {
  if (token.length > longestToken || !/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(token)) return false;
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}
