// From the schedule to the polls: at once where one run takes them all, else dispatch -> queue -> poll, and the dead letters.
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { namesOf, type StackConfig } from './config.ts';
import type { Parts } from './parts.ts';
import { every } from './schedule.ts';
import { serviceFunction } from './service-function.ts';

/** A hundred outlets, 20 at once: some 5 s; a minute where many hang until they are given up. */
const pollTimeoutSeconds = 120;
/** AWS asks for six times the function's timeout, so that nothing is delivered again while it is still worked on. */
const visibilitySeconds = 6 * pollTimeoutSeconds;

export type Queues = { queue: Queue; dead: Queue };

/** One message's worth needs no queue: Lambda's pollers ask an idle one some 650,000 times a month. */
const needsQueue = (outlets: number, { outletsPerMessage }: Pick<StackConfig, 'outletsPerMessage'>): boolean =>
  outlets > outletsPerMessage;

type OutletProps = { outlets: number; site: string };

/** @param props.site named to outlets where no other contact is */
export function addOutlets(
  scope: Construct,
  parts: Parts,
  { outlets, site }: OutletProps,
): { functions: LambdaFunction[]; poll: LambdaFunction; queues?: Queues } {
  const { config, failedEvents } = parts;
  const name = namesOf(config).schedules.poll;
  if (!needsQueue(outlets, config)) {
    const poll = addPoll(scope, parts, { site });
    every(config.tickMinutes, poll, { scope, id: 'PollTicks', name, failedEvents });
    return { poll, functions: [poll] };
  }
  const queues = addQueues(scope);
  const dispatch = addDispatch(scope, parts, queues.queue);
  every(config.tickMinutes, dispatch, { scope, id: 'PollTicks', name, failedEvents });
  const poll = addPoll(scope, parts, { site, queue: queues.queue });
  poll.addEventSource(
    new SqsEventSource(queues.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: config.polls }),
  );
  return { poll, functions: [dispatch, poll], queues };
}

function addQueues(scope: Construct): Queues {
  const secure = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
  const dead = new Queue(scope, 'DeadOutlets', { retentionPeriod: Duration.days(14), ...secure });
  const queue = new Queue(scope, 'Outlets', {
    visibilityTimeout: Duration.seconds(visibilitySeconds),
    retentionPeriod: Duration.days(1),
    receiveMessageWaitTime: Duration.seconds(20),
    deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    ...secure,
  });
  return { queue, dead };
}

const onQueue = (queue: Queue, ...actions: string[]) =>
  new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queue.queueArn] });

function addDispatch(scope: Construct, { config, code, watch, failedEvents, environment }: Parts, queue: Queue) {
  return serviceFunction(scope, 'Dispatch', {
    name: `${namesOf(config).stack}-dispatch`,
    description: 'Hands each tick of the schedule to the queue',
    code: code('dispatch'),
    memorySize: 256,
    timeoutSeconds: 60,
    environment: { ...environment, FISSURE_QUEUE_URL: queue.queueUrl },
    layers: [watch],
    failedEvents,
    may: [onQueue(queue, 'SendMessage', 'GetQueueAttributes')],
  });
}

function addPoll(scope: Construct, parts: Parts, { site, queue }: { site: string; queue?: Queue }): LambdaFunction {
  const { config, code, table, watch, failedEvents, environment } = parts;
  const rows = ['outletStates', 'items', 'hits', 'hitMonths', 'words', 'upkeep'] as const;
  return serviceFunction(scope, 'Poll', {
    name: `${namesOf(config).stack}-poll`,
    description: 'Polls outlets, stores what is new and what it tells',
    code: code('poll'),
    memorySize: 512,
    timeoutSeconds: pollTimeoutSeconds,
    environment: {
      ...environment,
      FISSURE_CONTACT: config.contact ?? site,
      ...(queue && { FISSURE_QUEUE_URL: queue.queueUrl }),
    },
    layers: [watch],
    ...(queue === undefined && { failedEvents }),
    // The queue: to hand back the rest of a message when time runs out.
    may: [...table.mayRead(rows), ...table.mayWrite(rows), ...(queue ? [onQueue(queue, 'SendMessage')] : [])],
  });
}
