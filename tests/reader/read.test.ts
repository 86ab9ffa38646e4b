// Reading as a whole: what is chosen waits, is asked about once, checked, merged and stored, whatever dies on the way.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/item.ts';
import { lookAt } from '../../shared/match/match.ts';
import { monthOf } from '../../shared/reader/ledger.ts';
import type { Model } from '../../shared/reader/model.ts';
import { readItems } from '../../shared/reader/read.ts';
import { readMessages } from '../../shared/reader/read-messages.ts';
import { readWaiting } from '../../shared/reader/waiting.ts';
import { asking, forever, item, modelOf, readServices, type SaidHit, type Sent } from './given.ts';

const resigns = (who: string, quote: string): SaidHit => ({ who, event: 'resigned', status: 'asserted', quote });
/** Reads rightly: who resigns resigns, and nobody else does anything. */
const rightly = ({ title }: Sent): SaidHit[] =>
  title.includes('resigns')
    ? [resigns(title.includes('Bulavin') ? 'Gennady Bulavin' : 'Oleg Tokarsky', 'resigns')]
    : [];

/** Items that wait, their hits as polling stored them. */
function given(
  model: Model = modelOf(rightly),
  titles = ['General Bulavin resigns', 'General Bulavin dismissed rumours'],
  fields = {},
) {
  const services = readServices(model, fields);
  const items = titles.map((title) => item(title));
  const hits = items.flatMap((one) => lookAt(one, services.watchlist).hits);
  services.store.addItems(
    items,
    hits.map((hit) => ({ ...hit, reader: { state: 'awaited', at: hit.firstSeenAt } })),
  );
  const stored = () =>
    [...services.store.hits.values()]
      .map(
        ({ title, status, withdrawn, reader }) =>
          `${title}: ${status} ${reader?.state}${withdrawn ? ' withdrawn' : ''}`,
      )
      .sort();
  const sums = async () => (await services.store.readingOf(monthOf(services.clock.now()))).sums;
  return { services, items, stored, sums, waiting: () => Array.fromAsync(services.store.waiting()) };
}

describe('a round', () => {
  it('reads what waits in one request, and puts the verdict in the place of the rules’', async () => {
    const model = modelOf(rightly);
    const { services, stored, waiting, sums } = given(model);
    expect(await readWaiting(services, forever)).toEqual({ read: 2, unread: 0, waiting: 0 });
    expect(stored()).toEqual(['General Bulavin resigns: asserted read']);
    expect([model.asked, await waiting(), await sums()]).toEqual([
      1,
      [],
      expect.objectContaining({ items: 2, confirmed: 1 }),
    ]);
  });

  it('asks about the same words once, in whatever outlet and however often they come', async () => {
    const model = modelOf(rightly);
    const { services, sums } = given(model, ['General Bulavin resigns', 'General Bulavin resigns']);
    await readWaiting(services, forever);
    services.store.addItems([item('General Bulavin resigns')]);
    await readWaiting(services, forever);
    expect([model.asked, services.store.hits.size, (await sums()).kept]).toEqual([1, 3, 1]);
  });

  it('leaves to the rules what the budget has nothing left for, and tells so', async () => {
    const { services, stored, waiting } = given(modelOf(rightly), ['General Bulavin resigns'], { limit: 1000 });
    expect(await readWaiting(services, forever)).toEqual({ read: 0, unread: 1, waiting: 0 });
    expect([stored(), await waiting()]).toEqual([['General Bulavin resigns: asserted unread'], []]);
    expect((await services.store.readingOf('2026-03')).usedUpAt).toBeDefined();
  });

  it('leaves waiting what a busy model does not answer, for a day', async () => {
    const { services, stored, waiting, items } = given(
      asking(async () => ({ kind: 'busy', message: '429' })),
      ['General Bulavin resigns'],
    );
    expect(await readWaiting(services, forever)).toEqual({ read: 0, unread: 0, waiting: 1 });
    expect([stored(), await waiting()]).toEqual([['General Bulavin resigns: asserted awaited'], [items[0]!.id]]);
    services.time.now = new Date('2026-03-04T12:00:00.000Z');
    expect(await readWaiting(services, forever)).toEqual({ read: 0, unread: 1, waiting: 0 });
    expect([stored(), await waiting()]).toEqual([['General Bulavin resigns: asserted unread'], []]);
  });

  it('ends at Ctrl-C with the rest still waiting', async () => {
    const stop = new AbortController();
    const { services, waiting } = given(
      asking(async (_, { signal }) => {
        stop.abort(new Error('stopped'));
        signal.throwIfAborted();
        return { kind: 'busy', message: '' };
      }),
    );
    expect(await readWaiting(services, stop.signal)).toEqual({ read: 0, unread: 0, waiting: 2 });
    expect(await waiting()).toHaveLength(2);
  });

  it('reads an edited item again, and takes back what its words no longer say', async () => {
    const { services, items, stored } = given(modelOf(rightly), ['General Bulavin resigns']);
    await readWaiting(services, forever);
    services.store.addItems([{ ...items[0]!, title: 'General Bulavin stays' }]);
    await readWaiting(services, forever);
    expect(stored()).toEqual(['General Bulavin resigns: asserted read withdrawn']);
  });
});

