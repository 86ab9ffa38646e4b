// What keeps sign-up from being turned against those who are mailed, who send, and who ask.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeMailEvent } from '../../../shared/digest/mail-events.ts';
import { openSignUp } from '../../../shared/subscribers/sign-up-state.ts';
import { bounce } from '../../digest/ses-events.ts';
import { givenReader, hidden, openSubscribeSite, type SubscribeSite } from './site.ts';

let site: SubscribeSite;
afterEach(() => site.close());
const open = async (...args: Parameters<typeof openSubscribeSite>) => {
  site = await openSubscribeSite(...args);
  await givenReader(site, 'owner');
  return site;
};
const later = (seconds: number) => site.clock.set(new Date(site.clock.now().getTime() + seconds * 1000).toISOString());
const shownIn = async (path = '/subscribe') => hidden(await (await site.get(path)).text(), 'shown');
/** By the path that takes half a minute, which costs a test no proof. */
async function signUp(address: string, from?: string, path?: string) {
  const shown = await shownIn(path);
  later(31);
  const invitation = path ? new URL(path, 'https://x.test').searchParams.get('invitation')! : '';
  return site.post('/subscribe', { address, shown, invitation, proof: '', do: 'save' }, {}, from);
}

describe('a form', () => {
  it('is taken at once with a proof of work, and without one after half a minute', async () => {
    await open();
    const shown = await shownIn();
    const without = { address: 'ada@example.org', shown, proof: '1', do: 'save' };
    const early = await site.post('/subscribe', without);
    expect([early.status, await early.text()]).toEqual([429, expect.stringContaining('in 30 seconds')]);
    expect((await site.post('/subscribe', { address: 'ada@example.org', shown, do: 'save' })).status).toBe(200);
    later(31);
    expect((await site.post('/subscribe', { ...without, address: 'bob@example.org' })).status).toBe(200);
    expect(site.mails.map(({ to }) => to)).toEqual(['ada@example.org', 'bob@example.org']);
  });

  it('shown to one visitor is no form of another, nor of another day', async () => {
    await open();
    const shown = await shownIn();
    later(31);
    const stolen = { address: 'ada@example.org', shown, proof: '', do: 'save' };
    await site.post('/subscribe', stolen, { cookie: '__Host-fissure-form=AAAAAAAAAAAAAAAAAAAAAA' });
    later(25 * 3600);
    await site.post('/subscribe', stolen);
    expect(site.mails).toEqual([]);
  });
});

describe('who asks', () => {
  it.each([
    ['four addresses a day from one network', '203.0.113.7', (number: number) => `203.0.113.${number}`],
    ['four from one IPv6 site', '2001:db8:7::1', (number: number) => `2001:db8:7:${number}::1`],
  ])('gets %s', async (_, first, from) => {
    await open();
    for (let number = 0; number < 8; number += 1) {
      await signUp(`stranger${number}@of${number}.example`, number === 0 ? first : from(number));
      later(1_900);
    }
    expect(site.mails.length).toBe(4);
    expect((await signUp('honest@example.org', '198.51.100.1')).status).toBe(200);
    expect(site.mails.at(-1)?.to).toBe('honest@example.org');
  });

  it('for a domain that takes no mail is told, and nothing is counted or sent', async () => {
    await open([], 'sign-in', { mailDomains: { of: async () => 'none' } });
    const answer = await signUp('ada@gmial.example');
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('no mail is taken by gmial.example'),
    ]);
    expect(site.mails).toEqual([]);
  });

  it('is kept under nothing from which the network or the address follows', async () => {
    await open();
    const kept = vi.spyOn(site.store, 'takeUse');
    await signUp('ada@example.org', '203.0.113.7');
    kept.mockRestore();
    const erased = JSON.stringify(await Array.fromAsync(site.store.subscribers()));
    expect(erased).not.toContain('203.0.113');
    expect(site.logged.join()).not.toContain('203.0.113');
  });
});

it('tells the owner once when the daily cap is reached, and mails no more', async () => {
  await open();
  for (let number = 0; number < 70; number += 1) {
    await signUp(`stranger${number}@of${number}.example`);
    later(300);
  }
  const toOwner = site.mails.filter(({ to }) => to === 'owner@reader.example');
  expect([site.mails.length - toOwner.length, toOwner.map(({ subject }) => subject)]).toEqual([
    60,
    ['Fissure: sign-up has reached its daily cap'],
  ]);
}, 60_000);

describe('the brake', () => {
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void site.logged.push(message) };
  const returned = async (key: string) =>
    void (await takeMailEvent(bounce('Permanent', 'General', { key, to: '' }), { store: site.store, log }));

  it('closes sign-up when more than one in fifty mails to confirm came back, tells the owner once, and opens by the owner’s word', async () => {
    await open();
    for (const name of ['ada', 'bob', 'cyd']) await signUp(`${name}@example.org`);
    const keys = site.mails.map(({ key }) => key);
    await returned(keys[0]!);
    await returned(keys[0]!);
    expect((await site.get('/subscribe')).status).toBe(200);
    await returned(keys[1]!);
    const closed = await site.get('/subscribe');
    expect([closed.status, await closed.text()]).toEqual([403, expect.stringContaining('closed for now')]);
    await site.get('/subscribe');
    expect((await site.post('/subscribe', { address: 'dan@example.org', do: 'show' })).status).toBe(403);
    const told = site.mails.filter(({ subject }) => subject.includes('sign-up is closed'));
    expect(told.map(({ to }) => to)).toEqual(['owner@reader.example']);
    await site.store.changeSignUp(openSignUp);
    expect((await site.get('/subscribe')).status).toBe(200);
  });

  it('hears of what came back from SES', async () => {
    await open();
    await signUp('ada@example.org');
    const [mail] = site.mails;
    await returned(mail!.key);
    expect((await site.store.signUp()).sent.map(({ back }) => back)).toEqual([true]);
  });
});

describe('sign-up', () => {
  it('is closed where the settings say so', async () => {
    await open([], 'sign-in', { signUp: 'closed' });
    expect([(await site.get('/subscribe')).status, (await site.post('/subscribe', { do: 'show' })).status]).toEqual([
      403, 403,
    ]);
  });

  it('by invitation takes who has one, once', async () => {
    await open([], 'sign-in', { signUp: 'invitation' });
    const path = `/subscribe?invitation=${await site.tokens.issue('invitation', 'anybody', { jti: '1' })}`;
    expect((await site.get('/subscribe')).status).toBe(403);
    expect((await signUp('ada@example.org', undefined, path)).status).toBe(200);
    expect((await signUp('bob@example.org', undefined, path)).status).toBe(403);
    expect(site.mails.map(({ to }) => to)).toEqual(['ada@example.org']);
  });
});
