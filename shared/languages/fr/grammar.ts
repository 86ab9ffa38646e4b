// Function words of French. Data only.
import { type Grammar, pronouns, set } from '../grammar-words.ts';

export const grammar: Grammar = {
  selves: set('je j nous mon ma notre'),
  reacting: /^(condoleances|confirme|annonce|salue|hommage|regrette|commente|deplore|felicit|traitre)/,
  exchange: ['echange', 'liber'],
  joins: set('et'),
  contrast: set('mais cependant toutefois'),
  complements: set('de du des d en'),
  several: set('ils elles leur leurs'),
  placeAskers: set('où'),
  alone: set('seulement'),
  exports: set(
    'frappe frappes attaque attaques missile missiles drone drones roquette roquettes bombardement bombardements pétrolier pétroliers navire navires pétrole gaz uranium sanctions invasion guerre agression offensive assaut troupes forces soldats avoirs fonds ingérence ingérences désinformation propagande hackers ambassade menace avion avions chars char obus flotte raffinerie centrale',
  ),
  origins: new Set(),
  credits: set('photo vidéo crédit illustration'),
  indefinite: set('un une'),
  sport: set('tennis tournoi gardien attaquant demi-finale quart-finale'),
  burial: /^(obseques|funerailles|enterrement)/,
  blame: /^(implication|responsabilite|avoir)/,
  examples: new Set(['dont', 'notamment', 'parmi lesquels', 'parmi eux', 'y compris']),
  associates: set('proche proches allie allies ami amis conseiller adjoint bras'),
  strangers: set(
    'suspect suspects suspecte tireur tireurs assaillant assaillants agresseur tueur tueurs adolescent adolescente étudiant étudiante étudiants habitant habitants habitante riverain riverains soldat soldats troupes conscrit conscrits mobilisé mobilisés civil civils manifestant manifestants migrant migrants touriste touristes passager passagers victime victimes enfant enfants vétéran vétérans prisonnier prisonniers otage otages supporter supporters chauffeur retraité retraitée enseignant enseignante voisin voisins',
  ),
  persons: set(
    `magnat milliardaire millionnaire oligarque banquier financier homme-d'affaires entrepreneur industriel promoteur patron patronne fondateur cofondateur propriétaire directeur directrice pdg dirigeant cheffe
    responsable fonctionnaire bureaucrate technocrate apparatchik politicien politicienne député députée sénateur sénatrice gouverneur gouverneure maire ministre ex-ministre vice-ministre conseillère intime lieutenant
     procureur enquêteur recteur rectrice professeur scientifique physicien chercheur économiste politologue
    général ex-général colonel capitaine amiral officier commandant seigneur mercenaire pilote espion espionne transfuge déserteur repenti lanceur
    diplomate ambassadeur ambassadrice consul évêque métropolite prêtre pope
    acteur actrice chanteur chanteuse diva star comédien comédienne humoriste cinéaste réalisateur metteur pianiste ballerine danseur danseuse soprano cantatrice artiste écrivain écrivaine poète
    présentateur présentatrice animateur animatrice journaliste rédacteur rédactrice propagandiste idéologue chroniqueur éditorialiste stratège
    opposant contestataire rebelle mutin séparatiste nationaliste ultranationaliste fugitif figure`,
  ),
  feminine: set('ballerine actrice chanteuse journaliste ministre-femme femme'),
  manyEnding: /[^s]s$/,
  askers: set('qui pourquoi comment que'),
  guesses: /anonym|auteur anonyme|canal telegram|politologue|historien|croit savoir/iu,
  history: undefined,
  fiction: /\b(série télé|téléfilm|thriller|polar|uchronie|bande dessinée|roman d'espionnage|(ce|un) (film|roman))\b/iu,
  inAbsence: ['contumace', 'absence'],
  clauseOpeners: set('apres avant depuis comme que'),
  modifiers: set(`ex ancien ancienne general colonel ministre president vice chef grand riche milliardaire oligarque`),
  modifierEnding: undefined,
  adverbEnding: /ment$/,
  feminineParticiple: /ee$/,
  hasCases: false,
  freeOrder: true,
  itemTellsCountry: true,
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
  conjunctions: set('puis et ou mais donc car ni que qu si quand lorsque puisque comme alors'),
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
    'fille fils épouse femme mari père mère frère soeur neveu nièce avocat avocats chauffeur parole successeur prédécesseur yacht villa proche proches allié alliés ami amis adjoint adjointe collaborateur collaboratrice assistant assistante veuve épouse cousin cousine oncle compagne maîtresse associé associée rival rivaux subordonné',
  ),
  speech: set(
    'dit dits affirme affirmé déclare déclaré annonce annoncé confirme confirmé assure assuré écrit explique estime selon dément démenti juge raconte',
  ),
  saying: set(
    'lance lancé lâche lâché tonne tonné tempête fulmine hurle hurlé crie clame martèle martelé ironise raille soupire souffle grince peste enrage rugit éructe vocifère vitupère confie confié avoue avoué admet reconnaît regrette déplore dénonce dénoncé condamne critique fustige accuse s-emporte emporte indigne insurge interroge inquiète exclame désole alarme agace énerve étonne émeut avertit prévient résume conclut insiste répète rappelle relate témoigne constate observe note commente poursuit ajoute glisse assène lâchent plaide proteste réclame exige appelle exhorte supplie implore répond rétorque réplique cingle tranche ose murmure chuchote pleure prie prédit pronostique prophétise maugrée bougonne ricane',
  ),
  within: /^(dans|parmi|chez|sein)$/,
  remains: /^(corps|depouille|cadavre|restes)$/,
  exiled: /^(exile|exilee|exiles|fugitif|fugitive|emigre|emigree)$/,
};
