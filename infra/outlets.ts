// From the schedule to the polls: dispatch -> queue -> poll, and the dead letters.
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';
import { every } from './schedule.ts';
import { serviceFunction } from './service-function.ts';
import type { Parts } from './stack.ts';

/** A hundred outlets, 20 at once: some 5 s; a minute where many hang until they are given up. */
const pollTimeoutSeconds = 120;
/** AWS asks for six times the function's timeout, so that nothing is delivered again while it is still worked on. */
const visibilitySeconds = 6 * pollTimeoutSeconds;

export function addOutlets(
  scope: Construct,
  { config, code, table, watch, failedEvents, environment }: Parts,
): { queue: Queue; dead: Queue; dispatch: LambdaFunction; poll: LambdaFunction } {
  const names = namesOf(config);
  const secure = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
  const dead = new Queue(scope, 'DeadOutlets', {
    queueName: names.deadOutlets,
    retentionPeriod: Duration.days(14),
    ...secure,
  });
  const queue = new Queue(scope, 'Outlets', {
    queueName: names.outletQueue,
    visibilityTimeout: Duration.seconds(visibilitySeconds),
    retentionPeriod: Duration.days(1),
    receiveMessageWaitTime: Duration.seconds(20),
    deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    ...secure,
  });
  const settings = { ...environment, FISSURE_QUEUE_URL: queue.queueUrl };
  const onQueue = (...actions: string[]) =>
    new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queue.queueArn] });

  const dispatch = serviceFunction(scope, 'Dispatch', {
    name: `${names.stack}-dispatch`,
    description: 'Hands each tick of the schedule to the queue',
    code: code('dispatch'),
    memorySize: 256,
    timeoutSeconds: 60,
    environment: settings,
    layers: [watch],
    failedEvents,
    may: [onQueue('SendMessage', 'GetQueueAttributes')],
  });
  every(config.tickMinutes, dispatch, { scope, id: 'DispatchTicks', name: names.schedules.dispatch, failedEvents });

  const poll = serviceFunction(scope, 'Poll', {
    name: `${names.stack}-poll`,
    description: 'Polls the outlets of a message, stores what is new and what it tells',
    code: code('poll'),
    memorySize: 512,
    timeoutSeconds: pollTimeoutSeconds,
    environment: settings,
    layers: [watch],
    // To hand back the rest of a message when time runs out.
    may: [...table.mayRead(), ...table.mayWrite(), onQueue('SendMessage')],
  });
  poll.addEventSource(
    new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: config.polls }),
  );
  return { queue, dead, dispatch, poll };
}
