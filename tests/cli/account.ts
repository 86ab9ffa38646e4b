// An AWS account with a deployment in which all is well, on loopback, and this process as somebody with credentials for it.
import { marshall } from '@aws-sdk/util-dynamodb';
import { it as plainIt, vi } from 'vitest';
import { awsEnvironment } from '../aws-environment.ts';
import { type AwsAnswer, type AwsCall, type LoopbackAws, serveAws } from '../aws-loopback.ts';
import { describedTable } from '../deploy/described-table.ts';
import { xml } from '../deploy/xml.ts';

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Rows of the table by partition and sort key. */
export const rowsOf =
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

export const wellRows = {
  'UPKEEP POLLS': { ranAt: minutesAgo(3), answeredAt: minutesAgo(3) },
  'UPKEEP FOUND': {
    begunAt: minutesAgo(9000),
    ranAt: minutesAgo(10),
    mailed: { at: minutesAgo(300), digests: 2 },
    troubles: [],
  },
  'SUBSCRIBERS owner': { id: 'owner', email: 'owner@example.org', status: 'confirmed', nextDigestAt: minutesAgo(-600) },
};

export const stackOf = (status: string, outputs: Record<string, string> = {}): AwsAnswer =>
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

export const subscriptions = (
  arn: string,
) => `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <ListSubscriptionsByTopicResult><Subscriptions><member><SubscriptionArn>${arn}</SubscriptionArn><Protocol>email</Protocol></member>
  </Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;
/** An account in which all is well, operation by operation; a test replaces what it is about. */
export const well: Record<string, (call: AwsCall) => AwsAnswer> = {
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
  'GET /2016-08-19/account-settings': () => ({ body: { AccountLimit: { ConcurrentExecutions: 1000 } } }),
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

export let aws: LoopbackAws;
let answers = well;

/** Until the test ends. */
export const given = (changes: typeof well) => {
  answers = { ...well, ...changes };
};

/** A test in this account, which the files of a worker share. */
export const it = plainIt
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what is wanted
  .extend('aws', { scope: 'worker' }, async ({}, { onCleanup }) => {
    aws = await serveAws((call) => answers[call.operation]?.(call));
    onCleanup(() => aws.close());
    return aws;
  })
  .extend('credentials', { auto: true }, ({ aws }, { onCleanup }) => {
    answers = well;
    const credentials = awsEnvironment(aws.client.endpoint);
    for (const [name, value] of Object.entries(credentials)) vi.stubEnv(name, value);
    onCleanup(() => {
      vi.unstubAllEnvs();
    });
    return credentials;
  });
