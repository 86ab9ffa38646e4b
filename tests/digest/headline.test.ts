// Headlines by what the reports say, from the texts themselves: never more than a phrase of theirs.
import { expect, test } from 'vitest';
import { calledOf } from '../../shared/digest/called.ts';
import { headline } from '../../shared/digest/event-headline.ts';
import { eventLabel, wordsOf } from '../../shared/digest/event-words.ts';
import { matchItem } from '../../shared/match/match.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { eventIds, type Language, manners } from '../../shared/vocabulary.ts';
import { hitHeadline, storyHeadline } from '../../web/explorer/parts.ts';
import { russia } from '../country.ts';
import { hitsOf, itemOf, watchlist } from '../match/reading.ts';

test.each<[string, Language, string]>([
  ['Shoigu hospitalised after stroke', 'en', 'Sergei Shoigu is said to be gravely ill'],
  ['Prilepin survives car bomb attack', 'en', 'Zakhar Prilepin survives an attack'],
  ['Prigozhin dead', 'en', 'Yevgeny Prigozhin dies'],
  ['Prigozhin killed', 'en', 'Yevgeny Prigozhin is killed'],
  ['Ravil Maganov falls from hospital window', 'en', 'Ravil Maganov is in a crash, fall or blast'],
  ['Timur Ivanov arrested on bribery charges', 'en', 'Timur Ivanov is arrested'],
  ['Timur Ivanov charged with bribery', 'en', 'Timur Ivanov is charged'],
  ['Timur Ivanov goes on trial', 'en', 'Timur Ivanov goes on trial'],
  ['Timur Ivanov sentenced to 13 years in prison', 'en', 'Timur Ivanov is sentenced to 13 years'],
  ['Timur Ivanov sentenced to eight and a half years', 'en', 'Timur Ivanov is sentenced to 8.5 years'],
  ['Тимура Иванова приговорили к 13 годам колонии', 'ru', 'Timur Ivanov is sentenced to 13 years'],
  ['Тимура Иванова приговорили к восьми годам колонии', 'ru', 'Timur Ivanov is sentenced to 8 years'],
  ['Timur Iwanow zu 13 Jahren Haft verurteilt', 'de', 'Timur Ivanov is sentenced to 13 years'],
  ['Putin replaces Shoigu', 'en', 'Sergei Shoigu is replaced'],
  ['General Surovikin demoted', 'en', 'Sergei Surovikin is demoted'],
  ['Kremlin denies that Nabiullina resigned', 'en', 'Elvira Nabiullina: resignation denied'],
  ['Two FSB officers arrested in Moscow', 'en', 'FSB officers are arrested'],
  ['Офицер ФСБ арестован', 'ru', 'An FSB officer is arrested'],
])('%s', (title, language, expected) => {
  const lines = hitsOf(title, { language })
    .filter(({ status }) => status !== 'past')
    .map((hit) => hitHeadline(hit, { watch: { country: russia } }));
  expect(lines).toContain(expected);
});

test('a report that the Kremlin denies stays a report', () => {
  const at = (outletId: string, title: string) =>
    matchItem({ ...itemOf(title), id: `${outletId}:1`, outletId }, watchlist);
  const [story] = gatherStories([
    ...['a', 'b', 'c', 'd'].flatMap((outlet) => at(outlet, 'Nabiullina resigned')),
    ...at('e', 'Kremlin denies that Nabiullina resigned'),
  ]);
  expect([
    story && storyHeadline(story, { watch: { country: russia } }),
    story?.track.map(({ status, by }) => `${status} ${by ?? ''}`),
  ]).toEqual(['Elvira Nabiullina resigns, sources say; Kremlin denies', ['asserted ', 'denied leader']]);
});

test('the gravest verb leads, and who reappears is told so', () => {
  const who = calledOf({ who: 'x', figure: 'Yevgeny Prigozhin', role: null });
  expect(
    headline(
      who,
      [
        { event: 'spoke-out', status: 'asserted' },
        { event: 'left-country', status: 'asserted' },
        { event: 'rebelled', manner: 'mutiny', status: 'asserted' },
        { event: 'disappeared', status: 'denied' },
      ],
      russia,
    ),
  ).toBe('Yevgeny Prigozhin mutinies, leaves Russia, speaks out and is seen again');
});

test('two sides of a quarrel are told together', () => {
  const [one, other] = ['Yevgeny Prigozhin', 'Sergei Shoigu'].map((figure) =>
    calledOf({ who: 'x', figure, role: null }),
  );
  expect(headline(one!, [{ event: 'rift', status: 'asserted' }], russia, [other!])).toBe(
    'Yevgeny Prigozhin and Sergei Shoigu are in a rift',
  );
});

test('every event in every manner has words of its own', () => {
  const labels = eventIds.flatMap((event) => {
    const names = event in manners ? manners[event as keyof typeof manners] : [];
    return [
      eventLabel({ event }),
      ...names.filter((name) => name !== 'sacked').map((manner) => eventLabel({ event, manner })),
    ];
  });
  expect(new Set(labels).size).toBe(labels.length);
});

test('only a death says "dies"', () => {
  const deadly = eventIds.flatMap((event) => {
    const names = event in manners ? manners[event as keyof typeof manners] : [];
    return [undefined, ...names]
      .filter((manner) => /\bdies?\b|killed/.test(JSON.stringify(wordsOf({ event, manner }, russia))))
      .map((manner) => `${event} ${manner}`);
  });
  expect(deadly).toEqual(['died death', 'died killing']);
});
