// The pages about subscriptions over a store of their own, with mails kept in memory and a clock that is set.
import { createHash } from 'node:crypto';
import type { Email } from '../../../shared/digest/email.ts';
import type { Hit } from '../../../shared/hit.ts';
import type { Database } from '../../../shared/store/client.ts';
import { createStore, type Store } from '../../../shared/store/store.ts';
import { makeKeys } from '../../../shared/subscribers/keys.ts';
import { firstTerms } from '../../../shared/subscribers/preferences.ts';
import { createTokens, type Tokens } from '../../../shared/subscribers/tokens.ts';
import { createApp } from '../../../web/app.ts';
import type { WebServices } from '../../../web/services.ts';
import type { AskedMail } from '../../../web/subscribe/asked.ts';
import { carryOut } from '../../../web/subscribe/asked-mail.ts';
import { proofBits } from '../../../web/subscribe/proof.ts';
import { russia } from '../../country.ts';
import { givenOutlet } from '../../digest/given.ts';
import { openTestTable, testEngines } from '../../store/engines.ts';

const watch = {
  figures: [
    { id: 'chubais', name: 'Anatoly Chubais', names: [], circle: 'liberals' },
    { id: 'shoigu', name: 'Sergei Shoigu', names: [], circle: 'government' },
  ],
  outlets: [givenOutlet('meduza', { name: 'Meduza' }), givenOutlet('tass', { name: 'TASS', stance: 'state' })],
  country: russia,
};

export type SubscribeSite = {
  app: ReturnType<typeof createApp>;
  store: Store;
  database: Database;
  tokens: Tokens;
  keys: ReturnType<typeof makeKeys>;
  mails: Email[];
  /** Every line of the log, as JSON. */
  logged: string[];
  /** Commands that reached the database and may change it, by name. */
  writes: string[];
  clock: { set(instant: string): void; now(): Date };
  /** What forms asked for, while it is held back; carried out at once otherwise. */
  hold(): { release(): Promise<void> };
  /** Makes the mailer refuse. */
  refuse(error: Error | undefined): void;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** As a browser does: with its cookie, and to sign up with the proof that the page's script would make. `from`: an IP address. */
  post(
    path: string,
    fields?: Record<string, string | string[]>,
    headers?: Record<string, string>,
    from?: string,
  ): Promise<Response>;
  close(): Promise<void>;
};

/** What web/subscribe/proof.ts asks for. */
export function solveProof(text: string): string {
  for (let tried = 0; ; tried += 1) {
    const head = createHash('sha256').update(`${text}${tried}`).digest().readUInt32BE(0);
    if (head >>> (32 - proofBits) === 0) return String(tried);
  }
}

const reading = /^(Get|BatchGet|TransactGet|Query|Scan|Describe)/;

export async function openSubscribeSite(
  hits: readonly Hit[] = [],
  access: 'loopback' | 'sign-in' = 'sign-in',
  changes: Partial<WebServices> = {},
): Promise<SubscribeSite> {
  const table = await openTestTable(testEngines[0]!);
  let now = new Date('2024-06-03T10:00:00Z');
  let refusal: Error | undefined;
  const clock = {
    now: () => now,
    set: (instant: string) => {
      now = new Date(instant);
    },
  };
  const [mails, logged, writes]: [Email[], string[], string[]] = [[], [], []];
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (command) => {
        if (!reading.test(commandName)) writes.push(commandName);
        return next(command);
      },
    {},
  );
  const stored = createStore({ ...table, keepItemsDays: 180, now: clock.now });
  const store = new Proxy(stored, {
    get(target, name: keyof Store) {
      return name === 'hits' && hits.length > 0 ? () => hits : target[name];
    },
  });
  const note = (message: string, fields?: unknown) => void logged.push(JSON.stringify([message, fields]));
  const keys = makeKeys();
  const tokens = createTokens({ keys: keys.tokens, clock });
  const services = {
    ...{ store, tokens, keys, clock },
    log: { info: note, warn: note, error: note },
    mailer: {
      send: async (email: Email) => {
        if (refusal) throw refusal;
        mails.push(email);
        return { messageId: 'm' };
      },
    },
    sender: 'Fissure <digest@fissure.example>',
    site: 'https://fissure.example',
    watch,
  };
  let held: AskedMail[] | undefined;
  let networks = 0;
  let cookie = '';
  const app = createApp({
    ...services,
    access,
    signUp: 'open',
    queue: async (asked) => {
      if (held) held.push(asked);
      else await carryOut(asked, services);
    },
    mailDomains: { of: async () => 'takes' },
    // Everybody from a network of their own, where a test does not say.
    remoteAddress: (context) => context.req.header('x-from') ?? `2001:db8:${(++networks).toString(16)}::1`,
    timeZone: 'Europe/Berlin',
    ...changes,
    // The explorer's part, which no page here asks for.
  } as Partial<WebServices> as WebServices);
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('cookie') && cookie !== '') headers.set('cookie', cookie);
    const response = await app.request(`https://fissure.example${path}`, { ...init, headers });
    const form = response.headers.getSetCookie().find((one) => one.startsWith('__Host-fissure-form='));
    if (form) cookie = form.split(';')[0]!;
    return response;
  };
  return {
    database: { ...table, now: clock.now },
    ...{ app, store: stored, tokens, keys, mails, logged, writes, clock },
    refuse: (error) => {
      refusal = error;
    },
    hold: () => {
      const kept: AskedMail[] = [];
      held = kept;
      return {
        release: async () => {
          held = undefined;
          for (const asked of kept) await carryOut(asked, services);
        },
      };
    },
    get: request,
    post: (path, given = {}, headers = {}, from) => {
      const isSignUp = path === '/subscribe' && given.do === 'save' && given.proof === undefined;
      const proof = isSignUp ? { proof: solveProof(`${given.shown}:${String(given.address ?? '').trim()}:`) } : {};
      const fields = { ...given, ...proof };
      const pairs = Object.entries(fields).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, value]),
      );
      return request(path, {
        method: 'POST',
        headers: { ...headers, ...(from !== undefined && { 'x-from': from }) },
        body: new URLSearchParams(pairs),
      });
    },
    close: table.close,
  };
}

/** A confirmed subscriber in the store. */
export async function givenReader(site: SubscribeSite, id: string): Promise<void> {
  await site.store.saveSubscriber({
    ...firstTerms,
    ...{ id, email: `${id}@reader.example`, status: 'confirmed', createdAt: '2024-01-01T00:00:00.000Z' },
    ...{ timeZone: 'Europe/Berlin', hour: 7, whenQuiet: false, nextDigestAt: '2024-06-04T05:00:00.000Z' },
  });
}

/** The value of a form's hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
