// How English names countries, their people and their leaders, and authorities anywhere. Data only.
import type { Abroad } from '../abroad.ts';
import { list } from '../words.ts';

export const abroad: Abroad = {
  nations: list(`
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
  authorities:
    /\b(ministry|spokes|government|authorities|officials?|state (tv|media|agency)|police|prosecutors?|investigators?)/iu,
};
