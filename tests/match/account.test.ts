// Title and summary as one account: the headline names a role, an epithet or a pronoun, the summary the person.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { told } from './reading.ts';

type Row = [text: string, expected: string];

const rows: Record<Language, Row[]> = {
  es: [['Cae el alcalde ruso // Detenido Iván Petrov, alcalde de la ciudad.', 'Iván Petrov detained']],
  en: [
    // Roles and epithets, one person.
    [
      'Kadyrov Ally Steps Down as Speaker // Magomed Daudov will leave the Chechen parliament after nine years in charge.',
      'Magomed Daudov resigned',
    ],
    [
      'Shoigu’s Former Deputy Arrested on Bribery Charges // Pavel Popov was taken into custody on Thursday, investigators said.',
      'Pavel Popov detained',
    ],
    [
      'Shoigu Ally Detained in Bribery Probe // Timur Ivanov, who ran military construction, was led away in handcuffs.',
      'Timur Ivanov detained',
    ],
    [
      'Ex-Governor Sentenced to 12 Years in Prison // Alexei Smirnov led the Kursk region until last winter.',
      'Alexei Smirnov detained',
    ],
    [
      'London sanctions Russian tycoons // The cabinet put curbs on Petr Aven, Mikhail Fridman and German Khan, owners of the Alfa Group.',
      'German Khan sanctioned; Mikhail Fridman sanctioned; Petr Aven sanctioned',
    ],
    ['Top General Jailed for Fraud // Ivan Popov once led the 58th Army in southern Ukraine.', 'Ivan Popov detained'],
    [
      'Regional Lawmaker Found Dead // The body of Vladimir Yegorkin was discovered outside his home in Tobolsk, Russian media reported.',
      'Vladimir Yegorkin died',
    ],
    [
      'Senior Military Officer Killed in Moscow Blast // Lieutenant General Igor Kirillov died when a scooter exploded near his home.',
      'Igor Kirillov died',
    ],
    [
      'Former Insider Flees Russia // Boris Bondarev, who worked at the Russian mission in Geneva, now lives in hiding.',
      'Boris Bondarev left-country',
    ],
    [
      'Deputy Mayor Dies in Fall From Window // Viktor Lugovoi, 43, worked in the city hall of Perm, Russia.',
      'Viktor Lugovoi died',
    ],
    [
      'Ex-Energy Officials Arrested // Former deputy energy minister Anatoly Tikhonov and his adviser Mikhail Bulanov reportedly face embezzlement charges in Moscow.',
      'Anatoly Tikhonov detained; Mikhail Bulanov detained',
    ],
    [
      'Two Generals Dismissed // Putin signed a decree that removes Viktor Solodov and Pavel Gusev from the Interior Ministry.',
      'role: two generals dismissed',
    ],
    // Who is called somebody else's man, or comes in his place, is not he.
    [
      'Russian General Arrested // His lawyer Oleg Pavlenko called the case fabricated.',
      'role: russian general detained',
    ],
    ['Russian General Arrested // Activist Oleg Pavlenko welcomed the news.', 'role: russian general detained'],
    [
      'Russian Governor Resigns // Putin named Oleg Pavlenko acting head of the region.',
      'role: russian governor resigned',
    ],
    ['Russian TV Host Quits // Margarita Simonyan called her a traitor.', 'role: russian tv host resigned'],
    [
      'Deputy Defence Minister Arrested // Sergei Shoigu was informed, Peskov said.',
      'role: deputy defence minister detained',
    ],
    // Pronouns.
    [
      'He Ran Russia’s Railways. Now He Is Under Arrest // Vladimir Yakunin was detained on Monday.',
      'Vladimir Yakunin detained',
    ],
    // Questions.
    [
      'Who Is Timur Ivanov, the General Arrested for Bribery? // The deputy minister lived in luxury.',
      'Timur Ivanov detained',
    ],
    // Others in the title.
    [
      'Kadyrov Fires Minister // Adam Alkhanov has led the Chechen Health Ministry for two years.',
      'Adam Alkhanov dismissed',
    ],
    // Not he.
    [
      'Top General Jailed for Fraud // The verdict comes as Andrei Belousov reshapes the Russian Defense Ministry.',
      'role: top general detained',
    ],
    [
      'Samara Governor Resigns // Acting leader Dmitry Azarov was named to replace him.',
      'role: samara governor resigned',
    ],
    ['Ex-Minister Arrested in Kyiv // Oleksiy Chernyshov led a Ukrainian ministry.', 'nothing'],
    // Headlines without a name, and a definite person behind them.
    ['Oil boss dead after hotel fall // Vagit Alekperov, 75, was found outside on Saturday.', 'Vagit Alekperov died'],
    ['Who is Sergei Surovikin? // The general was dismissed on Friday.', 'Sergei Surovikin dismissed'],
    [
      'In pictures: a life of Alexei Kudrin // The ex-banker - a man of the decade - dies aged 91.',
      'Alexei Kudrin died',
    ],
    [
      'General Reappears // Gen. Sergei Surovikin, seen as an ally of Yevgeny V. Prigozhin, has re-emerged in public.',
      'Sergei Surovikin disappeared (denied)',
    ],
    [
      'Russia-appointed official resigns // Vladimir Saldo, who was appointed head of Kherson in spring, spoke on Monday.',
      'Vladimir Saldo resigned',
    ],
    // A label says whom the rest of the headline describes, unless it says who speaks.
    ['Dmitry Bulgakov: Putin fires deputy defence chief over supplies', 'Dmitry Bulgakov dismissed'],
    ['Alexei Dyumin: official detained for bribery', 'role: official detained'],
    // Whoever the summary names is not the one of whom the headline tells.
    ['Australian lawmaker quits over war // Sergei Lavrov commented on Monday.', 'nothing'],
    ['Shooting leaves four dead // Governor Alexei Dyumin spoke of a tragedy.', 'nothing'],
    ['PM refuses to quit and Russia plans assault // A fine was issued to Boris Johnson.', 'nothing'],
    ['Ballerina Quits Bolshoi Over War // Director Vladimir Urin said he regretted it.', 'nothing'],
    [
      'Two Generals Dismissed // Sergei Shoigu is to present the decree to the Russian army.',
      'role: two generals dismissed',
    ],
  ],
  ru: [
    [
      'Соратник Кадырова ушел в отставку // Магомед Даудов покидает пост спикера парламента Чечни.',
      'Magomed Daudov resigned',
    ],
    ['Экс-замминистра арестован // Павел Попов обвиняется в мошенничестве.', 'Pavel Popov detained'],
    ['Экс-губернатор приговорен к 12 годам // Алексей Смирнов руководил Курской областью.', 'Alexei Smirnov detained'],
    [
      'Арестованы два генерала // Иван Попов и Вадим Шамарин признаны виновными в мошенничестве.',
      'Ivan Popov detained; Vadim Shamarin detained',
    ],
    [
      'Задержаны два генерала // Это Юрий Кузнецов и Вадим Шамарин, сообщил СК.',
      'Vadim Shamarin detained; Yuri Kuznetsov detained',
    ],
    [
      'Арестованы двое российских генералов // Речь идёт о Юрии Кузнецове и Вадиме Шамарине.',
      'Vadim Shamarin detained; Yuri Kuznetsov detained',
    ],
  ],
  uk: [
    [
      'Арештовано двох російських генералів // Йдеться про Юрія Кузнєцова та Вадима Шамаріна.',
      'Vadim Shamarin detained; Yuri Kuznetsov detained',
    ],
    [
      'Соратник Кадирова пішов у відставку // Магомед Даудов залишає посаду спікера парламенту Чечні.',
      'Magomed Daudov resigned',
    ],
    ['У Росії заарештували ексзаступника міністра // Павло Попов підозрюється у шахрайстві.', 'Pavel Popov detained'],
  ],
  de: [
    [
      'Kadyrow-Vertrauter tritt zurück // Magomed Daudow gibt das Amt des Parlamentspräsidenten in Tschetschenien auf.',
      'Magomed Daudov resigned',
    ],
    ['Russischer Vizeminister festgenommen // Timur Iwanow wird Bestechung vorgeworfen.', 'Timur Ivanov detained'],
  ],
  fr: [
    [
      'Un proche de Kadyrov démissionne // Magomed Daoudov quitte la présidence du parlement tchétchène.',
      'Magomed Daudov resigned',
    ],
    ['Un ancien vice-ministre russe arrêté // Pavel Popov est soupçonné de fraude.', 'Pavel Popov detained'],
  ],
};

describe.each(Object.keys(rows) as Language[])(
  'what a headline tells of somebody whom the summary names, in %s',
  (language) => {
    it.each(rows[language])('%s', (text, expected) => {
      expect(told(text, { language, date: '2024-05-01' })).toBe(expected);
    });
  },
);
