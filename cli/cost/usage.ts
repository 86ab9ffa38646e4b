// What a month of watching uses, reckoned from outlets, their intervals and subscribers. Pure; docs/cost.md tells it in words.
import { intervalOf } from '../../shared/outlets/schedule.ts';
import type { Usage } from './prices.ts';

export type Workload = {
  /** Outlets by their shortest interval. */
  outlets: readonly { count: number; intervalMinutes: number }[];
  /** Each with a mail a day. */
  subscribers: number;
  tickMinutes: number;
  outletsPerMessage: number;
  /** New items of an outlet a day. */
  itemsADay: number;
  keepItemsDays: number;
  dashboards: number;
};

export const daysOfMonth = 30.4375;
const minutesOfDay = 1440;
const minutesOfMonth = daysOfMonth * minutesOfDay;

/** Parts of the stack that cost by being there; tests/stack holds them to the stack. */
export const stack = {
  alarms: 3,
  queueAlarms: 2,
  digestMinutes: 15,
  /** GB of each function. */
  memory: { dispatch: 0.25, poll: 0.5, digest: 0.5, web: 0.5, 'mail-events': 0.25 },
} as const;

/** Measured on the real line (`npm run bench:replay`, `bench:poll`) unless another source is named. */
export const measured = {
  /** KB of a row. */
  itemRow: 0.66,
  hitRow: 1.4,
  /** 45 entries of the ring of what an outlet listed, 30 bytes each, and 0.6 KB of counters. */
  stateRow: 2,
  /** Share of items that make a hit. */
  hitShare: 0.02,
  /** A hit has a copy in each of two indexes. */
  hitCopies: 3,
  /** Write units that entering a hit's words takes (`npm run bench:query`). */
  wordUnits: 20,
  /** Billed with each row, for its index: the service's own figure. */
  overhead: 0.1,
  /** KB sent for a poll: TLS greeting and request. */
  sentPerPoll: 1.5,
} as const;

/**
 * Seconds of a function. A vCPU comes with 1,769 MB, so 0.29 of one with 512 MB: a poll answered 304 takes 0.7 ms of a core, one
 * with news some 17. Twenty outlets at once answer in a third of a second each.
 */
export const seconds = {
  dispatch: 0.15,
  /** Begin and end of a message: reading a hundred states, now and then a cold start. */
  message: 0.25,
  poll: 0.02,
  newsMore: 0.04,
  /** With looking after what is deployed. */
  digestRun: 0.5,
  mail: 0.05,
  mailEvent: 0.05,
  page: 0.2,
} as const;

/** Lambda's pollers ask an idle queue so often a minute: five of them, 20 seconds each (AWS Compute Blog). */
const emptyReceives = 15;
/** Write units of a mail: claimed, settled, two events, the subscriber's next instant in row and index. */
const writesPerMail = 7;
/** Sent and delivered. */
const eventsPerMail = 2;
/** Pages a subscriber opens a day, and read units of one. */
const pagesADay = 0.2;
const readsPerPage = 20;
/** A state is written that often a day at least, so that its outlet's health shows. */
const heartbeats = 4;
/** Of a run of digests: what is read to judge the deployment by, in units, and written of it. */
const upkeep = { reads: 5, writes: 1 } as const;
/** Requests by which the run asks the site, a month. */
const siteLooks = daysOfMonth * 24;
/** KB of log. */
const logged = { message: 0.6, tick: 0.15, hit: 0.2, mail: 0.5, page: 0.3 } as const;

/** What one outlet does in a day. */
function outletDay(intervalMinutes: number, { itemsADay, tickMinutes }: Workload): { polls: number; news: number } {
  // As the schedule does it: an outlet that publishes seldom is asked less often.
  const interval = intervalOf({ interval: intervalMinutes }, { usualGapMinutes: minutesOfDay / itemsADay });
  const polls = minutesOfDay / (Math.ceil(interval / tickMinutes) * tickMinutes);
  // Items come at random times, so some polls find several.
  return { polls, news: polls * (1 - Math.exp(-itemsADay / polls)) };
}

