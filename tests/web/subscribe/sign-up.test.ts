import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHit } from '../../digest/given.ts';
import { floodAddress } from './flood.ts';
import { hidden, openSubscribeSite, type SubscribeSite } from './site.ts';

let site: SubscribeSite;
beforeAll(async () => {
  const recent = ['2024-05-20T10:00:00Z', '2024-05-21T10:00:00Z', '2024-05-30T10:00:00Z'];
  const hits = recent.map((publishedAt, index) =>
    givenHit({
      publishedAt,
      who: ['chubais', 'shoigu', 'shoigu'][index]!,
      event: 'dismissed',
      score: 0.9 - index / 10,
    }),
  );
  site = await openSubscribeSite(hits);
});
afterAll(() => site.close());

/** What a person sends who likes what the form shows. */
async function fill(fields: Record<string, string | string[]>) {
  const shown = await (await site.post('/subscribe', { ...fields, do: 'show' })).text();
  return { ...fields, shown: hidden(shown, 'shown'), do: 'save' };
}
const linkIn = (text: string) => new URL(/https:\/\/fissure\.example\/\S+/.exec(text)![0]).pathname;

describe('the form', () => {
  test('shows what the past month would have sent, and how often', async () => {
    const page = await (await site.get('/subscribe')).text();
    // Not how many, of a history that is closed to who asks.
    expect(page).toContain('In the past 30 days: a mail a week, or fewer.');
    expect(page).not.toMatch(/\d stor|\d mail|fullest|Mail by mail/);
    expect(page).toContain('<label for="address">Your mail address</label>');
    // The history is closed to who is not known.
    expect(page).not.toContain('Chubais is dismissed');
  });

  test('shows the choices made, before anything is saved', async () => {
    const page = await (await site.post('/subscribe', { events: 'died', do: 'show' })).text();
    // Nothing found is told as little found: else every name could be asked for.
    expect(page).toContain('In the past 30 days: a mail a week, or fewer.');
    expect(page).toContain('value="died" checked');
  });

  test('takes whatever was chosen on it at once, with one button', async () => {
    const shown = hidden(await (await site.get('/subscribe')).text(), 'shown');
    const asked = await site.post('/subscribe', {
      ...{ address: 'chooser@example.org', frequency: 'weekly', events: 'died', do: 'save', shown },
    });
    expect([await asked.text(), site.mails.at(-1)?.to]).toEqual([
      expect.stringContaining('Look into your mail'),
      'chooser@example.org',
    ]);
    const stored = await Array.fromAsync(site.store.subscribers());
    expect(stored.find(({ email }) => email === 'chooser@example.org')).toMatchObject({
      status: 'pending',
      preferences: { frequency: 'weekly', events: ['died'] },
    });
  });

  test('that nobody was shown is shown again, and sends nothing', async () => {
    const before = site.mails.length;
    const response = await site.post('/subscribe', { address: 'unseen@example.org', do: 'save' });
    expect([response.status, await response.text(), site.mails.length]).toEqual([
      400,
      expect.stringContaining('Nothing is sent yet'),
      before,
    ]);
  });

  test('tells what is wrong beside the field, and keeps what was typed', async () => {
    const response = await site.post('/subscribe', {
      ...{ address: 'nobody', hour: '25', timeZone: 'Europe/Pariss', figures: 'Chubais\nNobody Known', do: 'save' },
    });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<p class="problem" id="address-problem">Your mail address: The address needs a name');
    expect(page).toContain('id="hour" name="hour" aria-describedby="hour-problem hour-hint" aria-invalid="true"');
    expect(page).toContain('did you mean &quot;Europe/Paris&quot;?');
    expect(page).toContain('unknown figure &quot;Nobody Known&quot;');
    expect(page).toContain('value="25"');
  });

  test('gives back as text whatever markup it is sent', async () => {
    const hostile = '"><script>alert(1)</script>';
    const page = await (
      await site.post('/subscribe', { address: hostile, timeZone: hostile, figures: hostile, do: 'save' })
    ).text();
    expect(page).not.toContain('<script>');
  });

  test('refuses what is no form, or too long, as the sender’s fault', async () => {
    const broken = await site.get('/subscribe', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: 'no parts',
    });
    const long = await site.post('/subscribe', { address: 'a'.repeat(200_000), do: 'show' });
    expect([broken.status, long.status]).toEqual([400, 413]);
  });
});

describe('signing up and confirming', () => {
  test('takes a mail, a page and a click', async () => {
    const asked = await site.post('/subscribe', await fill({ address: 'Ada@Example.org', hour: '9' }));
    const mail = site.mails.at(-1)!;
    expect([asked.status, mail.to]).toEqual([200, 'Ada@example.org']);
    expect(mail.text).toContain('Yes, confirm the subscription');
    const path = linkIn(mail.text);
    expect(mail.html).toContain(path);
    const page = await (await site.get(path)).text();
    expect(page).toContain('every day at 09:00 (Europe/Berlin)');
    const done = await site.post(path);
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('You are subscribed')]);
    expect((await site.post(path)).status).toBe(200);
  });

  test('answers alike for an address in any state', async () => {
    const page = async (address: string) => {
      const response = await site.post('/subscribe', await fill({ address }));
      return [response.status, (await response.text()).replaceAll(address, 'ADDRESS')];
    };
    const [subscriber] = (await Array.fromAsync(site.store.subscribers())).filter(
      ({ status }) => status === 'confirmed',
    );
    const fresh = await page('fresh@example.org');
    const limited = await page('fresh@example.org');
    const known = await page('Ada@example.org');
    await site.store.saveSubscriber({ ...subscriber!, status: 'suppressed' });
    const suppressed = await page('ada@example.org');
    site.refuse(new Error('no such mailbox refused@example.org'));
    const refused = await page('refused@example.org');
    site.refuse(undefined);
    expect([limited, known, suppressed, refused]).toEqual([fresh, fresh, fresh, fresh]);
  });

  test('logs what came of it, and no address', () => {
    const text = site.logged.join('\n');
    expect(text).toContain('limited');
    expect(text).toContain('requested mail failed');
    expect(text).not.toMatch(/@|example\.org/);
  });

  test('tells of a link that is over how to get a new one', async () => {
    await site.post('/subscribe', await fill({ address: 'slow@example.org' }));
    const path = linkIn(site.mails.at(-1)!.text);
    site.clock.set('2024-06-12T10:00:00Z');
    const [shown, posted] = [await site.get(path), await site.post(path)];
    expect([shown.status, posted.status]).toEqual([401, 401]);
    expect(await posted.text()).toContain('which is over');
  });
});

test('one address signed up 120 times in a fortnight, in any spelling and state, gets a mail a day and three a week at most', async () => {
  const flooded = await openSubscribeSite();
  const { mails, ...most } = await floodAddress(flooded, { requests: 120, days: 14 });
  await flooded.close();
  expect(most).toEqual({ requests: 120, mostInADay: 1, mostInAWeek: 3, answers: 1 });
  expect(mails).toBeGreaterThanOrEqual(6);
});
