// Finds hits, newest first over the shards of a month or a figure.
import type { Hit } from '../model.ts';
import { type Database, queryRows, type Row } from './client.ts';
import type { HitQuery } from './store.ts';
import { hitMonth, hitMonthPartition, hitMonthRegister, hitPosition, hitWhoPartitions, instant } from './table.ts';

/** Hits newest first (ties by id, descending), read page by page as they are consumed. */
export async function* findHits(database: Database, query: HitQuery): AsyncGenerator<Hit> {
  const cursor = query.before === undefined ? undefined : hitPosition(query.before);
  const from = query.from === undefined ? '0' : instant(query.from);
  // A position carries an id after its instant, so `BETWEEN` with a bare instant as upper end excludes that instant.
  const to = [query.to === undefined ? '~' : instant(query.to), cursor ?? '~'].sort()[0]!;
  if (from >= to) return;
  const sources = query.who === undefined ? monthSources(database, from, to) : whoSources(query.who);
  // dynalite killed at the wrong moment keeps an index row beside its successor.
  const given = new Set<string>();
  for await (const source of sources) {
    const streams = source.partitions.map((partition) =>
      queryRows(database, {
        IndexName: source.index,
        KeyConditionExpression: '#partition = :partition AND hitAt BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': source.key },
        ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
        ScanIndexForward: false,
      }),
    );
    for await (const row of mergeNewestFirst(streams)) {
      const hit = toHit(row);
      if (row.hitAt === cursor || given.has(hit.id) || !isAskedFor(hit, query)) continue;
      given.add(hit.id);
      yield hit;
    }
  }
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

function toHit(row: Row): Hit {
  const { pk, sk, hitMonth, hitWho, hitAt, ...hit } = row;
  return hit as Hit;
}

/** The parts of a query that keys do not answer. */
function isAskedFor(hit: Hit, query: HitQuery): boolean {
  const text = query.text?.toLowerCase();
  return (
    (query.events?.includes(hit.event) ?? true) &&
    (query.statuses?.includes(hit.status) ?? true) &&
    (query.outlets?.includes(hit.outletId) ?? true) &&
    (text === undefined || hit.title.toLowerCase().includes(text) || hit.evidence.sentence.toLowerCase().includes(text))
  );
}
