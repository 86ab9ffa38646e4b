// A server on this machine whose answers a test writes, and the services of a poll around it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import type { Outlet, OutletState, PollNote } from '../../shared/outlets/outlet.ts';
import type { PollServices } from '../../shared/outlets/poll.ts';
import type { PollTickServices } from '../../shared/outlets/poll-tick.ts';
import { readSettings } from '../../shared/settings.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves until the test ends. @returns the server's address without a path */
export async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Http that reaches this machine, with limits small enough for a test. */
export function loopbackHttp(limits: { FISSURE_TIMEOUT_SECONDS?: number; FISSURE_MAX_BODY_MB?: number } = {}) {
  return createHttp({ ...readSettings({}), ...limits }, { loopback: true });
}

export function outlet(url: string, fields: Partial<Outlet> = {}): Outlet {
  return {
    id: 'test-outlet',
    name: 'Test Outlet',
    url,
    kind: 'feed',
    language: 'en',
    country: 'GB',
    stance: 'independent',
    interval: 15,
    enabled: true,
    sample: false,
    ...fields,
  };
}

/** Services that keep what they are given, with a clock that the test turns. */
export function pollServices(fields: Partial<PollServices> = {}) {
  const items = new Map<string, Item>();
  const states = new Map<string, OutletState>();
  const writes: string[] = [];
  const time = { now: new Date('2026-03-02T12:00:00Z') };
  const add = (item: Item) => {
    writes.push(`item ${item.title}`);
    if (items.has(item.id)) return 'known';
    items.set(item.id, item);
    return 'new';
  };
  const notes: PollNote[] = [];
  const services = {
    store: {
      pollNote: async () => notes.at(-1),
      savePollNote: async (note) => {
        notes.push(note);
      },
      addItems: async (entries, options) =>
        entries.map(({ item }) => {
          const recent = options && (items.get(item.id)?.firstSeenAt ?? '') > options.since;
          return recent ? 'recent' : add(item);
        }),
      outletStates: async (ids) => new Map(ids.flatMap((id) => (states.has(id) ? [[id, states.get(id)!]] : []))),
      saveOutletState: async (state, before) => {
        if ((states.get(state.outletId)?.lastPollAt ?? '') > (before?.lastPollAt ?? '')) return 'overtaken';
        writes.push(`state ${state.outletId}`);
        states.set(state.outletId, structuredClone(state));
        return 'saved';
      },
      addItem: async (item, _hits, { edited = false } = {}) => {
        const stored = items.get(item.id);
        if (!stored || !edited) return add(item);
        writes.push(`edit ${item.title}`);
        items.set(item.id, { ...item, firstSeenAt: stored.firstSeenAt, backfill: stored.backfill });
        return 'updated';
      },
    },
    http: loopbackHttp(),
    clock: { now: () => time.now },
    log: { warn: () => {} },
    match: (item) => (item.title.includes('resigned') ? [{ id: `${item.id}#x#resigned` } as Hit] : []),
    ...fields,
  } as PollServices & Pick<PollTickServices, 'store'>;
  return { services, items, states, writes, time, notes };
}

export function rss(
  items: { title: string; guid?: string; link?: string; date?: string; description?: string }[],
): string {
  const element = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const body = items.map(
    (item) =>
      `<item>${element('title', item.title)}${element('guid', item.guid)}${element('link', item.link)}` +
      `${element('pubDate', item.date)}${element('description', item.description)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${body.join('')}</channel></rss>`;
}
