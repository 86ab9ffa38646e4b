import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { leastBootstrap } from '../cli/account.ts';
import { stack as reckoned } from '../cli/cost/usage.ts';
import { alarmNames, queueAlarmNames } from '../infra/alarms.ts';
import { readConfig } from '../infra/config.ts';
import { functionNames } from '../infra/parts.ts';
import { settingsDocumentation } from '../shared/settings.ts';
import { rowKeys, tableSchema } from '../shared/store/table.ts';
import { createOnly, misfits, nameOf } from './deploy/resources.ts';
import { synthesise } from './deploy/synthesise.ts';

type Resource = {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: Record<string, unknown>;
};
type Resources = [string, Resource][];
const read = (template: Template): Resources => Object.entries(template.toJSON().Resources as Record<string, Resource>);
const ofTypeIn = (all: Resources, type: string) => all.filter(([, { Type }]) => Type === type).map(([, one]) => one);

const template = synthesise({ owner: 'owner@example.org' });
const resources = read(template);
const ofType = (type: string) => ofTypeIn(resources, type);
const only = (type: string): Resource => {
  const all = ofType(type);
  expect(all.length).toBe(1);
  return all[0]!;
};
/** With more outlets than one run takes. */
const queued = read(synthesise({ owner: 'owner@example.org' }, { outlets: 101 }));
const directFunctions = functionNames.filter((name) => name !== 'dispatch');

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

  it('are four, and five with a queue, on arm64 with Node 24, with logs of JSON', () => {
    expect(ofTypeIn(queued, 'AWS::Lambda::Function').length).toBe(5);
    expect(functions.map(({ Properties }) => String(Properties.FunctionName)).sort()).toEqual(
      directFunctions.map((name) => `fissure-main-${name}`).sort(),
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
      Array(directFunctions.length + 1).fill(14),
    );
  });
});

