// The language of a text that nobody labelled.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../shared/match/text/language.ts';
import type { Language } from '../../shared/vocabulary.ts';

describe('The language of a text is told', () => {
  it.each<[string, Language, string]>([
    ['by English function words', 'en', 'The minister has resigned and left for the airport'],
    ['by German function words', 'de', 'Der Minister ist zurückgetreten und hat das Land verlassen'],
    ['by French function words', 'fr', 'Le ministre a démissionné et il est parti dans la nuit'],
    ['by letters that only Russian has', 'ru', 'Министр объявил об отставке, был арестован и вывезен'],
    ['by letters that only Ukrainian has', 'uk', 'Міністр подав у відставку і поїхав з країни'],
    ['by words that only Ukrainian has', 'uk', 'Чубайса оголосили в розшук'],
    ['by words and not by a likeness to them', 'ru', 'Экс-министра посадили, заявила сенатор'],
    ['by Cyrillic without telling letters as Russian', 'ru', 'Министр ушел'],
    ['by the script that most of its letters are in', 'ru', 'Глава банка UBS выступил в Москве'],
    ['by the script that most of its letters are in, the other way round', 'en', 'The word of the year is отставка'],
    ['by English function words in a short headline', 'en', 'Russia May Have Detained a Top General, U.S. Says'],
    ['by endings where a headline has none', 'en', 'Russian lawmakers pass bill outlawing gender reassignment'],
    ['by the German spelling of names', 'de', 'Prigoschin beschimpft Schoigu'],
    ['by the French spelling of names', 'fr', 'Sourovikine arrêté'],
    ['without accents as well', 'fr', 'Le depute a quitte la Russie pour le moment'],
  ])('%s: %s', (_, language, text) => expect(detectLanguage(text)).toBe(language));
});

it.each(['', '12:30', '…', 'Chubais'])('A text that tells nothing is taken for English: "%s"', (text) => {
  expect(detectLanguage(text)).toBe('en');
});
