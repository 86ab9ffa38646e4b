// Given names by which persons who are on no list are recognised in text, and by which namesakes of figures are told apart.

const words = (text: string) => text.trim().split(/\s+/);

/** Common men's names of Russia's citizens, nominative, with ё. */
export const russianMen = words(`
Александр Алексей Анатолий Андрей Антон Аркадий Арсен Арсений Артём Артемий Артур Аслан Ахмат Ахмед Адам Адам Айдар Айрат Алан Алихан Альберт Альфред Апти
Бату Бекхан Богдан Борис Борислав Вадим Валентин Валерий Валерьян Василий Вениамин Виктор Виталий Владимир Владислав Влад Всеволод Вячеслав Гавриил Геннадий Георгий Герман Глеб Григорий Давид
Давид Дамир Данил Даниил Даниэль Демьян Денис Дмитрий Евгений Егор Емельян Ефим Захар Зелимхан Зураб Иван Игнат Игорь Илларион Ильдар Ильнур Илья Иннокентий Иосиф Ирек Камиль Ким Кирилл Кирсан Клим
Константин Лев Леонид Леонтий Магомед Магомедсалам Макар Максим Максимилиан Марат Марк Мартин Матвей Микаил Михаил Мурат Муса Назар Наиль Никита Никифор Николай Олег Олжас Осип Павел Пётр Платон Прохор Рамзан
Рамиль Расул Рафаэль Ринат Рифат Ризван Родион Роман Ростислав Рубен Руслан Рустам Рустем Савва Самвел Святослав Семён Сергей Спартак Станислав Степан Сулейман Султан Тарас Тельман Тимофей Тимур Тихон Умар Усман Фазиль Фарид Фёдор
Филипп Хусейн Шамиль Эдуард Эльдар Эмиль Эрик Юрий Ян Яков Яна Ярослав Радий Мухарбек Равиль Шамсаил Мурад Аманбек Заур Казбек Юнус Адлан Рашид Абдулбасир Абузар Салават Сослан Таймураз Тамерлан Хасан Хамит Гадис Туган Арам Ашот Гагик
Заурбек Хизри Гаджи Гаджимурад Магомедали Абдулла Абдурахман Абакар Арсланали Алимурад Ахмедхан Багавдин Бадрудин Билал Гамид Гасан Гусейн Джамалудин Зубаир Ибрагим Исмаил Камалудин Курбан Мавлид Муртузали Мухтар Нурмагомед Рамазан Сиражудин Хабиб Хаджимурад Халил Шарапудин Юсуп Якуб Алаудин Анзор Асланбек Асламбек
Ваха Вахид Джабраил Доку Муслим Мовсар Саламбек Сулим Турпал Хамзат Беслан Башир Ацамаз Батраз Хетаг Эльбрус Залим Замир Мухамед Нурби Хасанби Хазрет Асланбий Азат Алмаз Анас Арслан Асхат Булат Газинур Зуфар Ильгиз Ильгизар Ильдус Ильнар Ильсур Ильшат Ильяс Искандер Ирик Марсель Мидхат Минтимер Муртаза Назиф Нурислам Нияз
Разиль Рамис Расим Рафис Рафик Ренат Рузаль Рустэм Тагир Талгат Тахир Тимербулат Фанис Фарид Фарит Фаниль Фирдус Халиль Хамза Эльмир Юлай Баир Бато Батор Баясхалан Болот Бэлигто Дамба Доржи Жаргал Зорикто Мунко Солбон Цырен Цыдып Чингис Эрдэм Аюр Баатр Бадма Батр Бембя Джангар Мерген Очир Санал Церен Эрдни Шолбан Сарыглар
Айдыс Буян Демир Орлан Начын Чойган Айсен Айаал Ньургун Эркемен Тигран Арам Гагик Ашот Левон Вартан Гарник Саркис Геворг Армен Вахтанг Гоча Отар Эльман Ильхам Эльхан Фуад Вагит Ровшан Радик Владлен Вилен Нодар Юлиан Феликс Эрнест Рафаил Исаак Наум Бронислав Витольд Серафим Спиридон Трофим Ульян Федот Фома Фрол Юлий Мефодий
Мирон Мстислав Лаврентий Кузьма Гордей Герасим Афанасий Савелий Самуил
Мансур Мухадин Джамбулат Дзамболат Урусхан Асфар Аслангирей Шамсудин Ахьяд Эседулла Магомедрасул Абдулмуслим Шарип Умалат Ислам Исламбек Халид Идрис Хожбауди Алибек Салим Салман Амир Амирхан Анвар Набиулла Рауф Эльнур
Эльчин Тариэль Мераб Ираклий Сурен Оганес Хачатур Карен Астемир Мурадин Хусен Аскер Аскербий Байзет Тембот Инал Кантемир Темиркан Батрадз Валид Маирбек Тотраз Азамат Айбулат Айнур Алмас Ахтям Вакиф Габдулла Данис Зиннур
Илюс Индус Линар Нургали Рифкат Радмир Рашит Салих Фаиз Фаил Фирдаус Хабир Шаукат Юнир Айдын Аяс Цыден Мингиян Акаш Арслангерей Магомедшапи Гаджимагомед Шахабас Эльмурза Имам Имамутдин Тимерлан Аюб Даниял Хайбула
Шерип Ахъмад Ахмад Мкртич Арби Бислан Зайнудин Зайнулла Махмуд Арсланбек Темирхан Саян Батыр Хайрулла Юсуф Ясин Лечи Лом Майрбек Сайд Сайпуди Эльди Шаид Хамид Исрапил Ирбек
`);

