// The table, from the schema that the store uses: on demand, with backups of every second, kept when the stack goes.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { tableSchema } from '../shared/store/table.ts';
import { namesOf, type StackConfig } from './config.ts';

export type TableAccess = {
  name: string;
  arn: string;
  /** Reading rows and the named indexes. */
  mayRead: (indexes?: readonly IndexName[]) => PolicyStatement[];
  /** Writing rows; deleting goes by the batch and needs no right of its own. */
  mayWrite: () => PolicyStatement[];
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
  const on = (actions: string[], resources: string[]) =>
    new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources });
  return {
    name: namesOf(config).table,
    arn: table.tableArn,
    mayRead: (indexes = []) => [
      on(['GetItem', 'BatchGetItem', 'Query'], [table.tableArn]),
      ...(indexes.length > 0
        ? [
            on(
              ['Query'],
              indexes.map((name) => `${table.tableArn}/index/${name}`),
            ),
          ]
        : []),
    ],
    mayWrite: () => [on(['PutItem', 'UpdateItem', 'BatchWriteItem'], [table.tableArn])],
  };
}
