import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type AwsAnswer, type AwsCall, type LoopbackAws, serveAws } from '../aws-loopback.ts';
import { describedTable } from '../deploy/described-table.ts';
import { xml } from '../deploy/xml.ts';
import { runCli } from './run.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Rows of the table by partition and sort key. */
const rowsOf =
  (rows: Record<string, object>) =>
  (call: AwsCall): AwsAnswer => {
    const [[table, { Keys }]] = Object.entries(
      call.input.RequestItems as Record<string, { Keys: Record<string, { S: string }>[] }>,
    ) as [[string, { Keys: Record<string, { S: string }>[] }]];
    const found = Keys.flatMap(({ pk, sk }) => {
      const row = rows[`${pk!.S} ${sk!.S}`];
      return row ? [marshall({ pk: pk!.S, sk: sk!.S, ...row })] : [];
    });
    return { body: { Responses: { [table]: found } } };
  };

const wellRows = {
  'UPKEEP POLLS': { ranAt: minutesAgo(3), answeredAt: minutesAgo(3) },
  'UPKEEP FOUND': {
    begunAt: minutesAgo(9000),
    ranAt: minutesAgo(10),
    mailed: { at: minutesAgo(300), digests: 2 },
    troubles: [],
  },
  'SUBSCRIBERS owner': { id: 'owner', email: 'owner@example.org', status: 'confirmed', nextDigestAt: minutesAgo(-600) },
};

