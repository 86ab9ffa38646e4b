// The site as it runs on AWS: by the events of an HTTP API, over a table.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { expect, it } from 'vitest';
import { createTokens } from '../../shared/subscribers/tokens.ts';
import { givenSubscriber } from '../digest/given.ts';
import { outlet } from '../outlets/loopback.ts';
import { deploy } from './deployment.ts';
import { contextOf } from './lambda.ts';

const noon = '2026-03-02T12:00:00.000Z';

/** Payload format 2.0; a body comes in base64 where it is no plain text. */
function httpEvent(
  method: string,
  path: string,
  { body, ...headers }: Record<string, string> & { body?: string } = {},
): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'fissure.example', ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1',
      domainName: 'fissure.example',
      domainPrefix: 'fissure',
      http,
      requestId: 'r1',
      routeKey: '$default',
      stage: '$default',
      time: '02/Mar/2026:12:00:00 +0000',
      timeEpoch: Date.parse(noon),
    },
    ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
  };
}

async function given() {
  const deployment = await deploy([outlet('https://outlet.example')], { at: noon });
  const { store, keys } = deployment;
  const email = 'reader@example.org';
  await store.saveSubscriber(givenSubscriber({ id: 's0', email, epoch: 0, nextDigestAt: noon }));
  const tokens = createTokens({ keys: keys.tokens, clock: { now: () => new Date() } });
  const { handler } = await import('../../functions/web.ts');
  // Hono's type wants an authoriser, which this API has none.
  type HonoEvent = Parameters<typeof handler>[0];
  const ask = (...event: Parameters<typeof httpEvent>) =>
    handler(httpEvent(...event) as unknown as HonoEvent, contextOf()) as Promise<APIGatewayProxyStructuredResultV2>;
  const status = async () => (await store.subscriber('s0'))?.status;
  return { ...deployment, ask, status, unsubscribe: `/unsubscribe/${await tokens.issue('unsubscribe', 's0')}` };
}

it('shows the page to subscribe with headers that keep scripts out, and answers HEAD without a body', async () => {
  const { ask } = await given();
  const { statusCode, headers, body } = await ask('GET', '/subscribe');
  expect([statusCode, headers?.['content-type'], body]).toEqual([
    200,
    expect.stringMatching(/^text\/html/),
    expect.stringMatching(/<form/),
  ]);
  expect(headers?.['content-security-policy']).toMatch(/script-src 'none'|script-src 'self'/);
  expect(await ask('HEAD', '/subscribe')).toMatchObject({ statusCode: 200, body: '' });
});

it('changes nothing when a link of a mail is followed, however often, and no more when its token was tampered with', async () => {
  const { ask, unsubscribe, table, status } = await given();
  for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(method, unsubscribe)).statusCode).toBe(200);
  expect((await ask('POST', `${unsubscribe.slice(0, -3)}abc`)).statusCode).toBe(401);
  expect([table.writes, await status()]).toEqual([[], 'confirmed']);
});

it.each([
  ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  ],
])('lets a reader leave by one click as %s, twice the same, without redirect or cookie', async (type, body) => {
  const { ask, unsubscribe, status } = await given();
  for (let times = 0; times < 2; times += 1) {
    const answer = await ask('POST', unsubscribe, { 'content-type': type, body });
    expect([answer.statusCode, answer.cookies ?? [], answer.headers?.location]).toEqual([200, [], undefined]);
  }
  expect(await status()).toBe('left');
});

it.each(['/', '/stories', '/api/hits', '/no-such-page'])('keeps %s from strangers', async (path) => {
  const { ask } = await given();
  expect((await ask('GET', path)).statusCode).not.toBe(200);
});