export function usageOf(workload: Workload): Usage {
  const { outlets, subscribers, tickMinutes, outletsPerMessage, itemsADay, keepItemsDays } = workload;
  const count = outlets.reduce((sum, { count }) => sum + count, 0);
  const ofMonth = (daily: (day: ReturnType<typeof outletDay>) => number) =>
    outlets.reduce((sum, group) => sum + group.count * daily(outletDay(group.intervalMinutes, workload)), 0) *
    daysOfMonth;
  const polls = ofMonth((day) => day.polls);
  const news = ofMonth((day) => day.news);
  const items = count * itemsADay * daysOfMonth;
  const hits = items * measured.hitShare;
  const ticks = minutesOfMonth / tickMinutes;
  // One message's worth is polled by the schedule itself.
  const isQueued = count > outletsPerMessage;
  const messages = ticks * Math.ceil(count / outletsPerMessage);
  const dispatches = isQueued ? ticks : 0;
  const digestRuns = minutesOfMonth / stack.digestMinutes;
  const mails = subscribers * daysOfMonth;
  const pages = subscribers * pagesADay * daysOfMonth;
  const events = mails * eventsPerMail;
  const units = (kilobytes: number) => Math.ceil(kilobytes);
  // Half a unit for 4 KB, eventually consistent. Once a tick, and four times a day for the count of outlets in need.
  const stateReads = (ticks + 4 * daysOfMonth) * count * 0.5 * Math.ceil(measured.stateRow / 4);
  const stored =
    (items / daysOfMonth) * keepItemsDays * (measured.itemRow + measured.overhead) +
    hits * 12 * measured.hitCopies * (measured.hitRow + measured.overhead) +
    count * (measured.stateRow + measured.overhead);
  const gigabytes = (kilobytes: number) => kilobytes / 1e6;
  const { memory } = stack;
  return {
    lambdaRequests: dispatches + messages + digestRuns + events + pages + siteLooks,
    lambdaSeconds:
      memory.dispatch * (isQueued ? ticks + messages / 50 : 0) * seconds.dispatch +
      memory.poll * (messages * seconds.message + polls * seconds.poll + news * seconds.newsMore) +
      memory.digest * (digestRuns * seconds.digestRun + mails * seconds.mail) +
      memory['mail-events'] * events * seconds.mailEvent +
      memory.web * (pages + siteLooks) * seconds.page,
    // A message is sent with nine others, received and deleted; a tick asks how many wait.
    queueRequests: isQueued ? emptyReceives * minutesOfMonth + messages * 2.1 + ticks : 0,
    writeUnits:
      items * units(measured.itemRow) +
      hits * (units(measured.hitRow) * measured.hitCopies + measured.wordUnits) +
      Math.max(news, count * heartbeats * daysOfMonth) * units(measured.stateRow) +
      mails * writesPerMail +
      // Of the polls a note a tick, by each of a few processes.
      ticks * (isQueued ? 5 : 1) +
      digestRuns * upkeep.writes,
    // A run that has someone to write to reads the hits of two days; four do so in a day.
    readUnits:
      stateReads +
      hits * 2 * 4 * 0.5 * Math.ceil(measured.hitRow / 4) +
      digestRuns * upkeep.reads +
      (isQueued ? 0 : ticks) +
      pages * readsPerPage,
    storedGigabytes: gigabytes(stored),
    backedUpGigabytes: gigabytes(stored),
    mails,
    mailEvents: events,
    runs: ticks + digestRuns,
    siteRequests: pages + siteLooks,
    logGigabytes: gigabytes(
      messages * logged.message + ticks * logged.tick + hits * logged.hit + mails * logged.mail + pages * logged.page,
    ),
    alarms: stack.alarms + (isQueued ? stack.queueAlarms : 0),
    dashboards: workload.dashboards,
    sentGigabytes: gigabytes(polls * measured.sentPerPoll),
  };
}
