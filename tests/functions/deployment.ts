// A deployment on loopback: table, queues, SES and keys as the functions find them by their environment, and a clock that a test turns.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { SQSClient } from '@aws-sdk/client-sqs';
import { interceptLocalhostDns, startFauxqs } from 'fauxqs';
import { onTestFinished, vi } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import { buildOutlets, builtOutlets } from '../../shared/outlets/built.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { resourceNames } from '../../shared/settings.ts';
import { createClient } from '../../shared/store/client.ts';
import { ensureTable } from '../../shared/store/ensure-table.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { type Keys, makeKeys } from '../../shared/subscribers/keys.ts';
import { builtWatchlist } from '../../shared/watchlist/built.ts';
import { buildWatchlist, loadFigures } from '../../shared/watchlist/watchlist.ts';
import { builtWeb } from '../../web/built.ts';
import { toKnownFigures } from '../../web/query/known.ts';
import { serveAws } from '../aws-loopback.ts';
import { russia } from '../country.ts';
import { type LoopbackSes, startLoopbackSes } from '../digest/loopback-ses.ts';
import { serve } from '../outlets/loopback.ts';
import { hasDynoxide, temporaryFolder } from '../store/engines.ts';
import { writeWatch } from '../watchlist/small-watch.ts';
import { proxyTable, type TableProxy } from './proxy.ts';

export type Deployment = {
  store: Store;
  /** What the functions reach the table by; the store above does not. */
  table: TableProxy;
  ses: LoopbackSes;
  /** What the owner was told by the topic of the alarms: subject and text. */
  told: { subject: string; text: string }[];
  topic: { refuses: boolean };
  /** How the site answers. */
  site: { status: number };
  keys: Keys;
  queues: { client: SQSClient; outlets: string; dead: string };
  /** Events that the functions called themselves with, in order; nobody has run them yet. */
  selfCalls: unknown[];
  /** Messages of the functions' log, in order. */
  logged: string[];
  /** The clock stands until it is turned. */
  setTime(at: string): void;
};

export const names = resourceNames('main');
const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };

/** Functions are imported after it, once a test: they read their environment as they are loaded. */
export async function deploy(outlets: readonly Outlet[], given: { at: string; site?: string }): Promise<Deployment> {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(given.at) });
  const folder = temporaryFolder();
  const engine = await openEngine(folder.path, { engine: hasDynoxide ? 'dynoxide' : 'dynalite' });
  const client = createClient({ socket: engine.socket });
  await ensureTable(client, names.table);
  const [table, ses, sqs, keys] = [
    await proxyTable(engine.socket),
    await startLoopbackSes(),
    await startFauxqs({ port: 0, logger: false, defaultRegion: 'eu-central-1' }),
    makeKeys(),
  ];
  // Its queues have names below localhost, which not every machine resolves.
  const restoreDns = interceptLocalhostDns();
  ses.rules.configurationSets = [names.configurationSet];
  const ssm = await serveAws(() => ({
    body: { Parameter: { Name: names.keyParameter, Value: JSON.stringify(keys) } },
  }));
  const selfCalls: unknown[] = [];
  const lambda = createServer(async (request, response) => {
    selfCalls.push(await json(request));
    response.writeHead(202).end();
  }).listen(0, '127.0.0.1');
  await once(lambda, 'listening');
  const told: Deployment['told'] = [];
  const topic = { refuses: false };
  const sns = await serveAws(({ input }) => {
    if (topic.refuses)
      return { status: 400, body: '<ErrorResponse><Error><Code>InvalidParameter</Code></Error></ErrorResponse>' };
    told.push({ subject: String(input.Subject), text: String(input.Message) });
    return { body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>' };
  });
  const site = { status: 200 };
  const origin = await serve((_, response) => response.writeHead(site.status).end('<!doctype html>'));
  onTestFinished(async () => {
    lambda.closeAllConnections();
    lambda.close();
    vi.useRealTimers();
    restoreDns();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    client.destroy();
    ses.close();
    table.close();
    await Promise.all([ssm.close(), sns.close(), sqs.stop(), engine.close()]);
    folder.remove();
  });

  const queue = (name: string, attributes: Record<string, string>) =>
    sqs.createQueue(name, { region: 'eu-central-1', attributes });
  const dead = queue('dead-outlets', {});
  const live = queue('outlets', {
    VisibilityTimeout: '720',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount: 5 }),
  });
  const endpoint = new URL(live.queueUrl).origin;
  const environment = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_SES: String(ses.client.endpoint),
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`,
    AWS_ENDPOINT_URL_SSM: ssm.client.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.client.endpoint,
    FISSURE_ALARM_TOPIC: 'arn:aws:sns:eu-central-1:123456789012:alarms',
    FISSURE_TABLE: names.table,
    FISSURE_WATCH: writeBuilt(outlets),
    FISSURE_QUEUE_URL: live.queueUrl,
    FISSURE_OUTLETS_PER_MESSAGE: '1',
    FISSURE_OWNER: 'owner@example.org',
    FISSURE_SENDER: 'Fissure <digest@example.org>',
    FISSURE_SITE: given.site ?? origin,
  };
  const logged: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged.push((JSON.parse(String(line)) as { message: string }).message);
    return true;
  });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return {
    store: createStore({ client, table: names.table, keepItemsDays: 180, now: () => new Date() }),
    table,
    ses,
    told,
    topic,
    site,
    keys,
    queues: {
      client: new SQSClient({ endpoint, region: 'eu-central-1', credentials }),
      outlets: live.queueUrl,
      dead: dead.queueUrl,
    },
    selfCalls,
    logged,
    setTime: (at) => void vi.setSystemTime(new Date(at)),
  };
}

/** As `fissure compile` does. */
function writeBuilt(outlets: readonly Outlet[]): string {
  const folder = writeWatch();
  writeFileSync(join(folder, builtWatchlist), buildWatchlist(folder));
  writeFileSync(join(folder, builtOutlets), buildOutlets(outlets));
  writeFileSync(join(folder, builtWeb.figures), JSON.stringify(toKnownFigures(loadFigures(folder))));
  writeFileSync(join(folder, builtWeb.country), JSON.stringify(russia));
  return folder;
}