describe('the way of an outlet', () => {
  const functionOf = (all: Resources, name: string) =>
    ofTypeIn(all, 'AWS::Lambda::Function').find((one) => one.Properties.FunctionName === `fissure-main-${name}`)!;

  it('leads from the schedule to the poll, without a queue, where one run takes all', () => {
    expect(ofType('AWS::Lambda::EventSourceMapping')).toEqual([]);
    const ticks = ofType('AWS::Scheduler::Schedule').find(({ Properties }) => Properties.Name === 'fissure-main-poll')!;
    expect(JSON.stringify(ticks.Properties.Target)).toMatch(/"Fn::GetAtt":\["Poll\w+","Arn"\]/);
  });

  it('of more goes by a queue that waits six times as long as a poll may take, and gives up after five attempts', () => {
    const queue = ofTypeIn(queued, 'AWS::SQS::Queue').find((one) => 'RedrivePolicy' in one.Properties)!;
    const timeout = Number(functionOf(queued, 'poll').Properties.Timeout);
    expect(Number(queue.Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(6 * timeout);
    expect(queue.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    expect(ofTypeIn(queued, 'AWS::Lambda::EventSourceMapping')).toMatchObject([
      { Properties: { FunctionResponseTypes: ['ReportBatchItemFailures'], ScalingConfig: { MaximumConcurrency: 5 } } },
    ]);
  });

  it('is looked after at equal times of the clock', () => {
    expect(ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.ScheduleExpression)).toEqual([
      'cron(0/5 * * * ? *)',
      'cron(0/15 * * * ? *)',
    ]);
  });

  it.each([
    ['poll', resources],
    ['digest', resources],
    ['mail-events', resources],
    ['dispatch', queued],
  ])('loses no event of %s: what fails for good is kept', (name, all) => {
    const [id] = all.find(([, { Properties }]) => Properties?.FunctionName === `fissure-main-${name}`)!;
    const configs = ofTypeIn(all, 'AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties);
    const own = configs.find(({ FunctionName }) => JSON.stringify(FunctionName).includes(id));
    expect(JSON.stringify(own?.DestinationConfig)).toContain('FailedEvents');
  });

  it('refuses messages that are not encrypted on the way', () => {
    expect([resources, queued].map((all) => ofTypeIn(all, 'AWS::SQS::QueuePolicy').length)).toEqual([1, 3]);
  });

  it('names the site to outlets, never the owner, in whichever function', () => {
    const { Variables } = functionOf(resources, 'poll').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(JSON.stringify(Variables.FISSURE_CONTACT)).toMatch(/Site/);
    expect(JSON.stringify(Variables)).not.toContain('owner@example.org');
    const own = synthesise({ owner: 'owner@example.org', contact: 'https://example.org/about' });
    expect(JSON.stringify(read(own))).toContain('"FISSURE_CONTACT":"https://example.org/about"');
  });
});

describe('the rights', () => {
  type Statement = {
    Action: string | string[];
    Resource: unknown;
    Condition?: Record<string, Record<string, unknown>>;
  };
  function statementsOf(name: string): Statement[] {
    const all = name === 'dispatch' ? queued : resources;
    const [, { Properties }] = all.find(([, one]) => one.Properties?.FunctionName === `fissure-main-${name}`)!;
    const role = (Properties.Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0]!;
    return ofTypeIn(all, 'AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy.Properties.Roles).includes(role))
      .flatMap((policy) => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement);
  }
  const actionsOf = (name: string) => [...new Set(statementsOf(name).flatMap(({ Action }) => Action))].sort();
  const resourcesOf = (name: string) =>
    statementsOf(name)
      .flatMap(({ Resource }) => [Resource].flat())
      .map((one) => JSON.stringify(one));

  const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const reading = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const writing = ['dynamodb:BatchWriteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
  const keys = ['ssm:GetParameter', 'ssm:PutParameter'];
  /** What CDK grants a function on the queue of its failed events. */
  const aside = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];
  const asking = ['ses:GetAccountSendingEnabled', 'ses:GetSendQuota', 'ses:GetSendStatistics'];

  it.each([
    ['dispatch', aside],
    ['poll', [...reading, ...writing, ...aside]],
    ['digest', [...reading, ...writing, ...keys, ...asking, 'ses:SendRawEmail', 'sns:Publish', ...aside]],
    ['web', [...reading, ...writing, ...keys, 'ses:SendRawEmail', 'lambda:InvokeFunction', ...aside]],
    ['mail-events', [...reading, ...writing, ...aside]],
  ])('of %s are what it needs', (name, actions) => {
    expect(actionsOf(name)).toEqual([...actions, ...logs].sort());
  });

  it.each([
    ['poll', ['outletStates', 'items', 'hits', 'hitMonths', 'words', 'upkeep']],
    ['digest', ['subscribers', 'digests', 'upkeep']],
    ['web', ['subscribers', 'digests', 'limits', 'signUp', 'objections']],
    ['mail-events', ['subscribers', 'digests', 'signUp']],
  ] as const)('of %s to write, and to delete, are for rows of its own kinds', (name, kinds) => {
    const writes = statementsOf(name).filter(({ Action }) => [Action].flat().includes('dynamodb:BatchWriteItem'));
    expect(writes.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => rowKeys[kind]) } },
    ]);
  });

  it.each(functionNames)(
    'of %s are for what is named, but for whom mail goes to and what is of the account',
    (name) => {
      const wild = resourcesOf(name).filter((resource) => resource.includes('*'));
      const recipients = expect.stringMatching(/:ses:.*:identity\/\*"/);
      const expected: Record<string, unknown[]> = { digest: [recipients, '"*"'], web: [recipients] };
      expect(wild).toEqual(expected[name] ?? []);
    },
  );

  it.each([
    ['dispatch', []],
    ['poll', []],
    ['digest', ['hits-by-month', 'hits-by-who', 'subscribers-due']],
    ['web', ['hits-by-month', 'hits-by-who']],
    ['mail-events', []],
  ])('of %s reach the indexes that it asks', (name, indexes) => {
    const reached = resourcesOf(name).flatMap((resource) => resource.match(/(?<=\/index\/)[a-z-]+/g) ?? []);
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
  const all = ofTypeIn(queued, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const runbook = readFileSync(join(import.meta.dirname, '../docs/runbook.md'), 'utf8');

  it.each([...alarmNames, ...queueAlarmNames])('tells of %s, what it means, and where the runbook goes on', (name) => {
    const alarm = all.find(({ AlarmName }) => AlarmName === `fissure-main-${name}`)!;
    expect(alarm.AlarmDescription).toMatch(new RegExp(`^.{30,} What to do: docs/runbook.md#${name}$`));
    expect([(alarm.AlarmActions as unknown[]).length, (alarm.OKActions as unknown[]).length]).toEqual([1, 1]);
    expect(runbook).toMatch(new RegExp(`^## ${name}\n\n\\*\\*Who suffers\\*\\*: .+\\*\\*How soon\\*\\*: `, 'm'));
  });

  it('are three alarms, and two more with a queue', () => {
    const names = (of: Record<string, unknown>[]) => of.map(({ AlarmName }) => AlarmName).sort();
    const named = (of: readonly string[]) => of.map((name) => `fissure-main-${name}`).sort();
    expect([names(alarms), names(all)]).toEqual([named(alarmNames), named([...alarmNames, ...queueAlarmNames])]);
  });

  it('takes silence of the run for bad news, and of everything else for good', () => {
    const breaching = all.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(breaching.map(({ AlarmName }) => AlarmName)).toEqual(['fissure-main-digest-run']);
  });

  it('is what the estimate of cost reckons with', () => {
    const memory = Object.fromEntries(
      ofTypeIn(queued, 'AWS::Lambda::Function').map(({ Properties }) => [
        String(Properties.FunctionName).slice('fissure-main-'.length),
        Number(Properties.MemorySize) / 1024,
      ]),
    );
    expect({ alarms: alarms.length, queueAlarms: all.length - alarms.length, memory }).toEqual({
      alarms: reckoned.alarms,
      queueAlarms: reckoned.queueAlarms,
      memory: reckoned.memory,
    });
  });

  it('has a dashboard where the owner wants one, and none else', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    const wanted = synthesise({ owner: 'owner@example.org', dashboard: 'true' });
    wanted.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });

  it('writes to the owner, also before a month becomes dear', () => {
    const subscriptions = ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties);
    expect(subscriptions.filter(({ Protocol }) => Protocol === 'email')).toMatchObject([
      { Endpoint: 'owner@example.org' },
    ]);
    const { NotificationsWithSubscribers } = only('AWS::Budgets::Budget').Properties;
    const topic = { Ref: expect.stringMatching(/^Alarms/) };
    expect(NotificationsWithSubscribers).toMatchObject([
      { Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] },
      { Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] },
    ]);
  });

  it('has no budget where AWS has none', () => {
    const account = '111122223333';
    const government = synthesise({ owner: 'owner@example.org' }, { account, region: 'us-gov-west-1' });
    government.resourceCountIs('AWS::Budgets::Budget', 0);
  });
});