export const russianWomen = words(`
Анжела Янина Диляра Ирма Нелли Алина Алиса Алла Алёна Альбина Анастасия Ангелина Анжелика Анна Антонина Валентина Валерия Варвара Василиса Вера Вероника Виктория Галина Дарья Диана Дина Ева Евгения Екатерина Елена Елизавета Жанна Зарема Зинаида Зельфира Зоя Ирина Инна Инга Ия Карина
Кира Клавдия Кристина Ксения Лариса Лидия Лилия Лия Любовь Людмила Маргарита Марина Мария Марта Надежда Надана Наталья Наталия Нина Оксана Ольга Полина Раиса Римма Роза Светлана Серафима София Софья Татьяна Тамара Тина Ульяна Фаина Эвелина Элла Эльвира Эмилия Эмма Юлия Яна Аглая Чулпан Инесса
Айгуль Айсылу Алсу Альфия Амина Асель Асият Аида Алия Баирта Бэлла Венера Гузель Гульнара Гульшат Динара Заира Залина Замира Зарина Земфира Зулейха Зульфия Зухра Ильмира Камила Карина Лейла Ляйсан Мадина Малика Марьям Миляуша Нурия Наиля Патимат Рушания Сабина Саида Саяна Сардана Фатима Фаина Фируза Чулпан Эльмира Эльнара
Аминат Баира Саглара Эвелина Эмилия Элла Элина Изабелла Инга Илона Марианна Мирослава Снежана Стелла Таисия Ульяна Капитолина Милана Милена Нонна Руслана Сусанна Этери Нателла Гаяне Карине
Сулустаана Айталина Туйаара Аюна Сэсэг Дулма Хадижат Разият Умукусум Мадинат Джамиля Лейсан Резеда Талия Танзиля Фирюза Сания Расима Роксана Тамила Айгюль Бурлият Зумруд Барият Хава Хеда Марха Петимат Луиза
`);

export const ukrainianMen = words(`
Олександр Олексій Анатолій Андрій Антон Аркадій Арсен Артем Борис Вадим Валентин Валерій Василь Віктор Віталій Володимир Владислав Всеволод Вячеслав Геннадій Георгій Герман Гліб Григорій Давид Данило Денис Дмитро Євген Єгор Захар Іван Ігор Ілля Йосип Кирило
Костянтин Лев Леонід Максим Марат Марк Микита Михайло Микола Назар Олег Осип Павло Петро Пилип Рамзан Роман Ростислав Рубен Руслан Рустам Рустем Святослав Семен Сергій Станіслав Степан Сулейман Тарас Тимофій Тимур Федір Філіп Едуард Юрій Яків Ярослав Гліб Микита Марат
`);

export const ukrainianWomen = words(`
Аліна Алла Анастасія Анна Ганна Валентина Вікторія Віра Галина Дарина Дар'я Діана Ельвіра Жанна Зінаїда Інна Ірина Катерина Ксенія Лариса Лілія Лія Людмила Маргарита Марина Марія Надія Наталія Наталя Ніна Оксана Олена Ольга Поліна Світлана Софія Тетяна Юлія
`);

