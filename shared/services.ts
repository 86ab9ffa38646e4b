// What the line needs of the world. Steps declare the part they use; the CLI and the Lambdas compose the whole.
import { join } from 'node:path';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { FigureCard } from './digest/digest-story.ts';
import type { Mailer } from './digest/mailer.ts';
import type { NewsServices } from './digest/news.ts';
import { createSesMailer } from './digest/ses.ts';
import type { Hit } from './hit.ts';
import type { Item } from './item.ts';
import { createJsonLog, type JsonLog } from './log.ts';
import type { KnownSince } from './match/memory.ts';
import type { Articles } from './outlets/article.ts';
import { builtOutlets, openBuiltOutlets } from './outlets/built.ts';
import type { Http } from './outlets/fetched.ts';
import type { ReaderDoor } from './outlets/match-seen.ts';
import type { Outlet } from './outlets/outlet.ts';
import type { OutletQueue } from './outlets/queue.ts';
import { resourceNames, type Settings } from './settings.ts';
import { createClient } from './store/client.ts';
import { createStore, type Store } from './store/store.ts';
import { parameterKeys, readSecret } from './subscribers/key-parameter.ts';
import type { Keys } from './subscribers/keys.ts';
import type { CountryCard } from './watchlist/country.ts';

/** Now, as an instant. Only the edge reads a real clock. */
export type Clock = { now(): Date };

/** Structured log: a literal message, and keys such as outlet or digest. Never an address. */
export type Log = {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};

export type Services = {
  store: Store;
  mailer: Mailer;
  http: Http;
  clock: Clock;
  log: Log;
  /** Item to hits with the compiled watchlist; pure. */
  match: (item: Item, since?: KnownSince) => Hit[];
  /** Since when the history knows what hits tell. */
  recall: (hits: readonly Hit[]) => Promise<KnownSince | undefined>;
  /** What digests say of a figure beside the name. */
  figures: readonly FigureCard[];
  /** Whose elite is watched. */
  country: CountryCard;
  /** Whether an item names someone watched, a hit or not: then its article may be worth reading; pure. */
  mentions: (item: Item) => boolean;
  articles: Articles;
  /** Absent: no second reader is on. */
  reader?: ReaderDoor;
  readerRestsSince?: NonNullable<NewsServices['readerRestsSince']>;
  /** Minutes between polls of a quiet outlet, at most. */
  longestIntervalMinutes: number;
};

// On AWS. A function asks for the parts it uses, and its bundle holds no more than those: an unused export is left out.

/** What every function is given: table, clock, log. Endpoint, region and credentials as the SDK finds them. */
export function awsServices(settings: Settings): Pick<Services, 'store' | 'clock'> & { log: JsonLog } {
  const clock: Clock = { now: () => new Date() };
  const log = createJsonLog((line) => process.stdout.write(line), clock);
  const { FISSURE_TABLE: table, FISSURE_KEEP_ITEMS_DAYS: keepItemsDays } = settings;
  return { store: createStore({ client: createClient(), table, keepItemsDays, now: clock.now }), clock, log };
}

/** The outlets that the deployment carries: what `fissure compile` wrote into FISSURE_WATCH. */
export const awsOutlets = ({ FISSURE_WATCH }: Settings): Outlet[] =>
  openBuiltOutlets(join(FISSURE_WATCH, builtOutlets));

/** Puts items on the second reader's queue, a message each, so that each is delivered again by itself. Its client is loaded on first use. */
export function awsReaderQueue({ FISSURE_READER_QUEUE_URL: url }: Settings): ReaderDoor['add'] {
  let opened: Promise<ReaderDoor['add']> | undefined;
  const open = async (): Promise<ReaderDoor['add']> => {
    const [{ SQSClient }, { sendMessages }] = await Promise.all([
      import('@aws-sdk/client-sqs'),
      import('./outlets/queue.ts'),
    ]);
    const client = new SQSClient({});
    return (ids) =>
      sendMessages(
        client,
        url,
        ids.map((item) => ({ item })),
        'items',
      );
  };
  return async (ids) => {
    opened ??= open();
    return (await opened)(ids);
  };
}

/**
 * The key of a hosted second reader, which the owner put into its parameter; empty where none is needed: Bedrock goes by the function's
 * role. Throws where the parameter is missing.
 */
export async function awsReaderKey({ FISSURE_READER, FISSURE_STAGE }: Settings): Promise<string> {
  if (!FISSURE_READER.startsWith('http')) return '';
  const name = resourceNames(FISSURE_STAGE).readerKeyParameter;
  const key = await readSecret(new SSMClient({}), name);
  if (key !== undefined) return key;
  throw new Error(
    `Reading the key of the second reader: parameter ${name} is not there; put it there (docs/reader.md)`,
  );
}

/** Its client is loaded on first use: most runs of the poll function hand nothing back. */
export function awsQueue({ FISSURE_QUEUE_URL }: Settings): OutletQueue {
  let opened: Promise<OutletQueue> | undefined;
  const open = async () => {
    const [{ SQSClient }, { createOutletQueue }] = await Promise.all([
      import('@aws-sdk/client-sqs'),
      import('./outlets/queue.ts'),
    ]);
    return createOutletQueue(new SQSClient({}), FISSURE_QUEUE_URL);
  };
  const queue = () => (opened ??= open());
  return {
    send: async (messages) => (await queue()).send(messages),
    waiting: async () => (await queue()).waiting(),
  };
}

/** Calls the function of that name, the running one, again with another event, without waiting for it: Lambda queues it. Throws what Lambda refuses. */
export function awsSelf(functionName: () => string): (event: unknown) => Promise<void> {
  let opened: Promise<(event: unknown) => Promise<void>> | undefined;
  const open = async () => {
    const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
    const client = new LambdaClient({});
    return async (event: unknown) => {
      const FunctionName = functionName();
      const Payload = Buffer.from(JSON.stringify(event));
      await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
    };
  };
  return async (event) => {
    opened ??= open();
    return (await opened)(event);
  };
}

export const awsMailer = ({ FISSURE_STAGE }: Settings): Mailer =>
  createSesMailer({ configurationSet: resourceNames(FISSURE_STAGE).configurationSet });

/** Tells the owner by the topic of the alarms. Its client is loaded on first use: most runs have nothing to tell. */
export const awsNotify =
  ({ FISSURE_ALARM_TOPIC: TopicArn }: Settings) =>
  async ({ subject, text }: { subject: string; text: string }): Promise<void> => {
    const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns');
    await new SNSClient({}).send(new PublishCommand({ TopicArn, Subject: subject, Message: text }));
  };

/** The deployment's keys, made on first use. */
export const awsKeys = ({ FISSURE_STAGE }: Settings): Promise<Keys> =>
  parameterKeys(new SSMClient({}), resourceNames(FISSURE_STAGE).keyParameter);
