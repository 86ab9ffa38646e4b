// What Lambda does around a function: events in the shapes in which AWS hands them over, and a queue's messages until it is empty.
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { Context, SNSEvent, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Deployment } from './deployment.ts';

const account = '123456789012';
const region = 'eu-central-1';

export const contextOf = (remainingMs = 120_000): Context =>
  ({
    functionName: 'fissure-main',
    awsRequestId: 'a1b2',
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => remainingMs,
  }) as Context;

/** From EventBridge Scheduler, without an input of its own. */
export const tickEvent = (name: string) => ({
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account,
  time: new Date().toISOString(),
  region,
  resources: [`arn:aws:scheduler:${region}:${account}:schedule/default/${name}`],
  detail: '{}',
});

/** One record, as SNS hands a message to a function. */
export const snsEvent = (message: object, messageId = '95df01b4-ee98-5cb9-9903-4c221d41eb5e'): SNSEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSource: 'aws:sns',
      EventSubscriptionArn: `arn:aws:sns:${region}:${account}:fissure-main:2bcf`,
      Sns: {
        Type: 'Notification',
        MessageId: messageId,
        TopicArn: `arn:aws:sns:${region}:${account}:fissure-main`,
        Subject: 'Amazon SES Email Event Notification',
        Message: JSON.stringify(message),
        Timestamp: new Date().toISOString(),
        SignatureVersion: '1',
        Signature: 'EXAMPLE',
        SigningCertUrl: 'https://sns.example/cert.pem',
        UnsubscribeUrl: 'https://sns.example/unsubscribe',
        MessageAttributes: {},
      },
    },
  ],
});

export const sqsEvent = (...records: SQSRecord[]): SQSEvent => ({ Records: records });

type Queues = Deployment['queues'];
type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** Takes all messages that are there; they are invisible to others until they are put back or deleted. */
export async function receive({ client }: Queues, url: string): Promise<SQSRecord[]> {
  const records: SQSRecord[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, AttributeNames: ['All'] }),
    );
    if (Messages.length === 0) return records;
    records.push(...Messages.map(toRecord));
  }
}

const toRecord = ({ MessageId, ReceiptHandle, Body, MD5OfBody, Attributes }: Message): SQSRecord => ({
  messageId: MessageId!,
  receiptHandle: ReceiptHandle!,
  body: Body!,
  attributes: Attributes as unknown as SQSRecord['attributes'],
  messageAttributes: {},
  md5OfBody: MD5OfBody!,
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${region}:${account}:fissure-main-outlets`,
  awsRegion: region,
});

/** As Lambda does it after a run: what was done is deleted, what failed comes again once it is visible, here at once. */
export async function settle(
  { client, outlets }: Queues,
  records: SQSRecord[],
  { batchItemFailures }: SQSBatchResponse,
) {
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { messageId, receiptHandle } of records) {
    const handle = { QueueUrl: outlets, ReceiptHandle: receiptHandle };
    if (failed.has(messageId))
      await client.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }));
    else await client.send(new DeleteMessageCommand(handle));
  }
}

/** A message a run, one run after another, until the queue is empty. @returns how many runs there were */
export async function drain(queues: Queues, handler: QueueHandler): Promise<number> {
  let runs = 0;
  for (let records = await receive(queues, queues.outlets); records.length > 0; ) {
    for (const record of records) {
      runs += 1;
      await settle(queues, [record], await handler(sqsEvent(record), contextOf()));
    }
    records = await receive(queues, queues.outlets);
  }
  return runs;
}

/** As `aws sqs start-message-move-task` does it. */
export async function redrive(queues: Queues): Promise<number> {
  const records = await receive(queues, queues.dead);
  for (const { body, receiptHandle } of records) {
    await queues.client.send(new SendMessageCommand({ QueueUrl: queues.outlets, MessageBody: body }));
    await queues.client.send(new DeleteMessageCommand({ QueueUrl: queues.dead, ReceiptHandle: receiptHandle }));
  }
  return records.length;
}
