// What German texts tell of whom: one sentence, or title // summary, and what a careful reader finds in it.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

type Table = [text: string, told: string][];

const says = (title: string, table: Table) =>
  describe(`in German, ${title}`, () =>
    it.each(table)('%s → %s', (text, expected) => expect(told(text, { language: 'de' })).toBe(expected)));

says('the verb may stand second, last, or be parted', [
  ['Anatoli Tschubais tritt zurück', 'Anatoly Chubais resigned'],
  ['Anatoli Tschubais ist zurückgetreten', 'Anatoly Chubais resigned'],
  ['Der Kremlbeauftragte Anatoli Tschubais legt sein Amt nieder', 'Anatoly Chubais resigned'],
  ['Putin entlässt Verteidigungsminister Schoigu', 'Sergei Shoigu dismissed'],
  ['Sergej Schoigu ist entlassen worden', 'Sergei Shoigu dismissed'],
  ['Oligarch Oleg Tinkow kritisiert den Krieg scharf', 'Oleg Tinkov spoke-out'],
]);

says('the noun takes its owner in the genitive or with "von"', [
  ['Der Rücktritt von Anatoli Tschubais überrascht Moskau', 'Anatoly Chubais resigned'],
  ['Die Entlassung von Sergej Schoigu kam unerwartet', 'Sergei Shoigu dismissed'],
  ['Festnahme von Timur Iwanow erschüttert das Ministerium', 'Timur Ivanov detained'],
]);

says('every event has its words', [
  ['Schoigu wird als Verteidigungsminister abgelöst', 'Sergei Shoigu dismissed'],
  [
    'Russischer UN-Diplomat Boris Bondarew kündigt aus Protest gegen den Krieg',
    'Boris Bondarev resigned; Boris Bondarev spoke-out',
  ],
  ['Oleg Deripaska fordert Ende des Krieges', 'Oleg Deripaska spoke-out'],
  ['Igor Girkin zu vier Jahren Straflager verurteilt', 'Igor Girkin detained'],
  ['Prigoschins Meuterei endet nach einem Tag', 'Yevgeny Prigozhin rebelled'],
  ['Tschubais hat Russland verlassen', 'Anatoly Chubais left-country'],
  ['Alla Pugatschowa flieht nach Israel', 'Alla Pugacheva left-country'],
  ['Der russische Pilot Maxim Kusminow ist übergelaufen', 'Maxim Kuzminov defected'],
  ['Alla Pugatschowa verurteilt den Krieg', 'Alla Pugacheva spoke-out'],
  ['Vizeminister Timur Iwanow festgenommen', 'Timur Ivanov detained'],
  ['Timur Iwanow wurde zu 13 Jahren Haft verurteilt', 'Timur Ivanov detained'],
  ['Russland setzt Alla Pugatschowa auf Fahndungsliste', 'Alla Pugacheva wanted'],
  ['EU setzt Roman Abramowitsch auf Sanktionsliste', 'Roman Abramovich sanctioned'],
  ['Lukoil-Chef Rawil Maganow tot aufgefunden', 'Ravil Maganov died'],
  ['Ravil Maganow stirbt nach Fenstersturz', 'Ravil Maganov died'],
  ['General Surowikin ist verschwunden', 'Sergei Surovikin disappeared'],
  ['Alla Pugatschowa ist nach Russland zurückgekehrt', 'Alla Pugacheva returned'],
  ['Prigoschin startet bewaffneten Aufstand', 'Yevgeny Prigozhin rebelled'],
]);

says('unnamed holders of a role count where they are Russian', [
  ['Russischer Diplomat tritt zurück', 'role: russischer diplomat resigned'],
  ['Ukrainischer Diplomat tritt zurück', 'nothing'],
  ['Deutscher Minister tritt zurück', 'nothing'],
]);

says('denials and possibilities are told as such', [
  ['Nabiullina könnte zurücktreten', 'Elvira Nabiullina resigned (possible)'],
  ['Schoigu ist nicht zurückgetreten', 'Sergei Shoigu resigned (denied)'],
  ['Kreml dementiert Rücktritt von Schoigu', 'Sergei Shoigu resigned (denied)'],
  ['Kreml weist Berichte über Rücktritt von Schoigu zurück', 'Sergei Shoigu resigned (denied)'],
  ['General Surowikin soll festgenommen worden sein', 'Sergei Surovikin detained (possible)'],
]);

says('routine is nothing', [
  ['Schoigu kritisiert den Westen', 'nothing'],
  ['Deutscher General kritisiert Schoigu', 'nothing'],
  ['Der Sohn von Schoigu hat Russland verlassen', 'nothing'],
  ['Medwedew gewinnt in Halle', 'nothing'],
  ['Lawrow reist nach Peking', 'nothing'],
  ['Schoigu besucht Truppen an der Front', 'nothing'],
  ['Putin lobt Kadyrow', 'nothing'],
]);

says('a genitive, a compound and a colon part names from what befalls others', [
  ['Putin baut um: Schoigu muss gehen', 'Sergei Shoigu dismissed'],
  ['Russlands Minister tritt zurück? Der Kreml dementiert', 'role: russlands minister resigned (denied)'],
  ['General Popow verhaftet // Der Befehlshaber der 58. Armee sitzt in Moskau in Haft', 'Ivan Popov detained'],
]);
