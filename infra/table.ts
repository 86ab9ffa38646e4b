// The table, from the schema that the store uses: on demand, with backups of every second, kept when the stack goes.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type RowKind, rowKeys, tableSchema } from '../shared/store/table.ts';
import { namesOf, type StackConfig } from './config.ts';

export type TableAccess = {
  name: string;
  arn: string;
  /** Reading rows of these kinds, and the named indexes. */
  mayRead: (kinds: readonly RowKind[], indexes?: readonly IndexName[]) => PolicyStatement[];
  /** Writing rows of these kinds and no others; deleting goes by the batch and needs no right of its own. */
  mayWrite: (kinds: readonly RowKind[]) => PolicyStatement[];
  /** Changing attributes of such rows, one row at a time. */
  mayChange: (kinds: readonly RowKind[]) => PolicyStatement[];
};

type IndexName = (typeof tableSchema.indexes)[number]['name'];

const string = (name: string) => ({ name, type: AttributeType.STRING });

export function addTable(scope: Construct, config: StackConfig): TableAccess {
  const table = new Table(scope, 'Table', {
    tableName: namesOf(config).table,
    partitionKey: string(tableSchema.partitionKey),
    sortKey: string(tableSchema.sortKey),
    timeToLiveAttribute: tableSchema.timeToLive,
    billingMode: BillingMode.PAY_PER_REQUEST,
    // With keys of the service, which cost nothing.
    encryption: TableEncryption.DEFAULT,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: config.protect,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const { name, partitionKey, sortKey, projection } of tableSchema.indexes)
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: string(partitionKey),
      sortKey: string(sortKey),
      projectionType: ProjectionType[projection],
    });
  const on = (actions: string[], resources: string[], kinds?: readonly RowKind[]) =>
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources,
      ...(kinds && {
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => rowKeys[kind]) } },
      }),
    });
  return {
    name: namesOf(config).table,
    arn: table.tableArn,
    mayRead: (kinds, indexes = []) => [
      on(['GetItem', 'BatchGetItem', 'Query'], [table.tableArn], kinds),
      ...(indexes.length > 0
        ? [
            on(
              ['Query'],
              indexes.map((name) => `${table.tableArn}/index/${name}`),
            ),
          ]
        : []),
    ],
    mayWrite: (kinds) => [on(['PutItem', 'UpdateItem', 'BatchWriteItem'], [table.tableArn], kinds)],
    mayChange: (kinds) => [on(['UpdateItem'], [table.tableArn], kinds)],
  };
}
