// What a deployment should have while it runs: table, schedules, polls, and nothing put aside.
import { CloudWatchClient, DescribeAlarmsCommand, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetScheduleCommand,
  ResourceNotFoundException as NoSchedule,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { ListSubscriptionsByTopicCommand, NotFoundException as NoTopic, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand, QueueDoesNotExist, SQSClient } from '@aws-sdk/client-sqs';
import { resourceNames } from '../shared/settings.ts';
import { createClient } from '../shared/store/client.ts';
import { tableExists } from '../shared/store/ensure-table.ts';
import { type Account, type Check, clientOptions } from './account.ts';
import { type Deployment, explainAws, notDeployed } from './aws.ts';

const redeploy = 'deploy again: npm run deploy';

export async function checkTable(deployment: Deployment): Promise<Check> {
  const { table } = resourceNames(deployment.stage);
  const { region, profile } = clientOptions(deployment);
  const client = createClient({ ...(region !== undefined && { region }), ...(profile !== undefined && { profile }) });
  try {
    if (await tableExists(client, table)) return { name: 'table', state: 'ok', found: table };
    return { name: 'table', state: 'failed', found: notDeployed(deployment, `table ${table}`), mend: redeploy };
  } catch (error) {
    throw explainAws(error, deployment);
  } finally {
    client.destroy();
  }
}

export async function checkSchedules(deployment: Deployment): Promise<Check[]> {
  const client = new SchedulerClient(clientOptions(deployment));
  const names = Object.values(resourceNames(deployment.stage).schedules);
  return Promise.all(
    names.map(async (name): Promise<Check> => {
      try {
        const { State, ScheduleExpression } = await client.send(new GetScheduleCommand({ Name: name }));
        if (State === 'ENABLED') return { name: 'schedule', state: 'ok', found: `${name}: ${ScheduleExpression}` };
        return { name: 'schedule', state: 'failed', found: `${name} is switched off`, mend: redeploy };
      } catch (error) {
        if (!(error instanceof NoSchedule)) throw explainAws(error, deployment);
        return { name: 'schedule', state: 'failed', found: `${name} is not there`, mend: redeploy };
      }
    }),
  );
}

/** The newest hour in which outlets answered; a quiet half hour is already an alarm. */
export async function checkLastPoll(deployment: Deployment, now: Date): Promise<Check> {
  const client = new CloudWatchClient(clientOptions(deployment));
  try {
    const { Datapoints = [] } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: 'Fissure',
        MetricName: 'OutletsAnswered',
        Dimensions: [{ Name: 'Stage', Value: deployment.stage }],
        StartTime: new Date(now.getTime() - 24 * 3_600_000),
        EndTime: now,
        Period: 300,
        Statistics: ['Sum'],
      }),
    );
    const last = Math.max(
      ...Datapoints.map(({ Timestamp, Sum = 0 }) => (Sum > 0 ? (Timestamp?.getTime() ?? 0) : 0)),
      0,
    );
    if (now.getTime() - last <= 35 * 60_000)
      return { name: 'last poll', state: 'ok', found: new Date(last).toISOString() };
    const found = last === 0 ? 'none in the past 24 hours' : new Date(last).toISOString();
    return { name: 'last poll', state: 'failed', found, mend: 'docs/runbook.md#no-poll' };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

export async function checkPutAside(deployment: Deployment): Promise<Check[]> {
  const client = new SQSClient(clientOptions(deployment));
  const { deadOutlets, failedEvents } = resourceNames(deployment.stage);
  const queues = [
    { name: 'dead outlets', queue: deadOutlets, mend: 'docs/runbook.md#dead-outlets' },
    { name: 'failed events', queue: failedEvents, mend: 'docs/runbook.md#failed-events' },
  ];
  return Promise.all(
    queues.map(async ({ name, queue, mend }): Promise<Check> => {
      try {
        const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: queue }));
        const { Attributes } = await client.send(
          new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
        );
        const messages = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
        if (messages === 0) return { name, state: 'ok', found: 'none' };
        return { name, state: 'attention', found: `${messages} in ${queue}`, mend };
      } catch (error) {
        if (!(error instanceof QueueDoesNotExist)) throw explainAws(error, deployment);
        return { name, state: 'failed', found: `${queue} is not there`, mend: redeploy };
      }
    }),
  );
}

export async function checkAlarms(deployment: Deployment): Promise<Check> {
  const client = new CloudWatchClient(clientOptions(deployment));
  const prefix = resourceNames(deployment.stage).alarms;
  try {
    const { MetricAlarms = [] } = await client.send(new DescribeAlarmsCommand({ AlarmNamePrefix: prefix }));
    const on = MetricAlarms.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName = '' }) => AlarmName);
    if (MetricAlarms.length === 0) return { name: 'alarms', state: 'failed', found: 'there are none', mend: redeploy };
    if (on.length === 0) return { name: 'alarms', state: 'ok', found: `${MetricAlarms.length}, none raised` };
    const mend = on.map((name) => `docs/runbook.md#${name.slice(prefix.length)}`).join(', ');
    return { name: 'alarms', state: 'attention', found: `raised: ${on.join(', ')}`, mend };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

/** AWS mails alarms only to who has followed the link of its first mail. */
export async function checkAlarmMail(deployment: Deployment, { id, region }: Account): Promise<Check> {
  const { alarmTopic } = resourceNames(deployment.stage);
  const name = 'alarm mail';
  try {
    const client = new SNSClient(clientOptions(deployment));
    const { Subscriptions = [] } = await client.send(
      new ListSubscriptionsByTopicCommand({ TopicArn: `arn:aws:sns:${region}:${id}:${alarmTopic}` }),
    );
    const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length > 0) return { name, state: 'ok', found: 'confirmed' };
    const mend =
      'follow the link in the mail "AWS Notification - Subscription Confirmation"; for another one: SNS console, Subscriptions, Request confirmation';
    return { name, state: 'failed', found: 'nobody has confirmed to get alarms', mend };
  } catch (error) {
    if (!(error instanceof NoTopic)) throw explainAws(error, deployment);
    return { name, state: 'failed', found: `topic ${alarmTopic} is not there`, mend: redeploy };
  }
}
