// Polls outlets: all that are due at a tick of the schedule or, where there is a queue, those that its messages name.
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { recallFrom } from '../shared/match/recall.ts';
import { type PollMessagesServices, pollMessages } from '../shared/outlets/poll-messages.ts';
import { type PollTickServices, pollTick } from '../shared/outlets/poll-tick.ts';
import { awsReading } from '../shared/reading-services.ts';
import { awsOutlets, awsQueue, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';

/** To finish writing what is under way, and to hand back the rest. */
const reserveMs = 10_000;

const settings = readSettings();
const base = awsServices(settings);
export const services: PollMessagesServices & PollTickServices = {
  ...base,
  ...(await awsReading(settings, base.clock)),
  recall: recallFrom(base.store, () => base.clock.now()),
  outlets: awsOutlets(settings),
  queue: awsQueue(settings),
};

export function createHandler(own: PollMessagesServices & PollTickServices) {
  return async (event: SQSEvent | object, context: Context): Promise<SQSBatchResponse> => {
    const options = {
      signal: AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - reserveMs)),
      concurrency: settings.FISSURE_CONCURRENCY,
      tickMinutes: settings.FISSURE_TICK_MINUTES,
    };
    if (!('Records' in event)) {
      await pollTick(own, options);
      return { batchItemFailures: [] };
    }
    const again = await pollMessages(event.Records, own, options);
    return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

export const handler = createHandler(services);
