// How English sentences say who did it: subjects far from their verb, agents of passives, quarrels of two, examples of a list.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

type Table = [text: string, told: string][];

const finds = (title: string, table: Table) =>
  describe(`in English, ${title}`, () =>
    it.each(table)('%s → %s', (text, expected) => expect(told(text)).toBe(expected)));

finds('a subject is found over what describes it', [
  ['Russian deputy in Tomsk berates the generals', 'role: russian deputy spoke-out'],
  ['Governor of Kursk resigns', 'Roman Starovoit resigned'],
  ['Russian admiral in charge of the Baltic fleet was sacked', 'role: russian admiral dismissed'],
  [
    'Deputy minister Timur Ivanov, 48, of the Russian army, a close ally of the minister, was arrested',
    'Timur Ivanov detained',
  ],
  [
    'Anatoly Chubais, the long-time manager, who quietly gave up his last post as special envoy and left Russia, said nothing',
    'Anatoly Chubais left-country; Anatoly Chubais resigned',
  ],
  [
    "Then there is Anatoly Chubais, the old civil servant, who gave up his post as Putin's envoy and left Russia",
    'Anatoly Chubais left-country; Anatoly Chubais resigned',
  ],
]);

finds('whoever can be nobody else shows whose surnames stand beside his', [
  ['Chemezov and Nabiullina resign', 'Elvira Nabiullina resigned; Sergei Chemezov resigned'],
  ['Chemezov and Smith resign', 'nothing'],
]);

finds('a participle before somebody else tells of him', [
  ['Governor of Kursk orders the border closed for fleeing men', 'nothing'],
]);

finds('a part of the elite is of the elite', [
  ["One of Russia's richest men has quit as head of his bank", "role: russia's richest men resigned"],
  ['Several of the Russian generals were sacked', 'role: the russian generals dismissed'],
]);

finds('a title with its complement belongs to the name behind it', [
  ['Putin fires head of Russian navy Nikolai Yevmenov', 'Nikolai Yevmenov dismissed'],
  ["Putin's chef Yevgeny Prigozhin lashes out at the defence ministry", 'Yevgeny Prigozhin spoke-out'],
]);

finds('whoever is asked to do something has not done it, and not whoever asks', [
  ['Girkin calls on Shoigu to resign', 'Igor Girkin spoke-out; Sergei Shoigu resigned (possible)'],
  ['Prigozhin asks for the brigade to be replaced', 'nothing'],
]);

finds('the agent of a passive stands behind "by"', [
  ['The Kremlin was criticised by Kadyrov', 'Ramzan Kadyrov spoke-out'],
  [
    'The Russian generals have been blasted by Ramzan Kadyrov and Igor Girkin',
    'Igor Girkin spoke-out; Ramzan Kadyrov spoke-out',
  ],
  ['Kadyrov was criticised by a blogger', 'nothing'],
]);

finds('a quarrel is that of both sides', [
  ['A rift between Shoigu and Gerasimov deepens', 'Sergei Shoigu rift; Valery Gerasimov rift'],
  ['Kadyrov feuds with Prigozhin over Bakhmut', 'Ramzan Kadyrov rift; Yevgeny Prigozhin rift'],
  ["Prigozhin's feud with Defence Minister Sergei Shoigu deepens", 'Sergei Shoigu rift; Yevgeny Prigozhin rift'],
  [
    'The standoff between Yevgeny Prigozhin of Wagner and the Russian Defence Minister Sergei Shoigu goes on',
    'Sergei Shoigu rift; Yevgeny Prigozhin rift',
  ],
]);

finds('examples are of those they stand for', [
  [
    'Ten people died when the jet came down, including Yevgeny Prigozhin and Dmitry Utkin',
    'Dmitry Utkin died; Yevgeny Prigozhin died',
  ],
  ['Several Kremlin officials have resigned, among them Anatoly Chubais', 'Anatoly Chubais resigned'],
]);

finds('a region or company of Russia binds an office to it, a town of Ukraine does not', [
  ['Gazprombank vice president joins Ukrainian army', 'role: gazprombank vice president defected'],
  ['Kursk governor arrested', 'Roman Starovoit detained'],
  ['The mayor of Kherson resigned after talks with Shoigu', 'nothing'],
]);

finds('adjectives of doubt leave an owner his noun', [
  ["Prigozhin's presumed death shakes Moscow", 'Yevgeny Prigozhin died'],
]);

