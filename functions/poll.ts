// Messages of the queue: their outlets are polled; what time does not suffice for goes back.
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type PollMessagesServices, pollMessages } from '../shared/outlets/poll-messages.ts';
import { awsReading } from '../shared/reading-services.ts';
import { awsOutlets, awsQueue, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';

/** To finish writing what is under way, and to hand back the rest. */
const reserveMs = 10_000;

const settings = readSettings();
const base = awsServices(settings);
export const services: PollMessagesServices = {
  ...base,
  ...(await awsReading(settings, base.clock)),
  outlets: awsOutlets(settings),
  queue: awsQueue(settings),
};

export function createHandler(own: PollMessagesServices) {
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const again = await pollMessages(event.Records, own, {
      signal: AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - reserveMs)),
      concurrency: settings.FISSURE_CONCURRENCY,
      tickMinutes: settings.FISSURE_TICK_MINUTES,
    });
    return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

export const handler = createHandler(services);