/** English, German and French forms that no transliteration rule gives, by Russian name. */
export const exonyms: Record<string, readonly string[]> = {
  александр: ['alexander', 'alexandre', 'alexandr', 'alex', 'oleksandr', 'sasha'],
  алексей: ['alexei', 'alexey', 'aleksei', 'alex', 'oleksiy', 'alexi'],
  андрей: ['andrew', 'andriy', 'andre'],
  анатолий: ['anatole', 'anatoliy'],
  артём: ['artem', 'artyom', 'artjom'],
  василий: ['vasily', 'vassily', 'vassili', 'wassili', 'basil', 'vasyl'],
  виктор: ['victor', 'viktor'],
  владимир: ['vladimir', 'wladimir', 'volodymyr', 'vlad'],
  вячеслав: ['viacheslav', 'wjatscheslaw', 'viatcheslav'],
  георгий: ['george', 'gueorgui', 'heorhiy'],
  герман: ['german', 'herman', 'hermann', 'guerman'],
  дарья: ['daria', 'darya', 'dasha'],
  дмитрий: ['dimitri', 'dmitri', 'dimitry', 'dmytro'],
  евгений: ['eugene', 'yevgeny', 'evgeny', 'evgueni', 'jewgeni', 'jewgenij', 'yevgeniy', 'yevgheni'],
  екатерина: ['catherine', 'katerina', 'ekaterina', 'yekaterina', 'kate'],
  елена: ['helena', 'elena', 'yelena', 'olena'],
  захар: ['zakhar', 'sachar'],
  иван: ['ivan', 'iwan'],
  игорь: ['igor', 'ihor'],
  илья: ['ilya', 'ilia', 'ilja', 'illia'],
  константин: ['constantin', 'constantine', 'kostyantyn'],
  ксения: ['ksenia', 'xenia', 'ksenija'],
  лев: ['lev', 'leo', 'lew', 'leon'],
  людмила: ['ludmila', 'lyudmila', 'ljudmila', 'liudmila'],
  максим: ['maxim', 'maxime', 'maksym'],
  мария: ['maria', 'mary', 'marija'],
  михаил: ['michael', 'mikhail', 'michail', 'mykhailo', 'mikhael', 'misha'],
  наталья: ['natalia', 'natalie', 'nataliya', 'natalja'],
  никита: ['nikita', 'mykyta'],
  николай: ['nicholas', 'nicolas', 'nikolai', 'nikolay', 'mykola', 'nicolai'],
  олег: ['oleg', 'oleh'],
  павел: ['paul', 'pawel', 'pavlo'],
  пётр: ['peter', 'pyotr', 'petr', 'piotr', 'pjotr', 'petro', 'pierre'],
  семён: ['semyon', 'semen', 'simon'],
  сергей: ['serge', 'serguei', 'sergueï', 'sergej', 'serhiy', 'sergio', 'sergiy'],
  сулейман: ['suleiman', 'suleyman', 'sulejman'],
  тимур: ['timour', 'timur'],
  филипп: ['philip', 'philipp', 'filipp'],
  фёдор: ['fyodor', 'fedor', 'fjodor', 'theodor'],
  эльвира: ['elvira', 'elwira'],
  юрий: ['yuri', 'yury', 'juri', 'iouri', 'youri', 'yuriy', 'iurii', 'jurij'],
  яков: ['yakov', 'jacob', 'jakow', 'iakov'],
  иосиф: ['iosif', 'joseph', 'josef', 'iossif'],
  жанна: ['jeanne', 'zhanna', 'jeanna', 'schanna'],
  рамзан: ['ramzan', 'ramsan', 'ramzane'],
  роман: ['roman', 'romain'],
};

/** Given names of other nations that news puts before a figure's surname or before a foreign official's. */
export const foreignNames = words(`
aaron abdul abraham ahmed alan albert alberto alice alison amy andrea angela ann anne anthony antonio ben benjamin bernard bill bob brad brian bruce carl carlos caroline charles charlie chris christian christina christine christopher claire daniel danny
dave david dean deborah dennis diego dominic donald donna doug eddie edward elizabeth elon emily emma emmanuel eric ernest frank fred gary gavin geoff gerald gordon graham greg hannah hans harry helen henry howard hugh hugo ian imran isaac jack jacob james jamie jan jane
janet jason jay jean jeff jeffrey jennifer jeremy jerry jessica jim jimmy joan joe john johnny jon jonathan jose joseph joshua juan judy julia julian julie justin karen karl kate katherine katie keir keith kelly ken kenneth kevin kim klaus larry laura lauren lee leo liam linda lindsey lisa liz lloyd louis lucy
luis luke marc marco margaret mark martha martin mary matt matthew mauro megan melissa mick miguel mike mohammad mohammed mohamed nancy naomi narendra nathan neil nick nicola nicole nigel oliver olaf oscar pamela patricia patrick paula pedro penny pete phil philippe priti rachel ralph ray rebecca recep ricardo richard rick rishi rob robert roberto
robin rod roger ron ronald rose ross rupert russell ruth ryan sally sam samantha samuel sandra sarah scott sean shane sharon simon stefan stephanie stephen steve steven stuart sue susan suella tayyip ted teresa terry thomas tim timothy todd tom tommy tony tracy ursula vincent wayne wendy wesley will william xi zoe rinat viktoria svetlana aryna daria
evan brittney brittany jake antony boris dominic lisa-marie merrick volodymyr viktoriia oleksandr oleksii andriy serhiy mykola mykhailo dmytro oleh valerii vitali denys iryna olena yulia rustem kyrylo alexander-de karim ursula jens lloyd mette petr zuzana maia sanna kaja ingrida gitanas egils andrzej mateusz donald radoslaw janet jozsef viktor-orban peter-szijjarto aleksandar recep hakan nikol salome ilham kassym jomart sadyr emomali gurbanguly xi qin li wang narendra luiz cyril justin chrystia melanie penny anthony jacinda fumio yoon kim moon joko mohammed bashar benjamin yoav naftali yair isaac hassan ebrahim ali daniil andrey karen kirk novak djokovic conor nico imran
`);
