// A simulated world in which digests are delivered: processes die at any await or stand still for half an hour, answers are lost,
// events come late, twice and in any order. Everything follows from the seed; what delivers is the real code.
import { setImmediate as turn } from 'node:timers/promises';
import { takeMailEvent } from '../../shared/digest/mail-events.ts';
import type { Mailer } from '../../shared/digest/mailer.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { type CountryCard, cardOf } from '../../shared/watchlist/country.ts';
import { loadCountry } from '../../shared/watchlist/watch-folder.ts';
import { givenHit, givenSubscriber } from '../../tests/digest/given.ts';
import { createChance } from '../chance.ts';
import type { DeliveryStore } from './memory-store.ts';
import { runMortal, type Step, stepwise } from './mortal.ts';
import { createSimulatedSes, type Mail } from './simulated-ses.ts';

const country = cardOf(loadCountry('watch'));

export type WorldOptions = {
  seed: number;
  subscribers: number;
  days: number;
  /** Chance that a process dies at an await, half the time before and half after its effect. */
  crash: number;
  /** Chance that SES takes a mail and its answer is lost; a quarter as often the request is lost before it comes to SES. */
  lose: number;
  /** Chance that a process stands still at an await of its store, up to forty minutes, while the others go on. */
  stall: number;
  store: (now: () => Date, hits: readonly Hit[]) => DeliveryStore;
};

/** What a process is given; each call of store or mailer may be its last. */
export type Process = {
  store: DeliveryStore;
  mailer: Mailer;
  clock: { now(): Date };
  outlets: Outlet[];
  figures: [];
  country: CountryCard;
  sender: string;
};

/** One process that tries to deliver the digest due of one subscriber. */
export type Order = (subscriber: Subscriber, due: string, process: Process) => Promise<unknown>;

export type WorldFigures = {
  digests: number;
  /** Digests that were mailed more than once, and never. */
  duplicates: number;
  lost: number;
  /** Mails whose period does not begin where the subscriber's mail before ended. */
  gaps: number;
  crashes: number;
  answersLost: number;
  stalls: number;
  events: number;
};

const minute = 60_000;
const day = 24 * 60 * minute;
const firstDay = Date.parse('2024-03-04T00:00:00.000Z');
const dueHour = 7;

export async function runWorld(order: Order, options: WorldOptions): Promise<WorldFigures> {
  const { seed, days, crash, lose, stall } = options;
  const chance = createChance(seed);
  const world = {
    now: firstDay,
    crashes: 0,
    answersLost: 0,
    stalls: 0,
    events: 0,
    stands: false,
    laterTick: async () => {},
  };
  const clock = { now: () => new Date(world.now) };
  const store = options.store(clock.now, givenHits(days));

  const runProcess = (work: (process: Process) => Promise<unknown>, mayStand = true) =>
    runMortal(
      (step) => {
        const mailer: Mailer = { proof: { kind: 'events' }, send: (email) => step(() => ses.send(email)) };
        const standing: Step = (effect) => step(() => (mayStand ? standStill(effect) : effect()));
        const ownStore = stepwise(store, standing, ['hits', 'dueSubscribers', 'digests']);
        return work({ store: ownStore, mailer, clock, outlets: [], figures: [], country, sender });
      },
      async () => {
        world.now += Math.ceil(chance.next() * 40);
        for (let turns = chance.below(4); turns > 0; turns -= 1) await undefined;
        if (!chance.is(crash)) return 'goes on';
        world.crashes += 1;
        return chance.is(0.5) ? 'dies after' : 'dies before';
      },
    );

  const standStill = async <T>(effect: () => Promise<T>): Promise<T> => {
    if (world.stands || !chance.is(stall)) return effect();
    world.stands = true;
    world.stalls += 1;
    const early = chance.is(0.5) ? { answer: await effect() } : undefined;
    world.now += chance.next() * 40 * minute;
    await ses.deliverEvents(world.now);
    // Whoever else is at work gets on with it, and later ticks find the digest due.
    await turn();
    await world.laterTick();
    world.stands = false;
    return early === undefined ? effect() : early.answer;
  };

  const ses = createSimulatedSes({
    chance,
    lose,
    time: world,
    digest: (key) => store.digest(key),
    // A function that takes mail events is stopped long before it could stand still for that long.
    take: async (event) =>
      (await runProcess(({ store: own }) => takeMailEvent(event, { store: own, log: silent }), false)).kind,
  });

  const keys: string[] = [];
  const everyone = Array.from({ length: options.subscribers }, (_, index) => dailyReader(`s${index}`));
  for (const subscriber of everyone) await store.saveSubscriber(subscriber);
  for (let morning = firstDay + dueHour * 60 * minute; morning < firstDay + days * day; morning += day) {
    const due = new Date(morning).toISOString();
    keys.push(...everyone.map(({ id }) => `${id}#${due.slice(0, 10)}`));
    // A tick every five minutes for five hours: time enough for whoever met one crash after the other.
    for (let tick = morning; tick < morning + 300 * minute; tick += 5 * minute) {
      world.now = Math.max(world.now, tick);
      await ses.deliverEvents(world.now);
      for await (const subscriber of store.dueSubscribers(new Date(tick))) {
        // The processes of different subscribers do not meet, so each begins at its tick.
        world.now = tick;
        const attempt = () => runProcess((process) => order(subscriber, due, process));
        world.laterTick = async () => void (await attempt());
        await Promise.all(Array.from({ length: chance.is(0.1) ? 2 : 1 }, attempt));
      }
    }
  }
  await ses.deliverEvents(Number.POSITIVE_INFINITY);
  const { crashes, stalls } = world;
  return { ...judge(keys, ses.mails), crashes, stalls, ...ses.counts };
}

function judge(keys: readonly string[], mails: readonly Mail[]) {
  const times = Map.groupBy(mails, ({ key }) => key);
  const gaps = [...Map.groupBy(mails, ({ subscriberId }) => subscriberId).values()].flatMap((own) => {
    const inOrder = own.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    return inOrder.slice(1).filter(({ from }, index) => from !== inOrder[index]?.until);
  });
  return {
    digests: keys.length,
    duplicates: [...times.values()].filter(({ length }) => length > 1).length,
    lost: keys.filter((key) => !times.has(key)).length,
    gaps: gaps.length,
  };
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const sender = 'Fissure <digest@example.org>';

const dailyReader = (id: string): Subscriber =>
  givenSubscriber({
    id,
    email: `${id}@example.org`,
    timeZone: 'UTC',
    hour: dueHour,
    whenQuiet: true,
    nextDigestAt: new Date(firstDay + dueHour * 60 * minute).toISOString(),
  });

/** One a day. */
const givenHits = (days: number): Hit[] =>
  Array.from({ length: days }, (_, index) =>
    givenHit({ who: `w${index}`, publishedAt: new Date(firstDay + index * day).toISOString() }),
  );
