// The phrase language of the owner: what each of its signs means.
import { describe, expect, it } from 'vitest';
import { cases } from '../../shared/languages/cases.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { wordsOf } from '../../shared/watchlist/fold.ts';
import { phraseTable } from '../../shared/watchlist/phrase-table.ts';
import { compilePhrase } from '../../shared/watchlist/phrases.ts';

const classes = { war: ['war', 'special operation', 'invasion'], post: ['job', 'post'] };

/** The words of the text that a phrase covers, one string a match. */
function found(phrase: string, text: string, language: Language = 'en'): string[] {
  const table = phraseTable([[compilePhrase(phrase, language, classes), phrase]]);
  const forms = wordsOf(text).map(({ form }) => form);
  return forms.flatMap((_, at) => table.matchesAt(forms, at).map(({ match }) => forms.slice(at, match.end).join(' ')));
}

describe('A phrase matches', () => {
  it.each<[string, string, string, string[], Language?]>([
    ['a word, whatever its case and accents', 'demission', 'Sa Démission surprend', ['demission'], 'fr'],
    ['a word, not its beginning', 'resign', 'he resigned', []],
    ['one of several words', 'quit|quits', 'she quits', ['quits']],
    ['any ending behind a star', 'уволен*', 'он был уволена и уволены', ['уволена', 'уволены'], 'ru'],
    ['several words in order', 'steps down', 'he steps down', ['steps down']],
    ['several words, not in another order', 'steps down', 'he down steps', []],
    [
      'with or without an optional word',
      'leaves the? post',
      'leaves post leaves the post',
      ['leaves post', 'leaves the post'],
    ],
    ['any one word for an underscore', 'charged _ with', 'charged him with it', ['charged him with']],
    ['any one word for an underscore, not none', 'charged _ with', 'charged with it', []],
    ['up to as many words as a gap allows', 'leaves ~2 post', 'leaves his old post', ['leaves his old post']],
    ['no more words than a gap allows', 'leaves ~2 post', 'leaves his very old post', []],
    ['no word at all for a gap', 'leaves ~2 post', 'leaves post', ['leaves post']],
    ['where another word stands anywhere in the sentence', 'madness &@war', 'This war is madness', ['madness']],
    ['not where that word is missing', 'madness &@war', 'This price is madness', []],
    ['not where a word stands that must not', 'lost !nato|kyiv', 'Kyiv has lost', []],
    ['where such a word is missing', 'lost !nato|kyiv', 'We have lost', ['lost']],
    ['the shortest gap that fits', 'from ~3 post', 'from post to post', ['from post']],
    ['any entry of a class', 'condemns ~1 @war', 'condemns the invasion', ['condemns the invasion']],
    [
      'an entry of several words',
      'condemns ~1 @war',
      'condemns the special operation',
      ['condemns the special operation'],
    ],
    ['a hyphened alternative whole', 'fled|self-exiled', 'the self-exiled fled', ['self exiled', 'fled']],
    ['as the Swiss write it', 'großbank*', 'Die Grossbank und die Großbank', ['grossbank', 'grosbank'], 'de'],
    ['as the Germans write it', 'schliesst ~2 aus', 'Er schließt das aus', ['schliest das aus'], 'de'],
    ['a hyphen as it does a space', 'self-exiled', 'the self-exiled and self exiled', ['self exiled', 'self exiled']],
  ])('%s: "%s" in "%s"', (_, phrase, text, expected, language = 'en') =>
    expect(found(phrase, text, language)).toEqual(expected),
  );
});

describe('A plus makes all forms of a verb', () => {
  it.each<[string, Language, string[]]>([
    ['resign+', 'en', ['resign', 'resigns', 'resigned', 'resigning']],
    ['denounce+', 'en', ['denounce', 'denounces', 'denounced', 'denouncing']],
    ['deny+', 'en', ['deny', 'denies', 'denied', 'denying']],
    ['blast+', 'en', ['blast', 'blasts', 'blasted', 'blasting']],
    ['уволил+', 'ru', ['уволил', 'уволила', 'уволили', 'уволив', 'уволивший']],
    ['вернулся+', 'ru', ['вернулся', 'вернулась', 'вернулись']],
    ['ушёл+', 'ru', ['ушел', 'ушла', 'ушли']],
    ['звільнив+', 'uk', ['звільнив', 'звільнила', 'звільнили']],
  ])('%s (%s)', (phrase, language, forms) => {
    expect(forms.filter((form) => found(phrase, form, language).length === 0)).toEqual([]);
  });
});

describe('A hash makes all cases of a noun', () => {
  it.each<[string, Language, string[]]>([
    ['отставка#', 'ru', ['отставка', 'отставки', 'отставке', 'отставку', 'отставкой']],
    ['арест#', 'ru', ['арест', 'ареста', 'аресту', 'арестом', 'аресте']],
    ['увольнение#', 'ru', ['увольнение', 'увольнения', 'увольнению', 'увольнением', 'увольнении']],
    ['відставка#', 'uk', ['відставка', 'відставки', 'відставку', 'відставкою']],
    ['звільнення#', 'uk', ['звільнення', 'звільненню', 'звільненням']],
  ])('%s (%s)', (phrase, language, forms) => {
    expect(forms.filter((form) => found(phrase, form, language).length === 0)).toEqual([]);
  });

  it('tells the case in which it stands', () => {
    const table = phraseTable([[compilePhrase('генерал#', 'ru'), 'general']]);
    const caseOf = (form: string) => table.matchesAt([form], 0)[0]?.match.cases ?? 0;
    expect(caseOf('генерал') & cases.nominative).not.toBe(0);
    expect(caseOf('генералом') & cases.nominative).toBe(0);
    expect(caseOf('генералом') & cases.instrumental).not.toBe(0);
  });
});

describe('A phrase is refused', () => {
  it.each<[string, string, RegExp]>([
    ['that begins with what stands beside', '&war', /must begin with a word/],
    ['of which what stands beside may be missing', 'lost &war?', /none may be missing/],
    ['that begins with a gap', '~2 post', /must begin with a word/],
    ['that begins with any word', '_ post', /must begin with a word/],
    ['that begins with an optional word', 'the? post', /must begin with a word/],
    ['of a class that is not there', 'condemns @peace', /unknown class "@peace"/],
    ['with a sign for a word', 'resigned !', /"!" is not one word/],
    ['that is empty', '', /is not one word/],
  ])('%s: "%s"', (_, phrase, message) => expect(() => compilePhrase(phrase, 'en', classes)).toThrow(message));
});

it('A phrase of many gaps stays fast on a text that almost fits', () => {
  expect(found('a ~9 a ~9 a ~9 a ~9 b', 'a '.repeat(60))).toEqual([]);
});
