// Function words of French. Data only.
import { type Grammar, pronouns, set } from '../grammar-words.ts';

export const grammar: Grammar = {
  exchange: ['echange', 'liber'],
  joins: set('et'),
  contrast: set('mais cependant toutefois'),
  complements: set('de du des d en'),
  several: set('ils elles leur leurs'),
  placeAskers: set('où'),
  alone: set('seulement'),
  exports: new Set(),
  credits: set('photo vidéo crédit illustration'),
  indefinite: set('un une'),
  sport: set('tennis tournoi gardien attaquant demi-finale quart-finale'),
  burial: /^(obseques|funerailles|enterrement)/,
  blame: /^(implication|responsabilite|avoir)/,
  associates: set('proche proches allie allies ami amis conseiller adjoint bras'),
  strangers: new Set(),
  persons: new Set(),
  feminine: set('ballerine actrice chanteuse journaliste ministre-femme femme'),
  manyEnding: /[^s]s$/,
  askers: set('qui pourquoi comment que'),
  guesses: /anonym|auteur anonyme|canal telegram|politologue|historien|croit savoir/iu,
  fiction: /\b(série télé|téléfilm)\b/iu,
  inAbsence: ['contumace', 'absence'],
  clauseOpeners: set('apres avant depuis comme que'),
  modifiers: set(`ex ancien ancienne general colonel ministre president vice chef grand riche milliardaire oligarque`),
  modifierEnding: undefined,
  adverbEnding: /ment$/,
  feminineParticiple: /ee$/,
  hasCases: false,
  freeOrder: true,
  adjectivesFollow: true,
  auxiliaries: set(
    'a ont est sont était étaient été avait avaient sera seront serait seraient aurait auraient fut furent être avoir vient va doit peut pourrait se s ne n pas y en',
  ),
  adverbs: set(
    'pas plus aussi déjà bientôt encore soudainement publiquement officiellement récemment finalement désormais hier aujourd hui toujours également mystérieusement lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  prepositions: set(
    'de du des d à au aux en dans sur sous par pour avec sans contre chez vers depuis pendant avant après entre parmi selon malgré comme dès lors',
  ),
  conjunctions: set('et ou mais donc car ni que qu si quand lorsque puisque comme alors'),
  relatives: set('qui que qu dont lequel laquelle'),
  pronouns: new Map([
    ...pronouns('il lui', 'elle', 'ils elles', 'subject'),
    ...pronouns('', '', 'lui', 'object'),
    ...pronouns('', '', 'son sa ses leur leurs', 'possessive'),
  ]),
  determiners: set(
    'le la les l un une des ce cet cette ces son sa ses plusieurs deux trois quatre ancien ancienne anciens ex',
  ),
  passive: set('est sont était étaient été fut furent sera serait'),
  of: set('de du des d'),
  by: set('par'),
  relations: set(
    'fille fils épouse femme mari père mère frère soeur neveu nièce avocat avocats chauffeur porte parole successeur prédécesseur yacht villa proche proches allié alliés ami amis',
  ),
  speech: set(
    'dit dits affirme affirmé déclare déclaré annonce annoncé confirme confirmé assure assuré écrit explique estime selon dément démenti juge raconte',
  ),
  saying: new Set(),
};
