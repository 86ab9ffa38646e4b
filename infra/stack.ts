// The one stack of a deployment, in the order of the data: table, site, outlets, mail, digests, and what watches over them.
import type { App } from 'aws-cdk-lib';
import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StackOutput } from '../shared/settings.ts';
import { addAlarms } from './alarms.ts';
import { addBudget } from './budget.ts';
import { namesOf, type StackConfig } from './config.ts';
import { addDashboard } from './dashboard.ts';
import { addDigests } from './digests.ts';
import { addMail } from './mail.ts';
import { acknowledge } from './nag.ts';
import { addOutlets } from './outlets.ts';
import type { Assets, Parts } from './parts.ts';
import { addReader, readerSettings } from './reader.ts';
import { addSite } from './site.ts';
import { addTable } from './table.ts';

/**
 * A name is fixed only where somebody must find the thing without asking the stack: the table, which outlives it, functions and
 * their logs, schedules, alarms, the budget. Of all else the outputs tell what it is called.
 */
export class FissureStack extends Stack {
  constructor(app: App, config: StackConfig, assets: Assets, props: StackProps = {}) {
    const names = namesOf(config);
    super(app, names.stack, {
      ...props,
      stackName: names.stack,
      description: 'Fissure: watches news outlets and mails digests',
    });
    Tags.of(this).add('app', 'fissure');
    Tags.of(this).add('stage', config.stage);

    const alarms = new Topic(this, 'Alarms', { enforceSSL: true, displayName: 'Fissure' });
    alarms.addSubscription(new EmailSubscription(config.owner));

    const parts: Parts = {
      config,
      code: assets.code,
      table: addTable(this, config),
      watch: new LayerVersion(this, 'Watch', { code: assets.watch, description: 'The watch files, compiled' }),
      failedEvents: addFailedEvents(this),
      environment: environmentOf(config),
      mayUseKeys: new PolicyStatement({
        actions: ['ssm:GetParameter', 'ssm:PutParameter'],
        resources: [
          this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: names.keyParameter.slice(1) }),
        ],
      }),
    };
    const site = addSite(this, parts);
    const { functions, poll, queues } = addOutlets(this, parts, { outlets: assets.outlets, site: site.url });
    const reader = addReader(this, parts, poll);
    const mail = addMail(this, parts);
    site.web.addToRolePolicy(mail.maySend);
    acknowledge(site.web.role!, mail.anyRecipient);
    const mayMail = [mail.maySend, mail.mayAskQuota];
    const digest = addDigests(this, parts, { site: site.url, alarms, mayMail });
    acknowledge(digest.role!, mail.anyRecipient);

    const watched = { stage: config.stage, digest, failedEvents: parts.failedEvents, queues, alarms };
    const raised = addAlarms(this, watched);
    const all = [...functions, digest, site.web, mail.function, ...(reader ? [reader] : [])];
    if (config.dashboard) addDashboard(this, names.stack, watched, { alarms: raised, poll, functions: all });
    addBudget(this, config, alarms);

    const tell = (name: StackOutput, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    tell('SiteUrl', site.url, 'Where subscribers sign up and history is shown');
    tell('TableName', parts.table.name, 'Kept when the stack is destroyed');
    tell('AlarmTopicArn', alarms.topicArn, 'Tells the owner what is wrong');
    tell('FailedEventsUrl', parts.failedEvents.queueUrl, 'Events whose function failed for good');
    if (queues) {
      tell('OutletsUrl', queues.queue.queueUrl, 'Outlets that wait to be polled');
      tell('DeadOutletsUrl', queues.dead.queueUrl, 'Messages that could not be polled');
    }
  }
}

function addFailedEvents(stack: Stack): Queue {
  const queue = new Queue(stack, 'FailedEvents', {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  acknowledge(queue, {
    id: 'SQS3',
    reason: 'It is a dead-letter queue itself: of the schedules, the functions and the mail events.',
  });
  return queue;
}

/** Settings of every function, none of them an address, by the names of shared/settings.ts; the SDK's region comes from Lambda. */
function environmentOf(config: StackConfig): Record<string, string> {
  return {
    FISSURE_STAGE: config.stage,
    FISSURE_TABLE: namesOf(config).table,
    FISSURE_WATCH: '/opt/watch',
    FISSURE_TIME_ZONE: config.timeZone,
    FISSURE_TICK_MINUTES: String(config.tickMinutes),
    FISSURE_OUTLETS_PER_MESSAGE: String(config.outletsPerMessage),
    FISSURE_KEEP_ITEMS_DAYS: String(config.keepItemsDays),
    ...readerSettings(config),
  };
}
