// The limits that a growing deployment meets, each with its source; what the simulation holds its demand against.
import { hitShards, itemShards } from '../../shared/store/table.ts';

export type Limits = {
  /** Runs of the poll function at once: what the event source is set to (infra/outlets.ts). */
  polls: number;
  /** Runs of all functions at once: 10 in a new account, 1,000 once AWS has raised it (Lambda quotas). */
  account: number;
  /** Of them, what site, digests and mail events take in a busy minute. */
  others: number;
  /** Write and read units a second of one partition key's partition (DynamoDB developer guide, "partitions"). */
  keyWrites: number;
  keyReads: number;
  /** What a new on-demand table takes at once; later twice its former peak. */
  tableWrites: number;
  tableReads: number;
  /** Default quota of an on-demand table, write units a second. */
  quota: number;
  itemShards: number;
  hitShards: number;
  /** Seconds after which a run hands the rest back: the function's timeout less its reserve. */
  runSeconds: number;
};

export const limits: Limits = {
  polls: 5,
  account: 10,
  others: 3,
  keyWrites: 1_000,
  keyReads: 3_000,
  tableWrites: 4_000,
  tableReads: 12_000,
  quota: 40_000,
  itemShards,
  hitShards,
  runSeconds: 110,
};
