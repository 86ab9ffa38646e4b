// Our Converse request against the one of AWS's own client: same address, same body, same signature.
import { createHash, createHmac } from 'node:crypto';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bedrockModel } from '../../shared/reader/bedrock.ts';
import { serve } from '../outlets/loopback.ts';
import { forever } from './given.ts';

const prompt = { system: 'rules', user: 'items: «да», ünï' };
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
const converse = JSON.stringify({
  output: { message: { role: 'assistant', content: [{ text: '{"items":' }, { text: '[]}' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 20, outputTokens: 4, totalTokens: 24 },
});

type Seen = { method: string | undefined; url: string | undefined; headers: Record<string, unknown>; body: string };

/** Bedrock on loopback, and what it saw. */
async function given(status = 200, body = converse) {
  const seen: Seen[] = [];
  const endpoint = await serve((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body: text });
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  vi.stubEnv('AWS_SESSION_TOKEN', credentials.sessionToken);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', endpoint);
  return { endpoint, seen };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The Authorization header that a request's other headers and body ask for, by the documentation of Signature Version 4. */
function authorizationOf({ method, url, headers, body }: Seen): string {
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+)/.exec(String(headers.authorization)) ?? [];
  const canonical = [
    method,
    url!.split('/').map(encodeURIComponent).join('/'),
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    sha256(body),
  ];
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical.join('\n'))].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

describe('Bedrock', () => {
  it.each([
    'amazon.nova-lite-v1:0',
    'eu.amazon.nova-lite-v1:0',
    'arn:aws:bedrock:eu-central-1:1:application-inference-profile/abc',
  ])('is asked of %s as by its own client', async (model) => {
    const { endpoint, seen } = await given();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00.000Z') });
    // By default its own client speaks HTTP/2, to which the service answers alike.
    const requestHandler = new NodeHttpHandler();
    const client = new BedrockRuntimeClient({ endpoint, region: 'eu-central-1', credentials, requestHandler });
    await client.send(
      new ConverseCommand({
        modelId: model,
        system: [{ text: prompt.system }],
        messages: [{ role: 'user', content: [{ text: prompt.user }] }],
        inferenceConfig: { maxTokens: 100, temperature: 0 },
      }),
    );
    const answer = await bedrockModel({ kind: 'bedrock', model }).ask(prompt, { mostTokens: 100, signal: forever });
    expect(answer).toEqual({ kind: 'answer', text: '{"items":[]}', usage: { input: 20, output: 4 } });
    const [theirs, ours] = seen as [Seen, Seen];
    expect([ours.method, ours.url, JSON.parse(ours.body)]).toEqual([
      theirs.method,
      theirs.url,
      JSON.parse(theirs.body),
    ]);
    for (const header of ['content-type', 'host', 'x-amz-date', 'x-amz-security-token'])
      expect([header, ours.headers[header]]).toEqual([header, theirs.headers[header]]);
    expect([ours.headers.authorization, theirs.headers.authorization]).toEqual([
      authorizationOf(ours),
      authorizationOf(theirs),
    ]);
    expect(ours.headers.authorization).toContain('/20260302/eu-central-1/bedrock/aws4_request');
  });

  it.each([
    [403, '{"message":"You don\'t have access to the model"}', 'refused'],
    [400, '{"message":"on-demand throughput isn’t supported"}', 'refused'],
    [404, '{"message":"no such model"}', 'refused'],
    [429, '{"message":"Too many requests"}', 'busy'],
    [424, '{"message":"Model error"}', 'busy'],
    [503, '', 'busy'],
    [200, '{"output":{}}', 'silent'],
  ])('that answers %i %s is %s', async (status, body, kind) => {
    await given(status, body);
    const model = bedrockModel({ kind: 'bedrock', model: 'amazon.nova-lite-v1:0' });
    expect((await model.ask(prompt, { mostTokens: 1, signal: forever })).kind).toBe(kind);
  });
});
