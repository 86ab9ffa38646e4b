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
  [
    'Pugacheva plans a concert in Riga // Singer Alla Pugacheva, who left Russia after it invaded Ukraine, will sing.',
    'Alla Pugacheva left-country (past)',
    '2025-10-15',
  ],
  [
    'Airport opens in Kursk // It was planned by Alexei Smirnov, who was arrested in April.',
    'Alexei Smirnov detained (past)',
    '2025-06-11',
  ],
]);

tell('Heads of forces and departments, and artists of fame, are of the elite without a name', [
  ['Head of Russia’s nuclear protection forces killed', 'role: head of russia’s nuclear protection forces died'],
  ['Legendary Russian choreographer dies at 98', 'role: legendary russian choreographer died'],
]);

tell('Whoever announces, mourns or orders it is not the one whom the headline means', [
  [
    'Lawmaker dies at 72 // State Duma Speaker Vyacheslav Volodin announced the death of Viktor Zubarev.',
    'Viktor Zubarev died',
    '2025-06-05',
  ],
  [
    'General killed in blast // Defense Minister Andrei Belousov visited the widow.',
    'role: general died',
    '2025-06-05',
  ],
  [
    'Senior Chechen commander killed // Ramzan Kadyrov said Aslan Khamidov died near Volchansk.',
    'Aslan Khamidov died',
    '2026-02-11',
  ],
  [
    'Deputy mayor arrested in Sochi // Governor Veniamin Kondratyev promised to cooperate.',
    'role: deputy mayor detained',
    '2025-06-05',
  ],
  [
    'Health ministry official detained // Health Minister Mikhail Murashko ordered a review.',
    'role: official detained',
    '2025-06-10',
  ],
  [
    'Senator resigns // Federation Council Speaker Valentina Matviyenko read out the letter.',
    'role: senator resigned',
    '2025-06-10',
  ],
  ['Former governor arrested // Alexei Smirnov is accused of fraud.', 'Alexei Smirnov detained', '2025-06-05'],
]);

tell('What befalls whoever a clause describes befalls nobody whom it names', [
  ['A doctor who treated Ramzan Kadyrov was found dead in Grozny', 'nothing'],
  ['Activist who criticized Volodin jailed for seven years', 'nothing'],
  ['Man accused of stalking Simonyan dies in jail', 'nothing'],
  ['Critic of Kadyrov killed in Vienna', 'nothing'],
  ['Sechin rival jailed // He got 8 years.', 'nothing'],
  ['Governor of Kursk region visits wounded mayor', 'role: mayor died (past)'],
  [
    'Former minister’s lawyer arrested // A lawyer who defended former minister Dmitry Bulgakov is in custody.',
    'nothing',
    '2025-06-10',
  ],
  ['Channel owner jailed // The owner of a channel that blackmailed Governor Dmitry Milyaev got 7 years.', 'nothing'],
  ['Medvedev said those who fled and betrayed Russia should be killed', 'nothing', '2025-05-09'],
  ['Volodin wants to punish celebrities who left Russia and condemned the war', 'nothing', '2025-05-09'],
  ['Surgeon who operated on minister found dead // Timur Galiyev was found in his office.', 'nothing', '2025-06-05'],
]);

tell('An office within a region is not the one that heads it', [
  ['Head of orphanage in Tuva arrested', 'nothing', '2025-06-05'],
  ['Finance minister arrested in Komi', 'role: finance minister detained', '2025-06-05'],
  ['Governor of Komi steps down', 'Rostislav Goldstein resigned', '2025-06-05'],
]);

tell('Trips, releases and what is only asked for', [
  ['Lavrov leaves for Tehran // Sergei Lavrov left Russia on Wednesday for a two-day visit.', 'nothing'],
  [
    'Petition for Governor Turchak’s resignation gets 20,000 signatures',
    'Andrei Turchak resigned (possible)',
    '2025-06-05',
  ],
  ['Kyiv offers reward for killing of Russian general', 'role: russian general died (possible)'],
  ['Court releases former vice governor from custody', 'nothing'],
]);

tell('Offices, homes and what somebody heads', [
  ['Samara minister’s office searched // Ivan Sidorov oversees construction.', 'Ivan Sidorov detained', '2025-06-05'],
  ['FSB searches Samara minister’s home // Ivan Sidorov oversees construction.', 'Ivan Sidorov detained', '2025-06-05'],
  [
    'Former Head of Russian Railways Subsidiary Sentenced to 9 Years // Gennady Verkhovykh took bribes.',
    'Gennady Verkhovykh detained',
    '2025-06-05',
  ],
]);

tell('Ways to tell of an end, and offices beyond the usual ones', [
  ['Russian general shot dead in Moscow', 'role: russian general died'],
  ['Russian commander killed inspecting front lines', 'role: russian commander died'],
  ['Russian tycoon becomes latest to die in mysterious circumstances', 'role: russian tycoon died'],
  ['Russian judge suffocates in Moscow flat', 'role: russian judge died'],
  ['Gerasimov missing from Victory Day parade', 'Valery Gerasimov disappeared'],
  ['Ex-governor of Russia’s Kursk thrown into Moscow prison', 'role: ex-governor of russia’s kursk detained'],
  ['Putin moves Shoigu to new role', 'Sergei Shoigu dismissed'],
  ['Russian General Sidorov arrested on fraud charges', 'role: russian general detained'],
  ['Russian army logistics chief arrested', 'role: russian army logistics chief detained'],
  ['Director of Russian aircraft plant falls from window', 'role: director of russian aircraft plant died'],
  ['Senior Kremlin technocrat flees Russia', 'role: senior kremlin technocrat left-country'],
]);

tell('What somebody says, of whom he accuses and whom a stranger hurt is not he', [
  ['Gerasimov says Ukrainians killed // Gerasimov said that the enemy was dying in thousands.', 'nothing'],
  ['Kremlin rejects talk of resignation // Peskov said that the president would not resign.', 'nothing'],
  ['Shoigu accused NATO of fleeing from talks', 'nothing'],
  ['Shoigu accuses NATO of preparing mutiny in Belarus', 'nothing'],
  ['Russian court jails woman who sent bomb to general // She got 20 years.', 'nothing'],
  ['Bloggers call for Gerasimov’s dismissal', 'Valery Gerasimov dismissed (possible)'],
  ['Analysts expect Gerasimov to lose his job', 'Valery Gerasimov dismissed (possible)'],
  ['Alaudinov says reports of his death exaggerated', 'Apti Alaudinov died (denied)'],
  ['Kadyrov denies plan to step down', 'Ramzan Kadyrov resigned (denied)'],
  ['German Khan renounces Israeli citizenship', 'nothing'],
  ['Timur Ivanov stripped of medals', 'Timur Ivanov wanted'],
  ['Russia names ex-diplomat Boris Bondarev a ‘foreign agent’', 'Boris Bondarev wanted'],
  ['Former Mayor of Vladimir Arrested in Bribery Case // Russian police said so.', 'role: former mayor detained'],
  ['Court sentences killer of Darya Dugina in absentia', 'nothing'],
  ['UK removes Tinkov from sanctions list', 'nothing'],
  ['Russian nuclear defence chief killed by bomb', 'role: russian nuclear defence chief died'],
  ['Kremlin-installed official in Kherson shot dead', 'role: kremlin-installed official died'],
  ['Deputy head of GRU Academy Nikita Klenkov shot dead', 'Nikita Klenkov died', '2024-10-18'],
]);
