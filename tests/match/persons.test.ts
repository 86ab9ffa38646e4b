// People on no list: a name counts where a role of Russia's elite stands with it.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { hitsOf, mentioned, told } from './reading.ts';

describe('A person on no list is found by the role beside the name', () => {
  it.each<[string, string]>([
    ['Russian diplomat Pyotr Golubkov resigned', 'Pyotr Golubkov resigned'],
    ['Pyotr Golubkov, a Russian diplomat, resigned', 'Pyotr Golubkov resigned'],
    ['Russian general Stepan Golubkov was killed', 'Stepan Golubkov died'],
    ['FSB officer Stepan Golubkov defected', 'Stepan Golubkov defected'],
    ['State Duma deputy Vera Golubkova fled Russia', 'Vera Golubkova left-country'],
  ])('%s → %s', (text, expected) => expect(told(text)).toBe(expected));
});

it('The hit of such a person carries the role as the text says it, and no figure of the watchlist', () => {
  const [hit] = hitsOf('Russian diplomat Pyotr Golubkov resigned');
  expect(hit).toMatchObject({
    who: 'name:pyotr-golubkov',
    figureId: null,
    figure: 'Pyotr Golubkov',
    role: 'russian diplomat',
  });
});

it.each<[string, Language]>([
  ['Российский дипломат Пётр Голубков подал в отставку', 'ru'],
  ['Отставка российского дипломата Петра Голубкова', 'ru'],
])('The name is told as English newspapers write it, whatever case it stands in: %s', (text, language) => {
  expect(told(text, { language })).toBe('Pyotr Golubkov resigned');
});

it('In a list of names, the role of the first is that of all', () => {
  expect(told('FSB officers Stepan Golubkov and Yegor Snegirev were arrested')).toBe(
    'Stepan Golubkov detained; Yegor Snegirev detained',
  );
});

describe('The surname alone is known again later in the text', () => {
  it.each<[string, string]>([
    ['Russian diplomat Pyotr Golubkov spoke. // Golubkov resigned on Monday', 'Pyotr Golubkov resigned'],
    ['Golubkov resigned // Russian diplomat Pyotr Golubkov spoke to reporters', 'Pyotr Golubkov resigned'],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected));
});

describe('A named person is nobody of the elite', () => {
  it.each<[string, string]>([
    ['without a role', 'Pyotr Golubkov resigned in Moscow'],
    ['with a role of another country', 'Ukrainian diplomat Pyotr Golubkov resigned'],
    ['with a first name that is not of Russia', 'Russian diplomat John Smith resigned'],
    ['with a role that is not of the elite', 'Russian plumber Pyotr Golubkov resigned'],
    ['with a role of an American in a text about Russia', 'US general Mark Milley resigned over Russia'],
  ])('%s: %s', (_, text) => expect(told(text)).toBe('nothing'));
});

it('A person without a role stands in the way, so that the event is not given to somebody of the elite', () => {
  expect(told('Shoigu looked on as Pyotr Golubkov resigned')).toBe('nothing');
});

it('A name is mentioned with the role that explains it', () => {
  expect(mentioned('Russian diplomat Pyotr Golubkov spoke')).toBe('Pyotr Golubkov, russian diplomat');
});

it('A hyphenated given name is one name', () => {
  expect(told('Putin sacks Anna-Maria Petrova, Russian deputy minister')).toBe('Anna-Maria Petrova dismissed');
});
