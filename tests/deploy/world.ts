// An AWS account as a deployment meets it, on loopback: CloudFormation with what it refuses, the CDK's bucket and roles, SES, SSM.
import { marshall } from '@aws-sdk/util-dynamodb';
import { mailEventAttribute } from '../../shared/store/table.ts';
import { type AwsAnswer, type AwsCall, type LoopbackAws, serveAws } from '../aws-loopback.ts';
import { CloudFormation } from './cloudformation.ts';
import { describedTable } from './described-table.ts';
import { xml } from './xml.ts';

const accountId = '111122223333';

export type World = {
  aws: LoopbackAws;
  cloudFormation: CloudFormation;
  /** By region and name. */
  parameters: Map<string, string>;
  /** SES identities by region and name; false: not verified yet. */
  identities: Map<string, boolean>;
  sandbox: boolean;
  /** Runs of functions at once that the account has. */
  runs: number;
  /** What becomes of the mail that a deployment ends with. */
  fate: 'delivered' | 'bounced' | 'refused';
  /** Functions that were run by hand. */
  invoked: string[];
  /** Answers by operation, in place of what the world would say. */
  answers: Record<string, (call: AwsCall) => AwsAnswer | undefined>;
  close(): Promise<void>;
};

export async function openWorld(): Promise<World> {
  const cloudFormation = new CloudFormation(accountId);
  const files = new Map<string, string>();
  const world: Omit<World, 'aws' | 'close'> = {
    cloudFormation,
    parameters: new Map(),
    identities: new Map(),
    sandbox: false,
    runs: 1000,
    fate: 'delivered',
    invoked: [],
    answers: {},
  };
  const aws = await serveAws((call) => world.answers[call.operation]?.(call) ?? answer(call, world, files));
  return Object.assign(world, { aws, close: () => aws.close() });
}

function answer(call: AwsCall, world: Omit<World, 'aws' | 'close'>, files: Map<string, string>): AwsAnswer | undefined {
  const { operation, input, region } = call;
  const key = (name: unknown) => `${region} ${String(name)}`;
  const [method = '', path = ''] = operation.split(' ');
  const identity = /^\/v2\/email\/identities\/(.+)$/.exec(path)?.[1];
  switch (operation) {
    case 'GetCallerIdentity':
      return xml(operation, { Account: accountId, Arn: `arn:aws:iam::${accountId}:user/owner`, UserId: 'A' });
    case 'AssumeRole':
      return xml(operation, {
        Credentials: {
          AccessKeyId: 'none',
          SecretAccessKey: 'none',
          SessionToken: 'none',
          Expiration: '2099-01-01T00:00:00Z',
        },
      });
    case 'AmazonSSM.GetParameter': {
      const value = world.parameters.get(key(input.Name));
      if (value === undefined && String(input.Name).startsWith('/cdk-bootstrap/'))
        return { body: { Parameter: { Value: '30' } } };
      return value === undefined ? { type: 'ParameterNotFound' } : { body: { Parameter: { Value: value } } };
    }
    case 'AmazonSSM.PutParameter':
      world.parameters.set(key(input.Name), String(input.Value));
      return { body: {} };
    case 'GET /2016-08-19/account-settings':
      return { body: { AccountLimit: { ConcurrentExecutions: world.runs } } };
    case 'GET /v2/email/account':
      return {
        body: {
          ProductionAccessEnabled: !world.sandbox,
          SendingEnabled: true,
          EnforcementStatus: 'HEALTHY',
          SendQuota: { Max24HourSend: world.sandbox ? 200 : 50_000, SentLast24Hours: 0, MaxSendRate: 1 },
        },
      };
    case 'POST /v2/email/identities':
      world.identities.set(key(input.EmailIdentity), false);
      return { body: { DkimAttributes: { Status: 'PENDING', Tokens: ['a', 'b', 'c'] } } };
  }
  const run = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(path)?.[1];
  if (run !== undefined) {
    world.invoked.push(run);
    if (!run.endsWith('-digest')) return { body: '{"batchItemFailures":[]}' };
    const key = 'owner#now';
    return {
      body:
        world.fate === 'refused'
          ? { kind: 'failed', key, error: 'not verified' }
          : { kind: 'sent', key, subject: 'All quiet' },
    };
  }
  if (operation.startsWith('DynamoDB_')) return table(operation, world);
  if (identity !== undefined) {
    const verified = world.identities.get(key(decodeURIComponent(identity)));
    if (verified === undefined) return { type: 'NotFoundException', status: 404 };
    return {
      body: {
        VerifiedForSendingStatus: verified,
        DkimAttributes: { SigningEnabled: true, Status: verified ? 'SUCCESS' : 'PENDING' },
      },
    };
  }
  if (path.startsWith('/cdk-hnb659fds-')) return bucket(method, path, call.body, files);
  return world.cloudFormation.answer(call, (url) => files.get(new URL(url).pathname));
}

/** The deployment's table, as far as the record of one digest goes. */
function table(operation: string, { fate }: Pick<World, 'fate'>): AwsAnswer | undefined {
  if (operation.endsWith('.DescribeTable')) return { body: { Table: describedTable } };
  if (!operation.endsWith('.GetItem')) return undefined;
  return {
    body: {
      Item: marshall({
        key: 'owner#now',
        [mailEventAttribute(fate === 'bounced' ? 'bounced' : 'delivered')]: '2026-03-02T12:00:00.000Z',
      }),
    },
  };
}

/** The CDK's bucket: says that it is there and empty, and keeps what is put. */
function bucket(method: string, path: string, body: string, files: Map<string, string>): AwsAnswer {
  if (method === 'PUT') files.set(path, unchunked(body));
  if (method === 'GET') return { body: '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>' };
  return { body: '' };
}

/** The content of a body that the SDK sent in chunks with a checksum behind (aws-chunked). */
function unchunked(body: string): string {
  let rest = Buffer.from(body);
  const parts: Buffer[] = [];
  for (;;) {
    const end = rest.indexOf('\r\n');
    const size = /^([0-9a-f]+)(;.*)?$/i.exec(rest.subarray(0, Math.max(end, 0)).toString())?.[1];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts).toString();
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts).toString();
    parts.push(rest.subarray(end + 2, end + 2 + length));
    rest = rest.subarray(end + 2 + length + 2);
  }
}
