import { expect, test } from 'vitest';
import { makeKeys } from '../../shared/subscribers/keys.ts';
import { subscriberLinks } from '../../shared/subscribers/links.ts';
import { createTokens } from '../../shared/subscribers/tokens.ts';
import { givenSubscriber } from '../digest/given.ts';

const tokens = createTokens({ keys: makeKeys().tokens, clock: { now: () => new Date() } });
const links = await subscriberLinks(givenSubscriber({ id: 'ada', epoch: 3 }), {
  tokens,
  site: 'https://fissure.example',
});

test.each(['preferences', 'unsubscribe'] as const)(
  'the link to %s carries a token of that purpose',
  async (purpose) => {
    const [, token] = new RegExp(`^https://fissure\\.example/${purpose}/([\\w.-]+)$`).exec(links[purpose])!;
    expect(await tokens.verify(purpose, token!)).toEqual({ kind: 'valid', subject: 'ada', epoch: 3, claims: {} });
  },
);

test('"less of this" names the story, whatever its who is made of', () => {
  const link = new URL(links.less({ who: 'name:Ivan & Öl/ga?#', event: 'resigned' }));
  expect([link.pathname.split('/')[1], link.searchParams.get('story'), link.hash]).toEqual([
    'less',
    'name:Ivan & Öl/ga?##resigned',
    '',
  ]);
});

test('a story’s id is one step of the path', () => {
  expect(links.story('chubais#resigned#2022-03-23')).toBe(
    'https://fissure.example/stories/chubais%23resigned%232022-03-23',
  );
});

test('every link fits into a header line', () => {
  expect(links.unsubscribe.length).toBeLessThan(400);
});
