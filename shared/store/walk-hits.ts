// The rows of a figure or a time, newest first over the shards of its partitions.
import { type Database, queryPages, queryRows, type Row } from './client.ts';
import { filterOf } from './hit-filter.ts';
import type { HitQuery } from './hit-query.ts';
import { hitMonth, hitMonthPartition, hitMonthRegister, hitPosition, hitWhoPartitions, instant } from './table.ts';

/**
 * A row, or none: then `at` is a position down to which everything was read, and `read` rows before it did not fit.
 * Positions fall from step to step.
 */
export type Step = { at: string; row?: Row; read: number };

/**
 * The rows of the figure or the time asked for, newest first. The service leaves out what does not fit as far as it can; the
 * caller asks again of each row.
 * @param attributes those read; all where absent
 * @param expected rows that the caller is likely to take: the first requests ask for their share of them
 */
export async function* walkHits(
  database: Database,
  query: HitQuery,
  attributes?: readonly string[],
  expected?: number,
): AsyncGenerator<Step> {
  const cursor = query.before === undefined ? undefined : hitPosition(query.before);
  const from = query.from === undefined ? '0' : instant(query.from);
  // A position carries an id after its instant, so `BETWEEN` with a bare instant as upper end excludes that instant.
  const to = [query.to === undefined ? '~' : instant(query.to), cursor ?? '~'].sort()[0]!;
  if (from >= to) return;
  const filter = filterOf(query);
  const names = Object.fromEntries((attributes ?? []).map((name, index) => [`#p${index}`, name]));
  const input = ({ index, key }: Source, partition: string) => ({
    IndexName: index,
    KeyConditionExpression: '#partition = :partition AND hitAt BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#partition': key, ...names, ...filter?.names },
    ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to, ...filter?.values },
    ScanIndexForward: false,
    ...(attributes && { ProjectionExpression: Object.keys(names).join(', ') }),
    ...(filter && { FilterExpression: filter.expression }),
  });
  const open = (source: Source, passed: number): AsyncGenerator<Step> => {
    const few = firstPage(source.partitions.length, attributes, expected && expected * (filter ? 4 : 1.5));
    return mergeNewestFirst(
      source.partitions.map((partition) =>
        steps(database, input(source, partition), Math.min(longestPage, few * 4 ** passed), source.end),
      ),
    );
  };
  const sources = query.who === undefined ? monthSources(database, from, to) : whoSources(query.who);
  // dynalite killed at the wrong moment keeps an index row beside its successor.
  const given = new Set<string>();
  for await (const step of inTurn(sources, open)) {
    if (step.row !== undefined) {
      if (step.at === cursor || given.has(String(step.row.id))) continue;
      given.add(String(step.row.id));
    }
    yield step;
  }
}

const longestPage = 1000;

/** Whoever wants summaries wants them all; a page of 50 out of 8 partitions seldom takes more than 12 from one. */
function firstPage(partitions: number, attributes: readonly string[] | undefined, expected: number | undefined) {
  if (attributes !== undefined) return longestPage;
  return expected === undefined ? 25 : Math.min(longestPage, Math.ceil(expected / partitions) + 2);
}

/** `end`: a position after all of its rows; undefined where no other source follows. */
type Source = { index: string; key: string; partitions: string[]; end: string | undefined };

function* whoSources(who: string | readonly string[]): Generator<Source> {
  const partitions = [...new Set([who].flat())].flatMap(hitWhoPartitions);
  yield { index: 'hits-by-who', key: 'hitWho', partitions, end: undefined };
}

/** Newest month first, with those of its partitions that hold something. */
async function* monthSources(database: Database, from: string, to: string): AsyncGenerator<Source> {
  const entries = queryRows(
    database,
    {
      KeyConditionExpression: 'pk = :register AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':register': hitMonthRegister,
        ':from': from === '0' ? from : hitMonth(from),
        // A period that ends as a month begins holds nothing of it.
        ':to': to === '~' ? to : /-01T00:00:00\.000Z$/.test(to) ? to.slice(0, 7) : `${to.slice(0, 7)}#~`,
      },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    100,
  );
  let month = '';
  let partitions: string[] = [];
  const source = () => ({
    index: 'hits-by-month',
    key: 'hitMonth',
    partitions,
    end: hitPosition({ publishedAt: `${month}-01T00:00:00Z`, id: '' }),
  });
  for await (const { sk } of entries) {
    const monthShard = String(sk);
    if (monthShard.slice(0, 7) !== month) {
      if (partitions.length > 0) yield source();
      month = monthShard.slice(0, 7);
      partitions = [];
    }
    partitions.push(hitMonthPartition(monthShard));
  }
  if (partitions.length > 0) yield source();
}

/** A partition's rows, and after each page how many more were read. */
async function* steps(
  database: Database,
  input: Parameters<typeof queryPages>[1],
  first: number,
  end: string | undefined,
): AsyncGenerator<Step> {
  for await (const { rows, passedOver, last } of queryPages(database, input, first)) {
    for (const row of rows) yield { at: String(row.hitAt), row, read: 1 };
    const at = last === undefined ? end : String(last.hitAt);
    if (passedOver > 0 && at !== undefined) yield { at, read: passedOver };
  }
}

/** Sources whose first requests are under way while one is read: few want the next month, and who has read four wants all. */
const mostAhead = 6;

/** The sources' steps one source after the other. `open` is told how many sources that hold something were read before. */
async function* inTurn(
  sources: Iterable<Source> | AsyncIterable<Source>,
  open: (source: Source, passed: number) => AsyncGenerator<Step>,
): AsyncGenerator<Step> {
  const waiting: { steps: AsyncGenerator<Step>; first: Promise<IteratorResult<Step>> }[] = [];
  let passed = 0;
  const readOne = async function* () {
    const { steps, first } = waiting.shift()!;
    const head = await first;
    if (head.done) return;
    yield head.value;
    yield* steps;
    passed += 1;
  };
  for await (const source of sources) {
    const steps = open(source, passed);
    const first = steps.next();
    first.catch(() => {}); // met when its turn comes
    waiting.push({ steps, first });
    while (waiting.length > Math.min(passed, mostAhead)) yield* readOne();
  }
  while (waiting.length > 0) yield* readOne();
}

/** Merges streams that are each newest first; all first pages are fetched side by side. */
async function* mergeNewestFirst(streams: AsyncGenerator<Step>[]): AsyncGenerator<Step> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  while (true) {
    let newest = -1;
    heads.forEach((head, index) => {
      const best = heads[newest];
      if (!head.done && (best === undefined || best.done || head.value.at > best.value.at)) newest = index;
    });
    const head = heads[newest];
    if (head === undefined || head.done) return;
    yield head.value;
    heads[newest] = await streams[newest]!.next();
  }
}
