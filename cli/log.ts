// The log of a local run: lines on stderr for whoever watches.
import type { Writable } from 'node:stream';
import type { Clock, Log } from '../shared/services.ts';

const levels = ['info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

/** Writes from level `least` on. A line: time, level, message, `key=value` pairs. */
export function createLog(stderr: Writable, clock: Clock, least: Level): Log {
  const line =
    (level: Level) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (levels.indexOf(level) < levels.indexOf(least)) return;
      const pairs = Object.entries(fields).map(([key, value]) => ` ${key}=${show(value)}`);
      stderr.write(`${clock.now().toISOString()} ${level} ${message}${pairs.join('')}\n`);
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

function show(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.message);
  return typeof value === 'string' && /^[\w.:/@+-]+$/.test(value) ? value : (JSON.stringify(value) ?? 'undefined');
}
