// The queue between the schedule and the polls (SQS).
import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { PollMessage } from './tick.ts';

export type OutletQueue = {
  /** Throws where any message was refused; what was accepted stays, and a repetition does no harm. */
  send(messages: readonly PollMessage[]): Promise<void>;
  /** Messages that nobody has taken yet, about. */
  waiting(): Promise<number>;
};

/** SQS takes ten messages and a megabyte a call. */
const messagesAtOnce = 10;

/** Throws where any message was refused; `what`: for the error, what they are. */
export async function sendMessages(
  client: SQSClient,
  url: string,
  messages: readonly unknown[],
  what: string,
): Promise<void> {
  for (let from = 0; from < messages.length; from += messagesAtOnce) {
    const batch = messages.slice(from, from + messagesAtOnce);
    const Entries = batch.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed.length > 0)
      throw new Error(
        `Sending ${what} to the queue ${url}: ${Failed.length} refused, ${Failed[0]?.Message ?? Failed[0]?.Code}`,
      );
  }
}

export function createOutletQueue(client: SQSClient, url: string): OutletQueue {
  return {
    send: (messages) => sendMessages(client, url, messages, 'outlets'),
    async waiting() {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      return Number(Attributes.ApproximateNumberOfMessages ?? 0);
    },
  };
}
