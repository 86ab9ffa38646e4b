// Who does and who suffers it, in Russian and Ukrainian: names without cases, clauses of others, infinitives that somebody else is made to do.
import { tellSlavic } from './telling.ts';

tellSlavic('A name that shows no case is the subject of the verb behind it, unless somebody else is', [
  ['ru', 'Шойгу сместил командующего флотом', ['role:dismissed:asserted']],
  ['ru', 'Шойгу сместили', ['Sergei Shoigu:dismissed:asserted']],
  ['ru', 'Шойгу сместил Путин', ['Sergei Shoigu:dismissed:asserted']],
  ['ru', 'Патриарх Кирилл отправил в отставку наместника монастыря', []],
  ['uk', 'Після бунту Пригожина затримали Суровікіна', ['Sergei Surovikin:detained:asserted']],
]);

tellSlavic('Whom a clause behind a comma names has no part in the arrest', [
  ['ru', 'Арестован мужчина, грозивший Шойгу', []],
  ['ru', 'Полиция задержала водителя, сбившего генерала', []],
  ['ru', 'Полиция задержала подростка, пристававшего к губернатору Тульской области', []],
  ['ru', 'Задержан вице-мэр, управлявший городом два года', ['role:detained:asserted']],
  ['ru', 'Ведущие высмеяли Байдена, который заявил, что недоволен Путиным', []],
]);

tellSlavic('Somebody else is made or wishes to do it', [
  ['ru', 'Венедиктов вынудил соперника уйти в отставку', []],
  ['ru', 'Володин рассказал о желании студентов уехать из страны', []],
  ['ru', 'Кадыров обещает уйти в отставку', ['Ramzan Kadyrov:resigned:possible']],
]);

tellSlavic('Whoever judges, arrests or only speaks of it suffers nothing', [
  ['ru', 'Судья отправил актрису в колонию: за что ее посадили', []],
  ['ru', 'Силовики пришли к врачу. Ее задержали после допроса', []],
  ['ru', 'Музыканта арестовали за исполнение песен Шевчука и Гребенщикова', []],
  ['ru', 'Депутат Матвеев — о погибшем в колонии художнике', []],
  ['ru', 'Судья арестован за взятку', ['role:detained:asserted']],
  ['ru', 'Доносчик обвинил Ахеджакову в госизмене', []],
  ['ru', 'ФСБ обвинила Ахеджакову в госизмене', ['Liya Akhedzhakova:detained:asserted']],
]);

tellSlavic('Words that have another sense', [
  ['ru', 'В деле ювелира нашелся замминистра энергетики', []],
  ['ru', 'Пропавший замминистра энергетики нашелся', ['role:disappeared:denied']],
  ['ru', 'Лавров возглавил список партии на выборах', []],
  ['ru', 'В Чечне обсуждают вербовку наемников на войну', []],
  ['ru', 'Мэр и депутат поругались с пенсионеркой', []],
  ['ru', 'Глава Дагестана под угрозой отставки', ['Sergei Melikov:dismissed:possible']],
  ['ru', 'Последнее слово бывшего вице-губернатора', ['role:detained:asserted']],
]);

tellSlavic('A Ukrainian participle is the verb of a clause that has no other', [
  ['uk', 'У Росії заарештований заступник губернатора', ['role:detained:asserted']],
  ['uk', 'У Москві вбитий генерал', ['role:died:asserted']],
  ['uk', 'Про справу розповів заарештований генерал', []],
  ['uk', 'Кремль шукає Кадирову заміну', ['Ramzan Kadyrov:dismissed:possible']],
]);

tellSlavic('Whose man, thing or house it is suffers nothing', [
  ['ru', 'Убийцу генерала приговорили к пожизненному сроку', []],
  ['ru', 'Няню Пугачевой задержали на границе', []],
  ['ru', 'Портрет Шойгу сняли со стены', []],
  ['ru', 'В доме губернатора задержали грабителя', []],
  ['ru', 'Девушку у дома Кадырова задержали', []],
  ['ru', 'В доме вице-губернатора прошли обыски', ['role:detained:asserted']],
  ['ru', 'Летчика Кузьминова объявили в розыск', ['Maxim Kuzminov:wanted:asserted']],
  ['ru', 'Указом президента Шойгу уволили', ['Sergei Shoigu:dismissed:asserted']],
  ['ru', 'После обыска Тимура Иванова арестовали', ['Timur Ivanov:detained:asserted']],
]);

tellSlavic('Whoever attacks, is asked, dismisses or mourns is not whom it befalls', [
  ['ru', 'Нападавшего на губернатора отправили в колонию', []],
  ['ru', 'Депутат попросил Бастрыкина арестовать застройщика', []],
  ['ru', 'Минниханов простился с умершим композитором', []],
  ['ru', 'Губернатор встретился с уволенными рабочими', []],
  ['ru', 'Генерал оказался арестованным', ['role:detained:asserted']],
]);

tellSlavic('The subject may stand behind the verb and its post', [
  ['ru', 'Ушел с поста Сергей Лавров', ['Sergei Lavrov:resigned:asserted']],
  ['ru', 'Лишился поста Сергей Лавров', ['Sergei Lavrov:dismissed:asserted']],
  ['ru', 'Путин снял с должности Шойгу', ['Sergei Shoigu:dismissed:asserted']],
]);

