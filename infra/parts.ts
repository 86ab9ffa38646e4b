// What the parts of the stack are given and share.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Code, ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StackConfig } from './config.ts';
import type { TableAccess } from './table.ts';

export const functionNames = ['dispatch', 'poll', 'digest', 'web', 'mail-events'] as const;
/** Of the second reader: deployed where one is on. */
export const readerFunction = 'read';
type FunctionName = (typeof functionNames)[number] | typeof readerFunction;

/** What is deployed: the functions' bundles, the folder of the compiled watch files, and how many outlets these switch on. */
export type Assets = { code: (name: FunctionName) => Code; watch: Code; outlets: number };

export type Parts = {
  config: StackConfig;
  code: Assets['code'];
  table: TableAccess;
  /** The compiled watch files, as /opt/watch. */
  watch: ILayerVersion;
  failedEvents: IQueue;
  /** Settings of every function. */
  environment: Record<string, string>;
  mayUseKeys: PolicyStatement;
};
