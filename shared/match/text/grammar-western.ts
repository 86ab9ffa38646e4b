// Function words of English, German and French. Data only.
import { type Grammar, pronouns, set } from '../../languages/grammar-words.ts';

export const en: Grammar = {
  exchange: ['freed', 'swap', 'exchange', 'releas'],
  joins: set('and'),
  associates: set(
    'ally allies associate associates aide aides deputy deputies friend friends confidant confidante confidants lieutenant lieutenants protege loyalist loyalists crony cronies insider insiders backer supporter supporters rival rivals critic critics successor predecessor',
  ),
  persons:
    set(`tycoon magnate mogul billionaire millionaire oligarch banker financier businessman businesswoman entrepreneur industrialist developer restaurateur owner founder co-founder cofounder executive exec boss chief head chair chairman chairwoman director manager ceo president
    official bureaucrat functionary technocrat politician lawmaker deputy senator mp governor mayor minister ex-minister premier speaker leader councillor councilman adviser advisor aide ally confidant associate insider loyalist protege heir crony fixer kingpin
    judge prosecutor investigator lawyer ombudsman ombudswoman rector professor academic scientist physicist scholar researcher economist analyst
    general ex-general colonel lieutenant major captain admiral officer commander warlord mercenary fighter pilot soldier spy agent spymaster defector deserter whistleblower turncoat double-agent
    diplomat ambassador envoy consul counsellor counselor
    priest bishop archbishop metropolitan deacon cleric patriarch
    actor actress singer crooner pop-star star comic comedian showman entertainer director filmmaker conductor pianist ballerina dancer soloist diva soprano artist curator writer novelist poet playwright
    presenter host anchor anchorman newsreader broadcaster editor journalist reporter correspondent producer propagandist pundit commentator talking-head darling
    protester critic dissident rebel mutineer separatist nationalist fugitive suspect defendant figure ideologue strongman hardliner hawk maverick veteran hero champion cheerleader backer supporter sponsor rival watchdog`),
  feminine: set(
    'ballerina actress chairwoman spokeswoman businesswoman woman congresswoman saleswoman singeress heiress',
  ),
  manyEnding: /([^s]s|men)$/,
  askers: set('who why how what whom whose when'),
  guesses: undefined,
  fiction: undefined,
  inAbsence: ['absentia'],
  clauseOpeners: set('after before since until as than because like that'),
  modifiers: set(
    `former ex top senior high ranking pro anti deputy vice chief prominent warlord boss chief leader head founder commander fighter editor presenter host journalist singer star banker diplomat agent spy officer mayor governor senator lawmaker deputy official aide adviser general admiral ballerina conductor influential notorious infamous shadowy alleged reputed prominent rich richest wealthy exiled jailed leading late longtime hardline retired veteran popular famous state military army navy naval air force security foreign defence defense interior prime first second third billionaire sanctioned disgraced ousted sacked outspoken powerful key major lieutenant colonel gen general maj lt col adm mr mrs ms dr president minister prime oil gas energy steel metals banking bank tech media business opposition regional local federal national mercenary paramilitary private nuclear space tv television news installed backed appointed controlled led occupied breakaway separatist intelligence spy elite dead missing anti war another one his her their its young old year aged oligarch tycoon wanted convicted accused ultranationalist nationalist rogue rebel fugitive`,
  ),
  modifierEnding: /(ian|ish|ese)$/,
  adverbEnding: /^.{3,}ly$/,
  hasCases: false,
  freeOrder: false,
  auxiliaries: set(
    `has have had having is are was were be been being will would may might can could should must does do did don t doesn didn hasn haven hadn isn aren wasn weren won wouldn ll ve d re gets got get getting
    reportedly allegedly apparently said believed thought reported feared found confirmed alleged rumored rumoured set due expected forced about going able willing likely presumed seems appears seemed appeared`,
  ),
  adverbs: set(
    `also now never not already just recently suddenly finally even still once again soon officially publicly openly secretly quietly abruptly later today yesterday tonight first only ever all both themselves himself herself itself reportedly
    mysteriously previously formally effectively briefly then since immediately monday tuesday wednesday thursday friday saturday sunday jr`,
  ),
  prepositions: set(
    'of in on at by for from with to into onto against about under over after before between among amid without within near behind despite during through across toward towards like than via per upon around beyond since until following including outside inside alongside versus vs as because unlike',
  ),
  conjunctions: set('and but or nor yet while whereas although though because if when as that whether unless so plus'),
  relatives: set('who which that whom whose'),
  pronouns: new Map([
    ...pronouns('he', 'she', 'they', 'subject'),
    ...pronouns('him himself', 'herself', 'them', 'object'),
    ...pronouns('his', 'her', 'their', 'possessive'),
  ]),
  determiners: set(
    'the a an this that these those his her their its several many some top senior former ex late another one two three four five six more most',
  ),
  passive: set('is are was were be been being gets got get getting has have had'),
  of: set('of'),
  by: set('by'),
  relations: set(
    `daughter daughters son sons wife husband father mother brother sister cousin nephew niece stepson stepdaughter partner mistress widow girlfriend boyfriend children family parents relatives
    spokesman spokeswoman spokesperson lawyer lawyers bodyguard bodyguards driver predecessor successor yacht yachts villa mansion jet plane company firm assets office house home account aide aides deputy deputies rival rivals critic critics opponent opponents ally allies associate associates friend friends supporter supporters fighters fighter troops forces soldiers mercenaries recruits convicts prisoners representatives spokespeople lieutenants envoys cronies men base bases headquarters`,
  ),
  speech: set(
    'say says said saying tell tells told claim claims claimed according announce announces announced confirm confirms confirmed report reports reported add adds added state states stated write writes wrote warn warns warned insist insists insisted deny denies denied suggest suggests suggested think thinks believes believe believed thinks asks asked explains explained',
  ),
  saying: set(
    'argues argued arguing complains complained fumes fumed laments lamented remarks remarked tweets tweeted posts posted jokes joked concedes conceded admits admitted predicts predicted declares declared notes noted recalls recalled describes described wonders wondered muses mused rants ranted bellows bellowed shouts shouted rages raged thunders thundered grumbles grumbled quips quipped foresees foresaw demands demanded replies replied concludes concluded acknowledges acknowledged observes observed confesses confessed confides confided sneers sneered scoffs scoffed calls called brands branded labels labelled labeled dubs dubbed explained explaining quoted vented vents reflects reflected whispers whispered pleads pleaded urges urged insists insisted lashes lashed likens likened compares compared maintains maintained reckons reckoned speaks spoke exclaims exclaimed cries cried jeers jeered mocks mocked sings sang bemoans bemoaned warning saying telling recounts recounted reveals revealed alleges alleged charges contends contended chides chided paints painted hits hit',
  ),
};

