// How certain the report is: asserted, possible, denied, or background.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { hitsOf, isNews, told } from './reading.ts';

type Table = [text: string, told: string, language?: Language][];

const tells = (title: string, table: Table) =>
  describe(title, () =>
    it.each(table)('%s → %s', (text, expected, language = 'en') => expect(told(text, { language })).toBe(expected)),
  );

tells('A plain report is asserted', [
  ['Nabiullina resigned', 'Elvira Nabiullina resigned'],
  ['Nabiullina has resigned, sources say', 'Elvira Nabiullina resigned'],
  ['Набиуллина подала в отставку', 'Elvira Nabiullina resigned', 'ru'],
]);

tells('What may, could or is planned to happen is possible', [
  ['If Shoigu resigns, Gerasimov will follow', 'Sergei Shoigu resigned (possible)'],
  ['Shoigu should resign, Girkin says', 'Igor Girkin spoke-out; Sergei Shoigu resigned (possible)'],
  ['Surovikin may have been arrested', 'Sergei Surovikin detained (possible)'],
  ['Nabiullina may resign', 'Elvira Nabiullina resigned (possible)'],
  ['Nabiullina could resign this week', 'Elvira Nabiullina resigned (possible)'],
  ['Nabiullina plans to resign', 'Elvira Nabiullina resigned (possible)'],
  ['Nabiullina threatens to resign', 'Elvira Nabiullina resigned (possible)'],
  ['Nabiullina wants to resign', 'Elvira Nabiullina resigned (possible)'],
  ['Has Nabiullina resigned?', 'Elvira Nabiullina resigned (possible)'],
  ['Rumours that Nabiullina resigned', 'Elvira Nabiullina resigned (possible)'],
  ['Набиуллина планирует уйти в отставку', 'Elvira Nabiullina resigned (possible)', 'ru'],
  ['Набіулліна планує піти у відставку', 'Elvira Nabiullina resigned (possible)', 'uk'],
  ['Nabiullina will zurücktreten', 'Elvira Nabiullina resigned (possible)', 'de'],
  ['Nabioullina veut démissionner', 'Elvira Nabiullina resigned (possible)', 'fr'],
]);

tells('What is negated, denied or refused is denied', [
  ['German Gref says he will not resign', 'German Gref resigned (denied)'],
  ['Kremlin dismisses reports that Surovikin was arrested', 'Sergei Surovikin detained (denied)'],
  ['Nabiullina did not resign', 'Elvira Nabiullina resigned (denied)'],
  ['Nabiullina has not resigned', 'Elvira Nabiullina resigned (denied)'],
  ['Nabiullina refuses to resign', 'Elvira Nabiullina resigned (denied)'],
  ['Peskov denies that Shoigu was dismissed', 'Sergei Shoigu dismissed (denied)'],
  ['Kremlin denies Shoigu was arrested', 'Sergei Shoigu detained (denied)'],
  ['Набиуллина не подавала в отставку', 'Elvira Nabiullina resigned (denied)', 'ru'],
  ['Песков опроверг отставку Шойгу', 'Sergei Shoigu resigned (denied)', 'ru'],
]);

tells('A cue reaches no farther than its clause', [
  ['Kudrin may speak; Nabiullina resigned', 'Elvira Nabiullina resigned'],
  ['Kudrin did not comment, but Nabiullina resigned', 'Elvira Nabiullina resigned'],
]);

tells('What happened long ago is background', [
  ['Chubais, who resigned two years ago, gave a talk', 'Anatoly Chubais resigned (past)'],
  ['Chubais resigned in 2019', 'Anatoly Chubais resigned (past)'],
  ['Chubais resigned last year', 'Anatoly Chubais resigned (past)'],
]);

describe('A year in the text is background only when it is before that of the item', () => {
  it.each<[string, string]>([
    ['2022-04-01', 'Anatoly Chubais resigned'],
    ['2023-04-01', 'Anatoly Chubais resigned (past)'],
  ])('%s → %s', (date, expected) => expect(told('Chubais resigned in March 2022', { date })).toBe(expected));
});

describe('A day on which the watchlist knows the event', () => {
  it.each<[string, string, string]>([
    ['makes it news in the days after', '2023-08-25', 'Yevgeny Prigozhin died'],
    ['makes it background from the eleventh day on', '2023-09-10', 'Yevgeny Prigozhin died (past)'],
    ['changes nothing before', '2023-08-01', 'Yevgeny Prigozhin died'],
  ])('%s (%s)', (_, date, expected) => expect(told('Prigozhin died in a plane crash', { date })).toBe(expected));
});

tells('Whoever is seen again has not disappeared', [
  ['Surovikin reappears in Algeria', 'Sergei Surovikin disappeared (denied)'],
  ['Missing Shoigu reappears on television', 'Sergei Shoigu disappeared (denied)'],
]);

describe('An item is news', () => {
  it.each<[string, string, boolean]>([
    ['by an asserted event', 'Nabiullina resigned', true],
    ['by the denial of an event', 'Nabiullina did not resign', true],
    ['by the possibility of an event', 'Nabiullina may resign', true],
    ['by no possible criticism', 'Nabiullina may condemn the war', false],
    ['by no sanctions alone', 'EU sanctions Roman Abramovich', false],
    ['by no background', 'Chubais resigned in 2019', false],
    ['by nothing that an unnamed role may do', 'A Russian general may resign', false],
    ['by nothing that befalls the opposition', 'Alexei Navalny was arrested', false],
  ])('%s: %s', (_, text, expected) => expect(isNews(text)).toBe(expected));
});

it('Among several sentences of one who and event the most telling counts', () => {
  expect(told('Nabiullina may resign // Elvira Nabiullina resigned on Monday')).toBe('Elvira Nabiullina resigned');
});

it('The words that decided are in the evidence', () => {
  expect(hitsOf('Nabiullina may resign')[0]?.evidence.cues).toEqual([{ kind: 'possible', text: 'may' }]);
});

tells('A month right behind an event that is not this one tells what is past', [
  ['Elvira Nabiullina, dismissed in November, spoke in Kazan', 'Elvira Nabiullina dismissed (past)'],
  ['Elvira Nabiullina was dismissed, said a friend whom she met in November', 'Elvira Nabiullina dismissed'],
  ['Elvira Nabiullina will resign in June', 'Elvira Nabiullina resigned (possible)'],
  ['Elvira Nabiullina was dismissed last November, she recalls', 'Elvira Nabiullina dismissed (past)'],
  ['Elvira Nabiullina resigned earlier this winter, papers say', 'Elvira Nabiullina resigned (past)'],
  ['Timur Iwanow wurde im Januar entlassen, schreibt die Zeitung', 'Timur Ivanov dismissed (past)', 'de'],
  ['Timour Ivanov, limogé en janvier, était à Koursk', 'Timur Ivanov dismissed (past)', 'fr'],
]);
