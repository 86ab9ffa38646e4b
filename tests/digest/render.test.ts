// The mail of a digest in HTML and in text: what it says of each report, and that feeds bring no markup into it.
import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenHit, givenOutlet, givenState } from './given.ts';
import { failure, hitOf, render, roleHit, seenText } from './rendered.ts';

describe('the mail', () => {
  test('marks what matched, in HTML by an element and in text by asterisks', () => {
    const { html, text } = render([hitOf('Anatoly Chubais', { marked: 'Envoy *Chubais* has *left Russia*.' })]);
    const marks = load(html)('mark').toArray();
    expect(marks.map((mark) => load(mark).text())).toEqual(['Chubais', 'left Russia']);
    expect(text).toContain('Envoy *Chubais* has *left Russia*.');
  });

  test('gives each report with outlet, stance, local time, language and link', () => {
    const { html, text } = render([
      givenHit({ outletId: 'b', language: 'ru', url: 'https://tass.example/1', marked: '*Чубайс* *уволился*.' }),
    ]);
    const facts = 'TASS · state · 23 Mar, 13:00 · in Russian';
    expect([seenText(html).includes(facts), text.includes(facts)]).toEqual([true, true]);
    expect(load(html)('a').attr('href')).toBe('https://tass.example/1');
    expect(load(html)('blockquote').attr('lang')).toBe('ru');
  });

  test('says every status in words', () => {
    const statuses = ['asserted', 'possible', 'denied', 'past'] as const;
    const hits = statuses.map((status, index) => hitOf(`Person ${'ABCD'[index]}`, { status }));
    const { html, text } = render(hits);
    for (const word of ['reported', 'rumoured or possible', 'denied', 'background']) {
      expect([seenText(html).includes(word), text.includes(word)]).toEqual([true, true]);
    }
  });

  test('names broken outlets and says in words what is wrong', () => {
    const states = new Map([
      ['a', givenState('a')],
      ['b', givenState('b')],
      ['c', givenState('c', { failure })],
    ]);
    const { html, text } = render([givenHit({ outletId: 'a' })], { states });
    const line = 'The Bell: it answers with an error (HTTP 500), since 23 Mar, 14:05';
    expect([seenText(html).includes(line), text.replaceAll(/\s+/g, ' ').includes(line)]).toEqual([true, true]);
    expect(text).toContain('300 items read, 2 of 3 outlets healthy');
  });

  test.each([
    [
      { lastNewItemAt: '2022-03-20T06:00:00.000Z', usualGapMinutes: 60 },
      'it answers, but brought nothing new, since 20 Mar, 07:00',
    ],
    [
      { flood: { since: '2022-03-24T05:00:00.000Z', items: 90 } },
      'it sent far more than usual, kept out of digests, since 24 Mar, 06:00',
    ],
    [
      { failure: { kind: 'gone', message: 'answered 410', since: '2022-03-23T13:05:00.000Z', count: 1 } as const },
      'it is gone for good, since 23 Mar, 14:05',
    ],
  ])('says of an outlet what its silence is worth: %o', (state, words) => {
    const states = new Map(['a', 'b', 'c'].map((id) => [id, givenState(id, id === 'c' ? state : {})]));
    const { text } = render([], { states });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`The Bell: ${words}`);
  });

  test('marks samples in the subject, above everything, and at each outlet', () => {
    const { subject, html, text } = render([givenHit({ outletId: 'a' })], {
      outlets: [givenOutlet('a', { name: 'Samples Daily', sample: true })],
    });
    expect(subject).toBe('[Samples] Anatoly Chubais resigns');
    expect([seenText(html).indexOf('Sample data') < seenText(html).indexOf('Chubais resigns', 80)]).toEqual([true]);
    expect(load(html)('.sample').length).toBe(1);
    expect([text.includes('! Sample data'), text.includes('Samples Daily [sample]')]).toEqual([true, true]);
  });

  test('leaves links out that are not http(s), and keeps the report', () => {
    const { html, text } = render([givenHit({ outletId: 'a', url: 'javascript:alert(1)' })]);
    expect([load(html)('a').length, html.includes('javascript'), text.includes('javascript')]).toEqual([
      0,
      false,
      false,
    ]);
    expect(text).toContain('The Moscow Times');
  });

  test('loads nothing from elsewhere and carries no script', () => {
    const page = load(render([givenHit({ outletId: 'a' })]).html);
    expect(page('img, script, link, iframe, object, form, [src], [background]').length).toBe(0);
    expect(page('style').text()).not.toMatch(/url\(|@import/);
  });

  test('is fit for the dark: it says so and has a rule for every look it uses', () => {
    const page = load(render([givenHit({ outletId: 'a' })]).html);
    expect(page('meta[name=color-scheme]').attr('content')).toBe('light dark');
    const dark = /prefers-color-scheme:dark\)\{(.*)\}\n/.exec(page('style').text())?.[1] ?? '';
    const used = new Set(
      page('body, body *')
        .toArray()
        .flatMap((element) => (element.attribs.class ?? '').split(' ')),
    );
    const layoutOnly = ['', 'cell', 'foot'];
    expect([...used].filter((name) => !layoutOnly.includes(name) && !dark.includes(`.${name}{`))).toEqual([]);
  });

  test('goes to the subscriber, from the sender, under the digest’s key', () => {
    const { to, from, key } = render([givenHit({ outletId: 'a' })]);
    expect([to, from, key]).toEqual(['reader@example.org', 'Fissure <digest@example.org>', 'owner#2022-03-24']);
  });
});

describe('feed text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</blockquote></td></table><h1>',
      '&lt;b&gt; &amp; &#x202e;',
      '\r\nBcc: all@example.org\r\n\r\n<b>',
      '\u202eevil\u2066',
      '--boundary\r\nContent-Type: text/html',
      '<!--',
      '$&{{1}}',
    ),
  );

  test('is text, never markup: the elements of the mail are the same whatever it says', () => {
    const elements = (text: string) => {
      const { html } = render(
        [
          givenHit({ outletId: 'a', title: text, figure: text, url: 'https://example.org/', marked: '*x* *y*' }),
          roleHit(text, { role: text || 'role', title: 't', event: 'died', url: 'https://example.org/' }),
        ],
        { outlets: [givenOutlet('a', { name: text })] },
      );
      const page = load(html);
      return [
        page('script, img, b, h1:nth-of-type(2)').length,
        page('h1').length,
        page('h3.heading').length,
        page('blockquote').length,
      ];
    };
    fc.assert(
      fc.property(hostile, (text) => {
        expect(elements(text)).toEqual([0, 1, 2, 2]);
      }),
    );
  });

  test('is shown as the outlet wrote it', () => {
    const { html } = render([givenHit({ outletId: 'a', title: 'R&D <chief> "quits" & \'leaves\'' })]);
    expect(seenText(html)).toContain('R&D <chief> "quits" & \'leaves\'');
  });
});
