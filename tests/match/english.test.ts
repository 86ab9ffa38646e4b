// What English texts tell of whom: one sentence, or title // summary, and what a careful reader finds in it.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

type Table = [text: string, told: string][];

const says = (title: string, table: Table) =>
  describe(`in English, ${title}`, () =>
    it.each(table)('%s → %s', (text, expected) => expect(told(text)).toBe(expected)));

says('whoever leaves a post has resigned', [
  [
    'Dvorkovich quits Skolkovo foundation after criticising war',
    'Arkady Dvorkovich resigned; Arkady Dvorkovich spoke-out',
  ],
  ['Ballerina Olga Smirnova quits Bolshoi over war', 'Olga Smirnova resigned'],
  ["Russia's former finance minister Alexei Kudrin steps down from Audit Chamber", 'Alexei Kudrin resigned'],
  ['Anatoly Chubais resigns as climate envoy', 'Anatoly Chubais resigned'],
  ['Kremlin envoy Anatoly Chubais has stepped down', 'Anatoly Chubais resigned'],
  ['Chubais quits his post over the war', 'Anatoly Chubais resigned'],
  ['Oleg Deripaska hands in his resignation', 'Oleg Deripaska resigned'],
  ['A Russian diplomat has resigned', 'role: a russian diplomat resigned'],
  ['The resignation of Anatoly Chubais surprised the Kremlin', 'Anatoly Chubais resigned'],
  ["Chubais's resignation came as a surprise in Moscow", 'Anatoly Chubais resigned'],
  ['Arkady Dvorkovich leaves his post at Skolkovo', 'Arkady Dvorkovich resigned'],
]);

says('whoever loses a post by the will of others is dismissed', [
  ['Putin sacks defence minister Sergei Shoigu', 'Sergei Shoigu dismissed'],
  ['Sergei Shoigu was dismissed on Sunday', 'Sergei Shoigu dismissed'],
  ['Shoigu fired', 'Sergei Shoigu dismissed'],
  ['Shoigu was dismissed as defence minister', 'Sergei Shoigu dismissed'],
  ['Putin dismissed Prigozhin as a clown', 'nothing'],
  ['Shoigu has been replaced as defence minister', 'Sergei Shoigu dismissed'],
  ['General Sergei Surovikin relieved of his command', 'Sergei Surovikin dismissed'],
  ['Roman Starovoit removed from his post as transport minister', 'Roman Starovoit dismissed'],
  ['Kremlin ousts Dmitry Kozak', 'Dmitry Kozak dismissed'],
]);

says('whoever goes abroad for good has left the country', [
  ['Anatoly Chubais has left Russia', 'Anatoly Chubais left-country'],
  ['Chubais flees to Turkey', 'Anatoly Chubais left-country'],
  ['Singer Alla Pugacheva goes into exile', 'Alla Pugacheva left-country'],
  ['Marina Ovsyannikova escaped from house arrest', 'Marina Ovsyannikova left-country'],
  ['Oleg Tinkov renounces his Russian citizenship', 'Oleg Tinkov left-country'],
  ['Former Gazprombank vice president Igor Volobuev fled Russia', 'Igor Volobuev left-country'],
]);

says('whoever changes sides has defected', [
  ['Pilot Maxim Kuzminov defects to Ukraine', 'Maxim Kuzminov defected'],
  ['Igor Volobuev joins Ukrainian army', 'Igor Volobuev defected'],
  ['A senior FSB officer has defected', 'role: a senior fsb officer defected'],
  ['The defection of Gleb Karakulov embarrassed the Kremlin guards', 'Gleb Karakulov defected'],
]);

says('whoever blames the war or the leadership has spoken out', [
  ['Oleg Tinkov condemns the invasion of Ukraine', 'Oleg Tinkov spoke-out'],
  ['Oleg Deripaska calls for an end to the war', 'Oleg Deripaska spoke-out'],
  ['Tycoon Tinkov slams "crazy war"', 'Oleg Tinkov spoke-out'],
  ['Alla Pugacheva speaks out against the war', 'Alla Pugacheva spoke-out'],
  ['Girkin lashes out at Shoigu', 'Igor Girkin rift; Igor Girkin spoke-out; Sergei Shoigu rift'],
]);

