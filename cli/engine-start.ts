// Starts dynoxide as a child process or dynalite in this one, over a folder. Used by the keeper alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from './engine-failure.ts';
import type { EngineName } from './engine-protocol.ts';

export type RunningEngine = {
  endpoint: string;
  /** Resolves when the engine ended without being asked to. */
  died: Promise<void>;
  stop(): Promise<void>;
};

const dynoxideFile = (directory: string) => join(directory, 'dynoxide.db');
const dynaliteFolder = (directory: string) => join(directory, 'dynalite');

/** The engine whose data are there, else the better one that is installed. Throws where the data's engine is missing. */
export function chooseEngine(
  directory: string,
  forced: EngineName | undefined,
  isDynoxideInstalled = findDynoxide() !== undefined,
): EngineName {
  const choice =
    forced ??
    (existsSync(dynoxideFile(directory)) || (isDynoxideInstalled && !existsSync(dynaliteFolder(directory)))
      ? 'dynoxide'
      : 'dynalite');
  if (choice === 'dynoxide' && !isDynoxideInstalled) {
    throw new EngineError(
      `The data in ${directory} belong to dynoxide, which is not installed for ${process.platform}-${process.arch}. ` +
        'Run "npm install --include=optional", or choose another folder in FISSURE_DATA.',
    );
  }
  return choice;
}

/** `port`: of the engine that this one replaces. */
export function startEngine(engine: EngineName, directory: string, port?: number): Promise<RunningEngine> {
  return engine === 'dynoxide' ? startDynoxide(directory, port) : startDynalite(directory);
}

/** Path of the binary that npm installed as an optional dependency; undefined on systems it is not built for. */
function findDynoxide(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    const binary = join(dirname(manifest), 'dynoxide');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The shell between waits on our pipe: when it closes, by `stop` or because this process was killed, it ends dynoxide.
 * It lets go of its own output, so that the end of ours tells that dynoxide is gone.
 */
const watchScript = '"$@" & exec >/dev/null 2>&1; read -r _; kill "$!"; wait "$!"';

async function startDynoxide(directory: string, replacedPort?: number): Promise<RunningEngine> {
  const binary = findDynoxide();
  if (binary === undefined) throw new Error('dynoxide is not installed');
  const file = dynoxideFile(directory);
  await endOrphans(file);
  for (let attempt = 1; ; attempt++) {
    try {
      return await runDynoxide(binary, file, replacedPort ?? (await freePort()));
    } catch (error) {
      // Between our look for a free port and its use another process may have taken it.
      if (attempt === mostPorts || replacedPort !== undefined || !/already in use/.test((error as Error).message))
        throw error;
    }
  }
}

/** Ports tried before it is somebody else's fault. */
const mostPorts = 5;

async function runDynoxide(binary: string, file: string, port: number): Promise<RunningEngine> {
  const child = spawn('/bin/sh', ['-c', watchScript, 'sh', binary, 'serve', '--port', `${port}`, '--db-path', file], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.stdout.once('end', resolve));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin.on('error', () => {});
  const listening = new Promise<void>((resolve) => {
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (data) => {
        said = `${said}${data}`.slice(-2_000);
        if (said.includes('listening on')) resolve();
      });
    }
  });
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  const outcome = await Promise.race([listening.then(() => 'listening'), ended.then(() => 'ended')]);
  if (outcome === 'ended') {
    await stop();
    throw new Error(said.trim() || 'dynoxide ended at once');
  }
  return { endpoint: `http://127.0.0.1:${port}`, died: ended, stop };
}

/** Ends engines on the same file that outlived a killed keeper; the lock on the folder says that they are nobody's. */
async function endOrphans(file: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const owners = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        const words = commandLine(pid);
        return words[1] === 'serve' && words[words.indexOf('--db-path') + 1] === file;
      });
  for (let round = 0, orphans = owners(); orphans.length > 0; orphans = owners(), round++) {
    if (round > 100) throw new Error(`Process ${orphans.join(', ')} holds ${file} and cannot be ended`);
    for (const pid of orphans) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
    await sleep(20);
  }
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split('\0');
  } catch {
    return []; // ended meanwhile
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function startDynalite(directory: string): Promise<RunningEngine> {
  const { default: dynalite } = await import('dynalite');
  const path = dynaliteFolder(directory);
  mkdirSync(path, { recursive: true });
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    died: new Promise(() => {}),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
