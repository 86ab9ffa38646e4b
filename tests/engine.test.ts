import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOpen, openEngine } from '../cli/engine.ts';
import type { EngineName, EngineRecord } from '../cli/engine-protocol.ts';
import { chooseEngine } from '../cli/engine-start.ts';
import { createClient } from '../shared/store/client.ts';
import { ensureTable } from '../shared/store/ensure-table.ts';
import { createStore, type Store } from '../shared/store/store.ts';
import { hasDynoxide, temporaryFolder } from './store/engines.ts';
import { sampleSubscriber } from './store/samples.ts';

let folder: ReturnType<typeof temporaryFolder>;
let data: string;
const users: ChildProcess[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder.path, 'data');
});
afterEach(async () => {
  for (const user of users.splice(0)) user.kill('SIGKILL');
  await until(() => engineProcesses().length === 0);
  folder.remove();
});

/** A process that uses the engine of the folder; `socket` once it has one. */
function startUser(engine: EngineName | '' = ''): { process: ChildProcess; socket: Promise<string> } {
  const script = join(import.meta.dirname, 'engine-user.ts');
  const user = spawn(process.execPath, [script, data, engine], { stdio: ['pipe', 'pipe', 'inherit'] });
  users.push(user);
  const socket = new Promise<string>((resolve, reject) => {
    user.stdout.once('data', (text) => resolve(String(text).trim()));
    user.once('exit', (code) => reject(new Error(`user ended with ${code}`)));
  });
  return { process: user, socket };
}

const record = (): EngineRecord => JSON.parse(readFileSync(join(data, 'engine.json'), 'utf8'));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

/** Processes of the folder under test: keeper, shell and engine. */
function engineProcesses(): { pid: number; words: string[] }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [{ pid: Number(pid), words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0') }];
      } catch {
        return [];
      }
    })
    .filter(({ words }) => words.some((word) => word.startsWith(data)) && !words.some((word) => /-user/.test(word)));
}

async function withStore<T>(engine: { socket: string }, work: (store: Store) => Promise<T>): Promise<T> {
  const client = createClient(engine);
  try {
    await ensureTable(client, 'fissure');
    return await work(createStore({ client, table: 'fissure', keepItemsDays: 1, now: () => new Date() }));
  } finally {
    client.destroy();
  }
}
const save = (engine: { socket: string }) =>
  withStore(engine, (store) => store.saveSubscriber(sampleSubscriber('ada')));
const isSaved = (engine: { socket: string }) =>
  withStore(engine, async (store) => (await store.subscriber('ada')) !== undefined);

describe.each<EngineName>(hasDynoxide ? ['dynoxide', 'dynalite'] : ['dynalite'])('the engine %s', (name) => {
  test('keeps its data when it is closed and opened again, and is the one chosen for them', async () => {
    const first = await openEngine(data, { engine: name });
    await save(first);
    await first.close();
    const second = await openEngine(data);
    const saved = await isSaved(second);
    await second.close();
    expect([saved, second.engine]).toEqual([true, name]);
  });

  test('is shared by a second process while the first uses it, and outlives the first', async () => {
    const first = startUser(name);
    const socket = await first.socket;
    const second = await openEngine(data);
    first.process.kill('SIGKILL');
    await sleep(100);
    await save(second);
    const saved = await isSaved(second);
    await second.close();
    expect([second.socket, saved]).toEqual([socket, true]);
  });

  test('is one and the same for processes that start at the same moment', async () => {
    const users = Array.from({ length: 5 }, () => startUser(name));
    await Promise.all(users.map(({ socket }) => socket));
    const keepers = engineProcesses().filter(({ words }) => words.some((word) => word.endsWith('engine-keeper.ts')));
    expect(keepers.length).toBe(process.platform === 'linux' ? 1 : 0);
  });

  test.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'leaves no process behind when its only user ends by %s',
    async (signal) => {
      const user = startUser(name);
      await user.socket;
      const before = engineProcesses().length;
      user.process.kill(signal);
      await until(() => engineProcesses().length === 0);
      expect(before).toBeGreaterThan(0);
    },
  );

  test('is started anew, with all its data, after its keeper was killed', async () => {
    const first = await openEngine(data, { engine: name });
    await save(first);
    process.kill(record().keeperPid, 'SIGKILL');
    await first.close();
    const second = await openEngine(data);
    const saved = await isSaved(second);
    await second.close();
    expect(saved).toBe(true);
  });
});

