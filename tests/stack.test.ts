import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { stack as reckoned } from '../cli/cost/usage.ts';
import { alarmNames } from '../infra/alarms.ts';
import { readConfig } from '../infra/config.ts';
import { FissureStack, functionNames } from '../infra/stack.ts';
import { settingsDocumentation } from '../shared/settings.ts';
import { tableSchema } from '../shared/store/table.ts';

const assets = mkdtempSync(join(tmpdir(), 'fissure-'));
afterAll(() => rmSync(assets, { recursive: true }));
writeFileSync(join(assets, 'index.mjs'), '');

/** The template, as quick as it goes: what stands for the bundles is empty. */
function synthesise(context: Record<string, unknown>): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const code = () => Code.fromAsset(assets);
  return Template.fromStack(new FissureStack(app, readConfig(context), { code, watch: code() }));
}

type Resource = {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: Record<string, unknown>;
};
const template = synthesise({ owner: 'owner@example.org' });
const resources = Object.entries(template.toJSON().Resources as Record<string, Resource>);
const ofType = (type: string) => resources.filter(([, { Type }]) => Type === type).map(([, one]) => one);
const only = (type: string): Resource => {
  const all = ofType(type);
  expect(all.length).toBe(1);
  return all[0]!;
};

describe('the table', () => {
  const table = only('AWS::DynamoDB::Table');

  it('has the keys and indexes that the store uses', () => {
    const keys = (names: { partitionKey: string; sortKey: string }) => [
      { AttributeName: names.partitionKey, KeyType: 'HASH' },
      { AttributeName: names.sortKey, KeyType: 'RANGE' },
    ];
    expect(table.Properties.KeySchema).toEqual(keys(tableSchema));
    expect(table.Properties.GlobalSecondaryIndexes).toEqual(
      tableSchema.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index),
        Projection: { ProjectionType: index.projection },
      })),
    );
  });

  it('is on demand, backed up, protected, and stays when the stack goes', () => {
    expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(table.Properties).toMatchObject({
      TableName: 'fissure-main',
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: tableSchema.timeToLive, Enabled: true },
    });
  });
});

describe('the functions', () => {
  const functions = ofType('AWS::Lambda::Function');

  it('are five, on arm64 with Node 24, with logs of JSON', () => {
    expect(functions.map(({ Properties }) => String(Properties.FunctionName)).sort()).toEqual(
      functionNames.map((name) => `fissure-main-${name}`).sort(),
    );
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      });
  });

  it('are given settings that exist', () => {
    const known = new Set(settingsDocumentation.map(({ name }) => name));
    const given = functions.flatMap(({ Properties }) =>
      Object.keys((Properties.Environment as { Variables: object }).Variables),
    );
    expect(given.filter((name) => !known.has(name))).toEqual([]);
  });

  it('keep their logs, and the site its own, for two weeks', () => {
    expect(ofType('AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays)).toEqual(
      Array(functionNames.length + 1).fill(14),
    );
  });
});

