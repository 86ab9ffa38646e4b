// Strangers who ask for a reader's links to sign in: how many mails they cause, and that they keep the reader from none.
import { describe, expect } from 'vitest';
import { asked, it, linkIn, site } from './signed-in.ts';

describe('a stranger who asks for links to sign in as somebody', () => {
  const many = async (from: (number: number) => string) => {
    for (let number = 0; number < 30; number += 1)
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, from(number));
  };

  it('has three an hour sent, and keeps the reader from none on another network', async () => {
    await many(() => '203.0.113.7');
    expect(site.mails.length).toBe(3);
    expect((await site.post(await asked('owner@reader.example'))).status).toBe(303);
  });

  it('keeps the reader from none without any cookie, as long as links are followed', async () => {
    const answers: number[] = [];
    await many((number) => `203.0.${number % 6}.7`);
    for (let time = 0; time < 5; time += 1) {
      site.mails.length = 0;
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, '192.0.2.1');
      answers.push((await site.post(linkIn(site.mails[0]!.text))).status);
    }
    expect(answers).toEqual(Array(5).fill(303));
  });

  it('who holds a link of the reader’s has no more than ten given back', async () => {
    let signedIn = 0;
    for (let time = 0; time < 16; time += 1) {
      site.mails.length = 0;
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, '192.0.2.1');
      if (site.mails[0] && (await site.post(linkIn(site.mails[0].text))).status === 303) signedIn += 1;
    }
    // Ten given back, two that are never refused, and one further one an hour.
    expect(signedIn).toBe(13);
  });

  it('of however many networks has two each sent, and six, and keeps the reader from none in a browser that was signed in before', async () => {
    const cookies = (await site.post(await asked('owner@reader.example'))).headers.getSetCookie();
    const known = cookies.map((one) => one.split(';')[0]!).find((one) => one.includes('known'))!;
    site.mails.length = 0;
    await many((number) => `203.0.${number % 5}.7`);
    expect(site.mails.length).toBe(2 * 5 + 5);
    site.mails.length = 0;
    await site.post('/sign-in', { address: 'owner@reader.example' }, { cookie: known });
    expect((await site.post(linkIn(site.mails[0]!.text))).status).toBe(303);
  });
});
