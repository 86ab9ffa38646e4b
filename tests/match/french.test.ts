// What French texts tell of whom: one sentence, or title // summary, and what a careful reader finds in it.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

type Table = [text: string, told: string][];

const says = (title: string, table: Table) =>
  describe(`in French, ${title}`, () =>
    it.each(table)('%s → %s', (text, expected) => expect(told(text, { language: 'fr' })).toBe(expected)));

says('actives and passives tell who did it and who suffered it', [
  ['Anatoli Tchoubaïs démissionne', 'Anatoly Chubais resigned'],
  ['Anatoli Tchoubaïs a démissionné de son poste', 'Anatoly Chubais resigned'],
  ['Poutine limoge Sergueï Choïgou', 'Sergei Shoigu dismissed'],
  ['Sergueï Choïgou a été limogé dimanche', 'Sergei Shoigu dismissed'],
  ['Le général Sourovikine démis de ses fonctions', 'Sergei Surovikin dismissed'],
]);

says('the noun takes its owner with "de"', [
  ['La démission d’Anatoli Tchoubaïs surprend Moscou', 'Anatoly Chubais resigned'],
  ['Le limogeage de Sergueï Choïgou', 'Sergei Shoigu dismissed'],
  ['L’arrestation de Timour Ivanov ébranle le ministère', 'Timur Ivanov detained'],
  ['La mort de Ravil Maganov intrigue', 'Ravil Maganov died'],
]);

says('every event has its words', [
  [
    'Le diplomate russe Boris Bondarev démissionne pour protester contre la guerre',
    'Boris Bondarev resigned; Boris Bondarev spoke-out',
  ],
  ['L’oligarque Mikhaïl Fridman est rentré à Moscou', 'Mikhail Fridman returned'],
  ['La journaliste Marina Ovsiannikova a fui la Russie', 'Marina Ovsyannikova left-country'],
  ['Igor Guirkine condamné à quatre ans de prison', 'Igor Girkin detained'],
  ['La rébellion de Prigojine', 'Yevgeny Prigozhin rebelled'],
  ['Anatoli Tchoubaïs a quitté la Russie', 'Anatoly Chubais left-country'],
  ['La chanteuse Alla Pougatcheva s’exile en Israël', 'Alla Pugacheva left-country'],
  ['Le pilote Maxime Kouzminov fait défection', 'Maxim Kuzminov defected'],
  ['L’oligarque Oleg Tinkov dénonce la guerre en Ukraine', 'Oleg Tinkov spoke-out'],
  ['Alla Pougatcheva condamne la guerre', 'Alla Pugacheva spoke-out'],
  ['Le vice-ministre Timour Ivanov arrêté', 'Timur Ivanov detained'],
  ['Timour Ivanov condamné à 13 ans de prison', 'Timur Ivanov detained'],
  ['Alla Pougatcheva déclarée agent de l’étranger', 'Alla Pugacheva wanted'],
  ['L’UE sanctionne Roman Abramovitch', 'Roman Abramovich sanctioned'],
  ['Ravil Maganov retrouvé mort à Moscou', 'Ravil Maganov died'],
  ['Daria Douguina tuée dans une explosion', 'Daria Dugina died'],
  ['Le général Sourovikine a disparu', 'Sergei Surovikin disappeared'],
  ['Alla Pougatcheva est de retour en Russie', 'Alla Pugacheva returned'],
  ['Prigojine lance une rébellion armée', 'Yevgeny Prigozhin rebelled'],
]);

says('unnamed holders of a role count where they are Russian', [
  ['Un diplomate russe démissionne', 'role: un diplomate russe resigned'],
  ['L’officier du FSB Igor Petrenko arrêté à Moscou', 'Igor Petrenko detained'],
  ['Le cofondateur de Wagner Outkine inhumé', 'Dmitry Utkin died'],
  ['Un diplomate ukrainien démissionne', 'nothing'],
  ['Le ministre français démissionne', 'nothing'],
]);

says('denials and possibilities are told as such', [
  ['Le général Sourovikine aurait été arrêté', 'Sergei Surovikin detained (possible)'],
  ['Le Kremlin dément l’arrestation de Sourovikine', 'Sergei Surovikin detained (denied)'],
  ['Nabioullina pourrait démissionner', 'Elvira Nabiullina resigned (possible)'],
  ['Choïgou n’a pas démissionné', 'Sergei Shoigu resigned (denied)'],
  ['Le Kremlin dément la démission de Choïgou', 'Sergei Shoigu resigned (denied)'],
]);

says('routine is nothing', [
  ['Le fils de Choïgou a quitté la Russie', 'nothing'],
  ['La fille de Peskov sanctionnée par l’UE', 'nothing'],
  ['Choïgou dénonce l’Occident', 'nothing'],
  ['Lavrov se rend à Pékin', 'nothing'],
  ['Choïgou inspecte les troupes', 'nothing'],
]);
