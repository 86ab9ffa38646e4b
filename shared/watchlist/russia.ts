// Which words bind a role or a surname to Russia, and which to another country. Folded stems; a stem matches any ending.
import type { Language } from '../vocabulary.ts';

const stems = (text: string) => text.trim().split(/\s+/);

const russian: Record<Language, readonly string[]> = {
  en: stems(
    `russia russian russians kremlin moscow putin duma fsb gru svr wagner muscovite rosneft gazprom lukoil sberbank rostec roscosmos rosgvardia petersburg chechnya chechen crimea rt tass medvedev shoigu lavrov peskov prigozhin soviet siberia*
    adygea altai arkhangelsk astrakhan bashkortostan bashkiria belgorod bryansk buryatia chelyabinsk chukotka chuvashia dagestan dagestani ingushetia irkutsk kabardino kalmykia kaluga kaliningrad kamchatka karelia kemerovo khabarovsk khakassia krasnodar krasnoyarsk kursk kuzbass lipetsk magadan mordovia murmansk nizhny novgorod novosibirsk omsk orenburg ossetia oryol penza primorye pskov rostov ryazan sakhalin samara saratov smolensk sochi stavropol sverdlovsk tambov tatarstan tomsk tver tyumen udmurtia ulyanovsk vladivostok volgograd vologda voronezh yakutia yakutsk yamal yaroslavl yekaterinburg
    perm komi tuva tyva tula kostroma kurgan kirov ivanovo ufa kazan grozny makhachkala derbent kaspiysk norilsk tuapse taganrog novorossiysk bratsk surgut cherepovets rybinsk chita zabaikalsky zabaykalsky transbaikal transbaikalia birobidzhan nenets khanty yugra kizlyar
    sakhalinsk ude elista nalchik vladikavkaz magas nazran cherkessk maykop saransk cheboksary izhevsk syktyvkar petrozavodsk vyborg gatchina khimki podolsk balashikha odintsovo krasnogorsk mytishchi magnitogorsk tagil togliatti tolyatti sterlitamak volzhsky nakhodka ussuriysk blagoveshchensk
    amur abakan kyzyl altaysk barnaul biysk angarsk sakha urals kuban naberezhnye chelny nizhnevartovsk anapa gelendzhik pyatigorsk kislovodsk armavir shakhty stary oskol bashneft tatneft rushydro rostelecom rosselkhozbank rosgosstrakh veb sovcombank rusagro mechel evraz nlmk yukos roskomnadzor rosreestr rospotrebnadzor
    rostransnadzor rosstat rosprirodnadzor omon oboronservis oboronstroy uralvagonzavod kalashnikov almaz antey ruble rubles bastrykin gerasimov belousov mishustin volodin matviyenko naryshkin bortnikov patrushev kiriyenko dyumin sobyanin khinshtein
    gazprombank rosatom rosnano rusnano rosneft aeroflot transneft novatek nornickel severstal alrosa vtb sibur skolkovo yandex tinkoff surgutneftegas rosseti interfax vedomosti kommersant bolshoi mariinsky fso`,
  ),
  ru: stems(
    'росси* рф кремл* москв* московск* путин* госдум* фсб гру свр фсо рос* совфед* совбез* петербург* единоросс* сибир* чечн* дагестан* татарстан* газпром* сбер* втб',
  ),
  uk: stems(
    'росі* рос рф росзмі росмедіа рашист* окупант* окупаційн* московит* диктатор* держдум* радбез* роснафт* росатом* роскосмос* ростех* росгвард* брянщин* брянськ* бєлгород* курськ* курщин* самарськ* саратовськ* тамбов* воронез* ростовськ* краснодар* приморськ* хабаровськ* сибір* урал* татарстан* башкорт* дагестан* інгушет* петербур* пітер* калінінград* мурманськ* новосибірськ* красноярськ* волгоград* астрахан* псков* смоленськ* тверськ* рязан* ярославськ* омськ* томськ* тюмен* челябінськ* свердловськ* єкатеринбур* пензенськ* ульяновськ* оренбур* пермськ* удмурт* якуті* буряті* камчат* сахалін* магадан* ставропол* кубан* підмосков* кремл* москв* московськ* путін* держдум* фсб гру кремлівськ* газпром* лукойл* вагнер* чечн*',
  ),
  de: stems(
    'russ* kreml* moskau* putin* duma staatsduma* fsb fso swr gazprom* rosneft* lukoil rosatom roskosmos rosnano sberbank bolschoi* wagner gru lefortowo petersburg* tschetschen* dagestan* tatarstan* sibiri* rostow* kursk* belgorod* brjansk* tambow* woronesch* samara saratow* nowosibirsk* jekaterinburg* krasnodar* stawropol* smolensk* wladiwostok* murmansk* pskow* kaliningrad* swerdlowsk* schoigu* gerassimow* prigoschin* kadyrow*',
  ),
  fr: stems(
    'russ* kremlin* moscou moscovit* poutine douma fsb fso svr gazprom gazprombank rosneft loukoil lukoil rosatom roscosmos rosnano sberbank bolchoi wagner gru lefortovo petersbourg tchetch* daguestan* tatarstan siberi* rostov koursk belgorod briansk tambov voronej samara saratov novossibirsk ekaterinbourg krasnodar stavropol smolensk vladivostok mourmansk pskov kaliningrad choigou guerassimov prigojine kadyrov',
  ),
};

