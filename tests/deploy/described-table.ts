// The table of a deployment as DynamoDB describes it.
import { tableSchema } from '../../shared/store/table.ts';

const keys = (names: { partitionKey: string; sortKey: string }) => [
  { AttributeName: names.partitionKey, KeyType: 'HASH' },
  { AttributeName: names.sortKey, KeyType: 'RANGE' },
];

export const describedTable = {
  TableStatus: 'ACTIVE',
  KeySchema: keys(tableSchema),
  GlobalSecondaryIndexes: tableSchema.indexes.map((index) => ({
    IndexName: index.name,
    IndexStatus: 'ACTIVE',
    KeySchema: keys(index),
    Projection: { ProjectionType: index.projection },
  })),
};
