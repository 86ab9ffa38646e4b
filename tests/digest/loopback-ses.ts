// SES's query protocol (2010-12-01) on loopback, with the checks that SES makes before it takes a mail.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SESClientConfig } from '@aws-sdk/client-ses';

type Taken = { messageId: string; to: string; raw: Buffer; tags: Record<string, string> };
type Fault = { status: number; code: string; message: string };

export type LoopbackSes = {
  client: SESClientConfig;
  /** What it took, in order; a mail whose answer was lost is among them. */
  taken: Taken[];
  /** Requests of any kind. */
  requests: number;
  /** For what comes next; each may be changed at any time. */
  rules: {
    verified: string[];
    configurationSets: string[];
    quota: number;
    perSecond: number;
    sentBefore: number;
    /** Addresses whose identity the caller's role may not send to, as in the sandbox. */
    denied: string[];
    /** False: the account is paused. */
    enabled?: boolean;
    /** Mails reported as unwanted. */
    complaints?: number;
    /** Instead of any check. */
    fault?: Fault | undefined;
    /** The connection ends before a request is taken (`mail`: only one to send), or after, without an answer. */
    lose?: 'request' | 'mail' | 'answer' | undefined;
  };
  close(): void;
};

const throttling = (message: string): Fault => ({ status: 400, code: 'Throttling', message });
const rejected = (message: string): Fault => ({ status: 400, code: 'MessageRejected', message });
const invalid = (message: string): Fault => ({ status: 400, code: 'InvalidParameterValue', message });

export async function startLoopbackSes(): Promise<LoopbackSes> {
  const server = createServer(async (request, response) => {
    const fields = new URLSearchParams(await text(request));
    ses.requests += 1;
    const isMail = fields.get('Action') === 'SendRawEmail';
    if (ses.rules.lose === 'request' || (ses.rules.lose === 'mail' && isMail)) return void response.destroy();
    const signed = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/ses\//.test(
      request.headers.authorization ?? '',
    );
    const fault = !signed
      ? { status: 403, code: 'MissingAuthenticationToken', message: 'no signature' }
      : (ses.rules.fault ?? (fields.get('Version') === '2010-12-01' ? undefined : invalid('Version')));
    if (fault !== undefined) return answerFault(response, fault);
    if (fields.get('Action') === 'GetSendQuota') return answerQuota(response, ses);
    if (fields.get('Action') === 'GetAccountSendingEnabled')
      return answer(response, 'GetAccountSendingEnabled', `<Enabled>${ses.rules.enabled ?? true}</Enabled>`);
    if (fields.get('Action') === 'GetSendStatistics') return answerStatistics(response, ses);
    if (!isMail) return answerFault(response, { status: 400, code: 'InvalidAction', message: '' });
    const mail = readMail(fields, ses);
    if ('code' in mail) return answerFault(response, mail);
    ses.taken.push(mail);
    if (ses.rules.lose === 'answer') return void response.destroy();
    answer(response, 'SendRawEmail', `<MessageId>${mail.messageId}</MessageId>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ses: LoopbackSes = {
    client: {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    },
    taken: [],
    requests: 0,
    rules: {
      verified: ['example.org'],
      configurationSets: ['fissure'],
      quota: 50_000,
      perSecond: 14,
      sentBefore: 0,
      denied: [],
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return ses;
}

function readMail(fields: URLSearchParams, { rules, taken }: LoopbackSes): Taken | Fault {
  const members = (name: string) =>
    [...fields].filter(([field]) => field.startsWith(`${name}.member.`)).map(([, value]) => value);
  const to = members('Destinations');
  const source = fields.get('Source') ?? '';
  const raw = Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64');
  const set = fields.get('ConfigurationSetName');
  const names = [...fields].filter(([field]) => /^Tags\.member\.\d+\.Name$/.test(field));
  const tags = Object.fromEntries(
    names.map(([field, name]) => [name, fields.get(field.replace('Name', 'Value')) ?? '']),
  );

  if (rules.sentBefore + taken.length >= rules.quota) return throttling('Daily message quota exceeded.');
  const denied = to.find((address) => rules.denied.includes(address));
  if (denied !== undefined)
    return {
      status: 403,
      code: 'AccessDenied',
      message: `User is not authorized to perform \`ses:SendRawEmail' on resource \`arn:aws:ses:eu-central-1:111122223333:identity/${denied}'`,
    };
  if (to.length === 0 || to.length > 50) return invalid('Recipient count exceeds 50.');
  if (raw.length > 10_000_000) return invalid('Message length is more than 10485760 bytes long.');
  const unverified = [source, ...(rules.quota <= 200 ? to : [])].filter(
    (address) => !rules.verified.some((verified) => address === verified || address.endsWith(`@${verified}`)),
  );
  if (unverified.length > 0) {
    return rejected(
      `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${unverified.join(', ')}`,
    );
  }
  if (set !== null && !rules.configurationSets.includes(set)) {
    return {
      status: 400,
      code: 'ConfigurationSetDoesNotExist',
      message: `Configuration set &lt;${set}&gt; does not exist.`,
    };
  }
  for (const value of Object.entries(tags).flat()) {
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(value))
      return invalid(`Only alphanumeric ASCII characters, '_', and '-' allowed: ${value}`);
  }
  const wrong = wrongInMessage(raw);
  return wrong === undefined ? { messageId: `0107-${taken.length + 1}`, to: to[0]!, raw, tags } : invalid(wrong);
}

/** RFC 5322 2.1.1 and 3.6: no line over 998 octets, no bare CR or LF, 7-bit, each header once. */
function wrongInMessage(raw: Buffer): string | undefined {
  const message = raw.toString('latin1');
  if (message.split('\r\n').some((line) => line.length > 998)) return 'Line too long.';
  if (/\r(?!\n)|(?<!\r)\n/.test(message)) return 'Bare CR or LF.';
  if (/[\x80-\xff\0]/.test(message)) return '8-bit data without a declaration.';
  const header = message.slice(0, message.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]/g, ' ');
  for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version']) {
    const count = header.split('\r\n').filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)).length;
    if (count !== 1) return `Duplicate or missing header '${name}'.`;
  }
  return undefined;
}

function answerQuota(response: ServerResponse, { rules, taken }: LoopbackSes): void {
  const sent = rules.sentBefore + taken.length;
  answer(
    response,
    'GetSendQuota',
    `<SentLast24Hours>${sent}.0</SentLast24Hours><Max24HourSend>${rules.quota}.0</Max24HourSend><MaxSendRate>${rules.perSecond}.0</MaxSendRate>`,
  );
}

function answerStatistics(response: ServerResponse, { rules, taken }: LoopbackSes): void {
  const point = `<DeliveryAttempts>${taken.length}</DeliveryAttempts><Complaints>${rules.complaints ?? 0}</Complaints>`;
  answer(response, 'GetSendStatistics', `<SendDataPoints><member>${point}</member></SendDataPoints>`);
}

function answer(response: ServerResponse, action: string, result: string): void {
  response.setHeader('content-type', 'text/xml');
  response.end(
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result></${action}Response>`,
  );
}

function answerFault(response: ServerResponse, { status, code, message }: Fault): void {
  response
    .writeHead(status, { 'content-type': 'text/xml' })
    .end(
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    );
}
