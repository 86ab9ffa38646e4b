// Words longer than a page, in a real browser: no page grows by them.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenHit } from '../digest/given.ts';
import { chromiumPath, openBrowser, openPage, overflow } from './browser.ts';
import { openEmptySite } from './site.ts';

describe.skipIf(chromiumPath === undefined)('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('breaks a word that is longer than the page', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(9);
    const hit = givenHit({
      itemId: 'x:1',
      outletId: word,
      who: 'long',
      figureId: null,
      figure: word,
      role: word,
      title: word,
    });
    const { url, language, publishedAt, firstSeenAt, backfill } = hit;
    const item = {
      id: 'x:1',
      outletId: word,
      url,
      title: word,
      summary: '',
      language,
      publishedAt,
      firstSeenAt,
      backfill,
    };
    const said = { ...hit, id: 'x:1#long#resigned', evidence: { ...hit.evidence, sentence: word } };
    const site = await openEmptySite({ before: ({ store }) => store.addItem(item, [said]) });
    const { page, close } = await openPage(browser, { baseURL: site.url });
    for (const path of [
      '/',
      '/hits',
      '/figures/long',
      '/compare?figure=long,chubais',
      '/wrong/x%3A1%23long%23resigned',
    ]) {
      for (const width of [1120, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        expect([path, width, await overflow(page)]).toEqual([path, width, []]);
      }
    }
    await close();
    await site.close();
  });
});
