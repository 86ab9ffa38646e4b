// A site whose owner signs in, one for all files of a worker, and the mails, links, sessions and tokens by which that is done.
import { it as plainIt } from 'vitest';
import { grantAccess } from '../../../shared/subscribers/grants.ts';
import { firstTerms } from '../../../shared/subscribers/preferences.ts';
import { requestDigests } from '../../../shared/subscribers/sign-up.ts';
import { givenHit } from '../../digest/given.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from '../subscribe/site.ts';

export let site: SubscribeSite;
let day = 0;

/** A test on the site. */
export const it = plainIt
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what is wanted
  .extend('site', { scope: 'worker' }, async ({}, { onCleanup }) => {
    site = await openSubscribeSite([givenHit({})]);
    onCleanup(() => site.close());
    await givenReader(site, 'owner');
    return site;
  })
  .extend('week', { auto: true }, ({ site }) => {
    // Each test has its own week, so that what another used up is over.
    day += 7;
    site.clock.set(new Date(Date.UTC(2025, 0, day)).toISOString());
    site.mails.length = 0;
    return day;
  });

export const linkIn = (text = ''): string => new URL(/https:\/\/fissure\.example\/\S+/.exec(text)![0]).pathname;
export const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0]!;
export const withCookie = (cookie: string) => ({ headers: { cookie } });
/** The path of the link in the mail that is asked for. */
export const asked = async (address: string, to?: string) => {
  await site.post('/sign-in', { address, ...(to !== undefined && { to }) });
  return linkIn(site.mails.at(-1)?.text);
};

/** The cookie of a new session. */
export const signedIn = async (address = 'owner@reader.example') => cookieOf(await site.post(await asked(address)));
/** Signs up and confirms. @returns the id */
export const confirmed = async (address: string) => {
  await site.post('/subscribe', { address, do: 'save' });
  const services = { ...site, keys: site.keys, sendRequested: async () => {} };
  const terms = { ...firstTerms, timeZone: 'UTC', hour: 7, whenQuiet: false };
  await requestDigests(address, terms, services);
  const [row] = (await Array.fromAsync(site.store.subscribers())).filter(({ email }) => email === address);
  await site.store.saveSubscriber({ ...row!, status: 'confirmed' });
  return row!.id;
};

/** A new token of the owner's, or why there is none. */
export const apiToken = async (name = 'reader') => {
  const granted = await grantAccess('api', { id: 'owner' }, site, name);
  return granted.kind === 'granted' ? granted.token : granted.kind;
};
