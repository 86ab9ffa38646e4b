// What a deployment should have while it runs: stack, table, schedules, and nothing put aside.
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetScheduleCommand,
  ResourceNotFoundException as NoSchedule,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { ListSubscriptionsByTopicCommand, NotFoundException as NoTopic, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, QueueDoesNotExist, SQSClient } from '@aws-sdk/client-sqs';
import { resourceNames } from '../shared/settings.ts';
import { createClient } from '../shared/store/client.ts';
import { tableExists } from '../shared/store/ensure-table.ts';
import { type Check, clientOptions } from './account.ts';
import { type Deployment, explainAws, notDeployed } from './aws.ts';
import { queuesOf } from './deploy/queues.ts';
import type { StackState } from './deploy/stack.ts';

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

export function checkStack(deployment: Deployment, stack: StackState | undefined): Check {
  const { stack: called } = resourceNames(deployment.stage);
  const name = 'stack';
  if (stack === undefined)
    return { name, state: 'failed', found: notDeployed(deployment, `stack ${called}`), mend: redeploy };
  const { status, isProtected } = stack;
  if (status.endsWith('FAILED') || status === 'ROLLBACK_COMPLETE')
    return { name, state: 'failed', found: status, mend: redeploy };
  if (status.endsWith('_IN_PROGRESS'))
    return { name, state: 'attention', found: status, mend: 'look again when it is done' };
  if (!isProtected) return { name, state: 'attention', found: `${status}, not protected`, mend: redeploy };
  return { name, state: 'ok', found: `${status}, protected` };
}

const asideHeadings = { 'dead outlets': 'dead-outlets', 'failed events': 'failed-events' } as const;

export async function checkPutAside(deployment: Deployment, stack: StackState | undefined): Promise<Check[]> {
  const client = new SQSClient(clientOptions(deployment));
  const queues = stack === undefined ? [] : queuesOf(stack);
  const checks = queues.map(async ({ name, url, called }): Promise<Check[]> => {
    if (name === 'outlets') return [];
    try {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      const messages = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
      if (messages === 0) return [{ name, state: 'ok', found: 'none' }];
      const mend = `docs/runbook.md#${asideHeadings[name]}`;
      return [{ name, state: 'attention', found: `${messages} in ${called}`, mend }];
    } catch (error) {
      if (!(error instanceof QueueDoesNotExist)) throw explainAws(error, deployment);
      return [{ name, state: 'failed', found: `${called} is not there`, mend: redeploy }];
    }
  });
  return (await Promise.all(checks)).flat();
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
export async function checkAlarmMail(deployment: Deployment, stack: StackState | undefined): Promise<Check> {
  const TopicArn = stack?.outputs.AlarmTopicArn;
  const name = 'alarm mail';
  if (TopicArn === undefined) return { name, state: 'failed', found: 'the stack has no topic for it', mend: redeploy };
  try {
    const client = new SNSClient(clientOptions(deployment));
    const { Subscriptions = [] } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length > 0) return { name, state: 'ok', found: 'confirmed' };
    const mend =
      'follow the link in the mail "AWS Notification - Subscription Confirmation"; for another one: SNS console, Subscriptions, Request confirmation';
    return { name, state: 'failed', found: 'nobody has confirmed to get alarms', mend };
  } catch (error) {
    if (!(error instanceof NoTopic)) throw explainAws(error, deployment);
    return { name, state: 'failed', found: `topic ${TopicArn} is not there`, mend: redeploy };
  }
}
