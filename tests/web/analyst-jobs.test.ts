// What an analyst comes for, each done in a real browser from the first page, with no address typed, in four clicks at most.
import { readFileSync } from 'node:fs';
import { parseAtomFeed } from 'feedsmith';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnalystsSite } from './analysts-history.ts';
import { chromiumPath, openBrowser, openPage } from './browser.ts';
import type { OpenSite } from './site.ts';

const mostClicks = 4;

type Session = {
  page: Page;
  click: (target: Locator) => Promise<void>;
  /** Fills in fields by their labels. */
  fill: (fields: Record<string, string>) => Promise<void>;
  /** Headlines of the stories shown. */
  headlines: () => Promise<string[]>;
};

describe.skipIf(chromiumPath === undefined)('an analyst, in four clicks at most,', () => {
  let site: OpenSite;
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openPage>>;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openAnalystsSite(), openBrowser()]);
    opened = await openPage(browser, { baseURL: site.url, viewport: { width: 1280, height: 900 } });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const inClicks = async (work: (session: Session) => Promise<void>) => {
    let clicks = 0;
    const { page, problems } = opened;
    await page.goto('/');
    await work({
      page,
      click: async (target) => {
        clicks += 1;
        await target.click();
      },
      fill: async (fields) => {
        for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
      },
      headlines: () => page.locator('article.story h3').allInnerTexts(),
    });
    expect(clicks).toBeLessThanOrEqual(mostClicks);
    expect(problems).toEqual([]);
  };
  const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('finds what happened to Prigozhin in June 2023, though three people bear his name', () =>
    inClicks(async ({ page, click, fill, headlines }) => {
      await click(link(page, 'Stories'));
      await fill({ Person: 'Prigozhin', From: '2023-06-01', To: '2023-06-30' });
      await click(button(page, 'Filter'));
      await click(link(page, 'Yevgeny Prigozhin'));
      await page.waitForURL(/figure=prigozhin/);
      expect(await headlines()).toEqual(['Yevgeny Prigozhin mutinies']);
    }));

  it('finds which generals were dismissed or detained in 2023', () =>
    inClicks(async ({ page, click, fill, headlines }) => {
      await click(link(page, 'Stories'));
      await fill({ Words: 'general', From: '2023-01-01', To: '2023-12-31' });
      await click(page.getByText('Event', { exact: true }));
      await click(page.getByRole('checkbox', { name: /^Dismissal/ }));
      await click(page.getByRole('checkbox', { name: /^Arrest/ }));
      await page.keyboard.press('Enter');
      await page.waitForURL(/event=/);
      const found = await headlines();
      for (const name of ['Sergei Surovikin', 'Ivan Popov']) expect(found.join()).toContain(name);
      expect(found.filter((one) => /Prigozhin/.test(one))).toEqual([]);
    }));

  it('sees only what independent outlets reported', () =>
    inClicks(async ({ page, click }) => {
      await click(link(page, 'Hits'));
      await click(page.getByText('Kind of outlet'));
      await click(page.getByRole('checkbox', { name: /^independent/ }));
      await click(button(page, 'Filter'));
      await page.waitForURL(/stance=independent/);
      const sources = await page.locator('article .source').allInnerTexts();
      expect(sources.length).toBeGreaterThan(5);
      expect(sources.filter((one) => !one.includes('independent'))).toEqual([]);
    }));

  it('compares two figures', () =>
    inClicks(async ({ page, click, fill }) => {
      await click(link(page, 'Figures'));
      await click(link(page, 'Compare several'));
      await fill({ Person: 'Sergei Surovikin, Пригожин Евгений' });
      await click(button(page, 'Filter'));
      await page.waitForURL(/figure=/);
      expect(await page.locator('.plot .row').allTextContents()).toEqual([
        expect.stringMatching(/^Sergei Surovikin · \d+/),
        expect.stringMatching(/^Yevgeny Prigozhin · \d+/),
      ]);
      expect(await page.locator('.beside thead a').allInnerTexts()).toEqual(['Sergei Surovikin', 'Yevgeny Prigozhin']);
    }));

  it('takes it to a spreadsheet', () =>
    inClicks(async ({ page, click, fill }) => {
      await click(link(page, 'Stories'));
      await fill({ Person: 'Surovikin' });
      await page.keyboard.press('Enter');
      await page.waitForURL(/figure=/);
      const download = page.waitForEvent('download');
      await click(link(page, 'CSV'));
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/surovikin/i);
      expect(readFileSync(await file.path(), 'utf8')).toContain('Sergei Surovikin is arrested');
    }));

  it('follows it in a feed reader', () =>
    inClicks(async ({ page, click, fill }) => {
      await click(link(page, 'Stories'));
      await fill({ Person: 'Surovikin' });
      await page.keyboard.press('Enter');
      await page.waitForURL(/figure=/);
      await click(link(page, 'Follow in a reader'));
      const address = new URL(await page.getByLabel('Address for a feed reader').inputValue());
      const feed = parseAtomFeed(await (await fetch(`${site.url}${address.pathname}${address.search}`)).text());
      expect(feed.entries?.map(({ title }) => title?.value)).toContain(
        'General Sergei Surovikin arrested after the mutiny',
      );
    }));

  it('has only this mailed', () =>
    inClicks(async ({ page, click, fill }) => {
      await click(link(page, 'Stories'));
      await fill({ Person: 'Surovikin' });
      await page.keyboard.press('Enter');
      await page.waitForURL(/figure=/);
      await click(link(page, 'Mail me this'));
      expect(await page.getByRole('main').innerText()).toContain('Sergei Surovikin');
      await page.getByLabel(/mail address/i).fill('ada@example.org');
      await click(button(page, 'Subscribe'));
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    }));

  it('reads why a hit is one', () =>
    inClicks(async ({ page, click }) => {
      await click(link(page, 'Hits'));
      await click(page.getByText('Why this matched').first());
      expect(await page.locator('.why p').first().innerText()).toMatch(
        /^The headline says of “Dmitry Bulgakov” “detained.*”: Dmitry Bulgakov is the one arrested/,
      );
    }));

  it('finds words in any order and form', () =>
    inClicks(async ({ page, click, fill, headlines }) => {
      await click(link(page, 'Stories'));
      await fill({ Words: 'Moscow mutinies' });
      await click(button(page, 'Filter'));
      await page.waitForURL(/text=/);
      expect(await headlines()).toEqual(['Yevgeny Prigozhin mutinies']);
    }));

  it('sees what is new since yesterday, whenever it was published', () =>
    inClicks(async ({ page, click, fill, headlines }) => {
      await click(link(page, 'Stories'));
      await fill({ 'New since': new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) });
      await click(button(page, 'Filter'));
      await page.waitForURL(/seen=/);
      const found = await headlines();
      expect(found).toContain('Sergei Surovikin is arrested');
      expect(found.filter((one) => one.includes('Chubais'))).toEqual([]);
    }));

  it('says that a hit is wrong, and it stands in no story any more', () =>
    inClicks(async ({ page, click, headlines }) => {
      await click(link(page, 'Hits'));
      const hit = page.locator('article.hit', { hasText: 'two officials say' });
      await click(hit.getByRole('link', { name: 'This is wrong' }));
      await click(button(page, 'It did not happen'));
      await page.goto('/stories?figure=shoigu');
      expect((await headlines()).filter((one) => /Shoigu/.test(one))).toEqual([]);
    }));
});
