// What Russian papers and channels tell every day beside the elite: unnamed offices, people of no standing, seizures at home.
import { tellEnglish, tellSlavic } from './telling.ts';

tellSlavic('An unnamed office of a summary is somebody where it goes on about one of the headline', [
  ['ru', 'На рынке нашли оружие // По делу задержан офицер, ему грозит срок.', []],
  ['ru', 'Жители жаловались на шум // Депутата оштрафовали и отправили под арест.', []],
  ['ru', 'Вице-губернатор не вышел на работу // Чиновника задержали ночью.', ['role:detained:asserted']],
  ['ru', 'В городе проверяют заводы // Офицера ФСБ задержали за взятку.', ['role:detained:asserted']],
]);

tellSlavic('Of offices that many bear only what is news of the elite is told', [
  ['ru', 'Умер бизнесмен Олег Птицын', []],
  ['ru', 'Задержан бизнесмен Олег Птицын', ['Oleg Ptitsyn:detained:asserted']],
  ['ru', 'Умер народный артист Олег Птицын', []],
  ['ru', 'Народный артист Олег Птицын осудил войну', ['Oleg Ptitsyn:spoke-out:asserted']],
  ['ru', 'В Твери задержали священника', []],
  ['ru', 'Священник осудил войну', ['role:spoke-out:asserted']],
  ['ru', 'Миллиардеры возвращаются в Москву', []],
  ['ru', 'Гендиректор покинул пост', []],
  ['ru', 'Депутат Олег Птицын госпитализирован', []],
  ['ru', 'Рамзан Кадыров госпитализирован', ['Ramzan Kadyrov:died:possible']],
  ['ru', 'Умер вице-губернатор Олег Птицын', ['Oleg Ptitsyn:died:asserted']],
]);

tellSlavic('Whoever is unspoken is the subject of the sentence right before', [
  ['ru', 'Олег Дерипаска дал интервью. Потом уехал из России', ['Oleg Deripaska:left-country:asserted']],
  ['ru', 'Олег Дерипаска дал интервью. Шел дождь. Всю ночь горел свет. Потом уехал из России', []],
  ['ru', 'Журналист спросил Олега Дерипаску о доме. Потом уехал из России', []],
]);

tellSlavic('A pronoun means whom the sentence before is about, in whatever case', [
  ['ru', 'Вышла статья об Олеге Дерипаске. Он уехал из России.', ['Oleg Deripaska:left-country:asserted']],
  [
    'uk',
    'Справу відкрили проти Олега Дерипаски. Він виїхав з Росії.',
    ['Oleg Deripaska:detained:asserted', 'Oleg Deripaska:left-country:asserted'],
  ],
]);

tellSlavic('What is seized at home is no sanction', [
  ['ru', 'Власти арестовали активы Олега Дерипаски', []],
  ['ru', 'Власти Кипра арестовали активы Олега Дерипаски', ['Oleg Deripaska:sanctioned:asserted']],
  ['ru', 'Олегу Дерипаске запретили въезд в Литву', ['Oleg Deripaska:sanctioned:asserted']],
  ['ru', 'Шойгу заявил, что «Талибан» исключат из черного списка', []],
  ['ru', 'Матвиенко под санкциями приехала на форум', []],
]);

tellSlavic('An office that somebody leaves is his', [
  ['ru', 'Путин освободил Олега Птицына от должности замминистра энергетики', ['Oleg Ptitsyn:dismissed:asserted']],
  ['ru', 'Олег Птицын ушел с поста вице-мэра Казани', ['Oleg Ptitsyn:resigned:asserted']],
  ['ru', 'Олега Птицына сняли с поста вице-мэра Казани', ['Oleg Ptitsyn:dismissed:asserted']],
  [
    'ru',
    'Путин снял с должности командующего округом // Олег Птицын не оправдал надежд.',
    ['Oleg Ptitsyn:dismissed:asserted'],
  ],
  ['uk', 'Путін звільнив Івана Летунова з посади віцемера Казані', ['Ivan Letunov:dismissed:asserted']],
]);

