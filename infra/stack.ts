// The one stack of a deployment, in the order of the data: table, outlets, digests, mail, site, and what watches over them.

import type { App } from 'aws-cdk-lib';
import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILayerVersion, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { addAlarms } from './alarms.ts';
import { addBudget } from './budget.ts';
import { namesOf, type StackConfig } from './config.ts';
import { addDashboard } from './dashboard.ts';
import { addDigests } from './digests.ts';
import { addMail } from './mail.ts';
import { acknowledge } from './nag.ts';
import { addOutlets } from './outlets.ts';
import { addReader, readerSettings } from './reader.ts';
import { addSite } from './site.ts';
import { addTable, type TableAccess } from './table.ts';

export const functionNames = ['dispatch', 'poll', 'digest', 'web', 'mail-events'] as const;
/** Of the second reader: deployed where one is on. */
export const readerFunction = 'read';
type FunctionName = (typeof functionNames)[number] | typeof readerFunction;

/** What is deployed: the functions' bundles, and the folder of the compiled watch files. */
export type Assets = { code: (name: FunctionName) => Code; watch: Code };

/** What the parts of the stack share. */
export type Parts = {
  config: StackConfig;
  code: Assets['code'];
  table: TableAccess;
  /** The compiled watch files, as /opt/watch. */
  watch: ILayerVersion;
  failedEvents: Queue;
  /** Settings of every function. */
  environment: Record<string, string>;
  mayUseKeys: PolicyStatement;
};

export class FissureStack extends Stack {
  constructor(app: App, config: StackConfig, assets: Assets, props: StackProps = {}) {
    const names = namesOf(config);
    super(app, names.stack, {
      ...props,
      stackName: names.stack,
      description: 'Fissure: watches news outlets and mails digests',
      terminationProtection: config.protect,
    });
    Tags.of(this).add('app', 'fissure');
    Tags.of(this).add('stage', config.stage);

    const parts: Parts = {
      config,
      code: assets.code,
      table: addTable(this, config),
      watch: new LayerVersion(this, 'Watch', { code: assets.watch, description: 'The watch files, compiled' }),
      failedEvents: new Queue(this, 'FailedEvents', {
        queueName: names.failedEvents,
        retentionPeriod: Duration.days(14),
        encryption: QueueEncryption.SQS_MANAGED,
        enforceSSL: true,
      }),
      environment: environmentOf(config),
      mayUseKeys: new PolicyStatement({
        actions: ['ssm:GetParameter', 'ssm:PutParameter'],
        resources: [
          this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: names.keyParameter.slice(1) }),
        ],
      }),
    };
    acknowledge(parts.failedEvents, {
      id: 'SQS3',
      reason: 'It is a dead-letter queue itself: of the schedules, the functions and the mail events.',
    });
    const outlets = addOutlets(this, parts);
    const reader = addReader(this, parts, outlets.poll);
    const site = addSite(this, parts);
    const mail = addMail(this, parts);
    const digest = addDigests(this, parts, { site: site.url, mayMail: [mail.maySend, mail.mayAskQuota] });
    site.web.addToRolePolicy(mail.maySend);

    const alarmTopic = new Topic(this, 'Alarms', {
      topicName: names.alarmTopic,
      enforceSSL: true,
      displayName: 'Fissure',
    });
    alarmTopic.addSubscription(new EmailSubscription(config.owner));
    const watched = {
      stage: config.stage,
      outletQueue: outlets.queue,
      deadOutlets: outlets.dead,
      failedEvents: parts.failedEvents,
      api: site.api,
      alarms: alarmTopic,
    };
    const functions: LambdaFunction[] = [
      outlets.dispatch,
      outlets.poll,
      digest,
      site.web,
      mail.function,
      ...(reader ? [reader] : []),
    ];
    const alarms = addAlarms(this, watched);
    if (config.dashboard) addDashboard(this, names.stack, watched, { alarms, poll: outlets.poll, functions });
    addBudget(this, config);

    new CfnOutput(this, 'SiteUrl', { value: site.url, description: 'Where subscribers sign up and history is shown' });
    new CfnOutput(this, 'TableName', { value: parts.table.name, description: 'Kept when the stack is destroyed' });
  }
}

/** Settings of every function, by the names of shared/settings.ts; the SDK's region comes from Lambda. */
function environmentOf(config: StackConfig): Record<string, string> {
  return {
    FISSURE_STAGE: config.stage,
    FISSURE_TABLE: namesOf(config).table,
    FISSURE_WATCH: '/opt/watch',
    FISSURE_OWNER: config.owner,
    FISSURE_SENDER: `Fissure <${config.sender}>`,
    FISSURE_CONTACT: config.owner,
    FISSURE_TIME_ZONE: config.timeZone,
    FISSURE_TICK_MINUTES: String(config.tickMinutes),
    FISSURE_OUTLETS_PER_MESSAGE: String(config.outletsPerMessage),
    FISSURE_KEEP_ITEMS_DAYS: String(config.keepItemsDays),
    ...readerSettings(config),
  };
}
