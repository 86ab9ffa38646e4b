// Russian news of people who resigned, were dismissed, left the country or came back, spoke out or fell out with each other.
import type { Row } from './telling.ts';

export const breaks: Row[] = [
  [
    '2022-03-23',
    'Чубайс ушёл с поста спецпредставителя президента и уехал в Турцию',
    'О решении экс-главы «Роснано» агентству рассказали два источника.',
    ['Anatoly Chubais:left-country:asserted', 'Anatoly Chubais:resigned:asserted'],
  ],
  [
    '2022-05-23',
    'Дипломат постпредства при ООН в Женеве Борис Бондарев подал в отставку из-за войны',
    '«Никогда мне не было так стыдно за свою страну», — написал он коллегам.',
    ['Boris Bondarev:resigned:asserted', 'Boris Bondarev:spoke-out:asserted'],
  ],
  [
    '2022-04-29',
    'Основатель банка «Тинькофф» Олег Тиньков назвал войну безумной и рассказал, что его вынудили продать долю',
    '',
    ['Oleg Tinkov:spoke-out:asserted'],
  ],
  [
    '2022-10-31',
    'Тиньков избавился от российского паспорта',
    'Бизнесмен говорит, что не хочет иметь ничего общего с фашистской страной.',
    ['Oleg Tinkov:left-country:asserted', 'Oleg Tinkov:spoke-out:asserted'],
  ],
  [
    '2024-05-12',
    'Шойгу больше не министр обороны: на его место Путин предложил Белоусова',
    '',
    ['Sergei Shoigu:dismissed:asserted'],
  ],
  [
    '2024-05-12',
    'Патрушев освобождён от обязанностей секретаря Совбеза',
    'Указ опубликован в воскресенье вечером.',
    ['Nikolai Patrushev:dismissed:asserted'],
  ],
  [
    '2025-09-18',
    'Козак попросился в отставку',
    'Замглавы администрации, по данным РБК, не поддержал курс на продолжение войны и собирается заняться бизнесом.',
    ['Dmitry Kozak:resigned:asserted', 'Dmitry Kozak:spoke-out:asserted'],
  ],
  [
    '2022-06-07',
    '«Я не ушёл и уходить не собираюсь»: губернатор Гладков отверг слухи об отставке',
    '',
    ['Vyacheslav Gladkov:resigned:denied'],
  ],
  [
    '2023-05-05',
    'Пригожин обматерил Шойгу и Герасимова и пообещал увести «Вагнер» из Бахмута',
    'В ролике он стоит перед телами бойцов.',
    [
      'Sergei Shoigu:rift:asserted',
      'Valery Gerasimov:rift:asserted',
      'Yevgeny Prigozhin:rift:asserted',
      'Yevgeny Prigozhin:spoke-out:asserted',
    ],
  ],
  [
    '2023-01-12',
    'Вместо Суровикина войсками на Украине будет командовать Герасимов',
    '',
    ['Sergei Surovikin:dismissed:asserted'],
  ],
  ['2024-11-21', 'Губернатор Самарской области лишился кресла', '', ['Vyacheslav Fedorishchev:dismissed:asserted']],
  [
    '2022-07-15',
    'Рогозин больше не руководит «Роскосмосом»',
    'Новым главой госкорпорации назначен Юрий Борисов.',
    ['Dmitry Rogozin:dismissed:asserted'],
  ],
  [
    '2022-04-08',
    'Вице-президент Газпромбанка бежал на Украину, чтобы воевать против России',
    'Игорь Волобуев вступил в тероборону.',
    ['Igor Volobuev:defected:asserted', 'Igor Volobuev:left-country:asserted'],
  ],
  ['2022-11-03', 'Набиуллина пыталась уволиться, но Путин её не отпустил', '', ['Elvira Nabiullina:resigned:denied']],
  [
    '2022-02-26',
    'Депутат Госдумы от КПРФ Михаил Матвеев призвал немедленно прекратить войну',
    '«Я голосовал за мир, а не за бомбёжки Киева», — написал он.',
    ['Mikhail Matveyev:spoke-out:asserted'],
  ],
  [
    '2022-02-27',
    'Фридман и Дерипаска высказались за скорейшее прекращение кровопролития',
    '',
    ['Mikhail Fridman:spoke-out:asserted', 'Oleg Deripaska:spoke-out:asserted'],
  ],
  ['2023-10-09', 'Фридман вернулся в Москву из Израиля', '', ['Mikhail Fridman:returned:asserted']],
  [
    '2023-07-08',
    'Кадыров и Пригожин не на шутку разругались из-за Бахмута',
    '',
    ['Ramzan Kadyrov:rift:asserted', 'Yevgeny Prigozhin:rift:asserted'],
  ],
  [
    '2022-07-19',
    'В окружении Путина растёт недовольство войной',
    'Источники в Кремле говорят, что президентом не довольны ни «ястребы», ни «голуби».',
    ['role:rift:asserted'],
  ],
  [
    '2022-03-09',
    'Балерина Ольга Смирнова покинула Большой театр и перебралась в Амстердам',
    'Прима назвала происходящее позором.',
    ['Olga Smirnova:left-country:asserted', 'Olga Smirnova:resigned:asserted', 'Olga Smirnova:spoke-out:asserted'],
  ],
  [
    '2022-11-30',
    'Экс-глава Росавиации Нерадько ушёл с поста по собственному желанию',
    '',
    ['Alexander Neradko:resigned:asserted'],
  ],
  [
    '2024-12-06',
    'Губернатор Курской области Алексей Смирнов подал в отставку',
    'Врио главы региона стал Александр Хинштейн.',
    ['Alexei Smirnov:resigned:asserted'],
  ],
  [
    '2022-03-17',
    'Экс-зампред правительства Аркадий Дворкович осудил военные действия',
    '«Мои мысли с мирными жителями Украины», — сказал президент ФИДЕ.',
    ['Arkady Dvorkovich:spoke-out:asserted'],
  ],
];
