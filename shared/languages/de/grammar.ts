// Function words of German. Data only.
import { type Grammar, pronouns, set } from '../grammar-words.ts';

export const grammar: Grammar = {
  exchange: ['austausch', 'freigelassen', 'freilassung', 'freigekommen'],
  joins: set('und sowie'),
  contrast: set('aber jedoch doch'),
  complements: set('von der des in'),
  several: new Set(),
  placeAskers: set('wo wohin was'),
  alone: set('nur bloss'),
  exports: new Set(),
  origins: new Set(),
  credits: set('foto bild video quelle'),
  indefinite: set('ein eine einen einem einer'),
  sport: set('tennis turnier torwart stürmer halbfinale viertelfinale'),
  burial: /^(beisetzung|beerdigung|begrabnis|trauerfeier)/,
  blame: /^(verantwortung|beteiligung)/,
  associates: set('vertrauter vertraute vertrauten verbundeter freund freunde vize stellvertreter berater mitarbeiter'),
  strangers: new Set(),
  persons: new Set(),
  feminine: set('ballerina schauspielerin sangerin journalistin ministerin beamtin frau'),
  manyEnding: /(e|en|er|s)$/,
  askers: set('wer warum wie was weshalb wieso'),
  guesses: /anonym|telegram-kanal|politologe|historiker/iu,
  history: undefined,
  fiction: /\b(fernsehserie|krimiserie|spielfilm|romanfigur)\b/iu,
  inAbsence: ['abwesenheit'],
  clauseOpeners: set('nach bevor nachdem als wie dass'),
  modifiers: set(`ex fruhere fruherer fruheren ehemalige ehemaliger ehemaligen general oberst minister prasident chef`),
  modifierEnding: /(ische|ischer|ischen|isches|ige|iger|igen|liche|licher|lichen|te|ter|ten)$/,
  passiveBehind: /^(worden|wurden?|wird|werden|werde)$/,
  genitive: 's',
  compounds: true,
  capitalNouns: true,
  hasCases: false,
  freeOrder: true,
  auxiliaries: set(
    'ist sind war waren wurde wurden wird werden worden hat haben hatte hatten sein habe sei seien soll sollen kann konnte könnte muss musste darf will wollte sich nicht',
  ),
  adverbs: set(
    'nicht auch nun jetzt schon bereits bald wieder gerade plötzlich offenbar angeblich überraschend öffentlich heute gestern sofort erneut doch noch nur selbst mittlerweile inzwischen montag dienstag mittwoch donnerstag freitag samstag sonntag',
  ),
  prepositions: set(
    'in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit bis während wegen trotz zwischen hinter neben ins ans laut als wie',
  ),
  conjunctions: set('und oder aber sondern denn weil dass daß ob wenn als während obwohl nachdem bevor doch'),
  relatives: set('der die das dem den dessen deren welcher welche'),
  pronouns: new Map([
    ...pronouns('er', 'sie', '', 'subject'),
    ...pronouns('ihn ihm', 'ihr', '', 'object'),
    ...pronouns('sein seine seinen seinem seiner seines', 'ihre ihren ihrem ihrer ihres', '', 'possessive'),
  ]),
  determiners: set(
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses mehrere zwei drei vier fünf ehemalige ehemaliger ehemaligen frühere früherer früheren',
  ),
  passive: set('ist sind war waren wurde wurden wird werden worden'),
  of: set('von vom des der'),
  by: set('von vom durch'),
  relations: set(
    'tochter sohn frau ehefrau mann ehemann vater mutter bruder schwester neffe nichte anwalt anwälte fahrer leibwächter sprecher nachfolger vorgänger yacht jacht villa vertrauter vertraute freund freunde verbündete stellvertreter stellvertreterin assistent assistentin mitarbeiter mitarbeiterin untergebener untergebene witwe onkel cousin schwager schwiegersohn enkel partner partnerin geliebte kollege kollegin exfrau rivale rivalen',
  ),
  speech: set(
    'sagt sagte sagten erklärt erklärte teilte teilt meint meinte behauptet behauptete berichtet berichtete schreibt schrieb laut bestätigt bestätigte dementiert dementierte',
  ),
  saying: set(
    'warnt warnte klagt klagte beklagt beklagte schimpft schimpfte wettert wetterte poltert polterte gesteht gestand ruft rief fragt fragte urteilt urteilte betont betonte twittert twitterte spottet spottete',
  ),
};
