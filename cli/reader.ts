// The second reader of a local run: opened where the settings name one, and loaded only then.
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenedModel } from '../shared/reader/open-model.ts';
import type { ReadServices } from '../shared/reader/read.ts';
import type { Round } from '../shared/reader/waiting.ts';
import type { Log } from '../shared/services.ts';
import type { Store } from '../shared/store/store.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { count } from './poll-report.ts';

export type OpenedReader = Omit<ReadServices, 'store'> & OpenedModel & { store: Store };

type Given = { store: Store; watchlist: Watchlist; log: Log };

/** Undefined where no reader is on. */
async function openReader(
  { settings, clock }: Pick<Context, 'settings' | 'clock'>,
  { store, watchlist, log }: Given,
): Promise<OpenedReader | undefined> {
  const [{ openModel }, { lookAt }] = await Promise.all([
    import('../shared/reader/open-model.ts'),
    import('../shared/match/match.ts'),
  ]);
  const opened = await openModel(settings());
  if (opened === undefined) return undefined;
  const sleep = (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal });
  return { ...opened, store, watchlist, clock, log, sleep, look: (item) => lookAt(item, watchlist) };
}

/** For commands that ask for it by name. Throws UsageError where none is on. */
export async function requireReader(context: Context, given: Given): Promise<OpenedReader> {
  const reader = await openReader(context, given);
  if (reader !== undefined) return reader;
  throw new UsageError(
    'no second reader is on: set FISSURE_READER, for instance to http://localhost:11434/v1#qwen3:8b (docs/reader.md)',
  );
}

/** Reads what waits. Undefined where no reader is on. */
export async function readWaitingItems(
  context: Context,
  given: Given,
  signal: AbortSignal = context.signal,
): Promise<Round | undefined> {
  if (context.settings().FISSURE_READER === '') return undefined;
  const reader = await openReader(context, given);
  if (reader === undefined) return undefined;
  const { readWaiting } = await import('../shared/reader/waiting.ts');
  return readWaiting(reader, signal);
}

/** "12 items read, 1 left to the rules, 3 waiting". */
export const roundWords = ({ read, unread, waiting }: Round): string =>
  `${count(read, 'item')} read, ${unread} left to the rules, ${waiting} waiting`;
