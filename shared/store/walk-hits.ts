// The rows of a figure or a time, newest first over the shards of its partitions.
import { type Database, queryRows, type Row } from './client.ts';
import type { HitQuery } from './store.ts';
import { hitMonth, hitMonthPartition, hitMonthRegister, hitPosition, hitWhoPartitions, instant } from './table.ts';

/**
 * All rows of the figure or the time asked for, newest first; what no key answers is left to the caller.
 * @param attributes those read; all where absent
 * @param expected rows that the caller is likely to take: the first requests ask for their share of them
 */
export async function* walkHits(
  database: Database,
  query: HitQuery,
  attributes?: readonly string[],
  expected?: number,
): AsyncGenerator<Row> {
  const cursor = query.before === undefined ? undefined : hitPosition(query.before);
  const from = query.from === undefined ? '0' : instant(query.from);
  // A position carries an id after its instant, so `BETWEEN` with a bare instant as upper end excludes that instant.
  const to = [query.to === undefined ? '~' : instant(query.to), cursor ?? '~'].sort()[0]!;
  if (from >= to) return;
  const sources = query.who === undefined ? monthSources(database, from, to) : whoSources(query.who);
  const projection = attributes && { ProjectionExpression: attributes.map((_, index) => `#p${index}`).join(', ') };
  const names = Object.fromEntries((attributes ?? []).map((name, index) => [`#p${index}`, name]));
  // dynalite killed at the wrong moment keeps an index row beside its successor.
  const given = new Set<string>();
  for await (const source of sources) {
    const streams = source.partitions.map((partition) =>
      queryRows(
        database,
        {
          IndexName: source.index,
          KeyConditionExpression: '#partition = :partition AND hitAt BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#partition': source.key, ...names },
          ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
          ScanIndexForward: false,
          ...projection,
        },
        firstPage(source.partitions.length, attributes, expected),
      ),
    );
    for await (const row of mergeNewestFirst(streams)) {
      if (row.hitAt === cursor || given.has(String(row.id))) continue;
      given.add(String(row.id));
      yield row;
    }
  }
}

/** Whoever wants summaries wants them all; a page of 50 out of 8 partitions seldom takes more than 12 from one. */
function firstPage(partitions: number, attributes: readonly string[] | undefined, expected: number | undefined) {
  if (attributes !== undefined) return 1000;
  return expected === undefined ? 25 : Math.min(1000, Math.ceil((1.5 * expected) / partitions) + 2);
}

type Source = { index: string; key: string; partitions: string[] };

function* whoSources(who: string): Generator<Source> {
  yield { index: 'hits-by-who', key: 'hitWho', partitions: hitWhoPartitions(who) };
}

/** Newest month first, with those of its partitions that hold something. */
async function* monthSources(database: Database, from: string, to: string): AsyncGenerator<Source> {
  const entries = queryRows(database, {
    KeyConditionExpression: 'pk = :register AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':register': hitMonthRegister,
      ':from': from === '0' ? from : hitMonth(from),
      ':to': to === '~' ? to : `${to.slice(0, 7)}#~`,
    },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  let month = '';
  let partitions: string[] = [];
  const source = () => ({ index: 'hits-by-month', key: 'hitMonth', partitions });
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

/** Merges streams that are each newest first; all first pages are fetched side by side. */
async function* mergeNewestFirst(streams: AsyncGenerator<Row>[]): AsyncGenerator<Row> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  while (true) {
    let newest = -1;
    let position = '';
    heads.forEach((head, index) => {
      if (!head.done && String(head.value.hitAt) > position) {
        newest = index;
        position = String(head.value.hitAt);
      }
    });
    const head = heads[newest];
    if (head === undefined || head.done) return;
    yield head.value;
    heads[newest] = await streams[newest]!.next();
  }
}
