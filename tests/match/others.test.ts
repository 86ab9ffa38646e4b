// Others than those whom an event concerns: people of other countries, killers, governors who sack, deputies, doers behind "by".
import { describe, expect, it } from 'vitest';
import { mentioned, told } from './reading.ts';

const tell = (title: string, rows: [text: string, expected: string, date?: string][]) =>
  describe(title, () =>
    it.each(rows)('%s → %s', (text, expected, date) => {
      expect(told(text, date === undefined ? {} : { date })).toBe(expected);
    }),
  );

describe('Nobody of the watched country', () => {
  it.each([
    'Russian aggression is shameful, says Prime Minister of Montenegro',
    'Former U.S. ambassador to Russia Michael Harper is angry',
    'Russian minister arrives (Sergei Ivanov/Reuters)',
    'Russia jails ICC judges',
    'Nerve agent found near Moscow',
    'A man was held in Moscow at 9:00 pm',
    'Kremlin condemns arrest of pro-Russian leader in Moldova',
    'Yabloko deputy head arrested in Moscow',
  ])('is named as one by "%s"', (text) => {
    expect(mentioned(text)).not.toMatch(/Mishustin|Harper|Sergei Ivanov|role: (judges|.*agent|pm|.*leader|.*deputy)/i);
  });
});

tell('The doer behind "by" is not whom he blames', [
  ['Euro vilified by Moscow-leaning politicians', 'nothing'],
  ['New York mayor mocked by Russian official', 'nothing'],
  ['Local officials in Odesa blame a Russian missile attack', 'nothing'],
]);

tell('Who killed or hurt somebody is jailed, and nobody of ours', [
  ['Man who killed deputy mayor sentenced in Kursk', 'role: deputy mayor died (past)'],
  ['Man who stabbed governor Andrei Chibis jailed', 'nothing'],
  [
    'Suspect in Russian general’s killing detained // Igor Kirillov and his aide were killed by a bomb.',
    'Igor Kirillov died',
    '2024-12-18',
  ],
  ['A local man stabbed two Russian army officers before being shot dead', 'nothing'],
  ['Judge found dead in Volgograd // One person is in custody, and he has admitted his guilt.', 'role: judge died'],
  ['Russian judge agrees to extend Evan Gershkovich’s detention', 'nothing'],
]);

tell('Of two offices each is somebody of his own', [
  [
    'Samara governor sacks local official // Governor Vyacheslav Fedorishchev was angry.',
    'role: local official dismissed',
    '2025-10-15',
  ],
  [
    'Former Krasnodar deputy governor arrested day after being fired // Governor Veniamin Kondratyev had criticised him.',
    'role: former krasnodar deputy governor detained; role: former krasnodar deputy governor dismissed',
    '2025-05-22',
  ],
  [
    'Wagner mercenary boss brushes off Russian order // Defence Minister Sergei Shoigu gave it.',
    'role: wagner mercenary boss rebelled',
    '2023-06-11',
  ],
  [
    'Vice president of Putin’s ‘cashbox’ jailed for bribery // Igor Andreev was caught with the money.',
    'Igor Andreev detained',
    '2025-12-01',
  ],
  [
    'Russian-installed official killed // Vladimir Leontyev, 61, was appointed mayor soon after the town fell in 2022.',
    'Vladimir Leontyev died',
    '2025-10-01',
  ],
  ['Exiled ‘Putin banker’ Sergei Pugachev jailed in absentia', 'Sergei Pugachev wanted', '2025-05-13'],
  [
    'Yevgeny Nikiforov replaces Alexander Lapin, who is said to have resigned',
    'Alexander Lapin dismissed; Alexander Lapin resigned (past)',
    '2025-08-22',
  ],
]);

tell('A clause that tells which one recalls; one behind a comma tells', [
  [
    'Presenter Ivan Urgant who denounced war on air returns to Moscow',
    'Ivan Urgant returned; Ivan Urgant spoke-out (past)',
    '2025-05-13',
  ],
  ['Kudrin praised Chubais, who resigned on Monday', 'Anatoly Chubais resigned'],
]);

tell('Heads of forces and departments, and artists of fame, are of the elite without a name', [
  ['Head of Russia’s nuclear protection forces killed', 'role: head of russia’s nuclear protection forces died'],
  ['Legendary Russian choreographer dies at 98', 'role: legendary russian choreographer died'],
]);
