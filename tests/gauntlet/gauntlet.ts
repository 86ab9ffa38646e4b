// Polls many outlets of one misbehaving server for several rounds, and tells what was lost, doubled or late. Deterministic by seed.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { peakMb } from '../../bench/peak.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';
import { type PollServices, pollOutlets } from '../../shared/outlets/poll.ts';
import { readSettings } from '../../shared/settings.ts';
import { misbehaviourNames } from './misbehaviour.ts';
import { startServer, titlesOf } from './server.ts';

export type Plan = { outlets: number; rounds: number; faulty: number; seed: number };

export type Verdict = {
  /** Items that a feed carried and that the store lacks in the end; hostile outlets carry none. */
  lost: string[];
  /** Titles stored more than once, and hits found twice. */
  doubled: string[];
  /** Items of outlets that never misbehave stored more than one round after they appeared. */
  late: string[];
  /** Addresses outside this machine that a connection was tried to. */
  forbidden: string[];
  stored: number;
  hits: number;
  seconds: number;
  peakMb: number;
};

export async function runGauntlet({ outlets: count, rounds, faulty, seed }: Plan): Promise<Verdict> {
  const random = generator(seed);
  const started = performance.now();
  const cast = Array.from({ length: count }, (_, number) => ({
    id: `outlet-${number}`,
    misbehaves: random() < faulty ? misbehaviourNames[Math.floor(random() * misbehaviourNames.length)]! : undefined,
  }));
  const tried = watchConnections();
  const server = await startServer(cast);
  const outlets = cast.map(({ id }, number) => toOutlet(id, `http://127.0.${number % 200}.1:${server.port}/${id}`));
  const world = memory();
  const late: string[] = [];
  for (let round = 0; round < rounds; round++) {
    await server.beginRound(round);
    world.time.setTime(Date.UTC(2026, 2, 2, 12 + 2 * round));
    await pollOutlets(outlets, world.services, { concurrency: 20 });
    for (const { id } of cast.filter(({ misbehaves }) => misbehaves === undefined))
      for (const title of titlesOf(id, round - 1)) if (!world.titles.has(title)) late.push(title);
  }
  const carried = cast
    .filter(({ misbehaves }) => misbehaves?.kind !== 'hostile')
    .flatMap(({ id }) => titlesOf(id, rounds - 1));
  const lost = () => carried.filter((title) => !world.titles.has(title));
  // Everything published must be there once the last faults have passed; what a busy machine let time out, a poll later.
  for (let polls = 0; polls === 0 || (polls < mostPolls && lost().length > 0); polls++)
    await pollOutlets(outlets, world.services, { concurrency: 20 });
  server.stop();
  tried.stop();
  return {
    lost: lost(),
    doubled: [...world.titles].flatMap(([title, times]) => (times > 1 ? [title] : [])).concat(world.doubledHits),
    late,
    forbidden: tried.outside,
    stored: world.items.size,
    hits: world.hits.size,
    seconds: (performance.now() - started) / 1000,
    peakMb: peakMb(),
  };
}

/** Polls behind the last fault, at most. */
const mostPolls = 4;

function toOutlet(id: string, url: string): Outlet {
  return {
    id,
    name: id,
    url,
    kind: 'feed',
    language: 'en',
    country: 'GB',
    stance: 'other',
    interval: 15,
    enabled: true,
    sample: false,
  };
}

/** A store that remembers everything it was ever given, so that a doubled item shows. */
function memory() {
  const items = new Map<string, Item>();
  const titles = new Map<string, number>();
  const states = new Map<string, OutletState>();
  const hits = new Map<string, Hit>();
  const doubledHits: string[] = [];
  const time = new Date(0);
  const add = (item: Item, found: readonly Hit[]) => {
    if (items.has(item.id)) return 'known' as const;
    items.set(item.id, item);
    const counted = item.title.startsWith('Report') ? item.title : item.id; // hostile outlets may send the same
    titles.set(counted, (titles.get(counted) ?? 0) + 1);
    for (const hit of found) {
      if ([...hits.values()].some(({ title: earlier }) => earlier === hit.title)) doubledHits.push(hit.id);
      hits.set(hit.id, hit);
    }
    return 'new' as const;
  };
  const services: PollServices = {
    store: {
      outletStates: async (ids) =>
        new Map(ids.flatMap((id) => (states.has(id) ? [[id, states.get(id)!] as const] : []))),
      saveOutletState: async (state) => {
        states.set(state.outletId, structuredClone(state));
        return 'saved';
      },
      addItems: async (entries) => entries.map(({ item, hits: found }) => add(item, found)),
      addItem: async (item, found, { edited = false } = {}) =>
        edited && items.has(item.id) ? 'updated' : add(item, found),
    },
    http: createHttp({ ...readSettings({}), FISSURE_TIMEOUT_SECONDS: 1, FISSURE_MAX_BODY_MB: 8 }, { loopback: true }),
    clock: { now: () => new Date(time) },
    log: { warn: () => {} },
    match: (item) => (item.title.includes('resigned') ? [{ id: `${item.id}#x`, title: item.title } as Hit] : []),
  };
  return { services, items, titles, hits, doubledHits, time };
}

/** Every address that a socket of this process tries, but this machine's. */
function watchConnections() {
  const outside: string[] = [];
  const see = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.on('connectionAttempt', (address: string) => {
      if (!address.startsWith('127.') && address !== '::1') outside.push(address);
    });
  };
  subscribe('net.client.socket', see);
  return { outside, stop: () => unsubscribe('net.client.socket', see) };
}

/** Park and Miller's minimal standard generator, 0 to 1. */
function generator(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