const stackOf = (status: string, outputs: Record<string, string> = {}): AwsAnswer =>
  xml('DescribeStacks', {
    Stacks: [
      {
        StackId: 'arn:1',
        StackName: 'fissure-main',
        StackStatus: status,
        EnableTerminationProtection: true,
        Outputs: Object.entries({
          AlarmTopicArn: 'arn:aws:sns:eu-central-1:111122223333:alarms',
          FailedEventsUrl: `${aws.client.endpoint}/1/failed`,
          ...outputs,
        }).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    ],
  });

const subscriptions = (
  arn: string,
) => `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <ListSubscriptionsByTopicResult><Subscriptions><member><SubscriptionArn>${arn}</SubscriptionArn><Protocol>email</Protocol></member>
  </Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;

/** A deployment with this second reader, whose key nobody has put there. */
const reading = (reader: string) => ({
  'AmazonSSM.GetParameter': ({ input: { Name } }: AwsCall): AwsAnswer => {
    if (String(Name).endsWith('/reader-key')) return { type: 'ParameterNotFound' };
    const options = JSON.stringify({ owner: 'owner@example.org', domain: 'example.org', reader });
    return { body: { Parameter: { Value: String(Name).startsWith('/cdk-bootstrap') ? '30' : options } } };
  },
});
const converse = 'POST /model/amazon.nova-lite-v1%3A0/converse';
const nova = 'amazon.nova-lite-v1:0';

/** An account in which all is well, operation by operation; a test replaces what it is about. */
const well: Record<string, (call: AwsCall) => AwsAnswer> = {
  GetCallerIdentity: () => ({
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
      <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  }),
  'AmazonSSM.GetParameter': ({ input }) => ({
    body: {
      Parameter: {
        Value: String(input.Name).startsWith('/cdk-bootstrap')
          ? '30'
          : JSON.stringify({ owner: 'owner@example.org', domain: 'example.org' }),
      },
    },
  }),
  DescribeStacks: () => stackOf('UPDATE_COMPLETE'),
  'DynamoDB_20120810.BatchGetItem': rowsOf(wellRows),
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
  'DynamoDB_20120810.DescribeTable': () => ({ body: { Table: describedTable } }),
  'DynamoDB_20120810.Query': () => ({ body: { Items: [], Count: 0 } }),
  'GET /schedules/fissure-main-poll': () => ({
    body: { State: 'ENABLED', ScheduleExpression: 'cron(0/5 * * * ? *)' },
  }),
  'GET /schedules/fissure-main-digest': () => ({
    body: { State: 'ENABLED', ScheduleExpression: 'cron(0/15 * * * ? *)' },
  }),
  'GraniteServiceVersion20100801.DescribeAlarms': () => ({
    body: { MetricAlarms: [{ AlarmName: 'fissure-main-digest-run', StateValue: 'OK' }] },
  }),
  ListSubscriptionsByTopic: () => ({
    body: subscriptions('arn:aws:sns:eu-central-1:111122223333:fissure-main-alarms:1'),
  }),
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
          String(input.Name).startsWith('/cdk')
            ? { type: 'ParameterNotFound' }
            : { body: { Parameter: { Value: '{"owner":"owner@example.org","domain":"example.org"}' } } },
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
      'a bootstrap that is too old',
      {
        'AmazonSSM.GetParameter': ({ input }) => ({
          body: {
            Parameter: {
              Value: String(input.Name).startsWith('/cdk')
                ? '5'
                : '{"owner":"owner@example.org","domain":"example.org"}',
            },
          },
        }),
      },
      /FAILED bootstrap +version 5 is too old, 6 is needed\n +-> npx cdk bootstrap/,
      1,
    ],
    [
      'an upgrade that could not be taken back',
      { DescribeStacks: () => stackOf('UPDATE_ROLLBACK_FAILED') },
      /FAILED stack +UPDATE_ROLLBACK_FAILED/,
      1,
    ],
    [
      'an account that is paused',
      {
        'GET /v2/email/account': () => ({
          body: { ProductionAccessEnabled: true, SendingEnabled: false, SendQuota: { Max24HourSend: 50000 } },
        }),
      },
      /FAILED sending +paused: no mail of this account is sent/,
      1,
    ],
    [
      'a run that ended',
      {
        'DynamoDB_20120810.BatchGetItem': rowsOf({
          ...wellRows,
          'UPKEEP FOUND': { ranAt: minutesAgo(60), troubles: [] },
        }),
      },
      /FAILED digest run +none since .*\n +-> docs\/runbook.md#digest-run\n! +last digest +none was sent yet/,
      1,
    ],
    [
      'what the run found wrong',
      {
        'DynamoDB_20120810.BatchGetItem': rowsOf({
          ...wellRows,
          'UPKEEP FOUND': {
            ranAt: minutesAgo(5),
            mailed: { at: minutesAgo(5), digests: 1 },
            troubles: [{ kind: 'mail-quota', since: '2026-03-02T07:00:00.000Z', detail: 'No more.', about: [] }],
          },
        }),
      },
      /FAILED trouble +the quota of mail is used up since 2026-03-02T07:00:00.000Z: No more.\n +-> docs\/runbook.md#mail-quota/,
      1,
    ],
    [
      'an owner whose address bounced',
      {
        'DynamoDB_20120810.BatchGetItem': rowsOf({
          ...wellRows,
          'SUBSCRIBERS owner': {
            id: 'owner',
            status: 'suppressed',
            suppression: { reason: 'bounce', at: minutesAgo(9) },
          },
        }),
      },
      /FAILED owner +no mail since a bounce\n +-> docs\/runbook.md#owner/,
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
      /FAILED sender .*not verified yet \(PENDING\)\n +-> put its records into the DNS/,
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
      { 'DynamoDB_20120810.BatchGetItem': rowsOf({ ...wellRows, 'UPKEEP POLLS': { ranAt: minutesAgo(25) } }) },
      /FAILED last poll +.*; an outlet answered never\n +-> docs\/runbook.md#no-poll/,
      1,
    ],
    [
      'messages put aside',
      { 'AmazonSQS.GetQueueAttributes': () => ({ body: { Attributes: { ApproximateNumberOfMessages: '3' } } }) },
      /! +failed events +3 in failed/,
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
      'owner address: in the sandbox your digests do not reach you. npm run deploy has SES ask it by mail',
    );
    expect(code).toBe(0);
  });

  it('wants an owner where none was named before', async () => {
    given({ 'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }) });
    const { code, stderr } = await runCli(['deploy']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('owner: missing. npm run deploy -- --owner you@example.org'),
    ]);
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

  it('names the command that prepares the account', async () => {
    given({ 'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }) });
    const { code, stderr } = await runCli([...deploy, '--region', 'eu-west-1']);
    expect(stderr).toContain('npx cdk bootstrap aws://111122223333/eu-west-1');
    expect([code, /Nothing was deployed/.test(stderr)]).toEqual([2, true]);
  });

  it('knows that not every partition of AWS has mail', async () => {
    given({
      GetCallerIdentity: () =>
        xml('GetCallerIdentity', { Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/me' }),
    });
    const { code, stderr } = await runCli([...deploy, '--check', '--region', 'cn-north-1']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('partition: cn-north-1 is of aws-cn, which has no SES'),
    ]);
  });

  it('says what to do where credentials want a one-time code, and where nobody listens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fissure-aws-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'config');
    writeFileSync(
      file,
      '[profile mfa]\nregion = eu-central-1\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = base\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n',
    );
    Object.assign(process.env, { AWS_CONFIG_FILE: file, AWS_SHARED_CREDENTIALS_FILE: file });
    delete process.env.AWS_ACCESS_KEY_ID;
    const mfa = await runCli([...deploy, '--profile', 'mfa']);
    expect([mfa.code, mfa.stderr]).toEqual([
      2,
      expect.stringContaining('aws configure export-credentials --profile mfa --format env'),
    ]);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'none', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    const refused = await runCli([...deploy, '--region', 'eu-central-1']);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('AWS does not answer. Is this machine on line'),
    ]);
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
    expect([code, stderr]).toEqual([2, expect.stringContaining('--now to have one sent to you at once')]);
  });
});
