// The second reader: poll -> queue -> read. Nothing of it is made where none is on.
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { namesOf, type StackConfig } from './config.ts';
import type { Parts } from './parts.ts';
import { serviceFunction } from './service-function.ts';

/** Ten items, a slow model, and again for those that it left out. */
const readTimeoutSeconds = 180;
/** AWS asks for six times the function's timeout, so that nothing is delivered again while it is still worked on. */
const visibilitySeconds = 6 * readTimeoutSeconds;
/** Items come together for so long, to share the instructions; alerts wait five minutes at most. */
const gatherSeconds = 30;
const itemsAtOnce = 10;
/** The function itself leaves an item to the rules at its fifth delivery: what comes more often broke it, and goes to the failed events. */
const mostReceives = 7;

/** Settings of the functions that poll and that write digests: they know of the reader and of its queue. */
export const readerSettings = ({ reader, readerItems, readerBudget }: StackConfig): Record<string, string> =>
  reader === undefined
    ? {}
    : {
        FISSURE_READER: reader,
        FISSURE_READER_ITEMS: readerItems,
        FISSURE_READER_MONTHLY_USD: String(readerBudget),
      };

/** Undefined where no reader is on. `poll` may then put items on the queue. */
export function addReader(
  scope: Construct,
  { config, code, table, watch, failedEvents, environment }: Parts,
  poll: LambdaFunction,
): LambdaFunction | undefined {
  if (config.reader === undefined) return undefined;
  const names = namesOf(config);
  const queue = new Queue(scope, 'Readings', {
    visibilityTimeout: Duration.seconds(visibilitySeconds),
    retentionPeriod: Duration.days(1),
    receiveMessageWaitTime: Duration.seconds(20),
    deadLetterQueue: { queue: failedEvents, maxReceiveCount: mostReceives },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  const written = ['hits', 'hitMonths', 'words', 'readerAnswers', 'readings'] as const;
  const read = serviceFunction(scope, 'Read', {
    name: `${names.stack}-read`,
    description: 'Lets a language model read again what names someone watched',
    code: code('read'),
    memorySize: 512,
    timeoutSeconds: readTimeoutSeconds,
    environment,
    layers: [watch],
    may: [
      ...table.mayRead(['items', ...written]),
      ...table.mayWrite(written),
      ...mayAsk(scope, config.reader, names.readerKeyParameter),
    ],
  });
  read.addEventSource(
    new SqsEventSource(queue, {
      batchSize: itemsAtOnce,
      maxBatchingWindow: Duration.seconds(gatherSeconds),
      reportBatchItemFailures: true,
      maxConcurrency: 2,
    }),
  );
  poll.addEnvironment('FISSURE_READER_QUEUE_URL', queue.queueUrl);
  poll.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
  return read;
}

/** The one model or profile, or the key of the one that is hosted elsewhere. */
function mayAsk(scope: Construct, reader: string, keyParameter: string): PolicyStatement[] {
  const stack = Stack.of(scope);
  if (!reader.startsWith('bedrock:')) {
    const parameter = stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: keyParameter.slice(1) });
    return [new PolicyStatement({ actions: ['ssm:GetParameter'], resources: [parameter] })];
  }
  const actions = ['bedrock:InvokeModel'];
  const id = reader.slice('bedrock:'.length);
  const model = (name: string, region: string) => `arn:${stack.partition}:bedrock:${region}::foundation-model/${name}`;
  const behind = modelBehind(id);
  if (behind === undefined) return [new PolicyStatement({ actions, resources: [model(id, stack.region)] })];
  const profile = id.startsWith('arn:')
    ? id
    : stack.formatArn({ service: 'bedrock', resource: 'inference-profile', resourceName: id });
  // A profile hands the request to the model in whichever of its regions has room: there by this profile, and by nothing else.
  return [
    new PolicyStatement({ actions, resources: [profile] }),
    new PolicyStatement({
      actions,
      resources: [model(behind, '*')],
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  ];
}

/** Of an inference profile (`eu.amazon.nova-lite-v1:0`, `global.…`, an ARN), the model it stands for; undefined: it is a model itself. */
function modelBehind(id: string): string | undefined {
  if (/^arn:[^/]*:application-inference-profile\//.test(id)) return '*';
  const name = id.replace(/^arn:[^/]*\//, '');
  const profiled = /^(?:us|us-gov|eu|apac|jp|au|ca|sa|me|af|global)\.(.+)$/.exec(name);
  return profiled?.[1];
}
