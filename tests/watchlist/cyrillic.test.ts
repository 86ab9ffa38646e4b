import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { russianFromLatin } from '../../shared/watchlist/cyrillic.ts';

it.each<[Language, string, string]>([
  ['en', 'Volobuev', 'Волобуев'],
  ['en', 'Prigozhin', 'Пригожин'],
  ['en', 'Khrushchev', 'Хрущев'],
  ['en', 'Melnikov', 'Мельников'],
  ['en', 'Volkov', 'Волков'],
  ['en', 'Ulyanov', 'Ульянов'],
  ['en', 'Solodovskaya', 'Солодовская'],
  ['en', 'Belotserkovsky', 'Белоцерковский'],
  ['en', 'Trutskoy', 'Труцкой'],
  ['en', 'Yeremenko-Tsvetkova', 'Еременко-Цветкова'],
  ['de', 'Schojgu', 'Шойгу'],
  ['de', 'Bondarew', 'Бондарев'],
  ['de', 'Tschernyschow', 'Чернышов'],
  ['de', 'Wolobujew', 'Волобуев'],
  ['fr', 'Prigojine', 'Пригожин'],
  ['fr', 'Choïgou', 'Шойгу'],
  ['fr', 'Tchoubaïs', 'Чубайс'],
  ['ru', 'Волобуев', 'Волобуев'],
])('guesses in %s: %s is %s', (language, latin, russian) => {
  expect(russianFromLatin(latin, language)).toBe(russian);
});

it('makes something of any word and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => typeof russianFromLatin(word, 'en') === 'string'));
});
