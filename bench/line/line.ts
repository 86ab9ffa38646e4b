// The whole line for benchmarks, as `fissure` composes it, over a folder of its own and outlets on this machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withServices } from '../../cli/local.ts';
import { createLog } from '../../cli/log.ts';
import { processTerminal } from '../../cli/terminal.ts';
import type { Http } from '../../shared/outlets/fetched.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import type { Services } from '../../shared/services.ts';
import { readSettings, type Settings } from '../../shared/settings.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { toLoopback } from '../feeds/serve.ts';

export type BenchLine = {
  services: Services;
  settings: Settings;
  watchlist: Watchlist;
  /** Http without open connections: between two polls of an outlet they are long closed. */
  freshHttp(): Http;
};

/**
 * Runs `work` on a real store, the real watchlist and an outbox.
 * @param data folder for them, kept; by default one that is empty and removed afterwards
 */
export async function withLine<T>(data: string | undefined, work: (line: BenchLine) => Promise<T>): Promise<T> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'fissure-bench-'));
  const settings = { ...readSettings(), FISSURE_DATA: folder };
  const terminal = processTerminal();
  const clock = { now: () => new Date() };
  const context = {
    terminal,
    settings: () => settings,
    clock,
    deployment: () => undefined,
    log: () => createLog(terminal.stderr, clock, 'error'),
    signal: new AbortController().signal,
    end: () => {},
  };
  const freshHttp = () => createHttp(settings, { loopback: true, resolve: toLoopback });
  try {
    return await withServices(context, (services, watchlist) =>
      work({ services: { ...services, http: freshHttp() }, settings, watchlist, freshHttp }),
    );
  } finally {
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
