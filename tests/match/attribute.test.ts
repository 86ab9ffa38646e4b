// Who did it, and to whom: the event goes to the person that grammar names, not to whoever stands nearest.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { hitsOf, told } from './reading.ts';

type Table = [text: string, told: string, language?: Language][];

const gives = (title: string, table: Table) =>
  describe(title, () =>
    it.each(table)('%s → %s', (text, expected, language = 'en') => expect(told(text, { language })).toBe(expected)),
  );

gives('A verb that one does belongs to its subject', [
  ['Chubais resigned after talks with Kudrin', 'Anatoly Chubais resigned'],
  ['On Tuesday, Chubais suddenly resigned', 'Anatoly Chubais resigned'],
  ['Chubais has reportedly resigned', 'Anatoly Chubais resigned'],
  ['Tschubais ist nach einem Treffen mit Kudrin zurückgetreten', 'Anatoly Chubais resigned', 'de'],
  ['Tchoubaïs a démissionné après un entretien avec Koudrine', 'Anatoly Chubais resigned', 'fr'],
  ['Чубайс после встречи с Кудриным подал в отставку', 'Anatoly Chubais resigned', 'ru'],
  ['Чубайс після зустрічі з Кудріним подав у відставку', 'Anatoly Chubais resigned', 'uk'],
]);

gives('What is said belongs to whoever says it', [
  ["'This war is madness,' says Tinkov", 'Oleg Tinkov spoke-out'],
  ['Tinkov told staff that the invasion was a catastrophe', 'Oleg Tinkov spoke-out'],
  ["Tinkov: 'Our generals are idiots'", 'Oleg Tinkov spoke-out'],
  ["'Our generals are idiots': Tinkov", 'Oleg Tinkov spoke-out'],
  ["Biden tells Tinkov's bank that the invasion was a catastrophe", 'nothing'],
  ['Tinkov denies that the invasion was a catastrophe', 'nothing'],
]);

gives('A quarrel belongs to all whom its sentence names', [
  ['Kadyrov and Shoigu no longer on speaking terms', 'Ramzan Kadyrov rift; Sergei Shoigu rift'],
  ['No love lost between Ramzan Kadyrov and Sergei Shoigu', 'Ramzan Kadyrov rift; Sergei Shoigu rift'],
  ['Kadyrov on collision course with Putin', 'nothing'],
]);

gives('A verb that one suffers belongs to its object', [
  ['Shoigu sacks General Surovikin', 'Sergei Surovikin dismissed'],
  ['Bastrykin arrests Timur Ivanov', 'Timur Ivanov detained'],
  ['Putin entlässt Schoigu', 'Sergei Shoigu dismissed', 'de'],
  ['Poutine limoge Choïgou', 'Sergei Shoigu dismissed', 'fr'],
  ['Шойгу уволил Суровикина', 'Sergei Surovikin dismissed', 'ru'],
  ['Суровикина уволил Шойгу', 'Sergei Surovikin dismissed', 'ru'],
  ['Шойгу звільнив Суровікіна', 'Sergei Surovikin dismissed', 'uk'],
]);

gives('In a passive the subject suffers, and whoever stands behind "by" does it', [
  ['Surovikin was sacked by Shoigu', 'Sergei Surovikin dismissed'],
  ['Timur Ivanov has been arrested', 'Timur Ivanov detained'],
  ['Timur Ivanov arrested', 'Timur Ivanov detained'],
  ['Sourovikine a été limogé par Choïgou', 'Sergei Surovikin dismissed', 'fr'],
  ['Суровикин уволен', 'Sergei Surovikin dismissed', 'ru'],
  ['Тимур Иванов был арестован', 'Timur Ivanov detained', 'ru'],
]);

gives('A relative clause is about the word before its pronoun, whatever the case of that', [
  ['Кудрин похвалил Чубайса, который подал в отставку', 'Anatoly Chubais resigned', 'ru'],
  ['Путін зустрівся з Кудріним, який подав у відставку', 'Alexei Kudrin resigned', 'uk'],
]);

gives('An apposition between subject and verb is passed over', [
  ['Chubais, a close friend of Kudrin, resigned', 'Anatoly Chubais resigned'],
  ['Surovikin, the general appointed by Shoigu, was arrested', 'Sergei Surovikin detained'],
  ['Anatoly Chubais (once the boss of Kudrin) resigned', 'Anatoly Chubais resigned'],
  ['Чубайс, бывший начальник Кудрина, подал в отставку', 'Anatoly Chubais resigned', 'ru'],
]);

