// The stack: its table, its functions and the way of an outlet, and no more than that.
import { describe, expect, it } from 'vitest';
import { settingsDocumentation } from '../../shared/settings.ts';
import { tableSchema } from '../../shared/store/table.ts';
import { synthesise } from '../deploy/synthesise.ts';
import { directFunctions, ofType, ofTypeIn, only, queued, type Resources, read, resources } from './synthesised.ts';

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
