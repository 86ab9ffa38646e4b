// The functions as they are deployed: bundled, with the compiled watch files, started and given an event each.
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bundleFunction, bundleWatch } from '../infra/bundle.ts';
import { makeKeys } from '../shared/subscribers/keys.ts';
import { type LoopbackAws, serveAws } from './aws-loopback.ts';

const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.cache-functions-'));
const keys = JSON.stringify(makeKeys());
let aws: LoopbackAws;

beforeAll(async () => {
  bundleWatch(join(folder, 'watch'));
  aws = await serveAws(({ operation, input }) => {
    if (operation === 'AmazonSSM.GetParameter') return { body: { Parameter: { Value: keys } } };
    if (operation.endsWith('.BatchGetItem')) return { body: { Responses: {}, UnprocessedKeys: {} } };
    if (operation === 'AmazonSQS.SendMessageBatch') {
      const entries = input.Entries as { Id: string; MessageBody: string }[];
      // The SDK compares.
      const sums = entries.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: Id,
        MD5OfMessageBody: hash('md5', MessageBody),
      }));
      return { body: { Successful: sums, Failed: [] } };
    }
    return { body: { Items: [], Count: 0 } };
  });
  const environment = {
    AWS_ENDPOINT_URL: aws.client.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    FISSURE_WATCH: join(folder, 'watch'),
    FISSURE_QUEUE_URL: `${aws.client.endpoint}/1/outlets`,
    FISSURE_SITE: 'https://fissure.example',
    FISSURE_OWNER: 'owner@example.org',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await aws.close();
});

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const context = { getRemainingTimeInMillis: () => 60_000, awsRequestId: 'test', functionName: 'test' };

async function start(name: string): Promise<Handler> {
  await bundleFunction(`functions/${name}.ts`, join(folder, name));
  const { handler } = (await import(join(folder, name, 'index.mjs'))) as { handler: Handler };
  return handler;
}

/** As an HTTP API hands a request over (payload format 2.0). */
const request = (method: string, rawPath: string, body?: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'fissure.example', 'content-type': 'application/x-www-form-urlencoded' },
  requestContext: { http: { method, path: rawPath, sourceIp: '192.0.2.1' }, domainName: 'fissure.example' },
  isBase64Encoded: false,
  ...(body !== undefined && { body }),
});

it('the site shows the form to sign up to everybody, and the history to nobody unknown', async () => {
  const web = await start('web');
  expect(await web(request('GET', '/subscribe'), context)).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('<form'),
  });
  expect(await web(request('GET', '/'), context)).toMatchObject({ statusCode: 401 });
  expect(await web(request('POST', '/unsubscribe/forged', 'List-Unsubscribe=One-Click'), context)).toMatchObject({
    statusCode: expect.toSatisfy((status: number) => status >= 400 && status < 500),
  });
});

it('dispatch sends all outlets to the queue', async () => {
  const dispatch = await start('dispatch');
  expect(await dispatch({}, context)).toBe('dispatched');
  expect(aws.calls.map(({ operation }) => operation)).toContain('AmazonSQS.SendMessageBatch');
});

it('digest finds nobody due and is content', async () => {
  const digest = await start('digest');
  await expect(digest({}, context)).resolves.toBeUndefined();
});

it('poll hands back a message that it cannot read', async () => {
  const poll = await start('poll');
  const answer = await poll({ Records: [{ messageId: 'm1', body: 'no message of ours' }] }, context);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
});

it('mail-events refuses what SES did not publish, so that it is kept and looked at', async () => {
  const mailEvents = await start('mail-events');
  const event = { Records: [{ Sns: { Message: '{"eventType":"Open","mail":{}}' } }] };
  await expect(mailEvents(event, context)).rejects.toThrow('Reading a mail event');
});
