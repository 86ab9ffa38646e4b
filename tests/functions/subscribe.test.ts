// A subscription as it runs on AWS: asked for on the site, confirmed from a mail of SES, served by the schedule, ended by one click.
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { givenHit } from '../digest/given.ts';
import { outlet } from '../outlets/loopback.ts';
import { hidden, solveProof } from '../web/subscribe/site.ts';
import { deploy, names } from './deployment.ts';
import { contextOf, tickEvent } from './lambda.ts';

/** Of an HTTP API, payload format 2.0. */
function httpEvent(method: string, path: string, form: string, type: string): object {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'fissure.example', 'content-type': type },
    requestContext: { http, domainName: 'fissure.example', requestId: 'r1', stage: '$default' },
    body: Buffer.from(form).toString('base64'),
    isBase64Encoded: true,
  };
}

it('goes from the form to the digest and out again, by mails of SES and their links alone', async () => {
  const { ses, store, setTime, selfCalls } = await deploy([outlet('https://outlet.example')], {
    at: '2026-03-02T12:00:00.000Z',
    site: 'https://fissure.example',
  });
  const [{ handler: web }, { handler: digest }] = [
    await import('../../functions/web.ts'),
    await import('../../functions/digest.ts'),
  ];
  const cookies: string[] = [];
  const ask = async (method: string, path: string, form = '', type = 'application/x-www-form-urlencoded') => {
    const event = { ...httpEvent(method, path, form, type), cookies } as Parameters<typeof web>[0];
    return (await web(event, contextOf())) as APIGatewayProxyStructuredResultV2;
  };
  const mails = () => Promise.all(ses.taken.map(({ raw }) => simpleParser(raw)));
  const linkIn = (text = '', page: string) =>
    new URL(new RegExp(`https://fissure\\.example/${page}/[\\w.-]+`).exec(text)![0]).pathname;

  const page = await ask('GET', '/subscribe');
  cookies.push(...page.cookies!.map((one) => one.split(';')[0]!));
  const [shown, address] = [hidden(page.body!, 'shown'), 'ada@example.org'];
  const proof = solveProof(`${shown}:${address}:`);
  const form = new URLSearchParams({ address, timeZone: 'UTC', shown, proof, do: 'save' });
  expect((await ask('POST', '/subscribe', `${form}`)).statusCode).toBe(200);
  // Nothing is sent before the page is answered: the function calls itself, and does it then.
  expect([ses.taken, selfCalls.length]).toEqual([[], 1]);
  await web(selfCalls[0] as Parameters<typeof web>[0], contextOf());
  const [asking] = await mails();
  expect([asking?.subject, ses.taken[0]?.to]).toEqual(['Please confirm: digests from Fissure', 'ada@example.org']);
  expect((await ask('POST', linkIn(asking?.text, 'confirm'))).body).toContain('You are subscribed');

  const publishedAt = '2026-03-02T15:00:00.000Z';
  const { itemId, ...hit } = givenHit({ who: 'bulavin', figureId: 'bulavin', figure: 'Gennady Bulavin', publishedAt });
  const item = { id: itemId, title: hit.title, summary: '', language: 'en' as const, firstSeenAt: publishedAt };
  const { outletId, url, backfill } = hit;
  await store.addItems([{ item: { ...item, outletId, url, publishedAt, backfill }, hits: [{ ...hit, itemId }] }]);
  // Not on the hour, when the run asks the site too.
  setTime('2026-03-03T07:15:00.000Z');
  await digest(tickEvent(names.schedules.digest), contextOf());
  const digests = (await mails()).filter(({ to }) => !Array.isArray(to) && to?.text === 'ada@example.org').slice(1);
  expect(digests.map(({ subject }) => subject)).toEqual(['Gennady Bulavin resigns']);
  const lists = digests[0]!.headers.get('list') as {
    unsubscribe: { url: string };
    'unsubscribe-post': { name: string };
  };
  expect(lists['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');

  const oneClick = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
  const path = new URL(lists.unsubscribe.url).pathname;
  const left = await ask('POST', path, oneClick, 'multipart/form-data; boundary=b');
  expect([left.statusCode, left.headers?.location]).toEqual([200, undefined]);
  const all = await Array.fromAsync(store.subscribers());
  expect(all.find(({ email }) => email === 'ada@example.org')?.status).toBe('left');
});