const foreign: Record<Language, readonly string[]> = {
  en: stems(
    `u ukraine ukrainian ukrainians kyiv kiev zelensky zelenskyy belarus belarusian lukashenko us u.s american america washington pentagon biden trump uk british britain london england english french france german germany chinese china beijing japanese japan tokyo indian india israel israeli iran iranian
    turkish turkey italian italy spanish spain polish poland canadian canada australian australia brazilian brazil mexican mexico syrian syria north south korea korean pakistani pakistan afghan afghanistan iraqi iraq saudi egyptian egypt georgian georgia armenian armenia azerbaijani azerbaijan kazakh kazakhstan uzbek uzbekistan kyrgyz
    moldovan moldova latvian latvia lithuanian lithuania estonian estonia finnish finland swedish sweden norwegian norway danish denmark dutch netherlands belgian belgium austrian austria swiss switzerland hungarian hungary czech slovak slovakia serbian serbia croatian bulgarian bulgaria romanian romania greek greece european eu nato un scottish scotland irish ireland welsh venezuelan cuban african sudanese sudan malian mali niger haiti haitian
    sri lanka lankan bangladesh myanmar thai thailand vietnamese vietnam indonesian philippine filipino taiwan taiwanese hong kong peruvian peru chilean argentina argentine colombian lebanon lebanese ethiopian ethiopia nigerian nigeria kenyan kenya texas florida california york republican democrat democratic tory labour gop cia fbi mi6 hamas gaza palestinian idaho ohio alabama arizona colorado georgia illinois michigan minnesota nevada oregon pennsylvania virginia wisconsin chicago boston manhattan brooklyn montana utah zambia zambian rwanda rwandan chad libya libyan tunisia pope vatican papal catholic scholz macron sunak blinken kirby zelenskiy zelenskyi poroshenko yermak zaluzhny zaluzhnyi budanov syrskyi kuleba reznikov orban erdogan netanyahu johnson truss starmer rishi tories westminster brexit holyrood merkel meloni trudeau modi xi tokayev aliyev pashinyan sandu saakashvili nairobi capitol`,
  ),
  ru: stems(
    `укра* киев* зеленск* всу сбу рады раде верховная белорус* беларус* лукашенк* минск* сша американск* вашингтон* пентагон* байден* трамп* британ* великобритан* лондон* англи* франц* париж* герман* берлин* немец* кита* пекин* япон* токи* инди* израил* иран* тур* анкар* стамбул* итал* рим* испан* польш* польск* варшав* канад* австрал* бразил* сири*
    коре* пакистан* афган* ирак* груз* тбилис* армен* армян* ереван* азербайдж* баку казах* астан* узбек* киргиз* таджик* молд* кишинев* латв* литв* эстон* финлянд* финск* швец* швед* норвеж* норвег* датск* нидерланд* бельг* австри* швейцар* венгр* венгер* чехи* чешск* словак* серб* болгар* румын* грец* греч* европ* евросоюз* ес нато оон абхаз* судан* мали нигер* цру фбр харьков* одесс* львов* николаевск* житомир* полтав* винниц* черновиц* чернигов* тернопол*`,
  ),
  uk: stems(
    `укра* києв* київ* зеленськ* зсу сбу гур верховн* ради білорус* лукашенк* мінськ* сша американськ* вашингтон* байден* трамп* британ* лондон* франц* париж* німеч* німец* берлін* кита* пекін* япон* інді* ізраїл* іран* туреч* італ* іспан* польщ* польськ* канад* сирі* коре* грузи* вірмен* азербайдж* казах* молдо* латв* литв* естон* фінлянд* швец* норве* угорщ* угорськ* чеськ* чехі* словач* серб* болгар* румун* європ* нато оон харк* одес* львів* львов* миколаїв* житомир* полтав* вінниц* чернівц* черніг* тернопіл* дніпр*`,
  ),
  de: stems(
    `ukrain* kiew* selensk* belarus* weissrus* lukaschenk* usa us amerikan* washington biden trump brit* london franzos* frankreich* paris deutsch* berlin bundes* chin* peking japan* indi* israel* iran* turk* italien* spani* poln* polen* kanad* syri* korea* georgi* tiflis armen* aserbaidschan* kasach* moldau* lett* lit* est* finn* schwed* norweg* schweiz* bern osterreich* ungar* tschech* slowak* serb* bulgar* rumani* eu nato uno europa* charkiw* odessa lwiw* mykolajiw* tschernihiw* dnipro`,
  ),
  fr: stems(
    `ukrain* kiev kyiv zelensk* bieloruss* belarus loukachenk* etats-unis americain* washington biden trump britann* londres franc* paris allemand* allemagne berlin chin* pekin japon* inde indien* israel* iran* turc* turqu* itali* espagn* polon* polog* canad* syri* core* georgi* armeni* azerbaidj* kazakh* moldav* letton* lituan* eston* finland* suisse* sued* norveg* autrich* hongr* tchequ* slovaq* serb* bulgar* roum* europe* otan onu kharkiv odessa lviv mykolaiv tchernihiv dnipro`,
  ),
};

