import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AwsAnswer, type AwsCall, type LoopbackAws, serveAws } from '../aws-loopback.ts';
import { runCli } from './run.ts';

const subscriptions = (
  arn: string,
) => `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <ListSubscriptionsByTopicResult><Subscriptions><member><SubscriptionArn>${arn}</SubscriptionArn><Protocol>email</Protocol></member>
  </Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;

/** Without a second reader, unless a test names one. */
const parameter = (name: string, reader?: string): AwsAnswer => {
  if (name.endsWith('/reader'))
    return reader ? { body: { Parameter: { Value: reader } } } : { type: 'ParameterNotFound' };
  if (name.endsWith('/reader-key')) return { type: 'ParameterNotFound' };
  return { body: { Parameter: { Value: name.startsWith('/cdk-bootstrap') ? '30' : 'example.org' } } };
};
const reading = (reader: string) => ({
  'AmazonSSM.GetParameter': ({ input: { Name } }: AwsCall) => parameter(String(Name), reader),
});
const converse = 'POST /model/amazon.nova-lite-v1%3A0/converse';
const nova = 'bedrock:amazon.nova-lite-v1:0';

/** An account in which all is well, operation by operation; a test replaces what it is about. */
const well: Record<string, (call: AwsCall) => AwsAnswer> = {
  GetCallerIdentity: () => ({
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
      <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  }),
  'AmazonSSM.GetParameter': ({ input: { Name } }) => parameter(String(Name)),
  'GET /v2/email/identities/example.org': () => ({
    body: { VerifiedForSendingStatus: true, DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' } },
  }),
  'GET /v2/email/account': () => ({
    body: {
      ProductionAccessEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: 50000, SentLast24Hours: 12, MaxSendRate: 14 },
    },
  }),
  'DynamoDB_20120810.DescribeTable': () => ({
    body: {
      Table: {
        TableStatus: 'ACTIVE',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: (
          [
            ['hits-by-month', 'hitMonth', 'hitAt', 'ALL'],
            ['hits-by-who', 'hitWho', 'hitAt', 'ALL'],
            ['subscribers-due', 'due', 'nextDigestAt', 'KEYS_ONLY'],
          ] as const
        ).map(([IndexName, hash, range, ProjectionType]) => ({
          IndexName,
          IndexStatus: 'ACTIVE',
          KeySchema: [
            { AttributeName: hash, KeyType: 'HASH' },
            { AttributeName: range, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType },
        })),
      },
    },
  }),
  'DynamoDB_20120810.Query': () => ({ body: { Items: [], Count: 0 } }),
  'GET /schedules/fissure-main-dispatch': () => ({
    body: { State: 'ENABLED', ScheduleExpression: 'cron(0/5 * * * ? *)' },
  }),
  'GET /schedules/fissure-main-digest': () => ({
    body: { State: 'ENABLED', ScheduleExpression: 'cron(0/15 * * * ? *)' },
  }),
  'GraniteServiceVersion20100801.GetMetricStatistics': () => ({
    body: { Datapoints: [{ Timestamp: Date.now() / 1000 - 120, Sum: 80 }] },
  }),
  'GraniteServiceVersion20100801.DescribeAlarms': () => ({
    body: { MetricAlarms: [{ AlarmName: 'fissure-main-no-poll', StateValue: 'OK' }] },
  }),
  ListSubscriptionsByTopic: () => ({
    body: subscriptions('arn:aws:sns:eu-central-1:111122223333:fissure-main-alarms:1'),
  }),
  'AmazonSQS.GetQueueUrl': ({ input }) => ({ body: { QueueUrl: `${aws.client.endpoint}/1/${input.QueueName}` } }),
  'AmazonSQS.GetQueueAttributes': () => ({ body: { Attributes: { ApproximateNumberOfMessages: '0' } } }),
};
let aws: LoopbackAws;
let answers = well;
const given = (changes: typeof well) => {
  answers = { ...well, ...changes };
};
const environment = [
  'AWS_ENDPOINT_URL',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
];
const before = Object.fromEntries(environment.map((name) => [name, process.env[name]]));

beforeAll(async () => {
  aws = await serveAws((call) => answers[call.operation]?.(call));
});
beforeEach(() => {
  answers = well;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.client.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  });
});
afterAll(async () => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await aws.close();
});

describe('fissure doctor', () => {
  it('finds a deployment in order', async () => {
    const { code, stdout } = await runCli(['doctor']);
    expect(stdout).toContain('ok     identity      account 111122223333 in eu-central-1\n');
    expect(stdout.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([]);
    expect([code, stdout.split('\n').length > 12]).toEqual([0, true]);
  });

  it.each<[string, typeof well, RegExp, number]>([
    [
      'an account that is not prepared',
      {
        'AmazonSSM.GetParameter': ({ input }) =>
          String(input.Name).startsWith('/cdk') ? { type: 'ParameterNotFound' } : parameter(String(input.Name)),
      },
      /FAILED bootstrap .*\n +-> npx cdk bootstrap aws:\/\/111122223333\/eu-central-1\n/,
      1,
    ],
    [
      'a second reader that answers',
      {
        ...reading(nova),
        [converse]: () => ({
          body: { output: { message: { content: [{ text: '{}' }] } }, usage: { inputTokens: 9, outputTokens: 1 } },
        }),
      },
      /ok {5}second reader bedrock:amazon\.nova-lite-v1:0 answers\n/,
      0,
    ],
    [
      'a second reader that the account may not ask',
      {
        ...reading(nova),
        [converse]: () => ({ status: 403, body: { message: "You don't have access to the model" } }),
      },
      /FAILED second reader bedrock:.*: HTTP 403: You don't have access to the model\n +-> Bedrock console in eu-central-1, Model access: enable it\n +or, .*--reader eu\.amazon\.nova-lite-v1:0\n/,
      1,
    ],
    [
      'a hosted second reader without its key',
      reading('https://host.example/v1#model'),
      /FAILED second reader .*\n +-> aws ssm put-parameter --type SecureString --name \/fissure\/main\/reader-key/,
      1,
    ],
    [
      'a table that is not there',
      { 'DynamoDB_20120810.DescribeTable': () => ({ type: 'ResourceNotFoundException' }) },
      /FAILED table .*no table fissure-main/,
      1,
    ],
    [
      'a domain that is not verified',
      {
        'GET /v2/email/identities/example.org': () => ({
          body: { VerifiedForSendingStatus: false, DkimAttributes: { Status: 'PENDING' } },
        }),
      },
      /FAILED sender .*not verified yet \(PENDING\)\n +-> put the CNAME records/,
      1,
    ],
    [
      'the sandbox',
      {
        'GET /v2/email/account': () => ({
          body: { ProductionAccessEnabled: false, SendQuota: { Max24HourSend: 200 } },
        }),
      },
      /! +sandbox +SES sends to verified addresses alone/,
      0,
    ],
    [
      'a schedule that is switched off',
      { 'GET /schedules/fissure-main-digest': () => ({ body: { State: 'DISABLED' } }) },
      /FAILED schedule +fissure-main-digest is switched off/,
      1,
    ],
    [
      'polls that ended',
      { 'GraniteServiceVersion20100801.GetMetricStatistics': () => ({ body: { Datapoints: [] } }) },
      /FAILED last poll +none in the past 24 hours\n +-> docs\/runbook.md#no-poll/,
      1,
    ],
    [
      'messages put aside',
      { 'AmazonSQS.GetQueueAttributes': () => ({ body: { Attributes: { ApproximateNumberOfMessages: '3' } } }) },
      /! +dead outlets +3 in fissure-main-dead-outlets/,
      0,
    ],
    [
      'alarms that nobody gets',
      { ListSubscriptionsByTopic: () => ({ body: subscriptions('PendingConfirmation') }) },
      /FAILED alarm mail +nobody has confirmed to get alarms\n +-> follow the link in the mail/,
      1,
    ],
    [
      'an alarm that is raised',
      {
        'GraniteServiceVersion20100801.DescribeAlarms': () => ({
          body: { MetricAlarms: [{ AlarmName: 'fissure-main-bounces', StateValue: 'ALARM' }] },
        }),
      },
      /! +alarms +raised: fissure-main-bounces\n +-> docs\/runbook.md#bounces/,
      0,
    ],
    [
      'what it may not ask, and asks the rest',
      { 'GET /v2/email/account': () => ({ type: 'AccessDeniedException' }) },
      /FAILED sandbox +could not be asked\n +-> These credentials may not do this[\s\S]*\nok +last poll/,
      1,
    ],
  ])('tells %s', async (_, changes, line, exit) => {
    given(changes);
    const { code, stdout } = await runCli(['doctor']);
    expect(stdout).toMatch(line);
    expect(code).toBe(exit);
  });

  it('gives the checks as JSON', async () => {
    const { stdout } = await runCli(['doctor', '--json']);
    expect(JSON.parse(stdout)).toContainEqual({ name: 'table', state: 'ok', found: 'fissure-main' });
  });
});

describe('fissure deploy', () => {
  const deploy = ['deploy', '--owner', 'owner@example.org', '--domain', 'example.org'];

  it('has nothing to say against an account in order', async () => {
    const { code, stdout } = await runCli([...deploy, '--check']);
    expect([code, stdout]).toEqual([0, 'Nothing is missing in account 111122223333, eu-central-1.\n']);
  });

  it('says that in the sandbox an owner of another domain gets no mail', async () => {
    given({
      'GET /v2/email/account': () => ({ body: { ProductionAccessEnabled: false, SendQuota: { Max24HourSend: 200 } } }),
      'GET /v2/email/identities/me%40elsewhere.example': () => ({ type: 'NotFoundException', status: 404 }),
    });
    const words = ['deploy', '--owner', 'me@elsewhere.example', '--domain', 'example.org', '--check'];
    const { code, stderr } = await runCli(words);
    expect(stderr).toContain(
      'owner: in the sandbox your digests do not reach you. aws sesv2 create-email-identity --email-identity me@elsewhere.example',
    );
    expect(code).toBe(0);
  });

  it('wants an owner before it asks anything', async () => {
    const asked = aws.calls.length;
    const { code, stderr } = await runCli(['deploy']);
    expect([code, aws.calls.length - asked]).toEqual([2, 0]);
    expect(stderr).toContain('--owner: missing. npm run deploy -- --owner you@example.org');
  });

  it.each([
    [['--tick', '7'], 'tick: 7; expected minutes that divide an hour'],
    [['--sender', 'digest@other.example'], 'sender: "digest@other.example" is not of the domain example.org'],
    [['--stage', 'Prod!'], 'stage: "Prod!"; expected lower-case letters'],
    [['--time-zone', 'Berlin'], 'timeZone: "Berlin" is unknown; expected an IANA name'],
    [['--polls', 'many'], 'polls: NaN; expected runs of the poll function at once'],
  ])('refuses %j before it asks AWS anything', async (wrong, message) => {
    const asked = aws.calls.length;
    const { code, stderr } = await runCli([...deploy, ...wrong]);
    expect([code, stderr, aws.calls.length - asked]).toEqual([2, expect.stringContaining(message), 0]);
  });

  it('refuses watch files that are wrong before it asks AWS anything', async () => {
    const asked = aws.calls.length;
    const { code, stderr } = await runCli(deploy, { FISSURE_WATCH: '/nowhere' });
    expect([code, stderr, aws.calls.length - asked]).toEqual([2, expect.stringContaining('/nowhere/outlets.yaml'), 0]);
  });

  it('names the command that verifies a sender whom SES does not know, and the one that prepares the account', async () => {
    given({
      'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }),
      'GET /v2/email/identities/owner%40example.org': () => ({ type: 'NotFoundException', status: 404 }),
    });
    const { code, stderr } = await runCli(['deploy', '--owner', 'owner@example.org', '--region', 'eu-west-1']);
    expect(stderr).toContain('npx cdk bootstrap aws://111122223333/eu-west-1');
    expect(stderr).toContain('aws sesv2 create-email-identity --email-identity owner@example.org --region eu-west-1');
    expect([code, /Nothing was deployed/.test(stderr)]).toEqual([2, true]);
  });

  it('says how to sign in where there are no credentials', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('There are no AWS credentials. Sign in with "aws sso login"'),
    ]);
  });

  it('says that credentials have expired', async () => {
    given({
      GetCallerIdentity: () => ({
        type: 'ExpiredToken',
        status: 403,
        body: '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>expired</Message></Error></ErrorResponse>',
      }),
    });
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([2, expect.stringContaining('The AWS credentials have expired. Sign in again')]);
  });

  it('wants a region', async () => {
    delete process.env.AWS_REGION;
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([2, expect.stringContaining('No AWS region is chosen. Name one with --region')]);
  });
});

describe('a command on data with --aws', () => {
  it('reads the table of the stage, with the credentials at hand', async () => {
    const { code, stderr } = await runCli(['hits', '--aws', '--stage', 'trial', '--json']);
    const tables = aws.calls.flatMap(({ input }) => (input.TableName === undefined ? [] : [input.TableName]));
    expect([code, stderr, tables.at(-1)]).toEqual([0, '', 'fissure-trial']);
  });

  it('names what it looked for where nothing is deployed', async () => {
    given({ 'DynamoDB_20120810.DescribeTable': () => ({ type: 'ResourceNotFoundException' }) });
    const { code, stderr } = await runCli(['outlets', '--aws', '--stage', 'mian', '--region', 'us-east-1']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no table fissure-mian in us-east-1')]);
    expect(stderr).toContain('Is "mian" the stage that was deployed');
  });

  it('refuses a stage or region without --aws, which would be ignored', async () => {
    const { code, stderr } = await runCli(['hits', '--region', 'us-east-1']);
    expect([code, stderr]).toEqual([2, 'fissure: --region: names a deployment; add --aws\n']);
  });

  it('delivers no digest of a deployment', async () => {
    const { code, stderr } = await runCli(['digest', '--aws']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('add --preview')]);
  });
});