describe('mail', () => {
  it('tells what became of it; whose it is, no stack owns', () => {
    expect(ofType('AWS::SES::EmailIdentity')).toEqual([]);
    const { EventDestination } = only('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect((EventDestination as { MatchingEventTypes: string[] }).MatchingEventTypes.sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'send'].sort(),
    );
  });
});

describe('the template', () => {
  it('holds nothing that the types of AWS do not know, and all that they want', () => {
    const wrong = [...resources, ...queued].flatMap(([id, one]) => misfits(one).map((misfit) => `${id}: ${misfit}`));
    expect(wrong).toEqual([]);
  });

  it('asks for the version of the bootstrap that is looked for before', () => {
    expect(JSON.stringify(template.toJSON().Rules)).toContain(`"${leastBootstrap - 1}"`);
  });

  it.each<[string, Record<string, string>, number?]>([
    ['owner', { owner: 'new@example.org' }],
    ['sender', { sender: 'digest@example.org' }],
    ['domain', { domain: 'example.net' }],
    ['contact', { contact: 'https://example.org/about' }],
    ['time zone', { timeZone: 'Europe/Berlin' }],
    ['tick', { tick: '60' }],
    ['outlets per message', { outletsPerMessage: '10' }],
    ['polls', { polls: '9', outletsPerMessage: '10' }],
    ['who may sign up', { signUp: 'closed' }],
    ['runs of the site', { siteRuns: '20' }],
    ['days of items', { keepItems: '30' }],
    ['dashboard', { dashboard: 'true' }],
    ['budget', { budget: '50' }],
    ['number of outlets', {}, 300],
  ])('with another %s replaces nothing that carries a fixed name', (_, change, outlets = 20) => {
    const after = new Map(read(synthesise({ owner: 'owner@example.org', ...change }, { outlets })));
    expect([...after]).not.toEqual(resources);
    const replaced = resources.flatMap(([id, { Type, Properties: before = {} }]) => {
      const { Properties = {} } = after.get(id) ?? {};
      const isReplaced = after.has(id) && createOnly(Type).some((name) => differ(before[name], Properties[name]));
      return isReplaced && nameOf(Type, before) !== undefined ? [id] : [];
    });
    expect(replaced).toEqual([]);
  });

  it('gives fixed names to what must be found by them, and to nothing else', () => {
    const named = [...resources, ...queued].filter(([, { Type, Properties = {} }]) => nameOf(Type, Properties));
    expect([...new Set(named.map(([, { Type }]) => Type))].sort()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::DynamoDB::Table',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::SES::ConfigurationSet',
      'AWS::Scheduler::Schedule',
    ]);
  });
});

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

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
    [{ owner: 'o@example.org', contact: 'O@example.org' }, /contact: every outlet would read your private address/],
    [{ owner: 'o@example.org', contact: 'me' }, /contact: "me"; expected https/],
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
      "AWS::CloudWatch::Alarm": 3,
      "AWS::DynamoDB::Table": 1,
      "AWS::IAM::Policy": 6,
      "AWS::IAM::Role": 6,
      "AWS::Lambda::EventInvokeConfig": 4,
      "AWS::Lambda::Function": 4,
      "AWS::Lambda::LayerVersion": 1,
      "AWS::Lambda::Permission": 6,
      "AWS::Logs::LogGroup": 5,
      "AWS::SES::ConfigurationSet": 1,
      "AWS::SES::ConfigurationSetEventDestination": 1,
      "AWS::SNS::Subscription": 2,
      "AWS::SNS::Topic": 2,
      "AWS::SNS::TopicPolicy": 2,
      "AWS::SQS::Queue": 1,
      "AWS::SQS::QueuePolicy": 1,
      "AWS::Scheduler::Schedule": 2,
    }
  `);
});
