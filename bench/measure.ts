// Measures a piece of work: wall time, processor time and memory of this process, and memory of the database engine beside it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peakMb } from './peak.ts';

export type Measured<T> = {
  result: T;
  seconds: number;
  /** Processor seconds of this process, all threads, user and system. */
  processorSeconds: number;
};

export async function measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const processor = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(processor);
  return { result, seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1e6 };
}

export type Memory = {
  /** Peak resident set of this process since it started. */
  processMb: number;
  /** Peak resident sets of the engine's processes, summed; undefined where the system does not tell (only Linux does). */
  engineMb: number | undefined;
};

/** @param folder data folder of the engine (cli/engine.ts), which must be running */
export function peakMemory(folder: string): Memory {
  return { processMb: peakMb(), engineMb: enginePeakMb(folder) };
}

function enginePeakMb(folder: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const { keeperPid }: { keeperPid: number } = JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8'));
  const statuses = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStatus);
  const kilobytes = (pid: number): number =>
    statuses
      .filter((status) => status.pid === pid || status.parent === pid)
      .reduce((sum, status) => sum + (status.pid === pid ? status.peak : kilobytes(status.pid)), 0);
  return kilobytes(keeperPid) / 1024;
}

/** `peak` in KB; zeros for a process that ended meanwhile. */
function readStatus(name: string): { pid: number; parent: number; peak: number } {
  let text = '';
  try {
    text = readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    // Gone: counts as nothing.
  }
  const field = (key: string) => Number(text.match(new RegExp(`^${key}:\\s*(\\d+)`, 'm'))?.[1] ?? 0);
  return { pid: field('Pid'), parent: field('PPid'), peak: field('VmHWM') };
}
