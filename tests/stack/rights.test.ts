// The stack: who may do what, and what the site answers with.
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/parts.ts';
import { rowKeys } from '../../shared/store/table.ts';
import { ofType, ofTypeIn, only, queued, resources } from './synthesised.ts';

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
