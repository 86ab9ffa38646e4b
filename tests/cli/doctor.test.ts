// What `fissure doctor` tells of an account: that all is well, or what is wrong and how to mend it.
import { describe, expect } from 'vitest';
import type { AwsAnswer, AwsCall } from '../aws-loopback.ts';
import { given, it, minutesAgo, rowsOf, stackOf, subscriptions, type well, wellRows } from './account.ts';
import { runCli } from './run.ts';

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

describe('fissure doctor', () => {
  it('finds a deployment in order', async () => {
    const { code, stdout } = await runCli(['doctor']);
    expect(stdout).toContain('ok  identity       account 111122223333 in eu-central-1\n');
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
      /FAILED +bootstrap .*\n +-> npx cdk bootstrap aws:\/\/111122223333\/eu-central-1\n/,
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
      /ok +second reader +bedrock:amazon\.nova-lite-v1:0 answers\n/,
      0,
    ],
    [
      'a second reader that the account may not ask',
      {
        ...reading(nova),
        [converse]: () => ({ status: 403, body: { message: "You don't have access to the model" } }),
      },
      /FAILED +second reader +bedrock:.*: HTTP 403: You don't have access to the model\n +-> Bedrock console in eu-central-1, Model access: enable it\n +or, .*--reader eu\.amazon\.nova-lite-v1:0\n/,
      1,
    ],
    [
      'a hosted second reader without its key',
      reading('https://host.example/v1#model'),
      /FAILED +second reader .*\n +-> aws ssm put-parameter --type SecureString --name \/fissure\/main\/reader-key/,
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
      /FAILED +bootstrap +version 5 is too old, 6 is needed\n +-> npx cdk bootstrap/,
      1,
    ],
    [
      'an upgrade that could not be taken back',
      { DescribeStacks: () => stackOf('UPDATE_ROLLBACK_FAILED') },
      /FAILED +stack +UPDATE_ROLLBACK_FAILED/,
      1,
    ],
    [
      'an account that is paused',
      {
        'GET /v2/email/account': () => ({
          body: { ProductionAccessEnabled: true, SendingEnabled: false, SendQuota: { Max24HourSend: 50000 } },
        }),
      },
      /FAILED +sending +paused: no mail of this account is sent/,
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
      /FAILED +digest run +none since .*\n +-> docs\/runbook.md#digest-run\n! +last digest +none was sent yet/,
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
      /FAILED +trouble +the quota of mail is used up since 2026-03-02T07:00:00.000Z: No more.\n +-> docs\/runbook.md#mail-quota/,
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
      /FAILED +owner +no mail since a bounce\n +-> docs\/runbook.md#owner/,
      1,
    ],
    [
      'a table that is not there',
      { 'DynamoDB_20120810.DescribeTable': () => ({ type: 'ResourceNotFoundException' }) },
      /FAILED +table .*no table fissure-main/,
      1,
    ],
    [
      'a domain that is not verified',
      {
        'GET /v2/email/identities/example.org': () => ({
          body: { VerifiedForSendingStatus: false, DkimAttributes: { Status: 'PENDING' } },
        }),
      },
      /FAILED +sender .*not verified yet \(PENDING\)\n +-> put its records into the DNS/,
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
      /FAILED +schedule +fissure-main-digest is switched off/,
      1,
    ],
    [
      'polls that ended',
      { 'DynamoDB_20120810.BatchGetItem': rowsOf({ ...wellRows, 'UPKEEP POLLS': { ranAt: minutesAgo(25) } }) },
      /FAILED +last poll +.*; an outlet answered never\n +-> docs\/runbook.md#no-poll/,
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
      /FAILED +alarm mail +nobody has confirmed to get alarms\n +-> follow the link in the mail/,
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
      /FAILED +sandbox +could not be asked\n +-> These credentials may not do this[\s\S]*\nok +last poll/,
      1,
    ],
  ])('tells %s', async (_, changes, line, exit) => {
    given(changes);
    const { code, stdout } = await runCli(['doctor']);
    expect(stdout).toMatch(line);
    expect(code).toBe(exit);
  });

  it('fits a narrow terminal', async () => {
    given({ 'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }) });
    const { stdout } = await runCli(['doctor'], {}, { columns: 40 });
    expect(stdout.split('\n').filter((line) => line.length > 40 && !/^ *\S+$/.test(line))).toEqual([]);
    expect(stdout).toContain('-> npx cdk bootstrap');
  });

  it('gives the checks as JSON', async () => {
    const { stdout } = await runCli(['doctor', '--json']);
    expect(JSON.parse(stdout)).toContainEqual({ name: 'table', state: 'ok', found: 'fissure-main' });
  });
});
