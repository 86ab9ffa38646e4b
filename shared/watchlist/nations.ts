// Words by which texts name countries, their people and their leaders, by language: those that are not the watched country's
// own speak of another one. Folded; a star stands for any ending.
import { nations as es } from '../languages/es/words.ts';
import type { Language } from '../vocabulary.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const nations: Record<Language, readonly string[]> = {
  en: words(`
    u ukraine ukrainian ukrainians kyiv kiev zelensky zelenskyy belarus belarusian lukashenko us american america
    washington pentagon biden trump uk british britain london england english french france german germany chinese
    china beijing japanese japan tokyo indian india israel israeli iran iranian turkish turkey italian italy spanish
    spain polish poland canadian canada australian australia brazilian brazil mexican mexico syrian syria north south
    korea korean pakistani pakistan afghan afghanistan iraqi iraq saudi egyptian egypt georgian georgia armenian
    armenia azerbaijani azerbaijan kazakh kazakhstan uzbek uzbekistan kyrgyz moldovan moldova latvian latvia
    lithuanian lithuania estonian estonia finnish finland swedish sweden norwegian norway danish denmark dutch
    netherlands belgian belgium austrian austria swiss switzerland hungarian hungary czech slovak slovakia serbian
    serbia croatian bulgarian bulgaria romanian romania greek greece european eu nato un scottish scotland irish
    ireland welsh venezuelan cuban african sudanese sudan malian mali niger haiti haitian sri lanka lankan bangladesh
    myanmar thai thailand vietnamese vietnam indonesian philippine filipino taiwan taiwanese hong kong peruvian peru
    chilean argentina argentine colombian lebanon lebanese ethiopian ethiopia nigerian nigeria kenyan kenya texas
    florida california york republican democrat democratic tory labour gop cia fbi mi6 hamas gaza palestinian idaho
    ohio alabama arizona colorado illinois michigan minnesota nevada oregon pennsylvania virginia wisconsin chicago
    boston manhattan brooklyn montana utah zambia zambian rwanda rwandan chad libya libyan tunisia pope vatican papal
    catholic scholz macron sunak blinken kirby russia russian russians kremlin moscow putin duma zelenskiy zelenskyi
    poroshenko yermak zaluzhny zaluzhnyi budanov syrskyi kuleba reznikov orban erdogan netanyahu johnson truss starmer
    rishi tories westminster brexit holyrood merkel meloni trudeau modi xi tokayev aliyev pashinyan sandu saakashvili
    nairobi capitol
  `),
  ru: words(`
    укра* киев* зеленск* всу сбу рады раде верховная белорус* беларус* лукашенк* минск* сша американск* вашингтон*
    пентагон* байден* трамп* британ* великобритан* лондон* англи* франц* париж* герман* берлин* немец* кита* пекин*
    япон* токи* инди* израил* иран* тур* анкар* стамбул* итал* рим* испан* польш* польск* варшав* канад* австрал*
    бразил* сири* коре* пакистан* афган* ирак* груз* тбилис* армен* армян* ереван* азербайдж* баку казах* астан*
    узбек* киргиз* таджик* молд* кишинев* латв* литв* эстон* финлянд* финск* швец* швед* норвеж* норвег* датск*
    нидерланд* бельг* австри* швейцар* венгр* венгер* чехи* чешск* словак* серб* болгар* румын* грец* греч* европ*
    евросоюз* ес нато оон абхаз* судан* мали нигер* цру фбр харьков* одесс* львов* николаевск* житомир* полтав*
    винниц* черновиц* чернигов* тернопол* росси* рф кремл* москв* путин* госдум* фсб
  `),
  uk: words(`
    укра* києв* київ* зеленськ* зсу сбу гур верховн* ради білорус* лукашенк* мінськ* сша американськ* вашингтон*
    байден* трамп* британ* лондон* франц* париж* німеч* німец* берлін* кита* пекін* япон* інді* ізраїл* іран* туреч*
    італ* іспан* польщ* польськ* канад* сирі* коре* грузи* вірмен* азербайдж* казах* молдо* латв* литв* естон*
    фінлянд* швец* норве* угорщ* угорськ* чеськ* чехі* словач* серб* болгар* румун* європ* нато оон харк* одес* львів*
    львов* миколаїв* житомир* полтав* вінниц* чернівц* черніг* тернопіл* дніпр* росі* рф кремл* москв* московськ*
    путін* держдум* фсб
  `),
  de: words(`
    ukrain* kiew* selensk* belarus* weissrus* lukaschenk* usa us amerikan* washington biden trump brit* london
    franzos* frankreich* paris deutsch* berlin bundes* chin* peking japan* indi* israel* iran* turk* italien* spani*
    poln* polen* kanad* syri* korea* georgi* tiflis armen* aserbaidschan* kasach* moldau* lett* lit* est* finn*
    schwed* norweg* schweiz* bern osterreich* ungar* tschech* slowak* serb* bulgar* rumani* eu nato uno europa*
    charkiw* odessa lwiw* mykolajiw* tschernihiw* dnipro russ* kreml* moskau* putin* fsb staatsduma*
  `),
  fr: words(`
    ukrain* kiev kyiv zelensk* bieloruss* belarus loukachenk* americain* washington biden trump britann* londres
    franc* paris allemand* allemagne berlin chin* pekin japon* inde indien* israel* iran* turc* turqu* itali* espagn*
    polon* polog* canad* syri* core* georgi* armeni* azerbaidj* kazakh* moldav* letton* lituan* eston* finland*
    suisse* sued* norveg* autrich* hongr* tchequ* slovaq* serb* bulgar* roum* europe* otan onu kharkiv odessa lviv
    mykolaiv tchernihiv dnipro russ* kremlin* moscou moscovit* poutine douma fsb
  `),
  es,
};
