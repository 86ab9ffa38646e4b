// Who is due at each tick and what they bring: outlets that publish at different rates, polled by the real schedule.
import { intervalOf } from '../../shared/outlets/schedule.ts';
import { createRandom, type Random } from './random.ts';

/**
 * `usual`: polls as on any day, long after the start. `first`: every outlet is new and brings its whole feed. `rush`: every outlet is due
 * at once and reports three times on the same figure.
 */
type Occasion = 'usual' | 'first' | 'rush';

export type Plan = {
  outlets: number;
  intervalMinutes: number;
  tickMinutes: number;
  outletsPerMessage: number;
  /** New items an outlet a day, in the mean. */
  itemsADay: number;
  occasion: Occasion;
  /** Ticks that are simulated. */
  ticks: number;
};

/** What polling one message's due outlets comes to. */
export type Message = { tick: number; named: number; due: number; news: number; items: number; hits: number };

/** Entries of a feed that was never read. */
const firstItems = 50;
const hitShare = 0.02;
const rushHits = 3;

/** A source of the messages of each tick, in order; what a message brings is settled when it is sent. */
export function createTraffic(plan: Plan, seed = 1): (tick: number) => Message[] {
  const random = createRandom(seed);
  const { outlets, intervalMinutes, tickMinutes, itemsADay } = plan;
  const rates = Float32Array.from({ length: outlets }, () => random.lognormal(itemsADay));
  const periods = Uint16Array.from(rates, (rate) => {
    const interval = intervalOf({ interval: intervalMinutes }, { usualGapMinutes: 1440 / rate });
    return Math.ceil(interval / tickMinutes);
  });
  const phases = Uint16Array.from(periods, (period) => Math.floor(random.uniform() * period));
  return (tick) => {
    const messages: Message[] = [];
    for (let from = 0; from < outlets; from += plan.outletsPerMessage) {
      const to = Math.min(outlets, from + plan.outletsPerMessage);
      const message: Message = { tick, named: to - from, due: 0, news: 0, items: 0, hits: 0 };
      for (let outlet = from; outlet < to; outlet++) {
        const once = plan.occasion !== 'usual' && tick === 0;
        if (!once && (tick + phases[outlet]!) % periods[outlet]! !== 0) continue;
        add(
          message,
          itemsOf(plan.occasion, once, (rates[outlet]! * periods[outlet]! * tickMinutes) / 1440, random),
          once && plan.occasion === 'rush',
          random,
        );
      }
      messages.push(message);
    }
    return messages;
  };
}

function itemsOf(occasion: Occasion, once: boolean, usual: number, random: Random): number {
  if (once) return occasion === 'first' ? firstItems : rushHits;
  return random.poisson(usual);
}

function add(message: Message, items: number, allHit: boolean, random: Random): void {
  message.due++;
  if (items > 0) message.news++;
  message.items += items;
  message.hits += allHit ? items : random.poisson(items * hitShare);
}
