// What English wires tell: reports in a past of their own, headlines' clauses, a mutiny whose men nobody names, and look-alikes.
import { tellEnglish } from './telling.ts';

tellEnglish('A report in a past of its own is news', [
  ['2025-03-04', 'The governor said the Russian colonel had been killed on Monday', ['role:died:asserted']],
  ['2025-03-04', 'The Russian colonel had been arrested at dawn, his lawyer said', ['role:detained:asserted']],
  ['2025-03-04', 'Mourners wept for the Russian colonel, who had been sacked in spring', []],
]);

tellEnglish('A clause behind "as" has a subject of its own, an office has none', [
  ['2025-03-04', 'Purge deepens as Russian deputy minister arrested', ['role:detained:asserted']],
  ['2025-03-04', 'Fighting rages on as Russian general reported to have died', ['role:died:asserted']],
  ['2025-03-04', 'Ivan Petrov resigns as Russian governor', ['Ivan Petrov:resigned:asserted']],
]);

tellEnglish('Who somebody is among others', [
  ['2025-03-04', 'Pavel Popov is the fourth Russian deputy minister to be detained', ['Pavel Popov:detained:asserted']],
  [
    '2025-03-04',
    'Boris Kovalchuk is the only Russian official to resign over it',
    ['Boris Kovalchuk:resigned:asserted'],
  ],
  ['2025-03-04', 'A dozen officials at Russia’s finance ministry have been arrested', ['role:detained:asserted']],
  ['2025-03-04', 'Ukraine kills two Russian generals', ['role:died:asserted']],
]);

tellEnglish('A headline’s critic is whoever speaks in the summary', [
  [
    '2025-03-04',
    'Former Russian minister slams generals // Alexei Kudrin said the army led by Valery Gerasimov had failed.',
    ['Alexei Kudrin:rift:asserted', 'Alexei Kudrin:spoke-out:asserted', 'Valery Gerasimov:rift:asserted'],
  ],
  ['2025-03-04', 'Finland shuts crossings // Officials admitted Russia was losing the war.', []],
]);

tellEnglish('For days a mutiny is that of those who are known to have risen', [
  ['2023-06-25', 'Putin vows to punish those behind the mutiny', ['role:rebelled:asserted']],
  ['2023-06-25', 'Russia reels from the rebellion as Putin speaks', ['role:rebelled:asserted']],
  ['2023-06-20', 'Putin warns Russia of a mutiny', []],
  ['2023-09-25', 'Putin speaks of the mutiny that shook Russia', []],
]);

tellEnglish('A word of doubt belongs to its own verb', [
  [
    '2025-03-04',
    'Russian general who may have known of the plot has disappeared',
    ['role:disappeared:asserted', 'role:rebelled:possible'],
  ],
  ['2025-03-04', 'Russian general may have disappeared', ['role:disappeared:possible']],
]);

tellEnglish('On board and beside', [
  ['2023-08-23', 'Prigozhin said to be a passenger on the jet that crashed', ['Yevgeny Prigozhin:died:asserted']],
  [
    '2023-08-26',
    'Mechanic Pyotr Ilyin is under interrogation since the crash, which killed all ten including Prigozhin',
    ['Yevgeny Prigozhin:died:asserted'],
  ],
]);

tellEnglish('Look-alikes', [
  ['2025-03-04', 'Olga Skabeyeva joked hours after Her Majesty’s body had been laid to rest', []],
  ['2025-03-04', 'Vladimir Putin stripped of honorary judo title', []],
  ['2025-03-04', 'Welsh politician admits taking Russia-linked bribes', []],
  ['2025-03-04', 'Russian anti-war politician jailed for six years', []],
  ['2025-03-04', 'Mikhail Fridman flees to Moscow from London', ['Mikhail Fridman:returned:asserted']],
  ['2025-03-04', 'Russia drops investigation of Mikhail Fridman', []],
  ['2025-03-04', 'The BBC answers questions about Sergei Shoigu', []],
  [
    '2025-03-04',
    'Kremlin dismisses several press reports that Lavrov fell out of favour',
    ['Sergei Lavrov:rift:denied'],
  ],
]);

tellEnglish('A text of a death, and texts of the dead', [
  [
    '2022-09-02',
    'Lukoil boss who had slammed the war dies // Ravil Maganov fell from a hospital window.',
    ['Ravil Maganov:died:asserted'],
  ],
  [
    '2023-08-25',
    'Utkin was on the jet with Prigozhin that crashed',
    ['Dmitry Utkin:died:asserted', 'Yevgeny Prigozhin:died:asserted'],
  ],
  [
    '2023-08-25',
    'Prigozhin’s last years // He lived on the run until the plane crash.',
    ['Yevgeny Prigozhin:died:asserted'],
  ],
  ['2024-08-25', 'Prigozhin slams the war in a film', []],
]);

tellEnglish('An unnamed office of a summary is the country’s where its own phrase says so', [
  ['2025-03-04', 'Oil prices fall // Russia cut output, while an official fled.', []],
  ['2025-03-04', 'Oil prices fall // A Russian official fled.', ['role:left-country:asserted']],
  ['2025-03-04', 'Oil prices fall // Russia demotes general.', ['role:dismissed:asserted']],
]);

tellEnglish('What a summary quotes is no criticism by itself, what a headline quotes is', [
  ['2025-03-04', 'Markets open late // Oleg Deripaska said the war would ruin Russia.', []],
  ['2025-03-04', 'Russia is causing its own defeat in the war: former Putin adviser', ['role:spoke-out:asserted']],
]);

tellEnglish('A body torn within is told of, one that is only clashed with is not', [
  ['2025-03-04', 'Rifts in Russian military command seen', ['role:rift:asserted']],
  ['2025-03-04', 'Infighting among Putin’s lieutenants grows', ['role:rift:asserted']],
  ['2025-03-04', 'Trader clashes with Russian army', []],
]);