tellSlavic('A relative clause about somebody else leaves out whoever stands before it', [
  ['uk', 'Шойгу, заступника якого заарештували, поїхав до Китаю', []],
  ['uk', 'Лавров зустрівся з послом, який подав у відставку', []],
  ['ru', 'Генерал, чей заместитель арестован, молчит', []],
  ['ru', 'Шойгу, которого арестовали вчера, молчит', ['Sergei Shoigu:detained:asserted']],
]);

tellSlavic('An office between commas is whose name stands before it', [
  ['ru', 'Ольга Кузнецова, вице-мэр Самары, арестована', ['Olga Kuznetsova:detained:asserted']],
  ['ru', 'Шойгу, министр обороны, уволен', ['Sergei Shoigu:dismissed:asserted']],
]);

tellSlavic('Namesakes, names of things, and what is only said to be', [
  ['ru', 'Блогер Абрамович задержан', []],
  ['ru', 'Сериал «Генерал» снят с эфира', []],
  ['ru', 'Пугачева осудила войну', ['Alla Pugacheva:spoke-out:asserted']],
  ['ru', 'Покончил с собой Анатолий Чубайс', ['Anatoly Chubais:died:asserted']],
  ['uk', 'ФСБ запобігла замаху на Шойгу', ['Sergei Shoigu:died:possible']],
  ['uk', 'Шойгу нібито помер у Росії', ['Sergei Shoigu:died:possible']],
  ['uk', 'Відставку Набіулліної не прийняли в Кремлі', ['Elvira Nabiullina:resigned:denied']],
]);

tellSlavic('What was not done, may come or was asked for', [
  ['ru', 'Лаврова не снимали с должности', ['Sergei Lavrov:dismissed:denied']],
  ['ru', 'Пугачеву не признавали иноагентом', ['Alla Pugacheva:wanted:denied']],
  ['uk', 'Шойгу може загинути у Росії', ['Sergei Shoigu:died:possible']],
  ['uk', 'Російський дипломат попросив притулку у Швейцарії', ['role:left-country:asserted']],
  ['uk', 'Лавров покинув засідання Радбезу ООН у Росії', []],
]);

tellSlavic('Whose clause, office and relatives they are', [
  [
    'ru',
    'Арестованы активы экс-главы района Сергея Леся, который отправлен под стражу',
    ['Sergei Les:detained:asserted'],
  ],
  ['ru', 'Другим указом президент освободил от этой должности Сергея Шойгу', ['Sergei Shoigu:dismissed:asserted']],
  ['ru', 'Роман Старовойт, уволенный Шойгу, покончил с собой', ['Roman Starovoit:died:asserted']],
  ['ru', 'Глава Коми Владимир Уйба поставил точку в карьере двух своих замов', []],
  ['ru', 'Губернатора Владимира Уйбу поздравили, пока его сыновья грабили банк', []],
]);

tellSlavic('Whoever speaks of those who did it did nothing, nor was anybody held whom only a rival accuses', [
  ['ru', 'Песков назвал предателями тех, кто уехал из страны', []],
  ['uk', 'Пєсков назвав зрадниками тих, хто втік з Росії', []],
  ['ru', 'Бастрыкин велел проверить всех, кто был задержан на митинге', []],
  ['uk', 'Стрілянина в Москві: двоє загиблих, Владислав Бакальчук мовчить', []],
  ['uk', 'Слідство звинуватило Тимура Іванова у шахрайстві', ['Timur Ivanov:detained:asserted']],
  [
    'uk',
    'Кадиров звинуватив сенатора Сулеймана Керімова у шахрайстві',
    ['Ramzan Kadyrov:rift:asserted', 'Suleiman Kerimov:rift:asserted'],
  ],
]);

tellSlavic('A surname behind a name that no list knows is somebody else’s', [
  ['ru', 'Скончался писатель Генри Миллер', []],
  ['ru', 'В Канаде сообщили о гибели подполковника Кента Миллера', []],
  ['ru', 'Умер глава Газпрома Миллер', ['Alexei Miller:died:asserted']],
  ['ru', 'Следователи задержали в Казани Миллера', ['Alexei Miller:detained:asserted']],
  ['uk', 'Помер письменник Генрі Міллер', []],
]);

tellSlavic('What a headline tells of other times is history', [
  ['ru', 'День в истории. 3 мая: расстрелян генерал Никитин', []],
  ['ru', 'Как погиб последний командующий Белой гвардии', []],
  ['ru', 'За что расстреляли маршала Советского Союза Ивана Петрова', []],
  ['ru', 'Умер бывший министр культуры СССР Иван Петров', ['Ivan Petrov:died:asserted']],
  ['ru', 'Мединский не вернется на пост министра', ['Vladimir Medinsky:returned:denied']],
  ['ru', 'Губернатор назвал причины трагедии', []],
  ['ru', 'Козак предъявил Украине ультиматум', []],
  ['uk', 'День в історії: загинув російський генерал', []],
]);
