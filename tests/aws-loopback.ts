// AWS on loopback, as far as a test needs it: each call is answered by a function of its service, operation and input.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type AwsCall = {
  /** `AmazonSSM.GetParameter` of the JSON protocols, `GET /v2/email/account` of the REST ones, `Action` of the query ones. */
  operation: string;
  /** The JSON body, or the form's fields; empty where there is none. */
  input: Record<string, unknown>;
  /** That the request is signed for; empty where it is not signed. */
  region: string;
  body: string;
};
/** `type` makes it an error of that name. */
export type AwsAnswer = { body?: object | string; status?: number; type?: string };

export type LoopbackAws = {
  /** For any SDK client. */
  client: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  calls: AwsCall[];
  close(): Promise<void>;
};

/** An answer of undefined is told as an unknown operation: status 400. */
export async function serveAws(answer: (call: AwsCall) => AwsAnswer | undefined): Promise<LoopbackAws> {
  const calls: AwsCall[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const path = `${request.method} ${request.url?.split('?')[0]}`;
    const call = { ...readCall(path, request.headers['x-amz-target'], body), region, body };
    calls.push(call);
    const { status, type, body: answered = {} } = answer(call) ?? { type: 'UnknownOperationException' };
    response.statusCode = status ?? (type === undefined ? 200 : 400);
    if (type !== undefined) response.setHeader('x-amzn-errortype', type);
    const isText = typeof answered === 'string';
    response.setHeader('content-type', isText ? 'text/xml' : 'application/x-amz-json-1.1');
    response.end(isText ? answered : JSON.stringify({ ...(type && { __type: type, message: type }), ...answered }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    client: { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } },
    calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function readCall(
  path: string,
  target: string | string[] | undefined,
  body: string,
): Pick<AwsCall, 'operation' | 'input'> {
  if (typeof target === 'string') return { operation: target, input: JSON.parse(body || '{}') };
  if (body.startsWith('{')) return { operation: path, input: JSON.parse(body) };
  if (!path.startsWith('POST')) return { operation: path, input: {} };
  const form = Object.fromEntries(new URLSearchParams(body));
  return { operation: form.Action ?? path, input: form };
}
