// Function words of Spanish. Data only; accents are folded where the tables are made.
import { type Grammar, pronouns, set } from '../grammar-words.ts';

export const grammar: Grammar = {
  selves: set('yo nosotros mi nuestro nuestra'),
  exchange: ['canje', 'intercambi', 'liber'],
  joins: set('y e'),
  contrast: set('pero aunque'),
  complements: set('de del en para'),
  several: set('ellos ellas les sus'),
  placeAskers: set('dónde adónde'),
  alone: set('solo sólo solamente'),
  exports: new Set(),
  origins: new Set(),
  credits: set('foto vídeo imagen crédito'),
  indefinite: set('un una otro otra'),
  sport: set('tenis torneo portero delantero semifinal'),
  burial: /^(funeral|entierro|sepelio)/,
  blame: /^(participacion|responsabilidad|haber)/,
  examples: new Set(['incluido', 'incluida', 'entre ellos']),
  associates: set(
    'aliado aliada aliados allegado allegada allegados amigo amiga amigos asesor asesora adjunto colaborador mano',
  ),
  strangers: new Set(),
  persons: set(
    'magnate oligarca multimillonario empresario banquero fundador jefe director directora presidente funcionario diputado senador gobernador alcalde ministro ministra general coronel oficial diplomático embajador juez fiscal periodista presentador presentadora desertor espía',
  ),
  feminine: set('bailarina actriz cantante-femenina empresaria senadora diputada ministra presentadora mujer'),
  manyEnding: /[^s]s$/,
  askers: set('quien quienes por como que cuando'),
  guesses: /anónim|canal de telegram|politólog|analista|historiador|astrólog/iu,
  history: undefined,
  fiction: /\b(serie de televisión|telenovela|novela|película)\b/iu,
  inAbsence: ['ausencia', 'rebeldia'],
  clauseOpeners: set('tras despues antes desde como que cuando'),
  modifiers: set(
    'ex antiguo antigua general coronel ministro ministra presidente vice jefe gran rico multimillonario oligarca magnate',
  ),
  modifierEnding: undefined,
  adverbEnding: /mente$/,
  hasCases: false,
  freeOrder: true,
  adjectivesFollow: true,
  auxiliaries: set(
    'ha han había habían habrá habría es son era eran fue fueron será serán sería serían ser sido está están estaba estar va van puede podría debe se le lo no ya',
  ),
  adverbs: set(
    'no ya también aún todavía más menos ayer hoy mañana pronto siempre nunca finalmente lunes martes miércoles jueves viernes sábado domingo',
  ),
  prepositions: set(
    'de del a al en con sin por para contra desde hasta hacia sobre bajo entre según durante mediante tras ante como pese',
  ),
  conjunctions: set('y e o u ni pero sino que si cuando mientras aunque porque como pues'),
  relatives: set('que quien quienes cual cuales cuyo cuya'),
  pronouns: new Map([
    ...pronouns('él', 'ella', 'ellos ellas', 'subject'),
    ...pronouns('', '', 'le les', 'object'),
    ...pronouns('', '', 'su sus', 'possessive'),
  ]),
  determiners: set(
    'el la los las un una unos unas este esta estos estas ese esa su sus varios varias dos tres cuatro antiguo antigua ex',
  ),
  passive: set('es son era eran fue fueron será serán ha han sido'),
  of: set('de del'),
  by: set('por'),
  relations: set(
    'hija hijas hijo hijos esposa esposo mujer marido padre madre hermano hermana sobrino sobrina abogado abogada abogados chófer portavoz sucesor sucesora predecesor yate villa allegado allegados aliado aliados amigo amigos viuda',
  ),
  saying: new Set(),
  speech: set(
    'dice dijo dicen afirma afirmó declara declaró anuncia anunció confirma confirmó asegura aseguró escribe escribió explica explicó estima según niega negó cuenta contó',
  ),
};
