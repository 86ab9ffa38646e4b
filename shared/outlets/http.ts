// Fetches an outlet's bytes. (Contract; implemented next.)
import type { FailureKind } from '../model.ts';

export type Fetched =
  | { kind: 'unchanged'; validators?: { etag?: string; lastModified?: string } }
  | {
      kind: 'body';
      bytes: Uint8Array;
      contentType: string;
      /** Where the redirects ended. */
      url: string;
      validators: { etag?: string; lastModified?: string };
    }
  | { kind: 'failed'; failure: FailureKind; message: string; retryAfterSeconds?: number };

export type Http = {
  get(url: string, validators?: { etag?: string; lastModified?: string }): Promise<Fetched>;
};
