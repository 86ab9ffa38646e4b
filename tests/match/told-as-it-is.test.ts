// What English news says and does not say: times that another clause has, words within compounds, plans, whoever only speaks or is spoken of.
import { describe, expect, it } from 'vitest';
import { isNews } from './reading.ts';
import { tellEnglish } from './telling.ts';

tellEnglish('Somebody seen again, and somebody still missing', [
  ['2023-07-10', 'Russian army chief spotted for first time since rebellion', ['role:disappeared:denied']],
  ['2023-07-10', 'Shoigu appears publicly for first time in weeks', ['Sergei Shoigu:disappeared:denied']],
  [
    '2023-07-12',
    'Surovikin, who earlier led the army, has not been seen in public for days',
    ['Sergei Surovikin:disappeared:asserted'],
  ],
  ['2023-06-29', 'Kremlin silent on top general’s post-parade absence from public view', ['role:disappeared:asserted']],
]);

tellEnglish('What somebody does is done to its object, and a plan is no deed', [
  ['2022-06-22', 'Kremlin is purging top generals after defeats', ['role:dismissed:asserted']],
  ['2022-06-22', 'Twelve of Putin’s officers killed in strike on command post', ['role:died:asserted']],
  ['2025-06-10', 'Prosecutors charged Timur Ivanov with fraud', ['Timur Ivanov:detained:asserted']],
  ['2025-06-10', 'Timur Ivanov charged', ['Timur Ivanov:detained:asserted']],
  ['2025-06-10', 'Bloggers want the chief of Russia’s General Staff removed', ['Valery Gerasimov:dismissed:possible']],
  ['2023-03-25', 'Shoigu to leave Russia', ['Sergei Shoigu:left-country:possible']],
  ['2023-03-25', 'Shoigu agreed to leave Russia', ['Sergei Shoigu:left-country:possible']],
  ['2023-05-07', 'Shoigu reversed his decision to leave Russia', ['Sergei Shoigu:left-country:denied']],
]);

tellEnglish('An attempt on a life that was made is an attack, and a plan of one is none yet', [
  ['2023-05-03', 'Moscow says Kyiv tried to assassinate Putin', ['Vladimir Putin:died:asserted']],
  ['2023-05-03', 'Kremlin accuses Kyiv of trying to kill Margarita Simonyan', ['Margarita Simonyan:died:asserted']],
  ['2023-05-03', 'FSB foiled a plot to kill Margarita Simonyan', ['Margarita Simonyan:died:possible']],
  ['2023-05-03', 'Shoigu tried to flee Russia', ['Sergei Shoigu:left-country:possible']],
]);

tellEnglish('What is done to some of a list is done to all of it, and to whom a clause or an apposition names', [
  [
    '2023-03-10',
    'Gang was paid to kill Ksenia Sobchak (pictured) and Margarita Simonyan',
    ['Ksenia Sobchak:died:possible', 'Margarita Simonyan:died:possible'],
  ],
  [
    '2023-06-26',
    'The whereabouts of the mercenary group’s founder, Yevgeny Prigozhin, are unclear',
    ['Yevgeny Prigozhin:disappeared:asserted'],
  ],
  [
    '2023-07-10',
    'Allies do not know the whereabouts of General Sergei Surovikin',
    ['Sergei Surovikin:disappeared:asserted'],
  ],
  ['2023-07-03', 'With Wagner’s leader sent into exile, his men wait', ['role:left-country:asserted']],
  ['2023-03-10', 'Arkady Dvorkovich insists he has no plan to stand down', ['Arkady Dvorkovich:resigned:denied']],
  ['2023-03-10', 'Boris Bondarev declared wanted in Russia', ['Boris Bondarev:wanted:asserted']],
  ['2023-03-10', 'Moscow declares diplomat Boris Bondarev wanted', ['Boris Bondarev:wanted:asserted']],
  [
    '2023-03-10',
    'Kremlin says that Margarita Simonyan is at risk of assassination',
    ['Margarita Simonyan:died:possible'],
  ],
]);

tellEnglish('What somebody says of others, jokes of and has long known did not befall him now', [
  ['2024-05-20', 'Yuri Shevchuk of DDT, whose songs fill halls, told fans that young men were dying', []],
  ['2024-05-20', 'Sergei Shoigu quits with a parting shot at Putin', ['Sergei Shoigu:resigned:asserted']],
  ['2024-05-20', 'Widow of slain Russian banker Andrei Kozlov wants the truth', []],
  ['2024-05-20', 'Duma reappoints Mikhail Mishustin', []],
  ['2024-05-20', 'Captain in bust-up with club owner Leonid Fedun’s successors', []],
]);

