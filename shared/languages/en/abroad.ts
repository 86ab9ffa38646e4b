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
    montenegro montenegrin albania albanian macedonia macedonian kosovo bosnia bosnian herzegovina slovenia slovenian
    slovene malta maltese cyprus cypriot luxembourg iceland icelandic liechtenstein monaco andorra portugal portuguese
    bulgarians croatia tajik tajikistan turkmen turkmenistan kyrgyzstan uzbeks kazakhs mongolia mongolian nepal nepali
    taliban hezbollah houthi houthis
    bhutan maldives cambodia cambodian laos laotian malaysia malaysian singapore brunei timor oman omani yemen yemeni
    qatar qatari bahrain kuwait kuwaiti emirates emirati uae jordanian algeria algerian morocco moroccan mauritania
    senegal senegalese gambia guinea ghana ghanaian togo benin burkina faso cameroon gabon congo congolese angola
    angolan namibia botswana zimbabwe zimbabwean mozambique malawi tanzania tanzanian uganda ugandan burundi somalia
    somali djibouti eritrea eritrean madagascar mauritius seychelles ecuador ecuadorian bolivia bolivian paraguay
    uruguay guyana suriname venezuela colombia panama panamanian nicaragua nicaraguan honduras honduran guatemala
    guatemalan salvador salvadoran costa rica jamaica jamaican dominican bahamas barbados trinidad greenland zealand
    fiji papua samoa tonga abkhazia abkhaz transnistria transnistrian
    paris berlin rome madrid vienna brussels warsaw prague budapest athens ankara istanbul jerusalem tehran delhi
    mumbai seoul pyongyang taipei canberra sydney ottawa toronto montreal lisbon dublin edinburgh stockholm oslo
    copenhagen helsinki tallinn riga vilnius minsk chisinau tbilisi yerevan baku astana almaty tashkent bishkek
    dushanbe kabul islamabad karachi riyadh dubai doha beirut damascus baghdad cairo hague geneva zurich munich milan
    bucharest belgrade zagreb ljubljana bratislava sarajevo skopje podgorica tirana nicosia
    arkansas california connecticut delaware georgia hawaii indiana iowa kansas kentucky louisiana maine maryland
    massachusetts mississippi missouri nebraska hampshire jersey carolina dakota oklahoma oregon tennessee vermont
    wyoming houston dallas miami seattle detroit philadelphia atlanta ontario quebec alberta columbia
    starmer vance hegseth rubio carney merz tusk duda nawrocki vucic fico macron milei lula maduro zelenska
    paraguayan uruguayan namibian gabonese cameroonian guinean gambian mauritanian chadian singaporean bahraini
    tunisian
  `),
  authorities:
    /\b(ministry|spokes|government|authorities|officials?|state (tv|media|agency)|police|prosecutors?|investigators?)/iu,
};
