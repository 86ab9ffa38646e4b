// What programs do with mails before and beside their readers: scanners follow every link, mail programs unsubscribe by one click.
import { buildDigest } from '../../../shared/digest/build.ts';
import type { Email } from '../../../shared/digest/email.ts';
import { renderDigest } from '../../../shared/digest/render.ts';
import { renderRequestedMail } from '../../../shared/digest/requested-mail.ts';
import { gatherStories } from '../../../shared/stories/assign.ts';
import { subscriberLinks } from '../../../shared/subscribers/links.ts';
import { eventIds } from '../../../shared/vocabulary.ts';
import { russia } from '../../country.ts';
import { givenHit, givenOutlet } from '../../digest/given.ts';
import { givenReader, type SubscribeSite } from './site.ts';

const sender = 'Fissure <digest@fissure.example>';
const origin = 'https://fissure.example';
const storiesEach = 8;

/** The digest of a confirmed subscriber, as it is sent, of so many stories. */
async function digestOf(site: SubscribeSite, id: string): Promise<Email> {
  const subscriber = (await site.store.subscriber(id))!;
  const publishedAt = '2024-06-02T12:00:00.000Z';
  const hits = eventIds
    .slice(0, storiesEach)
    .map((event, index) => givenHit({ who: `name:${index}`, figureId: null, event, publishedAt, itemId: `i${index}` }));
  const digest = buildDigest(
    subscriber,
    gatherStories(hits),
    { itemsRead: 1, outlets: 1, healthy: 1, broken: [], unbroken: new Map() },
    {
      key: `${id}#2024-06-03`,
      period: { from: '2024-06-02T00:00:00.000Z', to: '2024-06-03T00:00:00.000Z', by: 'published' },
      outlets: [givenOutlet('independent-a')],
      figures: [],
      country: russia,
    },
  )!;
  return renderDigest(digest, sender, await subscriberLinks(subscriber, { tokens: site.tokens, site: origin }));
}

/** The mail that asks somebody to confirm. */
async function confirmMailOf(site: SubscribeSite, id: string): Promise<Email> {
  const stored = (await site.store.subscriber(id))!;
  await site.store.saveSubscriber({
    ...stored,
    id: `${id}-new`,
    status: 'pending',
    createdAt: site.clock.now().toISOString(),
  });
  const token = await site.tokens.issue('confirm', `${id}-new`);
  const asked = { kind: 'confirm', to: stored.email, subscriberId: `${id}-new`, token } as const;
  return renderRequestedMail(asked, { sender, site: origin, now: site.clock.now(), country: russia });
}

/** Paths on the site that a mail leads to, in HTML, text and headers, each once. */
function linksOf({ html, text, headers = {} }: Email): string[] {
  const whole = [html.replaceAll('&amp;', '&'), text, ...Object.values(headers)].join('\n');
  const urls = whole.match(/https:\/\/fissure\.example\/[^\s"'<>]*/g) ?? [];
  return [...new Set(urls)].map((url) => url.slice(origin.length));
}

const signedLink = /^\/(confirm|preferences|unsubscribe|less)\//;

/** Follows every link of `mails` digests and as many mails to confirm, with GET and with HEAD. */
export async function crawlMails(site: SubscribeSite, mails: number) {
  const links: string[] = [];
  for (let mail = 0; mail < mails; mail += 1) {
    await givenReader(site, `crawled-${mail}`);
    links.push(...linksOf(await digestOf(site, `crawled-${mail}`)));
    links.push(...linksOf(await confirmMailOf(site, `crawled-${mail}`)));
  }
  site.writes.length = 0;
  let [requests, broken] = [0, 0];
  for (const path of links) {
    for (const method of ['GET', 'HEAD']) {
      const { status } = await site.get(path, { method });
      requests += 1;
      // Pages of the history send who is not known to sign in.
      if (status >= 500 || status === 404 || (status === 401 && signedLink.test(path))) broken += 1;
    }
  }
  return { mails, links: links.length, requests, broken, writes: [...site.writes] };
}

/** Unsubscribes `readers` by the List-Unsubscribe header of their digests: urlencoded and multipart, twice each; then with altered tokens. */
export async function oneClick(site: SubscribeSite, readers: number) {
  // `changed`: writes by altered tokens, and by the second post and later ones.
  const sum = { posts: 0, ok: 0, redirects: 0, left: 0, tampered: 0, changed: 0 };
  const multipart = new FormData();
  multipart.set('List-Unsubscribe', 'One-Click');
  const bodies = () => [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), multipart];
  for (let reader = 0; reader < readers; reader += 1) {
    const id = `clicking-${reader}`;
    await givenReader(site, id);
    const { headers } = await digestOf(site, id);
    const path = headers!['List-Unsubscribe']!.slice(1 + origin.length, -1);

    site.writes.length = 0;
    for (const at of [20, 60, path.length - 20, path.length - 1]) {
      const other = `${path.slice(0, at)}${path[at] === 'A' ? 'B' : 'A'}${path.slice(at + 1)}`;
      const { status } = await site.get(other, { method: 'POST', body: bodies()[at % 2]! });
      if (status === 401) sum.tampered += 1;
    }
    sum.changed += site.writes.length;

    for (const [time, body] of [...bodies(), ...bodies()].entries()) {
      if (time === 1) site.writes.length = 0;
      const response = await site.get(path, { method: 'POST', body });
      sum.posts += 1;
      if (response.status === 200) sum.ok += 1;
      if (response.headers.has('location')) sum.redirects += 1;
    }
    sum.changed += site.writes.length;
    if ((await site.store.subscriber(id))?.status === 'left') sum.left += 1;
  }
  return sum;
}
