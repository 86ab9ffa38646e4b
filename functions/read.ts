// Messages of the second reader's queue: their items are read by the model; what it did not answer comes again.
import { setTimeout as wait } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Item } from '../shared/item.ts';
import { lookAt } from '../shared/match/match.ts';
import { openModel } from '../shared/reader/open-model.ts';
import { readMessages } from '../shared/reader/read-messages.ts';
import { awsWatchlist } from '../shared/reading-services.ts';
import { awsReaderKey, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';

/** To store what was answered. */
const reserveMs = 10_000;

const settings = readSettings();
const base = awsServices(settings);
const watchlist = awsWatchlist(settings);
const opened = await openModel({ ...settings, FISSURE_READER_KEY: await awsReaderKey(settings) });
if (opened === undefined) throw new Error('FISSURE_READER is empty: nothing is to be read here');
const services = {
  ...base,
  ...opened,
  watchlist,
  look: (item: Item) => lookAt(item, watchlist),
  sleep: (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal }),
};

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const records = event.Records.map(({ messageId, body, attributes }) => ({
    messageId,
    body,
    receives: Number(attributes.ApproximateReceiveCount),
  }));
  const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - reserveMs));
  const again = await readMessages(records, services, { signal });
  return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
}
