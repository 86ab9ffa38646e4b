// Poll and read as they run on AWS: what is chosen goes through the reader's queue, and the model's verdict stands in the table.
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { expect, it, vi } from 'vitest';
import { loopbackHttp, outlet, rss, serve } from '../outlets/loopback.ts';
import { serveModel } from '../reader/serve-model.ts';
import { deploy } from './deployment.ts';
import { contextOf, drain, receive, sqsEvent } from './lambda.ts';

const entry = (title: string, date: string) => ({ title, guid: title, link: 'https://news.test/1', date });

async function given() {
  let feed = rss([entry('Older news', 'Mon, 02 Mar 2020 10:00:00 GMT')]);
  const origin = await serve((_, response) => response.end(feed));
  const deployment = await deploy([outlet(`${origin}/a`, { id: 'a' })], { at: '2026-03-02T12:00:00.000Z' });
  const model = await serveModel(({ title }) =>
    title.includes('resigns')
      ? [{ who: 'Gennady Bulavin', event: 'resigned', status: 'possible', quote: 'resigns' }]
      : [],
  );
  const { client } = deployment.queues;
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'readings' }));
  vi.stubEnv('FISSURE_READER', model.reader);
  vi.stubEnv('FISSURE_READER_QUEUE_URL', QueueUrl);
  const { handler: tick } = await import('../../functions/dispatch.ts');
  const poll = await import('../../functions/poll.ts');
  const { handler: read } = await import('../../functions/read.ts');
  const handler = poll.createHandler({ ...poll.services, http: loopbackHttp() });
  const pollOnce = async () => {
    await tick();
    await drain(deployment.queues, handler);
  };
  await pollOnce();
  feed = rss(
    ['General Bulavin resigns', 'General Bulavin dismissed rumours', 'Rain'].map((title) =>
      entry(title, 'Mon, 02 Mar 2026 12:10:00 GMT'),
    ),
  );
  deployment.setTime('2026-03-02T12:30:00.000Z');
  await pollOnce();
  const hits = async () => {
    const all = await Array.fromAsync(deployment.store.hits({}));
    return all.map(({ title, status, reader }) => `${title}: ${status} ${reader?.state}`).sort();
  };
  return { ...deployment, hits, model, read, queued: () => receive(deployment.queues, QueueUrl!) };
}

it('reads what a poll chose, once, however often it is delivered', async () => {
  const { hits, queued, read, model, store } = await given();
  expect(await hits()).toEqual(['General Bulavin resigns: asserted awaited']);
  const records = await queued();
  expect(records).toHaveLength(2);
  expect(await read(sqsEvent(...records), contextOf())).toEqual({ batchItemFailures: [] });
  expect(await read(sqsEvent(...records), contextOf())).toEqual({ batchItemFailures: [] });
  expect([await hits(), model.asked()]).toEqual([['General Bulavin resigns: possible read'], 1]);
  expect((await store.readingOf('2026-03')).sums).toMatchObject({ requests: 1, items: 4, kept: 2, tokensIn: 1500 });
});

it('has the queue deliver again what it had no time for, or could not store', async () => {
  const { hits, queued, read, table, model } = await given();
  const records = await queued();
  const ids = records
    .map(({ messageId }) => ({ itemIdentifier: messageId }))
    .sort((a, b) => (a.itemIdentifier < b.itemIdentifier ? -1 : 1));
  const failed = async (answer: ReturnType<typeof read>) =>
    (await answer).batchItemFailures.toSorted((a, b) => (a.itemIdentifier < b.itemIdentifier ? -1 : 1));
  expect(await failed(read(sqsEvent(...records), contextOf(9_000)))).toEqual(ids);
  table.refuses = (_, body) => body.includes('HIT#');
  expect(await failed(read(sqsEvent(...records), contextOf()))).toEqual(ids);
  table.refuses = () => false;
  expect(await failed(read(sqsEvent(...records), contextOf()))).toEqual([]);
  // The answer of the time when nothing could be stored was kept.
  expect([await hits(), model.asked()]).toEqual([['General Bulavin resigns: possible read'], 1]);
});