says('armed defiance is rebellion', [
  ['Prigozhin launches armed mutiny', 'Yevgeny Prigozhin rebelled'],
  ['Wagner chief Yevgeny Prigozhin marches on Moscow', 'Yevgeny Prigozhin rebelled'],
  ["Prigozhin's mutiny ends after a day", 'Yevgeny Prigozhin rebelled'],
]);

says('arrests, searches and sentences are detention', [
  ["Russia's deputy defence minister Timur Ivanov detained on bribery charges", 'Timur Ivanov detained'],
  ['Court jails ex-deputy minister Timur Ivanov for 13 years', 'Timur Ivanov detained'],
  ['Two Russian generals arrested', 'role: two russian generals detained'],
  ['Timur Ivanov was detained in Moscow', 'Timur Ivanov detained'],
  ['Timur Ivanov sentenced to 13 years in prison', 'Timur Ivanov detained'],
  ['FSB detains General Ivan Popov', 'Ivan Popov detained'],
  ['Igor Girkin placed under arrest', 'Igor Girkin detained'],
]);

says('lists and warrants make somebody wanted', [
  ['Russia puts Alla Pugacheva on wanted list', 'Alla Pugacheva wanted'],
  ['Moscow labels Maxim Galkin a foreign agent', 'Maxim Galkin wanted'],
  ['ICC issues arrest warrant for Maria Lvova-Belova', 'Maria Lvova-Belova wanted'],
  ['Marina Ovsyannikova sentenced to eight years in absentia', 'Marina Ovsyannikova wanted'],
]);

says('sanctions are told of whom they strike', [
  ['EU sanctions Roman Abramovich', 'Roman Abramovich sanctioned'],
  ['Italy seizes the yacht of Andrey Melnichenko', 'Andrey Melnichenko sanctioned'],
  ['Britain imposes sanctions on Oleg Deripaska', 'Oleg Deripaska sanctioned'],
]);

says('deaths, natural or not, are deaths', [
  ['Prigozhin and Utkin killed in plane crash', 'Dmitry Utkin died; Yevgeny Prigozhin died'],
  ['Plane crash kills Prigozhin and Utkin', 'Dmitry Utkin died; Yevgeny Prigozhin died'],
  ['Ukraine says it killed Black Sea fleet commander Viktor Sokolov', 'Viktor Sokolov died'],
  ['Ravil Maganov dies after fall from hospital window', 'Ravil Maganov died'],
  ['Lukoil chairman Ravil Maganov found dead', 'Ravil Maganov died'],
  ['Daria Dugina killed in car bomb near Moscow', 'Daria Dugina died'],
  ['The death of Ravil Maganov is being investigated', 'Ravil Maganov died'],
  ['Russian general Oleg Tsokov killed in strike', 'Oleg Tsokov died'],
  ['General Igor Kirillov was assassinated in Moscow', 'Igor Kirillov died'],
]);

says('whoever is not seen has disappeared', [
  ['Shoigu vanishes from public view', 'Sergei Shoigu disappeared'],
  ['General Surovikin has not been seen since Saturday', 'Sergei Surovikin disappeared'],
  ['Where is Sergei Surovikin?', 'Sergei Surovikin disappeared'],
]);

says('coming back to Russia is a return', [
  ['Oligarch Mikhail Fridman returns to Moscow from London', 'Mikhail Fridman returned'],
  ['Alla Pugacheva returns to Russia', 'Alla Pugacheva returned'],
  ['Chubais is back in Moscow', 'Anatoly Chubais returned'],
]);

says('discord among the elite is a rift', [
  ['A rift between Shoigu and the oligarchs deepens', 'Sergei Shoigu rift; role: the oligarchs rift'],
]);

says('routine and loyalty are nothing', [
  ['Bomb kills daughter of Alexander Dugin', 'nothing'],
  ['Nikita Mikhalkov denounces traitors', 'nothing'],
  ['Anna Netrebko withdraws from concerts', 'nothing'],
  ['Lavrov arrives in Beijing for talks', 'nothing'],
  ['Shoigu inspects troops in Donbas', 'nothing'],
  ['Deripaska opens a new plant in Siberia', 'nothing'],
  ['Peskov says Putin backs Shoigu', 'nothing'],
  ['Nabiullina leaves rates unchanged', 'nothing'],
  ['Kadyrov praises Putin', 'nothing'],
]);
