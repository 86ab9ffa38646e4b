// A headline tells of an unnamed office, the summary names somebody else beside it: his lawyer, his judge, whoever reports it.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { told } from './reading.ts';

const arrested: Partial<Record<Language, { headline: string; expected: string; others: string[] }>> = {
  en: {
    headline: 'Russian Deputy Minister Arrested',
    expected: 'role: russian deputy minister detained',
    others: [
      'His lawyer Oleg Pavlenko called the case fabricated.',
      'Activist Oleg Pavlenko welcomed the news.',
      'Judge Oleg Pavlenko ordered two months in custody.',
      'Governor Oleg Pavlenko offered no comment.',
      'Political analyst Oleg Pavlenko spoke of a struggle for the ministry.',
    ],
  },
  ru: {
    headline: 'В Москве арестован замминистра',
    expected: 'role: замминистра detained',
    others: [
      'Его адвокат Олег Павленко назвал дело выдуманным.',
      'Активист Олег Павленко приветствовал арест.',
      'Решение вынес судья Олег Павленко.',
      'Дело ведёт следователь Олег Павленко.',
      'Об этом сообщил депутат Олег Павленко.',
      'Жена чиновника Ольга Павленко не говорит с журналистами.',
      'Взятку ему передал бизнесмен Олег Павленко.',
      'Об этом сообщил Рамзан Кадыров.',
      'Александр Бортников доложил об этом.',
    ],
  },
  uk: {
    headline: 'У Москві заарештували заступника міністра',
    expected: 'role: заступника міністра detained',
    others: ['Його адвокат Олег Павленко назвав справу вигадкою.', 'Активіст Олег Павленко привітав арешт.'],
  },
  de: {
    headline: 'Russischer Vizeminister festgenommen',
    expected: 'role: russischer vizeminister detained',
    others: [
      'Sein Anwalt Oleg Pawlenko nannte den Fall konstruiert.',
      'Der Aktivist Oleg Pawlenko begrüßte die Nachricht.',
      'Das teilte der Abgeordnete Oleg Pawlenko mit.',
      'Das teilte Ramsan Kadyrow auf Telegram mit.',
      'Zu seinem Nachfolger wurde Oleg Pawlenko ernannt.',
      'Oleg Pawlenko übernimmt das Amt.',
    ],
  },
  fr: {
    headline: 'Un vice-ministre russe arrêté',
    expected: 'role: un vice-ministre russe detained',
    others: [
      'Son avocat Oleg Pavlenko dénonce une affaire montée.',
      "Le militant Oleg Pavlenko s'est réjoui de la nouvelle.",
      "C'est ce qu'a annoncé le député Oleg Pavlenko.",
      'Ramzan Kadyrov l’a annoncé sur Telegram.',
      'Oleg Pavlenko a été nommé pour assurer l’intérim.',
    ],
  },
};

describe.each(Object.entries(arrested))(
  'somebody else whom the summary names is not told arrested, in %s',
  (name, set) => {
    const language = name as Language;

    it.each(set.others)('%s', (summary) => {
      expect(told(`${set.headline} // ${summary}`, { language, date: '2024-05-01' })).toBe(set.expected);
    });
  },
);

const bereaved = [
  ['ru', 'Умер экс-министр // Соболезнования выразил Михаил Мишустин.', 'role: экс-министр died'],
  [
    'de',
    'Russischer Ex-Minister gestorben // Michail Mischustin sprach sein Beileid aus.',
    'role: russischer ex-minister died',
  ],
  [
    'fr',
    'Un ancien ministre russe meurt // Mikhaïl Michoustine a présenté ses condoléances.',
    'role: un ancien ministre russe died',
  ],
  ['fr', 'Un commandant de Wagner tué // Evgueni Prigojine a confirmé sa mort.', 'role: un commandant de wagner died'],
] as const;

describe('whoever confirms or mourns a death lives', () => {
  it.each(bereaved)('in %s: %s', (language, text, expected) => {
    expect(told(text, { language, date: '2023-05-13' })).toBe(expected);
  });
});

describe('A headline’s office is not told of whoever only stands beside somebody else in the summary', () => {
  it.each<[string, string]>([
    [
      'Kursk Prosecutor Arrested // Governor Alexander Khinshtein said he had never trusted Timofei Gromov, who denies taking bribes.',
      'Timofei Gromov detained',
    ],
    [
      'Kursk Prosecutor Arrested // Governor Alexander Khinshtein had long complained about Timofei Gromov.',
      'Timofei Gromov detained',
    ],
    [
      'Russian Ex-Minister Arrested // A visitor from Chisinau was driven to the court by Senator Grigory Karasin.',
      'role: russian ex-minister detained',
    ],
    [
      'Russian Lawmaker Dies // The chamber heard of it in the morning; party leader Leonid Slutsky fought back tears.',
      'role: russian lawmaker died',
    ],
    [
      'Russian Diplomat Resigns // Timofei Gromov handed in his papers along with a letter mocking Foreign Minister Sergei Lavrov.',
      'Timofei Gromov resigned',
    ],
    [
      'Sergei Kiriyenko and Vyacheslav Volodin are at loggerheads, and Anton Vaino has been asked to mediate',
      'Sergei Kiriyenko rift; Vyacheslav Volodin rift',
    ],
  ])('%s → %s', (text, expected) => expect(told(text)).toBe(expected));
});
