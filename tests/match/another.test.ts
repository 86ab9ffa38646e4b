// A text that clears somebody, or leaves him out, does not say that he is whom its headline means: more such summaries are in summaries.test.ts.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingIn } from './telling.ts';

const told: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    'en',
    'Russian General Arrested',
    [
      'There are no charges against Gerasimov.',
      'Gerasimov was not among those detained.',
      'The Kremlin said Gerasimov was not involved in the case.',
      'Neither Gerasimov nor his deputies made a comment.',
      'Unlike Gerasimov, the officer was in charge of supplies.',
    ],
  ],
  [
    'de',
    'Russischer General festgenommen',
    ['Gegen Gerassimow gibt es keine Vorwürfe.', 'Anders als Gerassimow war er für den Nachschub zuständig.'],
  ],
  ['fr', 'Un général russe arrêté', ['Aucune charge ne pèse contre Guerassimov.']],
  ['ru', 'Задержан российский генерал', ['Герасимов ни при чем.', 'К делу Герасимов отношения не имеет.']],
  ['uk', 'Затримано російського генерала', ['Герасимов не причетний.']],
];

describe.each(told)('In %s, under “%s”', (language, title, summaries) => {
  it.each(summaries)('nobody named is told: %s', (summary) => {
    const found = tellingIn(language, '2024-02-01', `${title} // ${summary}`);
    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain('Gerasimov');
  });
});

const accused: readonly (readonly [Language, string])[] = [
  ['en', 'Russian Deputy Minister Arrested // Timur Ivanov has pleaded not guilty to the charges.'],
  ['en', 'Russian Deputy Minister Arrested // Timur Ivanov did not admit the charges.'],
  ['ru', 'Задержан замминистра обороны // Тимур Иванов вину не признал.'],
  ['ru', 'Задержан замминистра обороны // Тимур Иванов не признал обвинения.'],
];

it.each(accused)('Whoever does not plead guilty is accused all the same: %s %s', (language, text) => {
  expect(tellingIn(language, '2024-02-01', text)).toEqual(['Timur Ivanov:detained:asserted']);
});

it.each([
  ['of another circle is of another man', 'Governor Timur Ivanov oversaw construction.', 'role:detained:asserted'],
  ['is his own where it is a rank', 'General Timur Ivanov oversaw construction.', 'Timur Ivanov:detained:asserted'],
])('An office right before a name %s: %s', (_, summary, expected) => {
  expect(tellingIn('en', '2024-02-01', `Russian Deputy Defense Minister Arrested // ${summary}`)).toEqual([expected]);
});
