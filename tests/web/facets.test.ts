// What stands beside the filters and is folded in the list, over a history in the table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { grantAccess } from '../../shared/subscribers/grants.ts';
import { storyFormats } from '../../web/api/story-formats.ts';
import { tallyOf } from '../../web/explorer/tally.ts';
import { russia } from '../country.ts';
import { givenHit } from '../digest/given.ts';
import { storeOf } from './history.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from './subscribe/site.ts';

let site: SubscribeSite;
let cookie: string;

const hitOf = (number: number, given: Partial<Hit>): Hit => {
  const publishedAt = `2024-05-${String(10 + number).padStart(2, '0')}T10:00:00.000Z`;
  const hit = givenHit({ itemId: `meduza:${number}`, outletId: 'meduza', publishedAt, ...given });
  return { ...hit, id: `${hit.itemId}#${hit.who}#${hit.event}` };
};
const told = (sentence: string): Partial<Hit> => ({
  title: sentence,
  evidence: { ...givenHit({ publishedAt: '2024-05-01T00:00:00Z' }).evidence, field: 'title', sentence },
});

beforeAll(async () => {
  site = await openSubscribeSite();
  await givenReader(site, 'ada');
  const granted = await grantAccess('session', { id: 'ada' }, site);
  cookie = `__Host-fissure=${granted.kind === 'granted' ? granted.token : ''}`;
  await site.store.putHits([
    hitOf(1, { event: 'died', ...told('Chubais died in a plane crash') }),
    hitOf(2, { event: 'resigned', ...told('Planes are grounded, Chubais resigns') }),
    hitOf(3, { event: 'resigned', outletId: 'tass', ...told('Chubais resigns at last') }),
    hitOf(4, { event: 'died', status: 'past', ...told('Chubais, who died in May') }),
    hitOf(5, { event: 'rift', figureId: null, who: 'name:a-b', figure: 'A B', ...told('A B quarrels in a plane') }),
  ]);
});
afterAll(() => site.close());

const page = async (path: string) => (await site.get(path, { headers: { cookie } })).text();
/** Counts beside the values of a filter. */
const counts = (html: string, name: string) =>
  Object.fromEntries(
    [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"[^>]*>[^<]*<span class="quiet">(\\d+)`, 'g'))].map(
      ([, value, hits]) => [value, Number(hits)],
    ),
  );

describe('beside each value stands how many hits it would show', () => {
  it('where words are asked for, too, in any form', async () => {
    const html = await page('/hits?text=plane');
    expect([counts(html, 'event'), counts(html, 'outlet')]).toEqual([{ died: 1, resigned: 1, rift: 1 }, { meduza: 3 }]);
    expect(html).toContain('<p>3 hits.</p>');
  });

  it('of a phrase as many at most', async () => {
    expect(await page('/hits?text=%22plane+crash%22')).toContain('<p>At most 1 hit.</p>');
  });

  it('with words in a period', async () => {
    expect(await page('/hits?text=plane&from=2024-05-12&to=2024-05-14')).toContain('<p>1 hit.</p>');
  });
});

it('people on no list are a circle that can be asked for', async () => {
  const html = await page('/hits?circle=unlisted');
  expect([html.includes('A B quarrels'), html.includes('Chubais resigns at last')]).toEqual([true, false]);
  expect(counts(await page('/hits'), 'circle')).toMatchObject({ unlisted: 1, liberals: 4 });
});

it('what is only recalled is folded, unless a status is asked for', async () => {
  const folded = (html: string) => /<details class="folded"[\s\S]*<\/details>/.exec(html)?.[0] ?? '';
  expect(folded(await page('/hits'))).toContain('Chubais, who died in May');
  expect(folded(await page('/hits?status=past'))).toBe('');
  expect(await page('/hits?status=past')).toContain('Chubais, who died in May');
});

it('stories as JSON come in answers of so many bytes, each story once', async () => {
  const hits = Array.from({ length: 40 }, (_, number) =>
    hitOf(number % 20, {
      itemId: `m:${number}`,
      who: `name:${number}`,
      figureId: null,
      figure: `N ${number}`,
      event: 'rift',
    }),
  );
  const services = {
    tally: async () => tallyOf(hits),
    store: storeOf(hits),
    watch: { figures: [], outlets: [], country: russia },
    site: '',
    clock: site.clock,
    timeZone: 'UTC',
  };
  const seen: string[] = [];
  let before: { publishedAt: string; id: string } | undefined;
  let answers = 0;
  do {
    const asked = {
      filters: {},
      query: { ...(before && { before }) },
      mostRead: 1000,
      services: { ...services, parts: { mostBytes: 4_000, mostMs: 1000 } },
    };
    const text = String(await storyFormats.json.write(asked));
    const answer = JSON.parse(text) as { stories: { id: string }[]; older: string | null };
    expect(text.length).toBeLessThan(5_000);
    seen.push(...answer.stories.map(({ id }) => id));
    const [publishedAt = '', id = ''] = answer.older
      ? Buffer.from(answer.older, 'base64url').toString().split('#')
      : [];
    before = answer.older === null ? undefined : { publishedAt, id };
    answers += 1;
  } while (before !== undefined && answers < 50);
  const whole = gatherStories(hits).map(({ id }) => id);
  expect([seen, answers > 3]).toEqual([whole, true]);
});