tellEnglish('What stands behind an "after" is told of whom the headline names, and recalled of others', [
  ['2024-05-20', 'Firm rises to the top // It grew after the arrest of Timur Ivanov.', []],
  [
    '2024-05-20',
    'Ivanov’s firm changes hands // It was sold after the arrest of Timur Ivanov.',
    ['Timur Ivanov:detained:asserted'],
  ],
]);

tellEnglish('Phrases that name whom they befall', [
  ['2024-05-20', 'Palace of Sergei Shoigu has been raided', ['Sergei Shoigu:detained:asserted']],
  ['2024-05-20', 'Spokesman does not know where Sergei Shoigu is', ['Sergei Shoigu:disappeared:asserted']],
  ['2024-05-20', 'Nobody knows where Sergei Shoigu went', ['Sergei Shoigu:disappeared:asserted']],
]);

tellEnglish('Of the president only what the watchlist asks for is told', [
  ['2023-05-03', 'Putin is dead, a channel claims', []],
  ['2023-05-03', 'A Russian colonel was killed, in a blow to Putin', ['role:died:asserted']],
]);

tellEnglish('Words within a compound are of its head', [
  ['2023-05-21', 'Berlin investigates poisoning of anti-Kadyrov activists', []],
  ['2023-04-03', 'Russia holds a 26-year-old anti-war activist who insulted the military', []],
  ['2022-11-28', 'Russian-backed officials deny that Ukraine has taken the plant', []],
  ['2023-07-20', 'UK imposes sanctions on Prigozhin-linked companies in Mali', []],
  ['2023-06-05', 'Mishustin hails trade with sanction-hit allies', []],
]);

tellEnglish('Whoever speaks, has others near him or is only named beside them suffers nothing', [
  ['2023-12-11', 'Allies of imprisoned Putin foe Navalny sound the alarm', []],
  ['2022-11-14', 'Yevgeny Prigozhin, said the former fighter, who was killed with a hammer, was a traitor', []],
  ['2022-11-14', 'Yevgeny Prigozhin, whose men fight in Ukraine, praised a film in which a deserter is murdered', []],
  ['2023-05-17', 'Kadyrov posed over the body of a veteran killed in Ukraine', []],
  ['2023-01-29', 'Convicts hired by a company tied to the tycoon Yevgeny Prigozhin have been killed in Ukraine', []],
  ['2023-01-05', 'The governor of the region of Rostov said that a small object was shot down on Tuesday', []],
  ['2023-04-02', 'Lavrov spoke about Evan Gershkovich, the reporter arrested last week and charged with spying', []],
  ['2023-03-03', 'Antony Blinken and Russian Foreign Minister Sergei Lavrov exchanged barbs', []],
  ['2023-04-25', 'Sweden orders five Russian diplomats to leave the country', []],
  ['2023-02-12', 'Wagner fighters recount the horrors of the war', []],
  ['2023-12-19', 'Shoigu has counted over 380,000 enemy troops, either killed or wounded', []],
  ['2023-04-02', 'Blinken spoke with Sergei Lavrov about a reporter seized last week and charged with spying', []],
  ['2023-06-24', 'Mercenaries enter Rostov, leader says as Russia charges him with mutiny', ['role:rebelled:asserted']],
]);

tellEnglish('Quarrels of those whom nobody names', [
  ['2023-03-10', 'Kremlin clans clash over succession', ['role:rift:asserted']],
  ['2023-03-10', 'Anger grows among Russian generals', ['role:rift:asserted']],
  ['2023-03-10', 'Discontent mounts among Russia’s business elite', ['role:rift:asserted']],
  ['2023-03-10', 'Russian officials disagreed over how casualties were counted', ['role:rift:asserted']],
]);

tellEnglish('In its first days the noun of an event takes it for granted', [
  ['2023-06-26', 'Prigozhin appeared to have little support for his uprising', ['Yevgeny Prigozhin:rebelled:asserted']],
  ['2023-06-27', 'Wagner revolt: how many planes did Russia lose?', ['role:rebelled:asserted']],
  ['2023-08-01', 'Prigozhin had little support for his uprising', []],
]);

tellEnglish('Clauses about somebody end with their comma', [
  ['2025-06-10', 'Gerasimov, whose nephew was killed, hands out medals', []],
  ['2025-06-10', 'Timur Ivanov, who denies bribery, jailed for 13 years', ['Timur Ivanov:detained:asserted']],
  ['2025-06-10', 'Lavrov, who could have stayed, resigned', ['Sergei Lavrov:resigned:asserted']],
]);

