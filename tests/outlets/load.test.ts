import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOutlets } from '../../shared/outlets/load.ts';
import { urlKey } from '../../shared/outlets/url.ts';
import { WatchError } from '../../shared/yaml.ts';

const file = join(mkdtempSync(join(tmpdir(), 'fissure-')), 'outlets.yaml');

function load(text: string) {
  writeFileSync(file, text);
  return loadOutlets(file);
}

function problems(text: string): string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (error instanceof WatchError) return error.problems.map((line) => line.replace(`${file}:`, ''));
    throw error;
  }
}

const meduza =
  'id: meduza, name: Meduza, url: "https://meduza.io/rss/all", language: ru, country: LV, stance: independent';

describe('loadOutlets', () => {
  it('fills in what an outlet leaves out', () => {
    expect(load(`outlets: [{ ${meduza} }]`)).toEqual([
      {
        id: 'meduza',
        name: 'Meduza',
        url: 'https://meduza.io/rss/all',
        kind: 'feed',
        language: 'ru',
        country: 'LV',
        stance: 'independent',
        interval: 15,
        enabled: true,
        sample: false,
      },
    ]);
  });

  it.each([
    [
      'an id taken twice',
      `outlets:\n  - { ${meduza} }\n  - { ${meduza} }\n`,
      /^3:11 outlets\[1\]\.id: "meduza" is already taken at .*:2:11$/,
    ],
    [
      'an unknown language',
      `outlets:\n  - { ${meduza.replace('ru,', 'xx,')} }\n`,
      /^2:\d+ outlets\[0\]\.language: expected one of en, ru, uk, de, fr, es, found "xx"$/,
    ],
    [
      'an unknown stance',
      `outlets:\n  - { ${meduza.replace('independent', 'good')} }\n`,
      /stance: expected one of independent, state/,
    ],
    ['an unknown key', `outlets:\n  - { ${meduza}, colour: red }\n`, /outlets\[0\]\.colour: unknown key$/],
    [
      'an address that is none',
      `outlets:\n  - { ${meduza.replace('https:', 'ftp:')} }\n`,
      /url: expected an http or https address, found "ftp:\/\/meduza/,
    ],
    [
      'an id with capitals',
      `outlets:\n  - { ${meduza.replace('meduza,', 'Meduza,')} }\n`,
      /id: expected lower-case letters.*found "Meduza"$/,
    ],
    [
      'a page without selectors',
      `outlets:\n  - { ${meduza}, kind: page }\n`,
      /^2:5 outlets\[0\]: a page needs selectors/,
    ],
    [
      'a selector that is none',
      `outlets:\n  - { ${meduza}, kind: page, selectors: { item: "a[" } }\n`,
      /selectors\.item: expected a CSS selector, found "a\["$/,
    ],
    [
      'an interval of words',
      `outlets:\n  - { ${meduza}, interval: often }\n`,
      /interval: expected number, found "often"$/,
    ],
  ])('refuses %s, with its place', (_name, text, expected) => {
    expect(problems(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('reads the outlets that are shipped, each address once', () => {
    const outlets = loadOutlets('watch/outlets.yaml');
    expect(new Set(outlets.map(({ url }) => urlKey(url))).size).toBe(outlets.length);
  });
});
