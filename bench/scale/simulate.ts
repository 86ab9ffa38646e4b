// A deployment's day in seconds: queue, runs of the poll function, and DynamoDB's limits a table and a partition. Finds lag and throttles.
import { measured, seconds } from '../../cli/cost/usage.ts';
import type { Limits } from './limits.ts';
import { createRandom, type Random } from './random.ts';
import { createTraffic, type Message, type Plan } from './traffic.ts';

export type Outcome = {
  messagesATick: number;
  /** Runs at once, at most, and how often one was refused for want of concurrency. */
  runs: number;
  refused: number;
  /** Ticks that were left out, since the last still waited. */
  leftOut: number;
  /** Seconds from an outlet's tick to the end of its message: the 99th of a hundred, and the longest. */
  lag: { p99: number; most: number };
  /** Units in the worst second: of the table, and of the busiest partition key of items, and of hits in an index. */
  writes: { table: number; items: number; hits: number };
  reads: number;
  /** Seconds in which writes had to wait for capacity. */
  throttled: number;
};

type Run = { message: Message; length: number; left: number; written: number };

const itemUnits = Math.ceil(measured.itemRow);
const hitUnits = Math.ceil(measured.hitRow);
const stateUnits = Math.ceil(measured.stateRow);
/** A new feed of fifty entries takes 37 ms of a core (docs/performance.md), at 0.29 of one. */
const itemSeconds = 0.037 / 0.29 / 50;

const lengthOf = ({ due, news, items }: Message): number =>
  seconds.message + due * seconds.poll + news * seconds.newsMore + items * itemSeconds;

/** Deterministic. The account's limit counts for the poll function as far as the others leave it. */
export function simulate(plan: Plan, limits: Limits): Outcome {
  const messagesOf = createTraffic(plan);
  const random = createRandom(7);
  const mostRuns = Math.min(limits.polls, limits.account - limits.others);
  const waiting: Message[] = [];
  const running: Run[] = [];
  const lags: [lag: number, outlets: number][] = [];
  const outcome: Outcome = {
    messagesATick: Math.ceil(plan.outlets / plan.outletsPerMessage),
    runs: 0,
    refused: 0,
    leftOut: 0,
    lag: { p99: 0, most: 0 },
    writes: { table: 0, items: 0, hits: 0 },
    reads: 0,
    throttled: 0,
  };
  /** Of each minute. */
  const peaks: number[] = [];
  const end = plan.ticks * plan.tickMinutes * 60;
  for (let second = 0; second < end || waiting.length + running.length > 0; second++) {
    const tick = second / (plan.tickMinutes * 60);
    if (second < end && Number.isInteger(tick)) {
      if (waiting.length > 0 && waiting.length >= outcome.messagesATick) outcome.leftOut++;
      else for (const message of messagesOf(tick)) waiting.push(message);
    }
    outcome.refused += Math.min(waiting.length, limits.polls - running.length, limits.polls - mostRuns);
    let reads = 0;
    while (running.length < mostRuns && waiting.length > 0) {
      const message = waiting.shift()!;
      const length = lengthOf(message);
      running.push({ message, length, left: length, written: 0 });
      reads += message.named * 0.5 * Math.ceil(measured.stateRow / 4);
    }
    outcome.runs = Math.max(outcome.runs, running.length);
    outcome.reads = Math.max(outcome.reads, reads);
    const demand = demandOf(running, limits, random);
    const capacity = capacityAfter(peaks, second, limits);
    const hottest = Math.max(demand.items, demand.hits) / limits.keyWrites;
    const speed = 1 / Math.max(1, demand.table / capacity, hottest);
    if (speed < 1) outcome.throttled++;
    outcome.writes.table = Math.max(outcome.writes.table, demand.table * speed);
    outcome.writes.items = Math.max(outcome.writes.items, demand.items * speed);
    outcome.writes.hits = Math.max(outcome.writes.hits, demand.hits * speed);
    const minute = Math.floor(second / 60);
    peaks[minute] = Math.max(peaks[minute] ?? 0, demand.table * speed);
    work(
      running,
      speed,
      (run) => {
        lags.push([second + 1 - run.message.tick * plan.tickMinutes * 60, run.message.due]);
      },
      waiting,
      limits,
    );
  }
  return { ...outcome, lag: percentiles(lags) };
}

/** On demand, a table takes twice its former peak; to go beyond that takes half an hour. */
function capacityAfter(peaks: readonly number[], second: number, { tableWrites, quota }: Limits): number {
  const former = peaks.slice(0, Math.max(0, Math.floor(second / 60) - 30));
  return Math.min(quota, Math.max(tableWrites, 2 * Math.max(0, ...former)));
}

/** Write units that the runs would write in this second, and of them the busiest partition's. */
function demandOf(running: readonly Run[], { itemShards, hitShards }: Limits, random: Random): Outcome['writes'] {
  const items = new Float64Array(itemShards);
  const hits = new Float64Array(hitShards);
  let table = 0;
  for (const { message, length, left } of running) {
    const part = Math.min(1, left) / length;
    const shares = [message.items * part, message.hits * part] as const;
    for (let item = 0; item < shares[0]; item++)
      items[Math.floor(random.uniform() * itemShards)]! += itemUnits * Math.min(1, shares[0] - item);
    for (let hit = 0; hit < shares[1]; hit++)
      hits[Math.floor(random.uniform() * hitShards)]! += hitUnits * Math.min(1, shares[1] - hit);
    table += shares[0] * itemUnits + shares[1] * hitUnits * measured.hitCopies + message.news * part * stateUnits;
  }
  return { table, items: Math.max(...items), hits: Math.max(...hits) };
}

/** A second of work; a run that comes to its end hands back what it did not finish. */
function work(
  running: Run[],
  speed: number,
  done: (run: Run) => void,
  waiting: Message[],
  { runSeconds }: Limits,
): void {
  for (let index = running.length - 1; index >= 0; index--) {
    const run = running[index]!;
    run.left -= speed;
    run.written++;
    if (run.left > 0 && run.written < runSeconds) continue;
    running.splice(index, 1);
    if (run.left <= 0) done(run);
    else waiting.push(restOf(run));
  }
}

function restOf({ message, length, left }: Run): Message {
  const part = left / length;
  const rest = (count: number) => Math.ceil(count * part);
  return {
    ...message,
    due: rest(message.due),
    news: rest(message.news),
    items: rest(message.items),
    hits: rest(message.hits),
  };
}

function percentiles(lags: [lag: number, outlets: number][]): Outcome['lag'] {
  const sorted = lags.toSorted(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, outlets]) => sum + outlets, 0);
  let passed = 0;
  for (const [lag, outlets] of sorted) {
    passed += outlets;
    if (passed >= 0.99 * all) return { p99: lag, most: sorted.at(-1)![0] };
  }
  return { p99: 0, most: 0 };
}
