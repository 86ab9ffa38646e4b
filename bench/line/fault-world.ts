// A simulated deployment whose queue delivers messages up to three times and late, and whose functions die midway. The table is a
// real engine, and the code that polls, stores, delivers and takes mail events is the real one; time is simulated.
import { deliverDue } from '../../shared/digest/deliver-due.ts';
import { takeMailEvent } from '../../shared/digest/mail-events.ts';
import { pollMessages } from '../../shared/outlets/poll-messages.ts';
import type { PollMessage } from '../../shared/outlets/tick.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { cardOf } from '../../shared/watchlist/country.ts';
import { loadCountry } from '../../shared/watchlist/watch-folder.ts';
import { givenSubscriber } from '../../tests/digest/given.ts';
import type { TestTable } from '../../tests/store/engines.ts';
import { createChance } from '../chance.ts';
import { type Fate, runMortal, type Step } from '../delivery/mortal.ts';
import { createSimulatedSes } from '../delivery/simulated-ses.ts';
import { givenFeeds } from './fault-feeds.ts';
import { createAgenda, judge } from './fault-figures.ts';

export type FaultOptions = {
  seed: number;
  /** A tick an hour names each outlet in a message of its own. */
  outlets: number;
  ticks: number;
  subscribers: number;
  /** Chance that a delivery's run dies midway. */
  crash: number;
};

const minute = 60_000;
const hour = 60 * minute;
const firstTick = Date.parse('2024-03-04T00:00:00.000Z');
/** As the deployed queue has it: what was not finished comes again after six times the function's timeout. */
const visibilityMs = 12 * minute;
/** A run has so many requests that may be its last; a shorter one gets away. */
const mostSteps = 8;

export async function runFaults({ client, table }: TestTable, options: FaultOptions) {
  const chance = createChance(options.seed);
  const time = { now: firstTick };
  const clock = { now: () => new Date(time.now) };
  const storeOf = (send: TestTable['client']['send']) =>
    createStore({ client: { send } as TestTable['client'], table, keepItemsDays: 180, now: clock.now });
  const send = client.send.bind(client);
  const store = storeOf(send);
  // The last ticks bring nothing new: what late messages of theirs leave out must have been read before.
  const feeds = givenFeeds(options.outlets, { firstTick, ticks: options.ticks - 4, now: clock.now });
  const agenda = createAgenda();
  const counts = { messages: 0, deliveries: 0, crashes: 0, 'answers lost': 0 };

  /** A run that dies, if it is to, at one of its first requests to table, network or mailer, before or after the effect. */
  const runOnce = (work: (own: Store, step: Step) => Promise<unknown>) => {
    let left = chance.is(options.crash) ? chance.below(mostSteps) : Number.POSITIVE_INFINITY;
    const fate = async (): Promise<Fate> => (left-- !== 0 ? 'goes on' : chance.is(0.5) ? 'dies after' : 'dies before');
    const mortal = (step: Step) =>
      work(storeOf(((command: Parameters<typeof send>[0]) => step(() => send(command))) as typeof send), step);
    return runMortal(mortal, fate).then(({ kind }) => {
      if (kind === 'died') counts.crashes += 1;
      return kind;
    });
  };

  const poll = async (id: string, message: PollMessage): Promise<void> => {
    counts.deliveries += 1;
    const record = { messageId: id, body: JSON.stringify(message) };
    const kind = await runOnce(async (own, step) => {
      const http = { get: (...asked: Parameters<typeof feeds.get>) => step(() => feeds.get(...asked)) };
      const queue = { send: async () => {} };
      const services = { store: own, http, queue, clock, log, match: feeds.match, outlets: feeds.outlets };
      const again = await pollMessages([record], services, { signal: never, concurrency: 5, tickMinutes: 60 });
      if (again.length > 0) throw new Error(`message ${id} failed without a fault of its own`);
    });
    if (kind === 'died') agenda.add(time.now + visibilityMs, () => poll(id, message));
  };

  const ses = createSimulatedSes({
    chance,
    lose: 0.04,
    time,
    digest: (key) => store.digest(key),
    take: (event) => runOnce((own) => takeMailEvent(event, { store: own, log })),
  });
  const deliver = () =>
    runOnce(async (own, step) => {
      const mailer = {
        proof: { kind: 'events' as const },
        send: (email: Parameters<typeof ses.send>[0]) => step(() => ses.send(email)),
      };
      const services = {
        store: own,
        mailer,
        clock,
        log,
        outlets: feeds.outlets,
        figures: [],
        country: cardOf(loadCountry('watch')),
        sender,
        sleep,
      };
      const { broken } = await deliverDue(clock.now(), services);
      if (broken > 0) throw new Error('a digest broke without a fault of its own');
    });

  for (let tick = 0; tick < options.ticks; tick += 1) {
    const at = firstTick + tick * hour;
    for (const { id } of feeds.outlets) {
      const message = { at: new Date(at).toISOString(), outlets: [id] };
      counts.messages += 1;
      for (let copies = 1 + chance.below(3); copies > 0; copies -= 1)
        agenda.add(at + delay(chance.next()), () => poll(`${id}#${tick}`, message));
    }
    for (let quarter = 0; quarter < 4; quarter += 1)
      for (let copies = 1 + chance.below(3); copies > 0; copies -= 1)
        agenda.add(at + quarter * 15 * minute, () => deliver());
  }
  const readers = Array.from({ length: options.subscribers }, (_, index) => {
    const due = 1 + (index % (options.ticks - 4));
    const nextDigestAt = new Date(firstTick + due * hour).toISOString();
    return givenSubscriber({ id: `s${index}`, timeZone: 'UTC', hour: due % 24, whenQuiet: true, nextDigestAt });
  });
  for (const reader of readers) await store.saveSubscriber(reader);

  for (let works = agenda.next(); works !== undefined; works = agenda.next()) {
    time.now = Math.max(time.now, works.at);
    await ses.deliverEvents(time.now);
    await Promise.all(works.runs.map((run) => run()));
  }
  await ses.deliverEvents(Number.POSITIVE_INFINITY);
  counts['answers lost'] = ses.counts.answersLost;
  const until = new Date(firstTick + (options.ticks - 4) * hour);
  return { ...counts, mistakes: await judge(store, feeds, { readers, mails: ses.mails, until }) };
}

const never = new AbortController().signal;
const sender = 'Fissure <digest@example.org>';
const sleep = async () => {};
const log = { info: () => {}, warn: () => {}, error: () => {}, count: () => {} };

/** Most within two minutes, some half an hour later, one in twenty hours later. */
const delay = (lot: number): number =>
  lot < 0.8 ? (lot / 0.8) * 2 * minute : lot < 0.95 ? lot * 30 * minute : (lot - 0.94) * 50 * hour;