export const de: Grammar = {
  exchange: ['austausch', 'freigelassen', 'freilassung', 'freigekommen'],
  joins: set('und sowie'),
  associates: set('vertrauter vertraute vertrauten verbundeter freund freunde vize stellvertreter berater mitarbeiter'),
  persons: new Set(),
  feminine: set('ballerina schauspielerin sangerin journalistin ministerin beamtin frau'),
  manyEnding: /(e|en|er|s)$/,
  askers: set('wer warum wie was weshalb wieso'),
  guesses: /anonym|telegram-kanal|politologe|historiker/iu,
  fiction: /\b(fernsehserie|krimiserie|spielfilm|romanfigur)\b/iu,
  inAbsence: ['abwesenheit'],
  clauseOpeners: set('nach bevor nachdem als wie dass'),
  modifiers: set(`ex fruhere fruherer fruheren ehemalige ehemaliger ehemaligen general oberst minister prasident chef`),
  modifierEnding: /(ische|ischer|ischen|isches|ige|iger|igen|liche|licher|lichen|te|ter|ten)$/,
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
    'tochter sohn frau ehefrau mann ehemann vater mutter bruder schwester neffe nichte anwalt anwälte fahrer leibwächter sprecher nachfolger vorgänger yacht jacht villa vertrauter vertraute freund freunde verbündete',
  ),
  speech: set(
    'sagt sagte sagten erklärt erklärte teilte teilt meint meinte behauptet behauptete berichtet berichtete schreibt schrieb laut bestätigt bestätigte dementiert dementierte',
  ),
  saying: new Set(),
};

export const fr: Grammar = {
  exchange: ['echange', 'liber'],
  joins: set('et'),
  associates: set('proche proches allie allies ami amis conseiller adjoint bras'),
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
