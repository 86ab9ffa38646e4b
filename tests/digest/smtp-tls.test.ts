import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createSmtpMailer } from '../../shared/digest/smtp.ts';
import { email, startSmtpServer } from './smtp-server.ts';

let certificate: { key: string; cert: string };
beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'mail.test' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  certificate = { key, cert };
});

/** As if an authority that this machine trusts had signed it. */
function trust({ cert }: typeof certificate) {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, cert]);
  onTestFinished(() => setDefaultCACertificates(before));
}

const refused = (url: string) =>
  createSmtpMailer(url)
    .send(email)
    .then(
      () => 'sent',
      (error: Error & { kind: string }) => `${error.kind}: ${error.message}`,
    );

describe('the SMTP mailer over TLS', () => {
  test.each([
    ['from the first byte', 'smtps:', { secure: true }],
    ['by STARTTLS', 'smtp:', { disabledCommands: [] }],
  ])('hands over mail and password %s', async (_, scheme, options) => {
    trust(certificate);
    const signedIn: unknown[] = [];
    const { taken, port } = await startSmtpServer({
      ...options,
      ...certificate,
      onAuth: ({ username }, { secure }, done) => {
        signedIn.push([username, secure]);
        done(null, { user: username });
      },
    });
    await createSmtpMailer(`${scheme}//reader:pass@localhost:${port}`).send(email);
    expect([signedIn, taken.length]).toEqual([[['reader', true]], 1]);
  });

  test.each([
    ['smtps:', { secure: true }],
    ['smtp:', { disabledCommands: [] }],
  ])('sends nothing by %s to a server whose certificate nobody vouches for, and says so', async (scheme, options) => {
    const { taken, port } = await startSmtpServer({ ...options, ...certificate });
    expect(await refused(`${scheme}//localhost:${port}`)).toMatch(/^unavailable: .*certificate.*NODE_EXTRA_CA_CERTS/);
    expect(taken).toEqual([]);
  });

  test('sends nothing to a server whose certificate bears another name, and says so', async () => {
    trust(certificate);
    const { taken, port } = await startSmtpServer({ secure: true, ...certificate });
    expect(await refused(`smtps://127.0.0.1:${port}`)).toMatch(/^unavailable: .*name that the certificate bears/);
    expect(taken).toEqual([]);
  });

  test('says that a server which speaks no TLS at first wants smtp://', async () => {
    const { port } = await startSmtpServer();
    expect(await refused(`smtps://localhost:${port}`)).toMatch(/^unavailable: .*smtp:\/\//);
  });

  test('says that a server which answers nothing in plain text may want smtps://', async () => {
    const { port } = await startSmtpServer({ secure: true, ...certificate });
    const mailer = createSmtpMailer(`smtp://localhost:${port}`, undefined, { greetingTimeout: 50 });
    await expect(mailer.send(email)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/smtps:\/\//),
    });
  });

  test('gives no password to a server elsewhere that offers no TLS', async () => {
    const signedIn: unknown[] = [];
    const { port } = await startSmtpServer({ onAuth: (auth, _, done) => done(null, { user: signedIn.push(auth) }) });
    // The same machine, by a name that does not tell so.
    expect(await refused(`smtp://reader:pass@[::ffff:127.0.0.1]:${port}`)).toMatch(/^unavailable: .*TLS/);
    expect(signedIn).toEqual([]);
  });

  test('says what is wrong with a host that answers, but not as a mail server', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await refused(`smtp://127.0.0.1:${port}`)).toMatch(/^unavailable: .*host and port/);
  });
});
