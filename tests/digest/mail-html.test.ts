import { load } from 'cheerio/slim';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { longestHtml, renderDigest } from '../../shared/digest/render.ts';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [
  givenOutlet('meduza', { name: 'Meduza', language: 'ru' }),
  givenOutlet('tass', { name: 'TASS', stance: 'state' }),
  givenOutlet('c', { name: 'R&D <Daily>', sample: true }),
];
const figures = [{ id: 'chubais', role: 'Presidential envoy', circle: 'state-companies' }];
const period = { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' } as const;
const failure = { kind: 'dns', message: '<b>', since: '2022-03-23T13:05:00.000Z', count: 2 } as const;
const states = new Map(outlets.map(({ id }) => [id, givenState(id, id === 'c' ? { failure } : {})]));
const health = outletHealth(outlets, states, new Date(period.to));

const links = {
  preferences: 'https://site.example/preferences/T.1',
  unsubscribe: 'https://site.example/unsubscribe/T.2',
  less: ({ who, event }: Pick<Hit, 'who' | 'event'>) =>
    `https://site.example/less/T.3?story=${encodeURIComponent(`${who}#${event}`)}`,
  stories: (from: string, to: string) => `https://site.example/stories?from=${from}&to=${to}`,
  story: (id: string) => `https://site.example/stories/${encodeURIComponent(id)}`,
  figure: (id: string) => `https://site.example/figures/${id}`,
};

function render(hits: Hit[], withLinks = true) {
  const digest = buildDigest(givenSubscriber({ whenQuiet: true }), gatherStories(hits), health, {
    key: 'owner#2022-03-24',
    period,
    outlets,
    figures,
    country: russia,
  });
  return renderDigest(digest!, 'Fissure <digest@example.org>', withLinks ? links : undefined);
}

const at = (day: number, hour = 12) => new Date(Date.UTC(2022, 2, day, hour)).toISOString();
const hit = (given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'meduza', publishedAt: at(23), ...given });
const rich = [
  hit({ language: 'ru', title: 'Чубайс покинул «Роснано»', marked: '*Анатолий Чубайс* *ушёл* из «Роснано» вчера.' }),
  hit({ event: 'left-country', status: 'possible', publishedAt: at(22), outletId: 'tass' }),
  hit({ event: 'left-country', outletId: 'c' }),
  ...[20, 21, 23].map((day) =>
    hit({ who: 'x', figureId: 'x', figure: 'Иван <b>', event: 'rift', publishedAt: at(day) }),
  ),
  hit({ who: 'role:general', figureId: null, figure: null, role: 'генерал', language: 'ru', event: 'detained' }),
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  // A mail carries its styles inline and in its head, since readers drop one or the other, and has no other file.
  rules: { 'no-inline-style': 'off', 'no-style-tag': 'off', 'require-sri': 'off' },
});

describe('the HTML of a mail', () => {
  test.each([
    ['rich', rich],
    ['quiet', []],
    [
      'long',
      Array.from({ length: 120 }, (_, index) =>
        hit({ who: `p${index}`, figureId: `p${index}`, figure: `P Q${index}` }),
      ),
    ],
  ])('is valid: %s', (_, hits) => {
    const { results } = validator.validateStringSync(render(hits).html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('has one heading a story, in sections, in the order in which it is read', () => {
    const page = load(render(rich).html);
    const headings = page('h1, h2, h3')
      .toArray()
      .map((element) => `${element.tagName} ${load(element).text()}`);
    expect(headings).toEqual([
      'h1 Chubais resigns and leaves Russia',
      'h2 New',
      'h3 Anatoly Chubais resigns and leaves Russia',
      'h3 Генерал is detained or charged',
      'h2 Still developing',
      'h3 Иван <b> is in a rift',
      'h2 What was read',
    ]);
    expect(page('table:not([role=presentation])').length).toBe(0);
  });

  test('says where each quotation is of another language, in its marks', () => {
    const page = load(render(rich).html);
    const russian = page('blockquote[lang=ru]').first();
    expect([russian.text(), russian.attr('dir')]).toEqual(['«Анатолий Чубайс ушёл из „Роснано“ вчера.»', 'auto']);
  });

  test('draws the reports by day for the eye, and says them in words', () => {
    const page = load(render(rich).html);
    expect(page('[aria-hidden=true]').last().text()).toBe('██▁█▁');
    expect(page('body').text()).toContain('3 in all, most on 20 Mar: 1');
  });
});

describe('the links of a mail', () => {
  test('lead to the stories, to less of each, to preferences and out', () => {
    const { html, text } = render(rich);
    const page = load(html);
    const own = page('a[href^="https://site.example"]')
      .toArray()
      .map((element) => page(element).attr('href')!);
    expect(own.filter((url) => url.includes('/less/T.3?story=chubais%23left-country'))).toHaveLength(1);
    expect(own).toContain('https://site.example/stories/chubais%23resigned%232022-03-23');
    expect(own.slice(-2)).toEqual([links.preferences, links.unsubscribe]);
    // Less of one story is a long link for each, and stands in the preferences too.
    const inText = own.filter((url) => !url.includes('/less/'));
    expect(inText.filter((url) => !text.includes(url))).toEqual([]);
  });

  test('are in its headers as RFC 8058 wants them', () => {
    expect(render(rich).headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${links.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  test('are left out where there is no site', () => {
    const { html, text, headers } = render(rich, false);
    expect([html.includes('nsubscribe'), text.includes('nsubscribe'), 'List-Unsubscribe' in headers]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('of every story told count towards the size at which readers clip, and the rest is a link away', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      hit({
        who: `p${index}`,
        figureId: `p${index}`,
        figure: `P Q${index}`,
        marked: `*P* ${'word '.repeat(60)} *quit*.`,
      }),
    );
    const { html, text } = render(many);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(longestHtml);
    expect(html).toContain('more stories');
    const rest = 'https://site.example/stories?from=2022-03-23&to=2022-03-24';
    expect(html).toContain(`href="${rest.replace('&', '&amp;')}">All stories of these days</a>`);
    expect(text).toMatch(/All stories of these days \[\d+\]/);
    expect(text).toContain(`] ${rest}`);
  });
});