finds('a sanction is news where the headline is about it', [
  ['US sanctions head of Wagner in Mali Ivan Maslov', 'Ivan Maslov sanctioned'],
  ['Italian court upholds sanctions on Alisher Usmanov', 'Alisher Usmanov sanctioned'],
  ['EU sanctions dozens of Russian generals', 'role: russian generals sanctioned'],
  ['Britain sanctions companies tied to Oleg Deripaska', 'Oleg Deripaska sanctioned'],
  ['Oleg Deripaska has his Sochi hotel seized', 'Oleg Deripaska sanctioned'],
  ['Newspaper sold to sanctioned oligarch Oleg Deripaska', 'Oleg Deripaska sanctioned (past)'],
  ['Banker Andrey Kostin, who is under sanctions, opens an exhibition', 'Andrei Kostin sanctioned (past)'],
  ['Deripaska opens a plant // Oleg Deripaska was sanctioned by Britain', 'Oleg Deripaska sanctioned (past)'],
  ['Gazprom grows despite sanctions, says Alexei Miller', 'nothing'],
]);

finds('what ends in "of" belongs to what follows, not to what stands before', [
  ["Prigozhin's army awaits the fate of Surovikin", 'Sergei Surovikin disappeared'],
]);

finds('a headline may leave the name to the sentence behind it', [
  [
    'Presenter tells how she fled Russia // Marina Ovsyannikova left Moscow in October',
    'Marina Ovsyannikova left-country',
  ],
  [
    'Putin replaces commander of southern army // Mikhail Teplinsky replaced Oleg Makarevich, who was sacked for false reports',
    'Oleg Makarevich dismissed',
  ],
]);

finds('words in quotes are those of the speaker, a second relative clause is of the same head', [
  ["Russian governor says 'we didn't need the war'", 'role: russian governor spoke-out'],
  [
    'A blogger interviewed tycoon Oleg Deripaska, who said little and who criticised the war',
    'Oleg Deripaska spoke-out',
  ],
]);

finds('a cue does not reach over "after"', [
  ['Prigozhin vowed revenge after accusing the Russian generals', 'Yevgeny Prigozhin spoke-out'],
]);

describe('weak words tell what became known in these days', () => {
  it.each([
    [
      '2023-08-24',
      "What we know of Prigozhin's plane // Dmitry Utkin sat in the jet",
      'Dmitry Utkin died; Yevgeny Prigozhin died',
    ],
    ['2023-06-24', 'Wagner chief orders troops to turn around', 'role: wagner chief rebelled'],
    ['2022-04-01', "Who else was on Prigozhin's plane?", 'nothing'],
  ])('on %s, %s → %s', (date, text, expected) => expect(told(text, { date })).toBe(expected));
});

finds('a verb with a subject of its own is not of whoever stands near', [
  ['Moscow-backed mayor Vladimir Leontyev said five of the pensioners had died', 'nothing'],
  ['Hundreds attend the funeral of a blogger in the cafe of Yevgeny Prigozhin', 'nothing'],
]);

finds('an epithet means whom the next sentence names', [
  ["Putin's speechwriter put on wanted list // Abbas Gallyamov worked for the Kremlin", 'Abbas Gallyamov wanted'],
  ['A Russian pilot was killed', 'nothing'],
]);

finds('raids and seizures at somebody’s property are his', [
  ["A raid on Yevgeny Prigozhin's mansion turned up wigs", 'Yevgeny Prigozhin detained'],
  ['Agents raid a penthouse linked to Viktor Vekselberg', 'Viktor Vekselberg detained'],
]);

finds('the head of a relative clause in the present may stand behind a preposition', [
  ['Candles burn for Ravil Maganov, who is presumed dead', 'Ravil Maganov died (possible)'],
]);

finds('companions share an event', [
  ['General Oleg Tsokov died along with Roman Kutuzov', 'Oleg Tsokov died; Roman Kutuzov died'],
]);

finds('whole articles', [
  ["Why aren't Russia's elites fleeing?", 'nothing'],
  [
    'At least four Russian oligarchs who made their fortunes long ago have fled Russia',
    'role: four russian oligarchs left-country',
  ],
]);

finds('institutions are sides of a quarrel within the elite, and nothing else', [
  [
    'Tensions between the Russian army and Wagner mercenary group grow',
    'role: the russian army rift; role: wagner mercenary group rift',
  ],
  ['Clashes between the Russian army and Ukrainian troops', 'nothing'],
  ['The Russian defence ministry criticised the invasion', 'nothing'],
]);
