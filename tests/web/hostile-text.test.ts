// What an outlet or a link may say, on every page and in every feed: none of it becomes markup.
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { grantAccess } from '../../shared/subscribers/grants.ts';
import { givenHit } from '../digest/given.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from './subscribe/site.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '--><script>alert(1)</script><!--',
  ']]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script><![CDATA[',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u003cscript\u003ealert(1)\u003c/script\u003e',
  '<scr\0ipt>alert(1)</scr\0ipt>',
  '＜script＞alert(1)＜/script＞',
  '<%= 7*7 %>{{7*7}}#{7*7}',
  '`onerror=alert(1)//',
];
const links = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://example.org/" onclick="alert(1)',
  'https://example.org/"><script>alert(1)</script>',
  '//evil.example/',
  'blob:https://fissure.example/x',
  'file:///etc/passwd',
  'https://user:pass@evil.example/<svg onload=alert(1)>',
];

let site: SubscribeSite;
let headers: Record<string, string>;
beforeAll(async () => {
  site = await openSubscribeSite();
  await givenReader(site, 'owner');
  const granted = await grantAccess('session', { id: 'owner' }, site);
  headers = { cookie: `__Host-fissure=${granted.kind === 'granted' ? granted.token : ''}` };
  const hits = Array.from({ length: 36 }, (_, number): Hit => {
    const payload = payloads[number % payloads.length]!;
    const hit = givenHit({
      ...{ id: `x:${number}#who${number}#resigned`, itemId: `x:${number}`, title: payload, outletId: payload },
      ...{ figureId: null, figure: payload, role: payload, who: `who${number}`, url: links[number % links.length]! },
      publishedAt: new Date(Date.UTC(2024, 5, 1, number)).toISOString(),
    });
    const evidence = { ...hit.evidence, sentence: payload, mention: { ...hit.evidence.mention, start: 0, end: 3 } };
    return { ...hit, evidence: { ...evidence, trigger: { ...evidence.trigger, start: 4, end: 8 } } };
  });
  for (const hit of hits) {
    const { outletId, url, title, language, publishedAt, firstSeenAt } = hit;
    const item = { id: hit.itemId, outletId, url, title, summary: '', language, publishedAt, firstSeenAt };
    await site.store.addItem({ ...item, backfill: false }, [hit]);
  }
  site.clock.set('2024-06-03T12:00:00.000Z');
});
afterAll(() => site.close());

/** What runs, or leads to what runs, beside the site's own. */
function dangers(page: string): string[] {
  const { document } = parseHTML(page);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'object', 'embed', 'base', 'math', 'foreignobject'].includes(name)) found.push(name);
    if (name === 'script' && !/^\/[\w.-]+\.js/.test(element.getAttribute('src') ?? '')) found.push(element.outerHTML);
    if (name === 'meta' && element.hasAttribute('http-equiv')) found.push(element.outerHTML);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'srcdoc') found.push(`${name} ${attribute}`);
      // The page's own: no icon is asked for.
      if (name === 'link' && value === 'data:,') continue;
      const isLink = ['href', 'src', 'action', 'formaction'].includes(attribute);
      if (isLink && !/^(https?:\/\/(?!evil)|\/(?!\/)|#|\?)/.test(value)) found.push(`${name} ${attribute}=${value}`);
    }
  }
  return found;
}

it.each(['/', '/hits', '/hits?limit=60', '/stories', '/figures', '/outlets'])(
  'an outlet’s words stay words on %s',
  async (path) => {
    const page = await (await site.get(path, { headers })).text();
    if (path === '/hits') expect(page).toContain('&lt;svg/onload=alert(1)&gt;');
    expect(dangers(page)).toEqual([]);
  },
);

it('an outlet’s words stay words on the page of each story, person and hit', async () => {
  const { stories } = await (await site.get('/api/stories.json', { headers })).json();
  const { hits } = await (await site.get('/api/hits.json?limit=60', { headers })).json();
  const paths = [
    ...stories.map(({ id }: { id: string }) => `/stories/${encodeURIComponent(id)}`),
    ...hits.flatMap(({ id, who }: Hit) => [`/figures/${encodeURIComponent(who)}`, `/wrong/${encodeURIComponent(id)}`]),
  ];
  expect(paths.length).toBeGreaterThan(90);
  for (const path of paths) {
    const answer = await site.get(path, { headers });
    expect([path, answer.status, dangers(await answer.text())]).toEqual([path, 200, []]);
  }
});

it('an outlet’s words stay words in the content of feeds', async () => {
  const feed = await (await site.get('/api/hits.feed.json?limit=60', { headers })).json();
  expect(feed.items).toHaveLength(36);
  for (const { content_html, url } of feed.items)
    expect([dangers(`<!doctype html><body>${content_html}`), /^https?:/.test(url)]).toEqual([[], true]);
  const atom = await (await site.get('/api/hits.atom?limit=60', { headers })).text();
  expect(atom.match(/<(script|img|svg|iframe|base|meta|form)\b/gi)).toBeNull();
});

it.each(payloads)('a link that says %j puts none of it into a page', async (payload) => {
  const said = encodeURIComponent(payload);
  for (const path of [
    `/hits?text=${said}`,
    `/stories?figure=${said}`,
    `/${said}`,
    `/sign-in?to=${said}`,
    `/stories/${said}`,
  ])
    expect([path, dangers(await (await site.get(path, { headers })).text())]).toEqual([path, []]);
});

it('no mark of an outlet’s turns the line around it', async () => {
  const turned = '\u202eevil\u2066 right\u200f to left';
  const hit = givenHit({
    itemId: 'x:bidi',
    who: 'turned',
    figureId: null,
    figure: turned,
    role: turned,
    title: turned,
  });
  await site.store.addItem(
    {
      ...{ id: 'x:bidi', outletId: 'x', url: hit.url, title: turned, summary: '', language: 'en', backfill: false },
      publishedAt: hit.publishedAt,
      firstSeenAt: hit.firstSeenAt,
    },
    [{ ...hit, id: 'x:bidi#turned#resigned', evidence: { ...hit.evidence, sentence: turned.repeat(9) } }],
  );
  for (const path of ['/figures/turned', '/hits?figure=turned', '/stories?figure=turned']) {
    expect([path, (await (await site.get(path, { headers })).text()).match(/[\u202a-\u202e\u2066-\u2069]/g)]).toEqual([
      path,
      null,
    ]);
  }
});
