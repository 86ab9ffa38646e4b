// What comes of asking for an outlet's document, and who asks.
import type { FailureKind } from './outlet.ts';

export type Validators = { etag?: string; lastModified?: string };

export type Fetched =
  | { kind: 'unchanged'; validators?: Validators; movedTo?: string }
  | {
      kind: 'body';
      /** Decompressed. */
      bytes: Uint8Array;
      /** The answer breaks off, and its beginning is all there is. */
      cutShort?: true;
      /** As sent; empty where there was none. */
      contentType: string;
      /** Where the redirects ended. */
      url: string;
      validators: Validators;
      /** The same, where every redirect on the way was permanent (301, 308) and there was one. */
      movedTo?: string;
    }
  | Failed;

export type Failed = { kind: 'failed'; failure: FailureKind; message: string; retryAfterSeconds?: number };

export type Http = {
  /** Rejects only with the reason of an aborted signal. */
  get(url: string, validators?: Validators, signal?: AbortSignal, limits?: { maxBytes?: number }): Promise<Fetched>;
};

export function failed(failure: FailureKind, message: string): Failed {
  return { kind: 'failed', failure, message };
}
