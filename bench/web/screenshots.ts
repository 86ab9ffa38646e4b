// Pictures of every page for the README: the samples of the demo, light and dark. `npm run screenshots`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromiumPath, openBrowser } from '../../tests/web/browser.ts';
import { openSampleSite } from '../../tests/web/site.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const wide = { width: 1120, height: 900 };
const phone = { width: 360, height: 780 };
/** A picture shows the head of a long page. */
const tallest = 1_500;
/** Few colours are on a page: as many as this look the same in a third of the bytes. */
const colors = 96;

type Shot = { name: string; path: string; size?: typeof wide; text?: string };

if (chromiumPath === undefined) throw new Error('Taking screenshots: no Chromium is installed; apt install chromium');
mkdirSync(folder, { recursive: true });
const site = await openSampleSite();
const browser = await openBrowser();
try {
  const { stories } = (await (await fetch(`${site.url}/api/stories.json?figure=kudrin&event=resigned`)).json()) as {
    stories: { id: string }[];
  };
  const story = `/stories/${encodeURIComponent(stories[0]!.id)}`;
  const shots: Shot[] = [
    { name: 'overview', path: '/' },
    { name: 'overview-phone', path: '/', size: phone },
    { name: 'stories', path: '/stories' },
    { name: 'story', path: story },
    { name: 'story-phone', path: story, size: phone },
    { name: 'figures', path: '/figures' },
    { name: 'figure', path: '/figures/chubais' },
    { name: 'hits-phone', path: '/hits?event=resigned,dismissed', size: phone },
    { name: 'compare', path: '/compare?event=resigned,dismissed,left-country,spoke-out' },
    { name: 'hits', path: '/hits' },
    { name: 'outlets', path: '/outlets' },
    { name: 'try', path: '/try', text: 'Kremlin envoy Anatoly Chubais resigns and leaves Russia, two sources say' },
    { name: 'subscribe', path: '/subscribe' },
  ];
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
  await site.close();
}

async function take(from: Browser, { name, path, size = wide, text }: Shot): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await from.newPage({ viewport: size, colorScheme, baseURL: site.url });
    await page.goto(path, { waitUntil: 'networkidle' });
    if (text !== undefined) {
      await page.getByLabel('Text').fill(text);
      await page.getByRole('button', { name: 'Look' }).click();
      await page.waitForLoadState('networkidle');
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const file = join(folder, `web-${name}-${colorScheme}.png`);
    await page.setViewportSize({ width: size.width, height: Math.min(height, tallest) });
    await page.screenshot({ path: file, animations: 'disabled' });
    await page.close();
    compress(file);
    console.log(`${file}  ${Math.round(statSync(file).size / 1024)} KB`);
  }
}

/** With pngquant, where it is installed. */
function compress(file: string): void {
  try {
    execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--nofs', '--output', file, String(colors), file]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