describe('a data folder', () => {
  test.skipIf(process.platform === 'win32')(
    'is opened though the record of a killed keeper names a socket at which another program answers now',
    async () => {
      const other = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
      mkdirSync(data);
      const leaseSocket = join(data, 'other.sock');
      await new Promise<void>((resolve) => other.listen(leaseSocket, resolve));
      const stale: EngineRecord = { socket: leaseSocket, engine: 'dynalite', keeperPid: process.pid, leaseSocket };
      writeFileSync(join(data, 'engine.json'), JSON.stringify(stale));
      const engine = await openEngine(data);
      await engine.close();
      other.close();
      expect(engine.socket).not.toBe(stale.socket);
    },
  );

  test.skipIf(process.platform === 'win32')('whose path is too long for a socket is used all the same', async () => {
    data = join(folder.path, 'd'.repeat(120));
    const engine = await openEngine(data);
    await save(engine);
    const saved = await isSaved(engine);
    await engine.close();
    expect([saved, engine.socket.startsWith(data), existsSync(dirname(engine.socket))]).toEqual([true, false, false]);
  });

  test('in use with one engine is refused to who wants the other', async () => {
    const first = await openEngine(data, { engine: 'dynalite' });
    const second = openEngine(data, { engine: 'dynoxide' });
    await expect(second).rejects.toThrow(`${data} is in use by another process with dynalite, not dynoxide`);
    await first.close();
  });

  test('deleted while it is in use is noticed', async () => {
    const engine = await openEngine(data);
    expect(isOpen(data)).toBe(true);
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    expect(isOpen(data)).toBe(false);
    await engine.close();
  });

  test('that cannot be made is an error that names it and the setting', async () => {
    writeFileSync(data, 'a file, not a folder');
    await expect(openEngine(join(data, 'below'))).rejects.toThrow(
      /data folder .*below cannot be written: a file stands where .*\(ENOTDIR\).*FISSURE_DATA/,
    );
  });

  test.runIf(hasDynoxide)('with a file that is no database is an error that names it and leaves the file', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'dynoxide.db'), 'not a database '.repeat(1000));
    await expect(openEngine(data)).rejects.toThrow(`The database in ${data} did not start`);
    expect(readFileSync(join(data, 'dynoxide.db'), 'utf8')).toMatch(/^not a database/);
  });

  test('of an engine that is not installed is an error, not an empty start with the other', () => {
    mkdirSync(data);
    writeFileSync(join(data, 'dynoxide.db'), '');
    expect(() => chooseEngine(data, undefined, false)).toThrow('npm install --include=optional');
  });

  test.each<[string, boolean, string[], EngineName]>([
    ['nothing and dynoxide installed', true, [], 'dynoxide'],
    ['nothing and no dynoxide for this system', false, [], 'dynalite'],
    ["dynalite's data and dynoxide installed", true, ['dynalite'], 'dynalite'],
    ['data of both', true, ['dynalite', 'dynoxide.db'], 'dynoxide'],
  ])('with %s is opened by the right engine', (_, isInstalled, names, expected) => {
    for (const name of names) mkdirSync(join(data, name), { recursive: true });
    expect(chooseEngine(data, undefined, isInstalled)).toBe(expected);
  });
});

describe.runIf(hasDynoxide)('dynoxide', () => {
  test('ended from outside is started again where it was, and requests go on', async () => {
    const engine = await openEngine(data, { engine: 'dynoxide' });
    await save(engine);
    const dynoxide = engineProcesses().find(({ words }) => words[1] === 'mcp');
    process.kill(dynoxide!.pid, 'SIGKILL');
    const saved = await isSaved(engine);
    await engine.close();
    expect(saved).toBe(true);
  });

  test('ends with its keeper even when that is killed and nobody comes after', async () => {
    const user = startUser('dynoxide');
    await user.socket;
    process.kill(record().keeperPid, 'SIGKILL');
    user.process.kill('SIGKILL');
    await until(() => engineProcesses().length === 0);
    expect(engineProcesses()).toEqual([]);
  });

  test('that is gone for good gives an error which names the folder', async () => {
    const engine = await openEngine(data, { engine: 'dynoxide' });
    const client = createClient({ socket: engine.socket, explain: engine.explain });
    process.kill(record().keeperPid, 'SIGKILL');
    await until(() => engineProcesses().length === 0);
    rmSync(join(data, 'engine.json'));
    await expect(ensureTable(client, 'fissure')).rejects.toThrow(`The database of ${data} was ended from outside`);
    client.destroy();
    await engine.close();
  });
});