const ukrainianPlaces = new Set(
  stems(
    'kherson kharkiv kharkov odesa odessa lviv mykolaiv nikolaev dnipro zaporizhzhia mariupol melitopol kramatorsk bucha irpin chernihiv sumy poltava vinnytsia hostomel',
  ),
);

/** English: a town of Ukraine behind an office makes its holder no Russian, unless a word about Russia stands before it. */
export const isUkrainianPlace = (form: string): boolean => ukrainianPlaces.has(form);

/** Words that count as Russian and as foreign, by language; a star is a stem. */
function matcher(list: readonly string[]): (form: string) => boolean {
  const exact = new Set(list.filter((word) => !word.endsWith('*')));
  const stems = Map.groupBy(
    list.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    (stem) => stem.charCodeAt(0),
  );
  return (form) => exact.has(form) || stems.get(form.charCodeAt(0))?.some((stem) => form.startsWith(stem)) === true;
}

const perLanguage = (lists: Record<Language, readonly string[]>) => ({
  en: matcher(lists.en),
  ru: matcher(lists.ru),
  uk: matcher(lists.uk),
  de: matcher(lists.de),
  fr: matcher(lists.fr),
});

const asWords = (list: readonly string[]) =>
  list.map((word) => ({ word: word.replace(/\*$/, ''), prefix: word.endsWith('*') }));

/** The Russian words themselves, for the filter. */
export const russianWords: Record<Language, { word: string; prefix: boolean }[]> = {
  en: asWords(russian.en),
  ru: asWords(russian.ru),
  uk: asWords(russian.uk),
  de: asWords(russian.de),
  fr: asWords(russian.fr),
};

export const isRussianWord = perLanguage(russian);
export const isForeignWord = perLanguage(foreign);
