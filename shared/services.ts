// What the line needs of the world. Steps declare the part they use; the CLI and the Lambdas compose the whole.
import type { Email, Hit, Item } from './model.ts';
import type { Articles } from './outlets/article.ts';
import type { Http } from './outlets/http.ts';
import type { Store } from './store/store.ts';

/** Sends one mail to one recipient; resolves with the mailer's message id, throws when nothing was accepted. */
type Mailer = { send(email: Email): Promise<{ messageId: string }> };

/** Now, as an instant. Only the edge reads a real clock. */
export type Clock = { now(): Date };

/** Structured log: a literal message, and keys such as outlet or digest. Never an address. */
export type Log = {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};

export type Services = {
  store: Store;
  mailer: Mailer;
  http: Http;
  clock: Clock;
  log: Log;
  /** Item to hits with the compiled watchlist; pure. */
  match: (item: Item) => Hit[];
  /** Whether an item names someone watched, a hit or not: then its article may be worth reading; pure. */
  mentions: (item: Item) => boolean;
  articles: Articles;
  /** Minutes between polls of a quiet outlet, at most. */
  longestIntervalMinutes: number;
};
