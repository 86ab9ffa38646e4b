import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, test } from 'vitest';
import { createSesMailer } from '../../shared/digest/ses.ts';
import type { Email } from '../../shared/model.ts';

const email: Email = {
  key: 'owner#2022-03-24',
  to: 'reader@example.org',
  from: 'Fissure <digest@example.org>',
  subject: 'Чубайс уволился',
  html: '<p>x</p>',
  text: 'x\n',
  headers: {},
};

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A loopback endpoint of SES's query protocol, and what it was sent. */
async function givenSes(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const requests: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    requests.push(new URLSearchParams(await text(request)));
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const client = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  };
  return { requests, mailer: createSesMailer({ client, configurationSet: 'fissure' }) };
}

const accepted = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>
<MessageId>0107-abc</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

describe('the SES mailer', () => {
  test('sends the whole mail to its one recipient, tagged with its key', async () => {
    const { requests, mailer } = await givenSes((response) => response.end(accepted));
    expect(await mailer.send(email)).toEqual({ messageId: '0107-abc' });
    const sent = requests[0]!;
    expect(sent.get('Action')).toBe('SendRawEmail');
    expect([sent.get('Destinations.member.1'), sent.get('Destinations.member.2')]).toEqual([
      'reader@example.org',
      null,
    ]);
    expect([sent.get('Tags.member.1.Name'), sent.get('Tags.member.1.Value')]).toEqual([
      'fissure-mail',
      'owner_2022-03-24',
    ]);
    expect(sent.get('ConfigurationSetName')).toBe('fissure');
    const parsed = await simpleParser(Buffer.from(sent.get('RawMessage.Data')!, 'base64'));
    expect(parsed.subject).toBe('Чубайс уволился');
  });

  test('does not send a second mail when the answer to the first is lost', async () => {
    const { requests, mailer } = await givenSes((response) => response.destroy());
    await expect(mailer.send(email)).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });

  test('does not try again when it is throttled', async () => {
    const { requests, mailer } = await givenSes((response) =>
      response
        .writeHead(400)
        .end('<ErrorResponse><Error><Code>Throttling</Code><Message>Slow</Message></Error></ErrorResponse>'),
    );
    await expect(mailer.send(email)).rejects.toMatchObject({ name: 'Throttling' });
    expect(requests).toHaveLength(1);
  });
});
