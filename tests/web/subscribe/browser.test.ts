// The pages about subscriptions in a real browser: by keyboard, without script, on a phone and a wide screen, in light and dark.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from '../../../cli/serve.ts';
import { givenHit } from '../../digest/given.ts';
import { axeFindings, chromiumPath, openBrowser, openPage, overflow } from '../browser.ts';
import { findings } from '../valid-html.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from './site.ts';

let site: SubscribeSite;
let served: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  site = await openSubscribeSite([givenHit({ publishedAt: '2024-05-30T10:00:00Z' })]);
  served = await serveApp(site.app, { port: 0 });
  await givenReader(site, 'ada');
  await site.store.changeSubscriber('ada', (stored) => ({
    ...stored!,
    preferences: { ...stored!.preferences, outlets: ['gone'], muted: ['chubais#rift'], circles: ['army', 'liberals'] },
  }));
});
afterAll(async () => {
  await served.close();
  await site.close();
});

const linkTo = async (purpose: 'preferences' | 'unsubscribe' | 'less' | 'confirm', subscriber = 'ada') =>
  `/${purpose}/${await site.tokens.issue(purpose, subscriber)}${purpose === 'less' ? '?story=chubais%23died' : ''}`;

/** Every page that a GET shows. */
const shown: [string, () => Promise<string>][] = [
  ['to subscribe', async () => '/subscribe'],
  ['of a subscription', () => linkTo('preferences')],
  ['to unsubscribe', () => linkTo('unsubscribe')],
  ['to hear less', () => linkTo('less')],
  ['behind a dead link', async () => '/confirm/x.y.z'],
];

describe('the page', () => {
  it.each(shown)('%s is valid HTML', async (_, path) => {
    expect(await findings(await (await site.get(await path())).text())).toEqual([]);
  });

  it('of wrong input is valid HTML', async () => {
    const wrong = { address: 'ada@', hour: '25', events: ['died', 'nothing'], do: 'save' };
    const response = await site.post('/subscribe', wrong);
    expect([response.status, await findings(await response.text())]).toEqual([400, []]);
  });
});

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const open = (size = { width: 1200, height: 900 }, colorScheme: 'light' | 'dark' = 'light') =>
    openPage(browser, { baseURL: served.url, viewport: size, colorScheme, javaScriptEnabled: true });

  it.each([
    [360, 'light'],
    [1200, 'dark'],
  ] as const)('at %i px, %s, nothing is out of reach, in bad contrast or without a name', async (width, scheme) => {
    const { page, close } = await open({ width, height: 800 }, scheme);
    for (const [what, path] of shown) {
      await page.goto(await path());
      expect([what, await axeFindings(page), await overflow(page)]).toEqual([what, [], []]);
    }
    await page.goto('/subscribe');
    await page.getByLabel('Hour of the day').fill('99');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.locator('#hour-problem').waitFor();
    expect([await axeFindings(page), await overflow(page)]).toEqual([[], []]);
    await close();
  });

  it('subscribes by keyboard alone and without script, and says beside the field what is wrong', async () => {
    const context = await browser.newContext({ baseURL: served.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/subscribe');
    await tabTo(page, 'address');
    await page.keyboard.type('eve@');
    await page.keyboard.press('Enter');
    await page.locator('#address-problem').waitFor();
    const address = page.getByLabel('Your mail address');
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#address-problem').textContent()).toContain('needs a name, an @ and a domain');

    await tabTo(page, 'address');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('eve@reader.example');
    await page.keyboard.press('Enter');
    await page.getByText('without script this form takes half a minute').waitFor();
    expect([await overflow(page), site.mails.at(-1)?.to]).not.toContain('eve@reader.example');
    site.clock.set(new Date(site.clock.now().getTime() + 31_000).toISOString());
    await tabTo(page, 'address');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    expect(site.mails.at(-1)?.to).toBe('eve@reader.example');
    await context.close();
  });

  it('subscribes with script at once, by a proof that the script makes', async () => {
    const { page, problems, close } = await open();
    await page.goto('/subscribe');
    await page.getByLabel('Your mail address').fill('finn@reader.example');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    expect([site.mails.at(-1)?.to, problems]).toEqual(['finn@reader.example', []]);
    await close();
  });

  it('saves what was changed with one button, and shows what it would have sent', async () => {
    const { page, problems, close } = await open();
    await page.goto(await linkTo('preferences'));
    await page.getByLabel('How often').selectOption('weekly');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Digests come on Mondays at 07:00').waitFor();
    expect((await site.store.subscriber('ada'))?.preferences).toMatchObject({
      frequency: 'weekly',
      muted: ['chubais#rift'],
      circles: ['liberals', 'army'],
      outlets: ['gone'],
    });
    expect(problems).toEqual([]);
    await close();
  });
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`#${id}:focus`).count()) > 0) return;
  }
  throw new Error(`Tab does not reach #${id}`);
}