describe('the way of an outlet', () => {
  it('goes by a queue that waits six times as long as a poll may take, and gives up after five attempts', () => {
    const poll = ofType('AWS::Lambda::Function').find((one) => one.Properties.FunctionName === 'fissure-main-poll')!;
    const queue = ofType('AWS::SQS::Queue').find((one) => one.Properties.QueueName === 'fissure-main-outlets')!;
    expect(Number(queue.Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(6 * Number(poll.Properties.Timeout));
    expect(queue.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    expect(only('AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('is looked after at equal times of the clock', () => {
    expect(ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.ScheduleExpression)).toEqual([
      'cron(0/5 * * * ? *)',
      'cron(0/15 * * * ? *)',
    ]);
  });

  it.each(['dispatch', 'digest', 'mail-events'])('loses no event of %s: what fails for good is kept', (name) => {
    const [id] = resources.find(([, { Properties }]) => Properties?.FunctionName === `fissure-main-${name}`)!;
    const configs = ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties);
    const own = configs.find(({ FunctionName }) => JSON.stringify(FunctionName).includes(id));
    expect(JSON.stringify(own?.DestinationConfig)).toContain('FailedEvents');
  });

  it('refuses messages that are not encrypted on the way', () => {
    expect(ofType('AWS::SQS::QueuePolicy').length).toBe(3);
  });
});

describe('the rights', () => {
  /** Actions of the role of a function, and the resources that they are for. */
  function rights(name: string): { actions: string[]; resources: string[] } {
    const [, { Properties }] = resources.find(([, one]) => one.Properties?.FunctionName === `fissure-main-${name}`)!;
    const role = (Properties.Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0]!;
    type Statement = { Action: string | string[]; Resource: unknown };
    const statements = ofType('AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy.Properties.Roles).includes(role))
      .flatMap((policy) => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement);
    return {
      actions: [...new Set(statements.flatMap(({ Action }) => Action))].sort(),
      resources: statements.flatMap(({ Resource }) => [Resource].flat()).map((one) => JSON.stringify(one)),
    };
  }
  const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const reading = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const writing = ['dynamodb:BatchWriteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
  const keys = ['ssm:GetParameter', 'ssm:PutParameter'];
  const receiving = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'];

  /** What CDK grants a function on the queue of its failed events. */
  const aside = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];

  it.each([
    ['dispatch', aside],
    ['poll', [...reading, ...writing, ...receiving, 'sqs:GetQueueAttributes', 'sqs:SendMessage']],
    ['digest', [...reading, ...writing, ...keys, 'ses:GetSendQuota', 'ses:SendRawEmail', ...aside]],
    ['web', [...reading, ...writing, ...keys, 'ses:SendRawEmail']],
    ['mail-events', [...reading, ...writing, ...aside]],
  ])('of %s are what it needs', (name, actions) => {
    expect(rights(name).actions).toEqual([...actions, ...logs].sort());
  });

  it.each(functionNames)('of %s are for what is named, but for the quota of mail', (name) => {
    const wild = rights(name).resources.filter((resource) => resource.includes('*'));
    expect(wild).toEqual(name === 'digest' ? ['"*"'] : []);
  });

  it.each([
    ['dispatch', []],
    ['poll', []],
    ['digest', ['hits-by-month', 'hits-by-who', 'subscribers-due']],
    ['web', ['hits-by-month', 'hits-by-who']],
    ['mail-events', []],
  ])('of %s reach the indexes that it asks', (name, indexes) => {
    const reached = rights(name).resources.flatMap((resource) => resource.match(/(?<=\/index\/)[a-z-]+/g) ?? []);
    expect(reached.sort()).toEqual(indexes);
  });

  it('let nobody but the sender of the deployment be mailed from', () => {
    const policies = JSON.stringify(ofType('AWS::IAM::Policy'));
    expect(policies.match(/"ses:SendRawEmail"/g)?.length).toBe(2);
    expect(policies.match(/"ses:FromAddress":"owner@example.org"/g)?.length).toBe(2);
  });
});

describe('the site', () => {
  it('has no route but those that the app guards itself', () => {
    const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    expect(new Map(routes as [string, string][])).toEqual(
      new Map([
        ['GET /{proxy+}', 'NONE'],
        ['HEAD /{proxy+}', 'NONE'],
        ['POST /{proxy+}', 'NONE'],
        ['GET /', 'NONE'],
        ['HEAD /', 'NONE'],
      ]),
    );
  });

  it('is throttled, and logs who asked for what neither by path nor by address', () => {
    const { Properties } = only('AWS::ApiGatewayV2::Stage');
    expect(Properties.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 20, ThrottlingRateLimit: 5 });
    const { Format } = Properties.AccessLogSettings as { Format: string };
    expect(Format).toContain('$context.status');
    expect(Format).not.toMatch(/sourceIp|\$context\.path|\$context\.http\.path/);
  });
});

describe('what watches over it', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const runbook = readFileSync(join(import.meta.dirname, '../docs/runbook.md'), 'utf8');

  it.each(alarmNames)('tells of %s by mail, what it means, and where the runbook goes on', (name) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `fissure-main-${name}`)!;
    expect(alarm.AlarmDescription).toMatch(new RegExp(`^.{30,} What to do: docs/runbook.md#${name}$`));
    expect([(alarm.AlarmActions as unknown[]).length, (alarm.OKActions as unknown[]).length]).toEqual([1, 1]);
    expect(runbook).toMatch(new RegExp(`^## ${name}\n\n\\*\\*Who suffers\\*\\*: .+\\*\\*How soon\\*\\*: `, 'm'));
  });

  it('takes silence of the polls for bad news, and of everything else for good', () => {
    const breaching = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(breaching.map(({ AlarmName }) => AlarmName)).toEqual(['fissure-main-no-poll']);
  });

  it('stays within what an account has for nothing: ten alarms, three dashboards', () => {
    expect([alarms.length <= 10, ofType('AWS::CloudWatch::Dashboard').length <= 3]).toEqual([true, true]);
  });

  it('is what the estimate of cost reckons with', () => {
    const memory = Object.fromEntries(
      ofType('AWS::Lambda::Function').map(({ Properties }) => [
        String(Properties.FunctionName).slice('fissure-main-'.length),
        Number(Properties.MemorySize) / 1024,
      ]),
    );
    const dashboards = ofType('AWS::CloudWatch::Dashboard').length;
    expect({ alarms: alarms.length, dashboards, memory }).toEqual({
      alarms: reckoned.alarms,
      dashboards: reckoned.dashboards,
      memory: reckoned.memory,
    });
  });

  it('has no dashboard where the owner wants none', () => {
    const without = synthesise({ owner: 'owner@example.org', dashboard: 'false' });
    without.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
  });

  it('writes to the owner, also before a month becomes dear', () => {
    const subscriptions = ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties);
    expect(subscriptions.filter(({ Protocol }) => Protocol === 'email')).toMatchObject([
      { Endpoint: 'owner@example.org' },
    ]);
    expect(only('AWS::Budgets::Budget').Properties).toMatchObject({
      NotificationsWithSubscribers: [
        { Subscribers: [{ Address: 'owner@example.org' }] },
        { Subscribers: [{ Address: 'owner@example.org' }] },
      ],
    });
  });
});

