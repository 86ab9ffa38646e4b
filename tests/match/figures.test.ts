// Which names in a text are figures of the watchlist, and which only look like them.
import { describe, expect, it } from 'vitest';
import { mentioned, watchlist } from './reading.ts';

type Table = [text: string, mentioned: string][];

const reads = (title: string, table: Table) =>
  describe(title, () => it.each(table)('%s → %s', (text, expected) => expect(mentioned(text)).toBe(expected)));

reads('A whole name is a figure in the spelling of any newspaper', [
  ['Anatoly Chubais spoke', 'Anatoly Chubais'],
  ['Anatoliy Chubais spoke', 'Anatoly Chubais'],
  ['Sergey Shoygu spoke', 'Sergei Shoigu'],
  ['Evgeny Prigozhin spoke', 'Yevgeny Prigozhin'],
  ['Yevgeniy Prigozhin spoke', 'Yevgeny Prigozhin'],
  ['Alexey Kudrin spoke', 'Alexei Kudrin'],
  ['Aleksandr Bastrykin spoke', 'Alexander Bastrykin'],
  ['Arkadiy Dvorkovich spoke', 'Arkady Dvorkovich'],
  ['Maria Lvova-Belova spoke', 'Maria Lvova-Belova'],
  ['SERGEI SHOIGU SPOKE', 'Sergei Shoigu'],
]);

reads('A patronymic, an initial or the surname first make a name no less whole', [
  ['Anatoly Borisovich Chubais spoke', 'Anatoly Chubais'],
  ['A. Chubais spoke', 'Anatoly Chubais'],
  ['A. B. Chubais spoke', 'Anatoly Chubais'],
  ['A.B. Chubais spoke', 'Anatoly Chubais'],
  ['Listed: CHUBAIS Anatoly', 'Anatoly Chubais'],
  ['Surovikin Sergei, general', 'Sergei Surovikin'],
]);

reads('A possessive is the same name', [
  ["Chubais's house", 'Anatoly Chubais'],
  ["Chubais' house", 'Anatoly Chubais'],
  ['Sergei Shoigu’s house', 'Sergei Shoigu'],
]);

reads('Another first name, initial or patronymic is another person', [
  ['Larisa Shoigu spoke in Moscow', 'nobody'],
  ['Boris Surovikin spoke in Moscow', 'nobody'],
  ['V. Chubais spoke in Moscow', 'nobody'],
  ['Igor Chubais, the philosopher, spoke in Moscow', 'nobody'],
  ['Daniil Medvedev won in Moscow', 'nobody'],
  ['Anatoly Petrovich Chubais spoke in Moscow', 'nobody'],
]);

reads('A surname alone is a figure where the watchlist says "always"', [
  ['Shoigu spoke', 'Sergei Shoigu'],
  ['Deripaska spoke', 'Oleg Deripaska'],
]);

reads('A surname alone is a figure only in a text about Russia where the watchlist says "context"', [
  ['Peskov spoke to the Kremlin pool', 'Dmitry Peskov'],
  ['Surkov spoke about Russia', 'Vladislav Surkov'],
  ['Surkov scored twice', 'nobody'],
  ['Kozak met the Ukrainian team', 'nobody'],
]);

reads('A surname alone is nobody where the watchlist says "never"', [
  ['Medvedev wins in Melbourne', 'nobody'],
  ['Popov spoke about Russia', 'nobody'],
  ['Ivanov spoke about Russia', 'nobody'],
  ['Prokhorova, Popov and Ivanov came to Moscow', 'nobody'],
]);

reads('The whole name anywhere in a text licenses the surname everywhere', [
  ['Dmitry Medvedev warned. // Medvedev spoke of war', 'Dmitry Medvedev'],
  ['Medvedev warned. // Dmitry Medvedev spoke of war', 'Dmitry Medvedev'],
  ['Timur Ivanov spoke. // Ivanov left', 'Timur Ivanov'],
]);

reads('Words that look like names are words', [
  ['They told us that the US and Us Weekly agreed with Russia', 'nobody'],
  ['But the bout in Moscow was not about mints', 'nobody'],
  ['A khan of the Golden Horde ruled Russia', 'nobody'],
]);

reads('Nicknames mean their figure', [['General Armageddon spoke', 'Sergei Surovikin']]);

describe('A title before a surname', () => {
  it.each<[string, string, string]>([
    ['licenses it where circle and country fit', 'Russian minister Novak spoke', 'Alexander Novak'],
    ['does not where the country is another', 'Ukrainian minister Novak spoke', 'nobody'],
    ['does not where the circle is another', 'Russian singer Novak spoke', 'nobody'],
  ])('%s: %s → %s', (_, text, expected) => expect(mentioned(text)).toBe(expected));
});

it('Two figures of one surname are kept apart by their first names', () => {
  expect(mentioned('Ivan Popov and Pavel Popov spoke')).toBe('Ivan Popov; Pavel Popov');
});

it('Every figure with a given name of one word is found by its canonical name', () => {
  const simple = watchlist.figures.filter(({ name }) => !/^\S+-\S+ /.test(name));
  const lost = simple.filter(({ name }) => !mentioned(`${name} spoke`).split('; ').includes(name));
  expect(lost.map(({ name }) => name)).toEqual([]);
});
