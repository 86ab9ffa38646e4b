// Whom English words mean: those judged from afar, those who are back, those who only speak or stand beside.
import { tellEnglish } from './telling.ts';

tellEnglish('Whoever is charged or judged from afar is hunted, and whoever is back has not fled', [
  ['2025-03-04', 'Exiled Russian lawmaker charged with treason', ['role:wanted:asserted']],
  ['2025-03-04', 'Mikhail Fridman gets eight years in absentia for fraud', ['Mikhail Fridman:wanted:asserted']],
  ['2025-03-04', 'Russian lawmaker charged with treason', ['role:detained:asserted']],
  ['2025-03-04', 'Anatoly Chubais fled Russia, and has returned to Moscow', ['Anatoly Chubais:returned:asserted']],
  ['2025-03-04', 'Sergei Shoigu replaced in Moscow', ['Sergei Shoigu:dismissed:asserted']],
]);

tellEnglish('Who is only named to say whose another is, and who knows of nothing, is told of nothing', [
  ['2024-05-12', 'Deputy of arrested Timur Ivanov flees Russia', ['role:left-country:asserted']],
  ['2024-05-12', 'Interpol removes Oleg Deripaska from its list', []],
  ['2024-05-12', 'No arrest of Sergei Shoigu planned, Kremlin says', []],
  ['2024-05-12', 'Kremlin says it has no information about death of Sergei Shoigu', ['Sergei Shoigu:died:possible']],
]);

tellEnglish('Whom somebody has is told of what befalls him', [
  ['2024-05-12', 'Putin fires his adviser Dmitry Kozak', ['Dmitry Kozak:dismissed:asserted']],
  ['2024-05-12', 'Putin sacks his longtime defense minister Sergei Shoigu', ['Sergei Shoigu:dismissed:asserted']],
  ['2024-05-12', 'Russian priest kills his wife', []],
  // Of two whom the headline leaves unnamed the summary may open with either.
  ['2024-05-12', 'Russian soldier kills his commander // Pavel Petrov, a sergeant, fled.', ['role:died:asserted']],
]);

tellEnglish('Whom a word means, and whom it does not', [
  ['2025-03-04', 'Sergei Lavrov said documents were found on his corpse', []],
  [
    '2025-03-04',
    'The rise of Sergei Shoigu // A tycoon and a Putin ally, he fled Russia.',
    ['Sergei Shoigu:left-country:asserted'],
  ],
  ['2025-03-04', 'The rise of Sergei Shoigu // A tycoon, he fled Russia.', ['Sergei Shoigu:left-country:asserted']],
  [
    '2023-06-20',
    'Yevgeny Prigozhin met Sergei Shoigu, and Valery Gerasimov, accusing them of incompetence in Ukraine.',
    ['Yevgeny Prigozhin:spoke-out:asserted'],
  ],
  [
    '2025-03-04',
    'Vladimir Putin: Former Russian general found dead // Lieutenant General Pavel Petrov was 67.',
    ['Pavel Petrov:died:asserted'],
  ],
  [
    '2025-03-04',
    'Alexei Navalny: Concern grows for health of jailed Putin critic // Prison officials in Russia are silent.',
    [],
  ],
  ['2025-03-04', 'Romania: a pro-Russian lawmaker was arrested', []],
  [
    '2023-09-12',
    'Guest arrives in Russia // Citing Kremlin spokesman Dmitry Peskov, a paper reported that Kim had entered Russia, though his whereabouts are unclear.',
    [],
  ],
  ['2025-03-04', 'News from Moscow // Papers were passed to Alexei Mordashov. He fled Russia.', []],
  [
    '2025-03-04',
    'News from Moscow // Charges were brought against Alexei Mordashov. He fled Russia.',
    ['Alexei Mordashov:left-country:asserted'],
  ],
  [
    '2026-03-26',
    'Hungary charges a reporter // The reporter told how a minister passed papers to Sergei Lavrov, and a court accused him of spying for Ukraine.',
    [],
  ],
]);

tellEnglish('What is denied is not what stands behind an "after"', [
  ['2023-08-01', 'Wagner does not exist following the mutiny of Yevgeny Prigozhin', []],
  ['2023-08-01', 'Yevgeny Prigozhin did not lead a mutiny', ['Yevgeny Prigozhin:rebelled:denied']],
]);
