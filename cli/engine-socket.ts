// The sockets of an engine's keeper: where they are, and how they are listened on.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineRecord } from './engine-protocol.ts';

/** The system's limit for the path of a socket is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100;

/**
 * Where the keeper listens: in the data folder, which is its owner's alone; where that path is too long for a socket, in a
 * folder of the owner's below the system's temporary one. Never a TCP port: a browser reaches those, and so any page in it.
 */
export function chooseSockets(directory: string): Pick<EngineRecord, 'socket' | 'leaseSocket'> {
  if (process.platform === 'win32') {
    const pipe = `\\\\.\\pipe\\fissure-${randomUUID()}`;
    return { socket: `${pipe}-engine`, leaseSocket: `${pipe}-lease` };
  }
  const fits = Buffer.byteLength(join(directory, 'engine.sock')) <= longestSocketPath;
  const folder = fits ? directory : mkdtempSync(join(tmpdir(), 'fissure-engine-'));
  return { socket: join(folder, 'engine.sock'), leaseSocket: join(folder, 'lease.sock') };
}

/** Listens where a killed keeper may have left its socket: the lock on the folder says that it is nobody's. */
export async function listen(server: Server, socket: string): Promise<void> {
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
}
