// Dispatch and poll as they run on AWS: by the schedule's events, a queue that delivers again, and a table.
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { loopbackHttp, outlet, rss, serve } from '../outlets/loopback.ts';
import { type Deployment, deploy, names } from './deployment.ts';
import { contextOf, drain, receive, redrive, settle, sqsEvent, tickEvent } from './lambda.ts';

const noon = '2026-03-02T12:00:00.000Z';
const item = (name: string) => ({
  title: `General Bulavin resigned from the staff of ${name}`,
  guid: name,
  link: `https://news.test/${name}`,
  date: 'Mon, 02 Mar 2026 10:00:00 GMT',
});

/** Three outlets, each with an item of its own, which tells of a resignation. */
async function given() {
  const feeds = new Map(['a', 'b', 'c'].map((name) => [`/${name}`, [item(name)]]));
  const origin = await serve((request, response) => response.end(rss(feeds.get(request.url!)!)));
  const outlets = [...feeds.keys()].map((path) => outlet(`${origin}${path}`, { id: path.slice(1) }));
  const deployment = await deploy(outlets, { at: noon });
  const [{ handler: dispatch }, poll] = await Promise.all([
    import('../../functions/dispatch.ts'),
    import('../../functions/poll.ts'),
  ]);
  return {
    ...deployment,
    feeds,
    tick: dispatch,
    // All as deployed, but that the network leads to this machine.
    poll: poll.createHandler({ ...poll.services, http: loopbackHttp() }),
    event: tickEvent(names.schedules.poll),
  };
}

async function stored({ store }: Pick<Deployment, 'store'>) {
  const items = await Array.fromAsync(store.items());
  const hits = await Array.fromAsync(store.hits({}));
  const byWho = await Array.fromAsync(store.hits({ who: 'bulavin' }));
  const titles = items.map(({ title }) => title.replace(/^.* of /, '')).sort();
  return {
    items: titles.join(' '),
    hits: hits
      .map(({ outletId }) => outletId)
      .sort()
      .join(' '),
    byWho: byWho.length,
  };
}
const all = { items: 'a b c', hits: 'a b c', byWho: 3 };

describe('dispatch and poll', () => {
  it('store what a tick of the schedule finds', async () => {
    const { tick, poll, queues, store } = await given();
    expect(await tick()).toBe('dispatched');
    expect([await drain(queues, poll), await stored({ store })]).toEqual([3, all]);
  });

  it('store each item and hit once, of messages that come twice, at once, out of order and late', async () => {
    const { tick, poll, queues, store, feeds, setTime } = await given();
    await tick();
    const early = await receive(queues, queues.outlets);
    await Promise.all([...early, ...early.toReversed()].map((record) => poll(sqsEvent(record), contextOf())));
    expect(await stored({ store })).toEqual(all);

    setTime('2026-03-02T13:30:00.000Z');
    feeds.get('/b')!.unshift(item('d'));
    await tick();
    const later = await receive(queues, queues.outlets);
    await poll(sqsEvent(...later, ...early), contextOf());
    expect(await stored({ store })).toEqual({ items: 'a b c d', hits: 'a b b c', byWho: 4 });
  });

  it('finish a message whose run broke off, wherever it did', async () => {
    const { tick, poll, queues, store, table } = await given();
    await tick();
    const records = await receive(queues, queues.outlets);
    for (const [index, record] of records.entries()) {
      // Of three outlets one breaks off at its first request to the table, one at its third, one at its fifth.
      let left = index * 2;
      table.refuses = () => left-- <= 0;
      const answer = await poll(sqsEvent(record), contextOf());
      expect(answer.batchItemFailures).toHaveLength(1);
      await settle(queues, [record], answer);
    }
    table.refuses = () => false;
    expect([await drain(queues, poll), await stored({ store })]).toEqual([3, all]);
  });

  it('put aside a message that fails time and again, finish the others, and finish it too once it is given back', async () => {
    const { tick, poll, queues, store, table, logged } = await given();
    await tick();
    await queues.client.send(new SendMessageCommand({ QueueUrl: queues.outlets, MessageBody: '{"at":"never"}' }));
    table.refuses = (_, body) => body.includes('OUTLET#b');
    // Two good ones once, two poisonous ones five times.
    expect(await drain(queues, poll)).toBe(12);
    expect(await stored({ store })).toEqual({ items: 'a c', hits: 'a c', byWho: 2 });
    expect(logged.filter((message) => message === 'message failed')).toHaveLength(10);

    table.refuses = () => false;
    expect(await redrive(queues)).toBe(2);
    await drain(queues, poll);
    expect(await stored({ store })).toEqual(all);
    const [unreadable, ...others] = await receive(queues, queues.dead);
    expect([unreadable?.body, others]).toEqual(['{"at":"never"}', []]);
  });

  it('begin nothing in the last ten seconds, and leave the message to the next run', async () => {
    const { tick, poll, queues, store } = await given();
    await tick();
    const records = await receive(queues, queues.outlets);
    const answer = await poll(sqsEvent(...records), contextOf(9_000));
    expect(answer.batchItemFailures).toHaveLength(3);
    expect(await stored({ store })).toEqual({ items: '', hits: '', byWho: 0 });
    await settle(queues, records, answer);
    expect([await drain(queues, poll), await stored({ store })]).toEqual([3, all]);
  });

  it('give no tick to a queue that still holds one', async () => {
    const { tick, queues } = await given();
    expect([await tick(), await tick()]).toEqual(['dispatched', 'behind']);
    expect(await receive(queues, queues.outlets)).toHaveLength(3);
  });
});
