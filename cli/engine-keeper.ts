// The process that keeps the engine of one data folder: holds the folder's lock, runs the engine, counts who uses it.
//
// A user is a connection to a socket in the folder. The system closes it when its process ends in whatever way, so nothing is left to clean up
// after a kill -9, and the last user's end stops the engine.
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EngineError } from './engine-failure.ts';
import { type EngineName, type EngineRecord, type KeeperReport, leaseGreeting } from './engine-protocol.ts';
import { chooseSockets, listen } from './engine-socket.ts';
import { chooseEngine, startEngine } from './engine-start.ts';

/** A user that started the keeper and was killed before it connected must not leave it running. */
const firstUserMs = 5_000;

const [directory = '', forced] = process.argv.slice(2);
const recordFile = join(directory, 'engine.json');
// Whatever this process and its engine make, sockets too, is the owner's alone.
process.umask(0o077);
process.stderr.on('error', () => {});

try {
  const lock = lockFolder();
  if (lock === undefined) await report({ kind: 'busy' });
  else await keep(lock, (forced || undefined) as EngineName | undefined);
} catch (error) {
  const { message } = error as Error;
  const told = error instanceof EngineError ? message : `The database in ${directory} did not start: ${message}`;
  await report({ kind: 'failed', message: told });
}
process.exit();

/** Runs the engine until the last user is gone. */
async function keep(lock: DatabaseSync, wanted: EngineName | undefined): Promise<void> {
  const name = chooseEngine(directory, wanted);
  const sockets = chooseSockets(directory);
  const engine = await startEngine(name, directory, sockets.socket);
  const users = await countUsers(sockets.leaseSocket);
  publish({ engine: name, keeperPid: process.pid, ...sockets });
  await report({ kind: 'ready' });
  await Promise.race([users.gone, once(process, 'SIGTERM'), engine.died]);
  rmSync(recordFile, { force: true });
  await engine.stop();
  lock.close();
  const folder = dirname(sockets.socket);
  if (folder !== directory && process.platform !== 'win32') rmSync(folder, { recursive: true, force: true });
  await users.dismiss();
}

/**
 * Takes the folder for this process; undefined where another has it. SQLite's file lock is the system's: taken by one at
 * most however many try at once, and let go when the process ends in whatever way, so there is no stale lock to judge.
 */
function lockFolder(): DatabaseSync | undefined {
  const lock = new DatabaseSync(join(directory, 'engine.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    const busy = 5;
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
}

/** Each connection is a user. `gone` resolves with the last one's end, which stays unanswered until `dismiss`. */
async function countUsers(leaseSocket: string): Promise<{ gone: Promise<void>; dismiss(): Promise<void> }> {
  const users = new Set<Socket>();
  const leaving = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true });
  const gone = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, firstUserMs);
    const leave = (socket: Socket) => {
      if (!users.delete(socket)) return;
      if (users.size > 0) {
        socket.end();
        return;
      }
      leaving.add(socket);
      server.close();
      resolve();
    };
    server.on('connection', (socket) => {
      if (!server.listening) {
        socket.destroy();
        return;
      }
      clearTimeout(timer);
      users.add(socket);
      socket.on('error', () => leave(socket));
      socket.on('end', () => leave(socket));
      socket.on('close', () => leave(socket));
      socket.resume();
      socket.write(leaseGreeting(process.pid, directory));
    });
  });
  await listen(server, leaseSocket);
  return {
    gone,
    dismiss: async () => {
      server.close();
      await Promise.all(
        [...users, ...leaving].map((socket) => new Promise<void>((resolve) => socket.end(() => resolve()))),
      );
    },
  };
}

/** In one step, so that nobody reads half a record. */
function publish(record: EngineRecord): void {
  const draft = `${recordFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record));
  renameSync(draft, recordFile);
}

/** To whoever started this process, if still there. */
function report(message: KeeperReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });
}
