// Opens the embedded DynamoDB engine of a data folder: shares the one that runs there, or has one started.
import { fork } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { copyData } from './engine-copy.ts';
import { describeDisk, EngineError, explainFailure } from './engine-failure.ts';
import { type EngineName, type EngineRecord, type KeeperReport, leaseGreeting } from './engine-protocol.ts';
import { UsageError } from './exit.ts';
import { makeFolder, whyNot } from './folder.ts';

export type Engine = {
  /** For createClient: path of a socket which the owner of the folder alone may open. */
  socket: string;
  engine: EngineName;
  /** For createClient: in place of an error of the engine itself one that names the folder and how to mend it. */
  explain(error: unknown): unknown;
  /** Resolves when this process has let go; the last one to let go stops the engine first. May be called twice. */
  close(): Promise<void>;
  /** The disk is full, as this says, and the data are a copy: what is written is lost. */
  full?: string;
};

const openTimeoutMs = 20_000;
/** Less is refused before anything is written: an engine without room fails in the middle of a write. */
const leastFreeBytes = 16 * 1024 * 1024;
/** SQLite makes an index of its log even to read. */
const leastToRead = 1024 * 1024;

/**
 * An engine over `<folder>`, whose data outlive it. Processes on one folder share one engine, kept by a process of its
 * own (engine-keeper.ts) which watches a connection from each of them and stops when the last is gone, however it went.
 * `engine` forces one; otherwise that of the data found there, else dynoxide where its binary is installed, else dynalite.
 * `reading`: nothing will be written, so that a full disk is no reason to refuse: a copy is read, where there is room for one.
 * Throws EngineError, and UsageError for a folder that cannot be one and for a full disk.
 */
export async function openEngine(
  folder: string,
  options: { engine?: EngineName; reading?: boolean } = {},
): Promise<Engine> {
  const directory = prepareFolder(folder);
  const full = describeDisk(directory, options.reading ? leastToRead : leastFreeBytes);
  if (full !== undefined && !options.reading) throw new UsageError(full);
  const deadline = Date.now() + openTimeoutMs;
  while (Date.now() < deadline) {
    const engine = await shareEngine(directory);
    if (engine !== undefined) {
      if (options.engine === undefined || options.engine === engine.engine) return engine;
      await engine.close();
      throw new EngineError(`${directory} is in use by another process with ${engine.engine}, not ${options.engine}`);
    }
    if (full !== undefined) {
      const copy = await openCopy(directory, full, options);
      if (copy !== undefined) return copy;
      continue;
    }
    const report = await startKeeper(directory, options.engine);
    if (report.kind === 'failed') throw new EngineError(report.message);
    // Busy: another process's keeper is just starting or stopping.
    if (report.kind === 'busy') await sleep(50 + Math.random() * 50);
  }
  throw new EngineError(
    `The database in ${directory} is held by another process that does not answer. ` +
      'End the other fissure process, or choose another folder in FISSURE_DATA.',
  );
}

/** An engine over a copy of the data, which is gone when that is closed; undefined while another process has them open. */
async function openCopy(
  directory: string,
  full: string,
  options: { engine?: EngineName },
): Promise<Engine | undefined> {
  const copy = copyData(directory);
  if (copy === 'nowhere') throw new UsageError(`${full} There is no room for a copy to read from, either.`);
  if (copy === 'busy') {
    await sleep(50);
    return undefined;
  }
  try {
    const engine = await openEngine(copy.folder, options);
    return { ...engine, full, close: () => engine.close().finally(copy.remove) };
  } catch (error) {
    copy.remove();
    throw error;
  }
}

function prepareFolder(folder: string): string {
  try {
    makeFolder(folder, 0o700);
    const directory = realpathSync(folder);
    tighten(directory);
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return directory;
  } catch (cause) {
    throw new UsageError(
      `The data folder ${folder} cannot be written: ${whyNot(cause)}. ` +
        'Give this user the right to write there, or choose another folder in FISSURE_DATA.',
      { cause },
    );
  }
}

/** Files that earlier versions, or copying, left readable to others. What cannot be mended is told. */
function tighten(directory: string): void {
  if (process.platform === 'win32') return;
  for (const name of [
    '',
    'outbox',
    'dynalite',
    'dynoxide.db',
    'dynoxide.db-wal',
    'dynoxide.db-shm',
    'engine.lock',
    'engine.json',
  ]) {
    const path = join(directory, name);
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode === undefined || (mode & 0o077) === 0) continue;
    try {
      chmodSync(path, mode & 0o700);
    } catch {
      process.emitWarning(
        `${path} holds addresses and keys and is open to other users of this machine; its owner can mend it: chmod go= ${path}`,
      );
    }
  }
}

/** A share of the running engine, or undefined where none runs. */
async function shareEngine(directory: string): Promise<Engine | undefined> {
  const record = readRecord(directory);
  if (record === undefined) return undefined;
  const socket = await takeLease(record, directory);
  if (socket === undefined) return undefined;
  const released = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // A forgotten close keeps no process alive: the system closes the connection with it.
  socket.unref();
  return {
    socket: record.socket,
    engine: record.engine,
    explain: (error) => explainFailure(error, directory),
    close: () => {
      socket.ref();
      socket.end();
      return released;
    },
  };
}

/** Whether the files of the engine that runs over a folder are still there. */
export const isOpen = (folder: string): boolean => existsSync(join(folder, 'engine.json'));

function readRecord(directory: string): EngineRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, 'engine.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EngineError(`${join(directory, 'engine.json')} cannot be read; delete it`, { cause: error });
  }
}

/** Connects to the keeper and awaits its greeting: a killed keeper leaves its socket behind, and its pid to another program. */
function takeLease(record: EngineRecord, directory: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(record.leaseSocket);
    const giveUp = () => {
      socket.destroy();
      resolve(undefined);
    };
    socket.setTimeout(2_000, giveUp);
    socket.on('error', giveUp);
    socket.once('end', giveUp);
    socket.once('data', (greeting) => {
      if (greeting.toString() !== leaseGreeting(record.keeperPid, directory)) return giveUp();
      socket.setTimeout(0);
      socket.off('end', giveUp);
      resolve(socket);
    });
  });
}

/** Starts the keeper as a session of its own, so that Ctrl-C ends the command and not the engine under it. */
function startKeeper(directory: string, engine: EngineName | undefined): Promise<KeeperReport> {
  const keeper = fork(fileURLToPath(new URL('./engine-keeper.ts', import.meta.url)), [directory, engine ?? ''], {
    detached: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  keeper.stderr?.on('data', (data) => {
    complaint += data;
  });
  return new Promise((resolve) => {
    const answer = (report: KeeperReport) => {
      keeper.removeAllListeners();
      if (keeper.connected) keeper.disconnect();
      keeper.stderr?.destroy();
      keeper.unref();
      resolve(report);
    };
    keeper.once('message', (report) => answer(report as KeeperReport));
    keeper.once('error', (error) =>
      answer({ kind: 'failed', message: `The engine's keeper did not start: ${error.message}` }),
    );
    keeper.once('exit', (code, signal) =>
      answer({
        kind: 'failed',
        message: `The engine's keeper ended with ${signal ?? code} before it was ready. ${complaint.trim()}`,
      }),
    );
  });
}
