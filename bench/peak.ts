// The most memory that this process has held.
import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

/**
 * Megabytes, of this program alone: where the system tells it (Linux, VmHWM), since what it accounts to a process (maxRSS) begins
 * with what its parent held.
 */
export function peakMb(): number {
  const [, kilobytes] = (existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))) || [];
  return kilobytes === undefined ? process.resourceUsage().maxRSS / 1024 : Number(kilobytes) / 1024;
}
