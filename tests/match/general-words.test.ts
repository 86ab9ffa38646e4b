// A headline calls somebody by a general word, oligarch, official, general: of whatever circle that goes for he is found by it.
import { expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { watchlist } from './reading.ts';
import { tellingOf } from './telling.ts';

type Words = readonly [Language, circle: string, headline: string];

const words: readonly Words[] = [
  ['en', 'oligarchs', 'Russian businessman arrested'],
  ['en', 'state-companies', 'Russian oligarch arrested'],
  ['en', 'state-companies', 'Russian executive arrested'],
  ['en', 'army', 'Russian officer arrested'],
  ['en', 'security', 'Russian security official arrested'],
  ['en', 'government', 'Russian official arrested'],
  ['en', 'administration', 'Kremlin official arrested'],
  ['en', 'regions', 'Regional Russian official arrested'],
  ['en', 'parliament', 'Russian politician arrested'],
  ['en', 'liberals', 'Russian official arrested'],
  ['en', 'state-media', 'Russian TV host arrested'],
  ['ru', 'oligarchs', 'Задержан российский бизнесмен'],
  ['ru', 'state-companies', 'Задержан российский бизнесмен'],
  ['ru', 'army', 'Задержан российский офицер'],
  ['ru', 'security', 'Задержан российский силовик'],
  ['ru', 'government', 'Задержан российский чиновник'],
  ['ru', 'administration', 'Задержан российский чиновник'],
  ['ru', 'regions', 'Задержан российский чиновник'],
  ['ru', 'parliament', 'Задержан российский политик'],
  ['ru', 'liberals', 'Задержан российский политик'],
];

const written = new Map(loadWatchSources('watch').figures.map(({ id, ru }) => [id, ru]));

/** Of those of whom arrests are told at all every seventh, which is a hundred and forty people. */
const some = watchlist.figures.filter(
  ({ speaker, only, tier }, at) => at % 7 === 0 && !speaker && only === undefined && tier !== 'opposition',
);

it.each(words)('In %s those of the circle %s: %s', (language, circle, headline) => {
  const own = some.filter((figure) => figure.circle === circle);
  const lost = own.filter(({ id, name }) => {
    const [given, ...rest] = (written.get(id) ?? name).split(' ');
    const summary =
      language === 'ru' ? `${given} ${rest.at(-1)} занимал пост несколько лет.` : `${name}, 55, made no comment.`;
    return !tellingOf(language, '2020-02-10', headline, summary).includes(`${name}:detained:asserted`);
  });
  expect(own.length).toBeGreaterThan(2);
  expect(lost.map(({ name }) => name)).toEqual([]);
});