describe('mail', () => {
  it('comes from the owner where no other sender is named, and tells what became of it', () => {
    expect(only('AWS::SES::EmailIdentity').Properties).toMatchObject({ EmailIdentity: 'owner@example.org' });
    const { EventDestination } = only('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect((EventDestination as { MatchingEventTypes: string[] }).MatchingEventTypes.sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'send'].sort(),
    );
  });

  it('of a domain is signed by it', () => {
    const identity = synthesise({ owner: 'o@example.net', domain: 'example.org' }).findResources(
      'AWS::SES::EmailIdentity',
    );
    expect(Object.values(identity)[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { EmailIdentity: 'example.org', DkimAttributes: { SigningEnabled: true } },
    });
  });
});

describe('the context', () => {
  it.each([
    [{}, /owner: missing. npm run deploy -- --owner/],
    [{ owner: 'nobody' }, /owner: "nobody" is no address/],
    [{ owner: 'o@example.org', sender: 'x@other.example', domain: 'example.org' }, /sender: .* is not of the domain/],
    [{ owner: 'o@example.org', stage: 'Prod!' }, /stage: "Prod!"/],
    [{ owner: 'o@example.org', tick: '7' }, /tick: 7; expected minutes that divide an hour/],
    [{ owner: 'o@example.org', budget: 'lots' }, /budget: NaN/],
    [{ owner: 'o@example.org', polls: '1' }, /polls: 1; expected runs/],
    [{ owner: 'o@example.org', keepItems: '0' }, /keepItems: 0; expected whole days/],
  ])('%j is refused before anything is made', (context, message) => {
    expect(() => readConfig(context)).toThrow(message);
  });

  it('of a domain alone gives the sender', () => {
    expect(readConfig({ owner: 'o@example.net', domain: 'example.org' }).sender).toBe('digest@example.org');
  });
});

it('makes no more than this', () => {
  const counts = Map.groupBy(resources, ([, { Type }]) => Type);
  expect(Object.fromEntries([...counts].map(([type, all]) => [type, all.length]).sort())).toMatchInlineSnapshot(`
    {
      "AWS::ApiGatewayV2::Api": 1,
      "AWS::ApiGatewayV2::Integration": 2,
      "AWS::ApiGatewayV2::Route": 5,
      "AWS::ApiGatewayV2::Stage": 1,
      "AWS::Budgets::Budget": 1,
      "AWS::CloudWatch::Alarm": 8,
      "AWS::CloudWatch::Dashboard": 1,
      "AWS::DynamoDB::Table": 1,
      "AWS::IAM::Policy": 7,
      "AWS::IAM::Role": 7,
      "AWS::Lambda::EventInvokeConfig": 3,
      "AWS::Lambda::EventSourceMapping": 1,
      "AWS::Lambda::Function": 5,
      "AWS::Lambda::LayerVersion": 1,
      "AWS::Lambda::Permission": 6,
      "AWS::Logs::LogGroup": 6,
      "AWS::SES::ConfigurationSet": 1,
      "AWS::SES::ConfigurationSetEventDestination": 1,
      "AWS::SES::EmailIdentity": 1,
      "AWS::SNS::Subscription": 2,
      "AWS::SNS::Topic": 2,
      "AWS::SNS::TopicPolicy": 2,
      "AWS::SQS::Queue": 3,
      "AWS::SQS::QueuePolicy": 3,
      "AWS::SSM::Parameter": 1,
      "AWS::Scheduler::Schedule": 2,
    }
  `);
});