describe('messages of the queue', () => {
  const records = (items: readonly Item[], receives = 1) =>
    items.map(({ id }, index) => ({ messageId: `m${index}`, body: JSON.stringify({ item: id }), receives }));
  const log = { info: () => {}, warn: () => {}, error: () => {} };

  it('are done once their items are read, or are stored no more; what is none comes again and is put aside', async () => {
    const { services, items, stored } = given();
    const odd = [
      { messageId: 'gone', body: '{"item":"gone"}', receives: 1 },
      { messageId: 'odd', body: 'item', receives: 1 },
    ];
    expect(await readMessages([...records(items), ...odd], { ...services, log }, { signal: forever })).toEqual(['odd']);
    expect(stored()).toEqual(['General Bulavin resigns: asserted read']);
  });

  it('come again while the model is busy, and are left to the rules at the fifth time', async () => {
    const { services, items, stored } = given(
      asking(async () => ({ kind: 'busy', message: '' })),
      ['General Bulavin resigns'],
    );
    expect(await readMessages(records(items), { ...services, log }, { signal: forever })).toEqual(['m0']);
    expect(await readMessages(records(items, 5), { ...services, log }, { signal: forever })).toEqual([]);
    expect(stored()).toEqual(['General Bulavin resigns: asserted unread']);
  });
});

describe('deaths', () => {
  it('at any request lose no item, and pay for few answers twice', async () => {
    const titles = Array.from({ length: 60 }, (_, index) => `General Bulavin resigns ${index}`);
    let paid = 0;
    const model = modelOf((sent) => {
      paid += 1;
      return rightly(sent);
    });
    const { services, waiting, stored } = given(model, titles);
    // A life ends at its first request to the table, the next at its second, and so on, as long as anything waits.
    let lives = 0;
    for (let allowed = 0; (await waiting()).length > 0; allowed += 1) {
      lives += 1;
      let left = allowed;
      const mortal = new Proxy(services.store, {
        get(store, name) {
          const own = Reflect.get(store, name);
          if (typeof own !== 'function') return own;
          return (...given: unknown[]) => {
            if (left-- <= 0) throw new Error('dead');
            return (own as (...given: unknown[]) => unknown).apply(store, given);
          };
        },
      });
      await readWaiting({ ...services, store: mortal }, forever).catch((error: Error) =>
        expect(error.message).toBe('dead'),
      );
    }
    expect(lives).toBeGreaterThan(40);
    expect(stored()).toEqual(titles.map((title) => `${title}: asserted read`).sort());
    // Of the six requests each dies once between the answer and its keeping, when lives are as short as here.
    expect(paid).toBeLessThanOrEqual(60 + 2 * 10 * 6);
  });
});

it('reads without storing for who only asks', async () => {
  const { services, items, stored } = given();
  const before = stored();
  const readings = await readItems(items, services, { signal: forever, store: false });
  expect([readings.map(({ outcome, hits }) => [outcome, hits.length]), stored()]).toEqual([
    [
      ['read', 1],
      ['read', 0],
    ],
    before,
  ]);
});
