// Kills polls with SIGKILL again and again, then polls once in peace: the database must hold what one undisturbed run leaves.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { openEngine } from '../../cli/engine.ts';
import { startProgress } from '../../cli/progress.ts';
import { processTerminal } from '../../cli/terminal.ts';
import { healthOf } from '../../shared/outlets/health.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { pollOutlets } from '../../shared/outlets/poll.ts';
import { readSettings } from '../../shared/settings.ts';
import { createClient } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import { startFeedServer } from '../feeds/serve.ts';
import { withLine } from './line.ts';

const usage = `usage: npm run bench:kill -- [options]
  --rounds N     polls that are killed (30)
  --outlets N    outlets, each on a host of its own (60)
  --items N      items each (50)
  --engine       kill the database engine and its keeper together with every second poll`;

/** Ids of what is stored, by every way to reach it, and what is told of each outlet: condition, items, hits. */
type Stored = { items: string[]; hitsByTime: string[]; hitsByWho: string[]; health: string[] };

if (process.send) process.once('message', poll);
else await run();

/** The child: polls once and says when it has begun and when it has ended. */
async function poll({ data, outlets }: { data: string; outlets: Outlet[] }): Promise<void> {
  await withLine(data, async ({ services }) => {
    process.send!('begun');
    // Few at once, so that some are finished and others in the middle when the end comes.
    await pollOutlets(outlets, services, { concurrency: 4 });
  });
  process.disconnect();
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '30' },
      outlets: { type: 'string', default: '60' },
      items: { type: 'string', default: '50' },
      engine: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const rounds = Number(values.rounds);
  const plan = { kind: 'made', outlets: Number(values.outlets), items: Number(values.items), kilobytes: 0 } as const;
  const folder = mkdtempSync(join(tmpdir(), 'fissure-kill-'));
  const [calm, killed] = [join(folder, 'calm'), join(folder, 'killed')];
  const server = await startFeedServer(plan);
  const progress = startProgress(processTerminal(), rounds, 'kills');
  try {
    const { outlets } = server;
    const milliseconds = await pollInPeace(calm, outlets);
    const growth: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // From its first moment to a fifth of what it needs: what was finished is not begun again, so the rounds get to the end together.
      const delay = (milliseconds / 5) * (((round * 7) % 10) / 10);
      await pollAndKill(killed, outlets, delay, values.engine && round % 2 === 1);
      growth.push((await stored(killed, outlets)).items.length);
      progress.step(`after ${delay.toFixed(0)} ms`);
    }
    await pollInPeace(killed, outlets);
    progress.stop();
    report(await stored(calm, outlets), await stored(killed, outlets), growth);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startPoll(data: string, outlets: readonly Outlet[]): { child: ChildProcess; begun: Promise<unknown> } {
  const child = fork(import.meta.filename, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send({ data, outlets });
  return { child, begun: new Promise((resolve) => child.once('message', resolve)) };
}

/** Milliseconds that the poll took once its database was open. */
async function pollInPeace(data: string, outlets: readonly Outlet[]): Promise<number> {
  const { child, begun } = startPoll(data, outlets);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await Promise.race([begun, ended]);
  const started = performance.now();
  const code = await ended;
  if (code !== 0) throw new Error(`The undisturbed poll ended with ${code}`);
  return performance.now() - started;
}

async function pollAndKill(data: string, outlets: readonly Outlet[], delay: number, engineToo = false): Promise<void> {
  const { child, begun } = startPoll(data, outlets);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([begun, ended]);
  await sleep(delay);
  if (child.exitCode !== null) return; // nothing was left to do
  if (engineToo) process.kill(JSON.parse(readFileSync(join(data, 'engine.json'), 'utf8')).keeperPid, 'SIGKILL');
  child.kill('SIGKILL');
  await ended;
}

async function stored(data: string, outlets: readonly Outlet[]): Promise<Stored> {
  const { FISSURE_TABLE: table, FISSURE_KEEP_ITEMS_DAYS: keepItemsDays } = readSettings();
  const engine = await openEngine(data);
  const client = createClient({ socket: engine.socket });
  const store = createStore({ client, table, keepItemsDays, now: () => new Date() });
  const hits = await Array.fromAsync(store.hits({}));
  const hitsByWho: string[] = [];
  for (const who of new Set(hits.map((hit) => hit.who))) {
    for await (const { id } of store.hits({ who })) hitsByWho.push(id);
  }
  const items = await Array.fromAsync(store.items());
  const states = await store.outletStates(outlets.map(({ id }) => id));
  const health = healthOf(outlets, states, new Date()).map(({ outletId, condition }) => {
    const { itemsRead, hitsFound } = states.get(outletId) ?? {};
    return `${outletId} ${condition} ${itemsRead} ${hitsFound}`;
  });
  client.destroy();
  await engine.close();
  return {
    items: items.map(({ id }) => id).sort(),
    hitsByTime: hits.map(({ id }) => id).sort(),
    hitsByWho: hitsByWho.sort(),
    health,
  };
}

function report(calm: Stored, killed: Stored, growth: readonly number[]): void {
  const table = new Table({ head: ['', 'undisturbed', 'killed', 'the same'], style: { head: [], border: [] } });
  const same = (['items', 'hitsByTime', 'hitsByWho', 'health'] as const).map((way) => {
    const equal = JSON.stringify(calm[way]) === JSON.stringify(killed[way]);
    table.push([way, calm[way].length, killed[way].length, equal ? 'yes' : 'NO']);
    return equal;
  });
  console.log(`Items stored after each of ${growth.length} kills: ${growth.join(' ')}`);
  console.log(table.toString());
  if (same.includes(false)) process.exitCode = 1;
}
