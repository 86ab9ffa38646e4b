// The pages in a real browser, over the samples of the demo.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from '../../cli/serve.ts';
import type { Email } from '../../shared/digest/email.ts';
import { readSettings } from '../../shared/settings.ts';
import { ownerFrom } from '../../shared/subscribers/owner.ts';
import { createApp } from '../../web/app.ts';
import { carryOut } from '../../web/subscribe/asked-mail.ts';
import { axeFindings, chromiumPath, openBrowser, openPage, overflow, weigh } from './browser.ts';
import { openSampleSite } from './site.ts';

if (chromiumPath === undefined) {
  console.warn('\n  NO BROWSER TESTS: no Chromium is installed. On Debian: apt install chromium\n');
}

const paths = [
  '/',
  '/stories',
  'a story',
  '/figures',
  '/figures/chubais',
  '/hits',
  '/hits?figure=chubais&circle=liberals&text=nothing+like+it',
  '/hits?figure=Prigozhin&event=died,resigned',
  '/stories?figure=Chubaiz',
  '/stories?figure=chubais,shoigu&text=resigns',
  '/outlets',
  '/try',
  '/subscribe',
  '/account',
];

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let site: Awaited<ReturnType<typeof openSampleSite>>;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSampleSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (options: Parameters<Browser['newContext']>[0] = {}) =>
    openPage(browser, { baseURL: site.url, viewport: { width: 1280, height: 900 }, ...options });
  const addressOf = async (path: string) => {
    if (path !== 'a story') return path;
    const { stories } = (await (await fetch(`${site.url}/api/stories.json?figure=chubais`)).json()) as {
      stories: { id: string }[];
    };
    return `/stories/${encodeURIComponent(stories[0]!.id)}`;
  };

  it.each(paths)('%s is light, quiet and fit for everybody: wide, dark, and on a phone of 360 pixels', async (path) => {
    const { page, problems, close } = await open({ colorScheme: 'light' });
    expect(await weigh(page, await addressOf(path))).toBeLessThan(100_000);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    if ((await page.locator('.fold').count()) > 0) await page.locator('.fold + label').click();
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page, ['target-size'])).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('filters by the form, in an address that shows the same to others', async () => {
    const { page, close } = await open();
    await page.goto('/hits');
    await page.getByLabel('Person').fill('Чубайс');
    await page.getByText('Event', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^Resignation/ }).check();
    await page.getByLabel('To', { exact: true }).fill('2022-03-31');
    await page.keyboard.press('Enter');
    await page.waitForURL(
      '/hits?figure=Чубайс&event=resigned&to=2022-03-31'.replace('Чубайс', encodeURIComponent('Чубайс')),
    );
    const shown = await page.locator('article h3').allInnerTexts();
    expect(new Set(shown.map((name) => name.split(' ').slice(0, 2).join(' ')))).toEqual(new Set(['Anatoly Chubais']));
    const other = await open();
    await other.page.goto(page.url());
    expect(await other.page.locator('article h3').allInnerTexts()).toEqual(shown);
    expect(await other.page.getByRole('checkbox', { name: 'Anatoly Chubais' }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.waitForURL('/hits');
    await Promise.all([close(), other.close()]);
  });

  it('pages back to the first hit, each shown once', async () => {
    const { page, close } = await open();
    await page.goto('/hits?limit=15');
    const seen: string[] = [];
    for (;;) {
      seen.push(...(await page.locator('article blockquote').allInnerTexts()));
      const older = page.getByRole('link', { name: 'Older' });
      if ((await older.count()) === 0) break;
      await older.click();
      await page.waitForURL(/cursor=/);
    }
    const all = await Array.fromAsync(site.services.store.hits({}));
    expect(seen).toHaveLength(all.length);
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.waitForURL('/hits?limit=15');
    await close();
  });

  it('is used by the keyboard alone', async () => {
    const { page, close } = await open();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.goto('/figures');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('Tschubais');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Tschubais/);
    await page.getByRole('link', { name: 'Anatoly Chubais' }).focus();
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL('/figures/chubais');
    await close();
  });

  it('draws charts without script, each bar a link to its hits, and says the same as a table', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    for (const path of ['/', '/figures/chubais']) {
      await page.goto(path);
      const bar = page.locator('.plot a').last();
      const title = (await bar.locator('title').textContent()) ?? '';
      const told = [...title.matchAll(/ (\d+)(?=,|$| hits?$)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
      await page.locator('.chart details > summary').click();
      expect(await page.locator('.counts td').first().isVisible()).toBe(true);
      await bar.locator('rect').last().click();
      await page.waitForURL(/\/hits\?.*from=/);
      expect(await page.getByText(/^\d+ hits?\.$/).innerText()).toBe(`${told} ${told === 1 ? 'hit' : 'hits'}.`);
    }
    await close();
  });

  it('moves nothing on a page while it loads', async () => {
    const { page, close } = await open();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    // Less than a hundredth of what counts as good: the parts of a pixel by which a browser rounds are no move.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
    await close();
  });

  it('tries a text, and says who was found in it and why', async () => {
    const { page, problems, close } = await open();
    await page.goto('/try');
    await page
      .getByLabel('Text')
      .fill('Kremlin envoy Anatoly Chubais resigns and leaves Russia <script>alert(1)</script>');
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('heading', { name: /hits?$/ }).waitFor();
    expect(await page.locator('mark').allInnerTexts()).toContain('resigns');
    expect(await axeFindings(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('signs in by the link of a mail, and out again', async () => {
    const mails: Email[] = [];
    const send = async (email: Email) => ({ messageId: `${mails.push(email)}` });
    const { services } = site;
    const owner = ownerFrom(undefined, readSettings({}), services.clock.now());
    await services.store.changeSubscriber('owner', () => owner);
    const app = createApp({
      ...services,
      access: 'sign-in',
      mailer: { send },
      queue: async (asked) => void (await carryOut(asked, { ...services, mailer: { send } })),
    });
    const hosted = await serveApp(app, { port: 0 });
    const { page, close } = await openPage(browser, { baseURL: hosted.url });
    await page.goto('/figures/chubais');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Your mail address').fill(owner.email);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('Look into your mail').first().waitFor();
    await page.goto(new URL(/http:\S+/.exec(mails[0]!.text)![0]).pathname);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/figures/chubais');
    await page.getByRole('link', { name: 'Account' }).click();
    await page.locator('#name').fill('reader');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const feed = await page.getByLabel(/Address of the feed/).inputValue();
    expect((await fetch(`${hosted.url}${feed.slice(services.site.length)}`)).status).toBe(200);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('You are signed out').waitFor();
    expect((await page.goto('/figures/chubais'))?.status()).toBe(401);
    await close();
    await hosted.close();
  });

  it('prints black on white, without what only a screen needs', async () => {
    const { page, close } = await open({ colorScheme: 'dark' });
    await page.goto(await addressOf('a story'));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('nav, form, .skip, footer')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('mark').first().isVisible()).toBe(true);
    await close();
  });
});
