// Starts dynoxide as a child process or dynalite in this one, over a folder, to answer on a socket. Used by the keeper alone.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type RunningEngine, startDynoxide } from './engine-dynoxide.ts';
import { EngineError } from './engine-failure.ts';
import type { EngineName } from './engine-protocol.ts';
import { listen } from './engine-socket.ts';

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

/** Resolves when the engine answers DynamoDB's JSON protocol at `socket`. */
export function startEngine(engine: EngineName, directory: string, socket: string): Promise<RunningEngine> {
  const binary = findDynoxide();
  if (engine === 'dynalite') return startDynalite(directory, socket);
  if (binary === undefined) throw new Error('dynoxide is not installed');
  return startDynoxide(binary, dynoxideFile(directory), socket);
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

async function startDynalite(directory: string, socket: string): Promise<RunningEngine> {
  const { default: dynalite } = await import('dynalite');
  const path = dynaliteFolder(directory);
  mkdirSync(path, { recursive: true });
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await listen(server, socket);
  return {
    died: new Promise(() => {}),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
