import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import type { EngineName } from '../../cli/engine-protocol.ts';
import { createClient } from '../../shared/store/client.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { hasDynoxide, temporaryFolder } from './engines.ts';

const items = 20;
const rounds = 2;

describe.each<EngineName>(hasDynoxide ? ['dynoxide', 'dynalite'] : ['dynalite'])('after kill -9 on %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** Runs the writer; kills it so long after it has opened its store, or lets it end. */
  async function runWriter(killAfterMs?: number, alsoKill?: () => void): Promise<string> {
    const script = join(import.meta.dirname, 'writer.ts');
    const writer = spawn(process.execPath, [script, folder.path, engine, `${items}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    writer.stdout.on('data', async (text) => {
      said += text;
      if (killAfterMs === undefined || !String(text).includes('open')) return;
      await sleep(killAfterMs);
      alsoKill?.();
      writer.kill('SIGKILL');
    });
    await new Promise((resolve) => writer.once('close', resolve));
    return said;
  }

  const killKeeper = () => {
    const { keeperPid } = JSON.parse(readFileSync(join(folder.path, 'engine.json'), 'utf8'));
    process.kill(keeperPid, 'SIGKILL');
  };

  /** Counts by every way to reach a hit; each way must find each hit once. */
  async function counts(store: Store) {
    const byMonth = (await Array.fromAsync(store.hits({}))).map((hit) => hit.id).sort();
    const byWho = [(await Array.fromAsync(store.hits({ who: 'shoigu' }))).map((hit) => hit.id)];
    for (let number = 0; number < items; number++) {
      byWho.push((await Array.fromAsync(store.hits({ who: `person-${number}` }))).map((hit) => hit.id));
    }
    return {
      items: (await Array.fromAsync(store.items())).length,
      hits: byMonth.length,
      distinct: new Set(byMonth).size,
      sameByWho: JSON.stringify(byWho.flat().sort()) === JSON.stringify(byMonth),
    };
  }

  test.each([
    ['the writer', undefined],
    ['the writer and the engine under it', killKeeper],
  ])('of %s in the middle of writing, one whole run leaves what an undisturbed one would', async (_, alsoKill) => {
    for (let round = 0; round < rounds; round++) await runWriter(10 + round * 60, alsoKill);
    const last = await runWriter();
    const running = await openEngine(folder.path);
    const client = createClient({ socket: running.socket });
    const store = createStore({ client, table: 'fissure', keepItemsDays: 180, now: () => new Date() });
    const found = await counts(store);
    client.destroy();
    await running.close();
    expect([last, found]).toEqual(['open\ndone\n', { items, hits: 2 * items, distinct: 2 * items, sameByWho: true }]);
  });
});
