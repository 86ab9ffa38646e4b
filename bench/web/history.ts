// Histories for benchmarks: a store whose reads are counted, and hits of many years made from some real ones.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../cli/engine.ts';
import type { Hit } from '../../shared/hit.ts';
import { readSettings } from '../../shared/settings.ts';
import { putRows } from '../../shared/store/batches.ts';
import { createClient, type Database } from '../../shared/store/client.ts';
import { ensureTable } from '../../shared/store/ensure-table.ts';
import { hitAttributes } from '../../shared/store/put-hit.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { hitKey, hitMonthRegister, hitMonthShard, hitPosition } from '../../shared/store/table.ts';
import { markIndexed, wordRows, wordsOf } from '../../shared/store/word-index.ts';

/** `rows`: hits that the service looks at, and bills. `units`: read request units, half a one for 4 KB read eventually consistent. */
type Reads = { requests: number; rows: number; units: number };

export type CountedStore = { store: Store; reads: Reads; database: Database };

/** A disk makes each batch of a long history wait; what is read again lies in memory anyhow. */
const inMemory = '/dev/shm';

/** Works on the table in the data folder, by default in one in memory, where the system has files there, that is removed afterwards. */
export async function withCountedStore<T>(
  folder: string | undefined,
  work: (counted: CountedStore) => Promise<T>,
  clock: Pick<Database, 'now'> = { now: () => new Date() },
): Promise<T> {
  const path = folder ?? mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), 'fissure-history-'));
  const { FISSURE_TABLE: table, FISSURE_KEEP_ITEMS_DAYS: keepItemsDays } = readSettings();
  const engine = await openEngine(path);
  const client = createClient({ socket: engine.socket, explain: engine.explain });
  const reads: Reads = { requests: 0, rows: 0, units: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!['QueryCommand', 'BatchGetItemCommand'].includes(String(context.commandName))) return next(args);
      const answer = await next(args);
      const { Items, ScannedCount, Responses } = answer.output as {
        Items?: unknown[];
        ScannedCount?: number;
        Responses?: Record<string, unknown[]>;
      };
      const given = Items ?? Object.values(Responses ?? {}).flat();
      const scanned = ScannedCount ?? given.length;
      reads.requests += 1;
      reads.rows += scanned;
      reads.units += Items === undefined ? unitsOfEach(given) : unitsOfQuery(given, scanned);
      return answer;
    },
    { step: 'initialize', name: 'countReads' },
  );
  try {
    await ensureTable(client, table);
    const database = { client, table, ...clock };
    return await work({ store: createStore({ ...database, keepItemsDays }), reads, database });
  } finally {
    client.destroy();
    await engine.close();
    if (folder === undefined) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Read units, eventually consistent, as the service reckons them by the sizes of rows (the embedded engines tell none): those of a query
 * together, those of a batch each for itself. What a filter left out is taken to be as long as what it gave, or as a hit usually is.
 */
function unitsOfQuery(given: readonly unknown[], scanned: number): number {
  const bytes = given.reduce<number>((sum, row) => sum + bytesOf(row), 0);
  const one = given.length === 0 ? usualHit : bytes / given.length;
  return 0.5 * Math.max(1, Math.ceil((bytes + (scanned - given.length) * one) / 4096));
}

const unitsOfEach = (given: readonly unknown[]): number =>
  given.reduce<number>((sum, row) => sum + 0.5 * Math.ceil(bytesOf(row) / 4096), 0);

const usualHit = 1_400;

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof Set || Array.isArray(value)) {
    return [...value].reduce<number>((sum, part) => sum + bytesOf(part) + 1, 3);
  }
  return Object.entries(value).reduce((sum, [name, part]) => sum + Buffer.byteLength(name) + bytesOf(part), 3);
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * `count` hits spread over the years before `end`, each a real one under another id and date. Who, event, outlet and words
 * are as frequent as among the real ones. The same every time.
 */
export function* madeHits(real: readonly Hit[], count: number, years: number, end: Date): Generator<Hit> {
  const span = years * 365.25 * dayMs;
  let seed = 1;
  for (let number = 0; number < count; number++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const hit = real[number % real.length]!;
    const at = end.getTime() - ((number + seed / 2_147_483_647) / count) * span;
    const publishedAt = new Date(Math.floor(at)).toISOString();
    const itemId = `${hit.outletId}:made-${number}`;
    yield { ...hit, itemId, id: `${itemId}#${hit.who}#${hit.event}`, publishedAt, firstSeenAt: publishedAt };
  }
}

/** Puts the rows that the store would have written, without their items, by the batch: the history is read here, not made. */
export async function layHits(database: Database, hits: readonly Hit[]): Promise<void> {
  const months = new Set(hits.map(hitMonthShard));
  await putRows(
    database,
    [...months].map((sk) => ({ pk: hitMonthRegister, sk })),
  );
  await putRows(
    database,
    hits.map((hit) => ({ ...hitAttributes(hit), ...hitKey(hit) })),
  );
  await putRows(
    database,
    wordRows(hits.map((hit) => ({ words: wordsOf(hit), hit: hitKey(hit), hitAt: hitPosition(hit) }))),
  );
  await markIndexed(database);
}
