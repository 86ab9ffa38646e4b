import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { russia } from '../country.ts';
import { allStatuses, givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const failure = { kind: 'dns', message: '', since: '2022-03-23T13:05:00.000Z', count: 1 } as const;
const outlets = [givenOutlet('a', { sample: true }), givenOutlet('b')];
const hits = allStatuses.map((status) => givenHit({ outletId: 'a', who: status, figureId: status, status }));
const digest = buildDigest(
  givenSubscriber(),
  gatherStories(hits),
  outletHealth(outlets, new Map([['a', givenState('a', { failure })]]), new Date('2022-03-24T07:00:00.000Z')),
  {
    key: 'owner#2022-03-24',
    period: { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' },
    outlets,
    figures: [],
    country: russia,
  },
)!;
const page = load(renderDigest(digest, 'a@example.org').html);
const darkRules = new Map(
  [
    ...page('style')
      .text()
      .split('\n')
      .find((line) => line.includes('prefers-color-scheme'))!
      .matchAll(/\.([\w-]+)\{([^}]*)\}/g),
  ].map(([, name, rules]) => [name!, rules!]),
);

const property = (style: string, name: string) => new RegExp(`(?:^|;)\\s*${name}:(#[0-9a-f]{6})`).exec(style)?.[1];

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'])('every text stands out from what it stands on by at least 4.5 to 1, %s', (mode) => {
  const styles = (element: Parameters<typeof page>[0]) => {
    const chain = [element, ...page(element).parents().toArray()].map((node) => page(node as never));
    return chain.map((node) => {
      const classes = (node.attr('class') ?? '').split(' ');
      const dark = classes.map((name) => darkRules.get(name) ?? '').join(';');
      return mode === 'dark' ? `${dark};${node.attr('style') ?? ''}` : (node.attr('style') ?? '');
    });
  };
  const nearest = (chain: string[], name: string) => chain.map((style) => property(style, name)).find(Boolean)!;
  const texts = page('body [class]')
    .toArray()
    .filter((element) => page(element).text().trim() !== '');
  expect(texts.length).toBeGreaterThan(30);
  const weak = texts
    .map((element) => styles(element))
    .map((chain) => ({ colour: nearest(chain, 'color'), on: nearest(chain, 'background') }))
    .filter(({ colour, on }) => contrast(colour, on) < 4.5);
  expect(weak).toEqual([]);
});