gives('A relative clause speaks of the noun before it', [
  ['Kudrin praised Chubais, who resigned on Monday', 'Anatoly Chubais resigned'],
]);

gives('People joined by "and" share the verb', [
  ['Chubais and Kudrin resigned', 'Alexei Kudrin resigned; Anatoly Chubais resigned'],
  [
    'Chubais, Kudrin and Dvorkovich resigned',
    'Alexei Kudrin resigned; Anatoly Chubais resigned; Arkady Dvorkovich resigned',
  ],
  ['Putin sacks Shoigu and Surovikin', 'Sergei Shoigu dismissed; Sergei Surovikin dismissed'],
  [
    'EU sanctions Abramovich, Deripaska and Potanin',
    'Oleg Deripaska sanctioned; Roman Abramovich sanctioned; Vladimir Potanin sanctioned',
  ],
  ['Чубайс и Кудрин подали в отставку', 'Alexei Kudrin resigned; Anatoly Chubais resigned', 'ru'],
]);

gives('Verbs joined by "and" share the subject', [
  ['Chubais resigned and fled Russia', 'Anatoly Chubais left-country; Anatoly Chubais resigned'],
  ['Timur Ivanov was sacked and arrested', 'Timur Ivanov detained; Timur Ivanov dismissed'],
]);

gives('Of two clauses each has its own people', [
  ['Chubais resigned, while Kudrin stayed', 'Anatoly Chubais resigned'],
  ['Chubais resigned; Timur Ivanov was arrested', 'Anatoly Chubais resigned; Timur Ivanov detained'],
]);

gives('A noun belongs to its possessor', [
  ["Kudrin regrets Chubais's resignation", 'Anatoly Chubais resigned'],
  ['Chubais flew off before his resignation', 'Anatoly Chubais resigned'],
  ['Отставка Чубайса удивила Кудрина', 'Anatoly Chubais resigned', 'ru'],
]);

gives('Whoever only says it does not do it', [
  ['Shoigu said Surovikin had been dismissed', 'Sergei Surovikin dismissed'],
  ['Surovikin, who had been dismissed, met Shoigu', 'Sergei Surovikin dismissed (past)'],
  ['Chubais has resigned, Peskov said', 'Anatoly Chubais resigned'],
  ['According to Peskov, Chubais has resigned', 'Anatoly Chubais resigned'],
  ['Peskov confirms that Chubais resigned', 'Anatoly Chubais resigned'],
  ['Песков подтвердил, что Чубайс подал в отставку', 'Anatoly Chubais resigned', 'ru'],
]);

gives('Relatives, aides and property are not the figure', [
  ["Shoigu's cousin was arrested", 'nothing'],
  ["Peskov's daughter left Russia", 'nothing'],
  ["Surovikin's lawyer resigned", 'nothing'],
  ["Prigozhin's son was arrested", 'nothing'],
  ['The wife of Shoigu left Russia', 'nothing'],
  ['Адвокат Суровикина задержан', 'nothing', 'ru'],
]);

gives('A pronoun is the person of the sentence before', [
  ['Anatoly Chubais worked for Putin // He has resigned', 'Anatoly Chubais resigned'],
  ['Alla Pugacheva sang in Moscow // She fled to Israel', 'Alla Pugacheva left-country'],
  ['Alla Pugacheva sang for Shoigu // She fled to Israel', 'Alla Pugacheva left-country'],
  ['Chubais worked for Putin // His resignation surprised many', 'Anatoly Chubais resigned'],
  ['Алла Пугачева пела в Москве // Она уехала из России', 'Alla Pugacheva left-country', 'ru'],
]);

gives('Somebody else’s event is nobody’s of the elite', [
  ['Biden fires a minister as Shoigu looks on', 'nothing'],
  ['Zelensky sacks a general, Shoigu says', 'nothing'],
  ['The mayor of Kherson resigned after talks with Shoigu', 'nothing'],
]);

it('The evidence names the rule that joined person and trigger', () => {
  const rules = ['Chubais resigned', 'Putin sacks Shoigu', 'Shoigu was sacked', "Chubais's resignation"].map(
    (text) => hitsOf(text)[0]?.evidence.attribution,
  );
  expect(rules).toEqual(['subject', 'object', 'subject of the passive', 'possessor']);
});
