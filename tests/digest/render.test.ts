import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import type { FigureCard } from '../../shared/digest/digest-story.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { longestHtml, renderDigest } from '../../shared/digest/render.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const failure = { kind: 'http-status', message: 'HTTP 500', since: '2022-03-23T13:05:00.000Z', count: 4 } as const;
const outlets = [
  givenOutlet('a', { name: 'The Moscow Times' }),
  givenOutlet('b', { name: 'TASS', stance: 'state', language: 'ru' }),
  givenOutlet('c', { name: 'The Bell' }),
];

type Given = {
  figures?: FigureCard[];
  outlets?: Outlet[];
  states?: Map<string, OutletState>;
  subscriber?: Partial<Subscriber>;
};

function render(hits: Hit[], given: Given = {}) {
  const list = given.outlets ?? outlets;
  const states = given.states ?? new Map(list.map(({ id }) => [id, givenState(id)]));
  const digest = buildDigest(
    givenSubscriber({ whenQuiet: true, ...given.subscriber }),
    gatherStories(hits),
    outletHealth(list, states, new Date('2022-03-24T07:00:00.000Z')),
    {
      key: 'owner#2022-03-24',
      period: { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' },
      outlets: list,
      figures: given.figures ?? [],
      country: russia,
    },
  );
  return renderDigest(digest!, 'Fissure <digest@example.org>');
}

const hitOf = (figure: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', who: figure, figureId: figure, figure, ...given });
const roleHit = (role: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', who: `role:${role}`, figureId: null, figure: null, role, ...given });
/** HTML as a reader sees it, in one line. */
const seenText = (html: string) => load(html)('body').text().replaceAll(/\s+/g, ' ');

describe('the subject', () => {
  const cases: [string, Hit[], string][] = [
    [
      'all of the first person, and counts the rest',
      [
        hitOf('Anatoly Chubais', { event: 'left-country' }),
        hitOf('Anatoly Chubais'),
        hitOf('Elvira Nabiullina', { status: 'possible' }),
        hitOf('Sergei Shoigu', { event: 'disappeared', score: 0.3 }),
        hitOf('Igor Sechin', { event: 'rift', score: 0.3 }),
      ],
      'Anatoly Chubais resigns; 1 disappearance, 1 rift, 1 rumour',
    ],
    [
      'the second story where it is the only other',
      [hitOf('Anatoly Chubais'), hitOf('Elvira Nabiullina', { status: 'possible' })],
      'Anatoly Chubais resigns; 1 rumour',
    ],
    [
      'a denial as a denial',
      [hitOf('Elvira Nabiullina', { status: 'denied' })],
      'Elvira Nabiullina: resignation denied',
    ],
    [
      'several people in the plural',
      [roleHit('two FSB officers', { event: 'detained', manner: 'arrest', office: 'FSB officer' })],
      'FSB officers are arrested',
    ],
    [
      'one person in the singular',
      [roleHit('russian diplomat', { event: 'defected', office: 'diplomat' })],
      'A diplomat defects',
    ],
    [
      'whole names of namesakes',
      [hitOf('Nikolai Patrushev'), hitOf('Dmitry Patrushev', { status: 'possible' })],
      'Nikolai Patrushev resigns; 1 rumour',
    ],
    [
      'an attempt on a life as no death',
      [hitOf('Alexander Dugin', { event: 'died', manner: 'attack' })],
      'Alexander Dugin survives an attack',
    ],
    ['a death as a death', [hitOf('Ravil Maganov', { event: 'died', manner: 'death' })], 'Ravil Maganov dies'],
  ];
  test.each(cases)('tells %s', (_, hits, expected) => {
    expect(render(hits).subject).toBe(expected);
  });

  test('tells of quiet what was read', () => {
    expect(render([]).subject).toBe('All quiet: 300 items read, 3 of 3 outlets healthy');
  });

  test('does not call it quiet when most outlets fail', () => {
    const states = new Map(outlets.map(({ id }) => [id, givenState(id, { failure })]));
    expect(render([], { states }).subject).toBe('Nothing found, but 300 items read, 0 of 3 outlets healthy');
  });

  test('stays short whatever names a feed brings', () => {
    const hits = ['x', 'y'].map((letter) => roleHit(`${letter.repeat(300)} ${letter.repeat(300)}`));
    expect(render(hits).subject.length).toBeLessThanOrEqual(70);
  });
});

describe('the lines of trouble', () => {
  const many = Array.from({ length: 83 }, (_, index) => givenOutlet(`o${index}`, { name: `Outlet ${index}` }));
  const kinds = ['dns', 'tls', 'timeout', 'http-status', 'gone', 'unreadable', 'not-a-feed'] as const;
  const troubles = (failureOf: (index: number) => (typeof kinds)[number] | undefined): string[] => {
    const states = new Map(
      many.map(({ id }, index) => {
        const kind = failureOf(index);
        return [id, givenState(id, kind === undefined ? {} : { failure: { ...failure, kind } })];
      }),
    );
    const { text } = render([], { outlets: many, states });
    return text.replaceAll(/\n {5}(?=\S)/g, ' ').match(/^ {3}! .*$/gm) ?? [];
  };

  test('say once what is true of all, and what that may mean', () =>
    expect(troubles(() => 'dns')).toEqual(['   ! all 83: names do not resolve: is this machine online?']));

  test('are five at most, with the rest counted', () =>
    expect(troubles((index) => kinds[index])).toEqual([
      '   ! Outlet 0: its name does not resolve, since 23 Mar, 14:05',
      '   ! Outlet 4: it is gone for good, since 23 Mar, 14:05',
      '   ! Outlet 3: it answers with an error (HTTP 500), since 23 Mar, 14:05',
      '   ! Outlet 6: what it sends is no feed, since 23 Mar, 14:05',
      '   ! and 3 other outlets, for other reasons: fissure outlets --verbose',
    ]));

  test('name some of those that fail alike', () =>
    expect(troubles((index) => (index < 2 ? 'timeout' : index < 12 ? 'tls' : undefined))).toEqual([
      '   ! 10 outlets, such as Outlet 10: certificates or encryption are refused',
      '   ! Outlet 0, Outlet 1: no answer in time',
    ]));
});

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

describe('a long digest', () => {
  const many = (stories: number, reports: number) =>
    Array.from({ length: stories * reports }, (_, index) =>
      hitOf(`Person Number${Math.floor(index / reports)}`, {
        outletId: ['a', 'b', 'c'][index % 3]!,
        marked: `*Person* ${`said ${index} words or ${index * 7} `.repeat(15)} and *resigned*.`,
      }),
    );

  test.each([
    [1, 200],
    [40, 5],
    [300, 3],
    [2000, 1],
  ])('of %i stories with %i reports stays under the size at which readers clip', (stories, reports) => {
    expect(Buffer.byteLength(render(many(stories, reports)).html)).toBeLessThanOrEqual(longestHtml);
  });

  test('says how much it leaves out, and of what', () => {
    const { html, text } = render(many(300, 1));
    const told = load(html)('h3.heading').length;
    const named = 40;
    const line = `and ${300 - told - named} more stories`;
    expect([seenText(html).includes(line), text.includes(line)]).toEqual([true, true]);
  });

  test('says whose reports of a story it leaves out', () => {
    const { text } = render([...many(1, 9)]);
    expect(text).toContain('and 3 more reports, by The Moscow Times, TASS and The Bell');
  });

  test('tells the same stories, in the same order, in HTML and text', () => {
    const { html, text } = render(many(60, 4));
    const inHtml = load(html)('h3.heading')
      .toArray()
      .map((heading) => load(heading).text());
    const inText = [...text.matchAll(/^\d+\. (.*)$/gm)].map(([, heading]) => heading);
    expect(inText).toEqual(inHtml);
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