tellEnglish('An office that somebody leaves is his', [
  ['2025-03-04', 'Oleg Ptitsyn resigned as Russian deputy energy minister', ['Oleg Ptitsyn:resigned:asserted']],
  [
    '2025-03-04',
    'Putin dismisses Oleg Ptitsyn from the post of deputy energy minister',
    ['Oleg Ptitsyn:dismissed:asserted'],
  ],
]);

tellSlavic('A summary speaks by offices of whomever the headline tells', [
  ['ru', 'Генерала Птицына доставили в суд // Экс-министр обороны отправится под арест.', ['role:detained:asserted']],
  ['ru', 'Начальника управления Минобороны Юрия Васильевича отправили в СИЗО', ['role:detained:asserted']],
]);

tellSlavic('Nobody is told dead for what he says or for his namesake', [
  ['ru', 'Виталий Милонов ответил: «Сосед сел за руль, заснул в пути – разбился', []],
  ['ru', 'На даче скончался драматург Борис Добродеев', []],
]);

tellEnglish('Whoever is paid to kill has not killed', [
  ['2025-03-04', 'Hitman hired to kill Ramzan Kadyrov', ['Ramzan Kadyrov:died:possible']],
  ['2025-03-04', 'Ukraine offered 12,000 pounds each to kill Ksenia Sobchak', ['Ksenia Sobchak:died:possible']],
]);

tellSlavic('Words that only look like an event', [
  ['ru', 'Депутат Олег Птицын помогал на тренировках командирам', []],
  ['ru', 'Сергей Шойгу назвал пять лет для региона успешными', []],
  ['ru', 'Глава Минтранса рассказал о семьях пропавших без вести', []],
  ['ru', 'Аркадий Волож после прощания с коллегами улетел', []],
  ['ru', 'Кирилл Дмитриев рассказал, что покидает Японию', []],
  ['ru', 'Вице-мэра задержали при попытке вылететь в Дубай', ['role:detained:asserted']],
]);

tellSlavic('Far behind a headline a text recalls others than it names', [
  [
    'ru',
    'Олег Дерипаска о погоде // Он дал интервью. Он назвал войну безумием.',
    ['Oleg Deripaska:spoke-out:asserted'],
  ],
  ['ru', 'Олег Дерипаска о погоде // Он говорил о снеге. Олега Дерипаску задержали.', []],
  ['ru', 'Депутаты обсудили бюджет // Заседание шло три часа. Расходы урежут. Задержан Олег Дерипаска.', []],
  [
    'ru',
    'Депутаты обсудили бюджет // Заседание шло три часа. Задержан Олег Дерипаска.',
    ['Oleg Deripaska:detained:asserted'],
  ],
  [
    'ru',
    'Олег Дерипаска ушел в отставку // Заседание шло три часа. Расходы не назвали. Дерипаску задержали.',
    ['Oleg Deripaska:detained:asserted', 'Oleg Deripaska:resigned:asserted'],
  ],
]);

tellSlavic('Whoever speaks or acts is not whom the headline tells', [
  [
    'ru',
    'Главу ведомства освободили от должности // Премьер Олег Птицын уволил главу управления Ивана Воробьева.',
    ['Ivan Vorobyev:dismissed:asserted'],
  ],
  [
    'ru',
    'Главу российского ведомства освободили от должности // Премьер Олег Птицын уволил главу управления Ивана Воробьева и назначил Петра Дроздова.',
    ['Ivan Vorobyev:dismissed:asserted'],
  ],
  [
    'ru',
    'Министр обороны Андрей Белоусов отстранил генерала // Командующего отправили в резерв.',
    ['role:dismissed:asserted'],
  ],
  ['ru', 'Рамзан Кадыров назначил сына // Прежний секретарь Совбеза ушел в отставку.', ['role:resigned:asserted']],
  ['ru', 'Как заявил Володин, за год иноагентами признаны 200 человек', []],
  ['ru', 'Мэра арестовали // Об этом сообщил вице-губернатор Олег Птицын.', ['role:detained:asserted']],
]);
