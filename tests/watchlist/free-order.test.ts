// In which orders a phrase is looked for.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { wordsOf } from '../../shared/watchlist/fold.ts';
import { inEveryOrder } from '../../shared/watchlist/free-order.ts';
import { phraseTable } from '../../shared/watchlist/phrase-table.ts';
import { compilePhrase } from '../../shared/watchlist/phrases.ts';

/** The words of the text that a phrase covers in any of its orders. */
function found(source: string, text: string, language: Language): string[] {
  const orders = inEveryOrder(compilePhrase(source, language), language);
  const table = phraseTable(orders.map((phrase) => [phrase, source] as const));
  const forms = wordsOf(text).map(({ form }) => form);
  return forms.flatMap((_, at) => table.matchesAt(forms, at).map(({ match }) => forms.slice(at, match.end).join(' ')));
}

describe('A phrase of Russian or Ukrainian is found', () => {
  it.each<[string, string, string, string[], Language]>([
    ['as it is written', 'взят ~3 под стражу', 'ректор взят в зале под стражу', ['взят в зале под стражу'], 'ru'],
    ['with what the verb governs before it', 'взят ~3 под стражу', 'под стражу взят ректор', ['под стражу взят'], 'ru'],
    ['with others between', 'утік ~2 за кордон', 'за кордон учора втік', [], 'uk'],
    ['so far as its gap allows', 'утік ~2 за кордон', 'за кордон учора утік', ['за кордон учора утік'], 'uk'],
    ['no farther than three words', 'ушел ~9 с поста', 'с поста в один из дней ушел', [], 'ru'],
    ['only as written where it is no verb that governs', 'под ~2 арест', 'арест под', [], 'ru'],
    ['only as written where only a preposition follows', 'набросился ~2 на', 'на коллегу набросился', [], 'ru'],
  ])('%s: "%s"', (_, source, text, expected, language) => expect(found(source, text, language)).toEqual(expected));

  it('in English only as written', () => expect(found('steps ~1 from office', 'from office steps', 'en')).toEqual([]));
});
