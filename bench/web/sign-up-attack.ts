// A day of sign-up under attack, hour by hour, over the pages and the embedded database: `npm run bench:sign-up`.
//
// The attacker has some networks, waits half a minute in place of every proof, and types in addresses as often as the form takes them: of strangers at big
// providers and small ones, invented domains, and a known reader's own, for sign-up and for links to sign in. Twenty visitors sign up
// in between, some without script. Two readers ask for links meanwhile: one four times in a browser that keeps its cookies, one twice a
// day in a browser that keeps none. Arguments: the attacker's networks (3), and what each asks an hour (6).
import { createHash } from 'node:crypto';
import { subscriberIdOf } from '../../shared/subscribers/owner.ts';
import { givenReader, hidden, openSubscribeSite, solveProof } from '../../tests/web/subscribe/site.ts';
import { createChance } from '../chance.ts';

const networks = Number(process.argv[2] ?? 3);
const often = Number(process.argv[3] ?? 6);
const chance = createChance(12);
const start = Date.parse('2024-06-03T00:00:00Z');
const minute = 60_000;
const invented = /invented/;
const site = await openSubscribeSite([], 'sign-in', {
  mailDomains: { of: async (domain) => (invented.test(domain) ? 'none' : 'takes') },
});
// The owner is the known reader: id and address belong together.
await givenReader(site, 'owner');
const forgetful = 'bob@reader.example';
const bob = await subscriberIdOf(forgetful, site);
await givenReader(site, bob);
await site.store.changeSubscriber(bob, (stored) => stored && { ...stored, email: forgetful });
const at = (ms: number) => site.clock.set(new Date(start + ms).toISOString());
const providers = ['mail.example', 'post.example', 'box.example'];
const victim = (number: number) => {
  const domain = [...providers, `company${number % 50}.example`, `invented${number}.example`][number % 5];
  return `victim${createHash('sha256').update(`${number}`).digest('hex').slice(0, 8)}@${domain}`;
};

/** By the form as it stands: shown, waited for where there is no script, sent. The status of the answer. */
async function signUp(address: string, from: string, ms: number, script = true): Promise<number> {
  at(ms);
  const shown = hidden(await (await site.get('/subscribe')).text(), 'shown');
  const proof = script ? solveProof(`${shown}:${address}:`) : '';
  if (!script) at(ms + 40_000);
  return (await site.post('/subscribe', { address, shown, proof, do: 'save' }, {}, from)).status;
}

const honest = Array.from({ length: 20 }, (_, number) => ({
  address: `visitor${number}@${number % 2 ? 'mail.example' : `home${number}.example`}`,
  from: `198.51.${number}.9`,
  ms: chance.below(24 * 60) * minute,
  script: number % 5 > 0,
}));
let asks = 0;
let links = 0;
let lockedOut = 0;
let known = '';
const answers = new Map<number, number>();

/** The reader wants in, from home: a link comes, and signs in. */
async function signIn(address: string, from: string, cookie: string): Promise<Response | undefined> {
  const before = site.mails.length;
  await site.post('/sign-in', { address }, { cookie }, from);
  const mail = site.mails.slice(before).find(({ to, subject }) => to === address && subject.startsWith('Sign in'));
  const path = mail && new URL(/https:\/\/\S+/.exec(mail.text)![0]).pathname;
  links += 1;
  const signedIn = path === undefined ? undefined : await site.post(path);
  if (signedIn?.status !== 303) lockedOut += 1;
  return signedIn;
}

for (let hour = 0; hour < 24; hour++) {
  for (const visitor of honest.filter(({ ms }) => Math.floor(ms / (60 * minute)) === hour)) {
    at(visitor.ms);
    await signUp(visitor.address, visitor.from, visitor.ms, visitor.script);
  }
  at(hour * 60 * minute + 30 * minute);
  for (let network = 0; network < networks; network++) {
    for (let ask = 0; ask < often; ask++) {
      const status = await signUp(victim(asks++), `203.${network}.113.7`, hour * 60 * minute + 30 * minute, false);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
    for (let ask = 0; ask < often; ask++)
      for (const address of ['owner@reader.example', forgetful])
        await site.post('/sign-in', { address }, {}, `203.${network}.113.7`);
  }
  if (hour % 6 === 3) {
    const signedIn = await signIn('owner@reader.example', '192.0.2.77', known);
    // As the reader's browser does.
    const kept = signedIn?.headers.getSetCookie().find((one) => one.includes('-known='));
    if (kept) known = kept.split(';')[0]!;
  }
  if (hour === 11 || hour === 23) await signIn(forgetful, '198.18.0.5', '');
}
const to = (pattern: RegExp) => site.mails.filter((mail) => pattern.test(mail.to)).length;
console.log({
  networks,
  asks,
  answers: Object.fromEntries(answers),
  mailsToStrangers: to(/^victim/),
  honestServed: new Set(site.mails.map((mail) => mail.to).filter((address) => /^visitor/.test(address))).size,
  readerLockedOut: `${lockedOut} of ${links}`,
  linksMailedToReaders: site.mails.filter(({ subject }) => subject.startsWith('Sign in')).length,
  ownerTold: site.mails.filter(({ subject }) => subject.includes('daily cap')).length,
});
await site.close();
