// What a deployment has used, from the counters that AWS keeps of it anyway, scaled to a month. Loaded on demand.
import { CloudWatchClient, DescribeAlarmsCommand, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { resourceNames } from '../../shared/settings.ts';
import { createClient } from '../../shared/store/client.ts';
import { tableBytes } from '../../shared/store/ensure-table.ts';
import { tableSchema } from '../../shared/store/table.ts';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws, notDeployed } from '../aws.ts';
import { readDecided } from '../deploy/options.ts';
import { queuesOf } from '../deploy/queues.ts';
import { readDeployedStack } from '../deploy/stack.ts';
import { UsageError } from '../exit.ts';
import type { Usage } from './prices.ts';
import { daysOfMonth, stack } from './usage.ts';

type Dimensions = Record<string, string>;
type Counted = { sum: number; hours: number };

/**
 * Counters of the past days. `hours`: of how many there are any, since the stack may be younger. Throws UsageError where nothing runs.
 * What has no counter of its own is reckoned: data sent to outlets is not told.
 */
export async function readUsage(
  deployment: Deployment,
  { now, days }: { now: Date; days: number },
): Promise<{ usage: Usage; hours: number }> {
  const names = resourceNames(deployment.stage);
  const client = new CloudWatchClient(clientOptions(deployment));
  const count = async (Namespace: string, MetricName: string, dimensions: Dimensions): Promise<Counted> => {
    const { Datapoints = [] } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace,
        MetricName,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        StartTime: new Date(now.getTime() - days * 86_400_000),
        EndTime: now,
        // 1,440 points at most come at once.
        Period: 3600,
        Statistics: ['Sum'],
      }),
    );
    return { sum: Datapoints.reduce((sum, { Sum = 0 }) => sum + Sum, 0), hours: Datapoints.length };
  };
  try {
    // The run that every deployment has, whatever its size.
    const { hours } = await count('AWS/Lambda', 'Invocations', { FunctionName: `${names.stack}-digest` });
    if (hours === 0) throw new UsageError(notDeployed(deployment, `run of ${names.stack}-digest`));
    const [deployed, { dashboard }] = await Promise.all([readDeployedStack(deployment), readDecided(deployment)]);
    const month = (daysOfMonth * 24) / hours;
    const sum = async (...asked: Parameters<typeof count>) => (await count(...asked)).sum * month;
    const total = async (parts: Promise<number>[]) => (await Promise.all(parts)).reduce((a, b) => a + b, 0);

    const functions = Object.entries(stack.memory).map(([name, gigabytes]) => ({
      FunctionName: `${names.stack}-${name}`,
      gigabytes,
    }));
    const queues = deployed === undefined ? [] : queuesOf(deployed).map(({ called }) => called);
    const ofQueue = [
      'NumberOfMessagesSent',
      'NumberOfMessagesReceived',
      'NumberOfMessagesDeleted',
      'NumberOfEmptyReceives',
    ];
    const tables: Dimensions[] = [
      { TableName: names.table },
      ...tableSchema.indexes.map(({ name }) => ({ TableName: names.table, GlobalSecondaryIndexName: name })),
    ];
    const invocations = (name: string) => sum('AWS/Lambda', 'Invocations', { FunctionName: `${names.stack}-${name}` });
    const [lambdaRequests, lambdaSeconds, queueRequests, writeUnits, readUnits, mailEvents, siteRequests, logs] =
      await Promise.all([
        total(functions.map(({ FunctionName }) => sum('AWS/Lambda', 'Invocations', { FunctionName }))),
        total(
          functions.map(
            async ({ FunctionName, gigabytes }) =>
              (await sum('AWS/Lambda', 'Duration', { FunctionName })) * (gigabytes / 1000),
          ),
        ),
        total(queues.flatMap((QueueName) => ofQueue.map((metric) => sum('AWS/SQS', metric, { QueueName })))),
        total(tables.map((table) => sum('AWS/DynamoDB', 'ConsumedWriteCapacityUnits', table))),
        total(tables.map((table) => sum('AWS/DynamoDB', 'ConsumedReadCapacityUnits', table))),
        invocations('mail-events'),
        invocations('web'),
        total(
          functions.map(({ FunctionName }) =>
            sum('AWS/Logs', 'IncomingBytes', { LogGroupName: `/aws/lambda/${FunctionName}` }),
          ),
        ),
      ]);
    const stored = (await readBytes(deployment, names.table)) / 1e9;
    const { MetricAlarms = [] } = await client.send(new DescribeAlarmsCommand({ AlarmNamePrefix: names.alarms }));
    const usage: Usage = {
      lambdaRequests,
      lambdaSeconds,
      queueRequests,
      writeUnits,
      readUnits,
      storedGigabytes: stored,
      backedUpGigabytes: stored,
      // Each is reported as sent, and as delivered.
      mails: mailEvents / 2,
      mailEvents,
      runs: (await invocations(queues.length > 1 ? 'dispatch' : 'poll')) + (await invocations('digest')),
      siteRequests,
      logGigabytes: logs / 1e9,
      alarms: MetricAlarms.length,
      dashboards: dashboard === 'true' ? 1 : 0,
      sentGigabytes: 0,
    };
    return { usage, hours };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

async function readBytes({ region, profile }: Deployment, table: string): Promise<number> {
  const client = createClient({ ...(region !== undefined && { region }), ...(profile !== undefined && { profile }) });
  try {
    return await tableBytes(client, table);
  } finally {
    client.destroy();
  }
}