tellEnglish('A post is not who had it, and today’s holder not whoever else is named', [
  ['2025-06-10', 'Lavrov replaced as foreign minister', ['Sergei Lavrov:dismissed:asserted']],
  ['2025-06-10', 'Rosneft head Smirnov sacked', ['role:dismissed:asserted']],
  ['2025-06-10', 'Convicted mayor of Vladivostok sent to penal colony', ['role:detained:asserted']],
]);

tellEnglish('Whom the country’s own arms kill is of the other side', [
  ['2025-06-10', 'Russian strike kills two officials in Sumy', []],
  ['2025-06-10', 'Ukrainian strike kills Russian general', ['role:died:asserted']],
]);

describe('Of somebody unnamed', () => {
  it.each([
    ['Russian general may resign', false],
    ['Kremlin denies that a Russian general resigned', true],
    ['Russian general resigns', true],
  ])('"%s" is news: %s', (text, expected) => {
    expect(isNews(text)).toBe(expected);
  });
});

tellEnglish('Whoever is governed by another word does nothing', [
  ['2026-05-01', 'Statuette belonging to Russian official Pyotr Golubkov went missing', []],
  ['2026-05-01', 'The FSB identified the man as Pyotr Golubkov, who fled Russia', []],
  ['2026-05-01', 'Defence secretary quizzed by MPs over seizure of Russian tanker', []],
  ['2026-05-01', 'Three Russian diplomats expelled from Austria', []],
  [
    '2026-05-01',
    'Dissident Russian artist shot dead // Ivan Sinitsyn was famous for pictures of Chechen leader Ramzan Kadyrov',
    [],
  ],
]);

tellEnglish('Words that only look like the deed', [
  ['2025-06-10', 'Putin brought up the case of Sergei Shoigu in a phone call', []],
  ['2025-06-10', 'Patriarch Kirill sends icons to Moscow hospitals', []],
  ['2025-06-10', 'Sergei Lavrov lands in West African state for talks', []],
  ['2025-06-10', 'Candidate who hopes to unseat governor of Kursk region charged', []],
  ['2025-06-10', 'Founder of Russian darknet market jailed for life', []],
  ['2025-06-10', 'Hague prosecutor seeks arrest of Alexei Dyumin', ['Alexei Dyumin:wanted:asserted']],
  ['2025-06-10', 'Russian-installed officials attacked since the invasion of Ukraine', []],
  ['2025-06-10', 'What Kadyrov’s blood feud declaration means', ['Ramzan Kadyrov:rift:asserted']],
  ['2025-06-10', 'Russian military logistics chief arrested for fraud', ['role:detained:asserted']],
  ['2025-06-10', 'U.S. charges two Russian generals over hacking', ['role:wanted:asserted']],
  ['2025-06-10', 'SBU charges Vladimir Saldo with treason', ['Vladimir Saldo:wanted:asserted']],
  ['2025-06-10', 'Russia charges Pavel Popov with new fraud', ['Pavel Popov:detained:asserted']],
  ['2025-06-10', 'Sergei Shoigu fell foul of the Kremlin', ['Sergei Shoigu:rift:asserted']],
  ['2025-06-10', 'Lawmakers deny ordering Kadyrov’s assassination', ['Ramzan Kadyrov:died:possible']],
  ['2025-06-10', 'Kremlin denies ordering killing of Yevgeny Prigozhin', []],
  ['2023-08-25', 'Kremlin denies ordering killing of Yevgeny Prigozhin', ['Yevgeny Prigozhin:died:asserted']],
]);

tellEnglish('Who was described before the deed, and who came after it', [
  ['2025-06-10', 'Russian official branded as disloyal flees country', ['role:left-country:asserted']],
  ['2025-06-10', 'Ukraine has killed a Russian general', ['role:died:asserted']],
  ['2025-06-10', 'Sergei Shoigu was replaced by the head of a rocket plant', ['Sergei Shoigu:dismissed:asserted']],
  ['2025-06-10', 'Philipp Kirkorov returns to state television', ['Philipp Kirkorov:returned:asserted']],
]);

tellEnglish('A surname that stands behind the given name of somebody else is not the watched one’s', [
  ['2023-06-10', 'Court arrests Pyotr Shoigu // Shoigu was sent to jail on Monday', []],
  ['2023-06-10', 'Shoigu arrested // A court sent Pyotr Shoigu, a farmer, to jail', []],
  [
    '2023-06-10',
    'Defense Minister Shoigu sacked // His brother Pyotr Shoigu keeps the farm',
    ['Sergei Shoigu:dismissed:asserted'],
  ],
]);

tellEnglish('The title of a work tells of nobody', [
  [
    '2025-06-10',
    'Tour begins // Nikita Mikhalkov, who lives in the capital, is known for a film that won prizes, “Dead Men Resign.”',
    [],
  ],
]);
