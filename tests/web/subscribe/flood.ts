// Somebody who types one address into the form again and again, in every spelling that reaches the same mailbox.
import { hidden, type SubscribeSite } from './site.ts';

const spellings = [
  'victim@reader.example',
  'Victim@reader.example',
  'VICTIM@READER.EXAMPLE',
  'victim+news@reader.example',
  'victim+a.b+c@Reader.Example',
  'vIcTiM+1@reader.example',
];
const hour = 3_600_000;

export type Flood = { requests: number; mails: number; mostInADay: number; mostInAWeek: number; answers: number };

/**
 * `requests` sign-ups over `days`, `atOnce` at a time. In the second third of the time the address is subscribed, in the last it
 * has left. `answers`: how many different pages were answered, but for the address in them.
 */
export async function floodAddress(
  site: SubscribeSite,
  { requests, days, atOnce = 10 }: { requests: number; days: number; atOnce?: number },
): Promise<Flood> {
  const start = site.clock.now().getTime();
  const sentAt: number[] = [];
  const answers = new Set<string>();
  site.mails.length = 0;
  for (let asked = 0; asked < requests; asked += atOnce) {
    const now = start + Math.floor((asked / requests) * days * 24) * hour;
    site.clock.set(new Date(now).toISOString());
    const third = Math.floor((asked / requests) * 3);
    if (third === 1) await press(site, 'confirm');
    if (third === 2) await press(site, 'unsubscribe');
    const shown = hidden(await (await site.get('/subscribe')).text(), 'shown');
    // After half a minute the form is taken without a proof.
    site.clock.set(new Date(now + 31_000).toISOString());
    const before = site.mails.length;
    const some = Array.from({ length: Math.min(atOnce, requests - asked) }, async (_, index) => {
      const address = spellings[(asked + index) % spellings.length]!;
      const response = await site.post('/subscribe', { address, shown, proof: '', do: 'save' });
      answers.add(
        `${response.status} ${(await response.text()).replaceAll(
          address.replace(/@.*/, (domain) => domain.toLowerCase()),
          'ADDRESS',
        )}`,
      );
    });
    await Promise.all(some);
    sentAt.push(...site.mails.slice(before).map(() => now));
  }
  const most = (span: number) =>
    Math.max(0, ...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + span).length));
  return {
    requests,
    mails: sentAt.length,
    mostInADay: most(24 * hour),
    mostInAWeek: most(7 * 24 * hour),
    answers: answers.size,
  };
}

/** Whoever has the address confirms by the newest mail, or leaves. */
async function press(site: SubscribeSite, what: 'confirm' | 'unsubscribe'): Promise<void> {
  for await (const subscriber of site.store.subscribers()) {
    if (what === 'confirm' && subscriber.status === 'pending') {
      const token = await site.tokens.issue('confirm', subscriber.id, { epoch: subscriber.epoch });
      await site.post(`/confirm/${token}`);
    }
    if (what === 'unsubscribe' && subscriber.status === 'confirmed') {
      const token = await site.tokens.issue('unsubscribe', subscriber.id);
      await site.post(`/unsubscribe/${token}`);
    }
  }
}
