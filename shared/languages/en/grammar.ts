// Function words of English. Data only.
import { type Grammar, pronouns, set } from '../grammar-words.ts';

export const grammar: Grammar = {
  selves: set('i we our my'),
  exchange: ['freed', 'swap', 'exchange', 'releas'],
  joins: set('and as well'),
  contrast: set('but however although though'),
  complements: set('of in at for to'),
  several: set('they them their'),
  placeAskers: set('where what'),
  alone: set('only just merely simply'),
  exports: set(
    'strike strikes attack attacks missile missiles drone drones rocket rockets shelling tanker tankers ship ships vessel vessels oil gas lng uranium sanctions invasion war aggression assault assaults offensive troops forces soldiers assets funds interference disinformation propaganda hackers hack spy spies embassy threat threats advance bombardment bombing airstrike airstrikes fleet jet jets plane planes bombers linked related',
  ),
  origins: set('born trained educated made era speaking'),
  credits: set('photo video image picture credit'),
  indefinite: set('a an another one some'),
  sport: set(
    'tennis atp wta nhl djokovic alcaraz sinner nadal wimbledon match semifinal quarterfinal playoff boxing boxer heavyweight ufc mma bout knockout goalkeeper striker midfielder',
  ),
  remains: /^(body|corpse|remains)$/,
  burial: /^(funeral|funerals|burial|farewell)/,
  blame: /^(causing|involvement|responsibility|ordering|role|being|killing|any|it)/,
  examples: new Set(['including', 'included', 'alongside', 'among them', 'such as', 'along with', 'together with']),
  associates: set(
    'colleague colleagues co-host cohost counterpart ally allies associate associates aide aides deputy deputies friend friends confidant confidante confidants lieutenant lieutenants protege loyalist loyalists crony cronies insider insiders backer supporter supporters rival rivals critic critics successor predecessor',
  ),
  strangers: set(
    'man men woman women suspect suspects gunman gunmen attacker attackers assailant killer killers shooter hitman teen teenager teenagers boy girl student students worker workers resident residents soldier soldiers troops conscript conscripts recruit recruits civilian civilians people person protesters migrant migrants tourist tourists passenger passengers victim victims child children mother father son daughter wife widow husband brother sister vet vets veteran veterans captive captives prisoner prisoners pow pows hostage hostages marine marines bystander bystanders fan fans citizen citizens american briton ukrainian neighbor neighbors neighbour neighbours eyewitness passerby medic medics activist activists analyst analysts expert experts historian',
  ),
  persons:
    set(`tycoon magnate mogul billionaire millionaire oligarch banker financier businessman businesswoman entrepreneur industrialist developer restaurateur owner founder co-founder cofounder executive exec boss chief head chair chairman chairwoman director manager ceo president
    official bureaucrat functionary technocrat politician lawmaker deputy senator mp governor mayor minister ex-minister premier speaker leader councillor councilman adviser advisor aide ally confidant associate insider loyalist protege heir crony fixer kingpin
    judge prosecutor investigator lawyer ombudsman ombudswoman rector professor academic scientist physicist scholar researcher economist analyst
    general ex-general colonel lieutenant major captain admiral officer commander warlord mercenary fighter pilot soldier spy agent spymaster defector deserter whistleblower turncoat double-agent
    diplomat ambassador envoy consul counsellor counselor
    priest bishop archbishop metropolitan deacon cleric patriarch
    actor actress singer crooner pop-star star comic comedian showman entertainer director filmmaker conductor pianist ballerina dancer soloist diva soprano artist curator writer novelist poet playwright
    presenter host anchor anchorman newsreader broadcaster editor journalist reporter correspondent producer propagandist pundit commentator talking-head darling mastermind mouthpiece stooge puppet henchman confessor consigliere
    protester critic foe nemesis opponent dissident rebel mutineer separatist nationalist fugitive suspect defendant figure ideologue king strongman hardliner hawk maverick veteran hero champion cheerleader backer supporter sponsor rival watchdog`),
  feminine: set(
    'ballerina actress chairwoman spokeswoman businesswoman woman congresswoman saleswoman singeress heiress',
  ),
  manyEnding: /([^s]s|men)$/,
  askers: set('who why how what whom whose when'),
  guesses: undefined,
  history: {
    calendar: /^\W*(on this day|this day in|today in history)/iu,
    bygone: /\b(soviet-era|stalin's|tsarist|white army|red army|nkvd|world war (i|ii|one|two))\b/iu,
  },
  fiction: /\b(thriller|sitcom|whodunit|biopic|tv series|drama series|streaming (hit|series)|screenplay)\b/iu,
  inAbsence: ['absentia'],
  clauseOpeners: set('after before since until as than because like that'),
  modifiers: set(
    `former ex top senior high ranking pro anti deputy vice chief prominent warlord boss chief leader head founder commander fighter editor presenter host journalist singer star banker diplomat agent spy officer mayor governor senator lawmaker deputy official aide adviser general admiral ballerina conductor influential notorious infamous shadowy alleged reputed prominent rich richest wealthy exiled jailed leading late longtime hardline retired veteran popular famous state military army navy naval air force security foreign defence defense interior prime first second third billionaire sanctioned disgraced ousted sacked outspoken powerful key major lieutenant colonel gen general maj lt col adm mr mrs ms dr president minister prime oil gas energy steel metals banking bank tech media business opposition regional local federal national mercenary paramilitary private nuclear space tv television news installed backed appointed controlled led occupied breakaway separatist intelligence spy elite dead missing anti war another one his her their its young old year aged oligarch tycoon wanted convicted accused ultranationalist nationalist rogue rebel fugitive`,
  ),
  reactions: {
    nouns: set(
      'death deaths killing murder loss funeral memorial condolences widow victim victims arrest detention resignation dismissal removal departure',
    ),
    verbs: set(
      'promised promises vowed vows pledged thanked mourned mourns praised congratulated expressed visited instructed fired sacked dismissed criticized criticised berated replaced suspended commented',
    ),
    both: /^(ordered|signed|launched|issued|demanded|announced|read|received|accepted) (out |a |an |the )+(probe|investigation|inquiry|review|audit|check|order|decree|letter)$|^accepted his|^((has|have|had|did) (not|yet to) |declined to )(comment|respond|react|say|said)/,
  },
  asOffice:
    /^(resign|quit|retir|replac|serv|work|nam|appoint|nominat|elect|install|confirm|instat|reinstat|fir|sack|dismiss|remov|oust|act|know|describ|see|regard|tap|pick|hir|return|stay|remain|continu|pos|mov|demot|promot|start|reveal|identif|unmask|portray|hail|brand|label|treat|us|disguis|train)(e|s|es|ed|d|ing|n|ned|ped|ping|ting|red|ring|ied|ies|y|ts|wn|wns)?$|^(down|aside|back|off|post|posts|job|role|position|stint|career|tenure|term|such|well|same|soon|far|long|much|many|seen|known|took|takes|over|swore|sworn|him|her|himself|herself|out|duties|place)$/,
  leaving:
    /^(is |was |has |had |have |been |being |he |she |that )*(resign|quit|step|stand|stood|retir|dismiss|fir|sack|remov|oust|suspend)(e|s|es|ed|ing|ped|ping|ting|red)?( down| aside| back)?( this week| last week| on [a-z]+day)? as( the| a)?$|(^|\s)(from|leaves|left|quits|quit|loses|lost) (the |his |her )?(post|job|position|role) (of|as)( the)?$/,
  styles: set('majesty highness holiness excellency lordship ladyship honour honor'),
  exiled: /^(exiled|fugitive|emigre)$/,
  concerning: set('of for about against on over from with'),
  within: /^(in|within|inside|among)$/,
  modal: /^(may|might|could|would|will|should|must|can)$/,
  finite: /^(has|is|was|are|were|had)$/,
  pluperfect: /^had$/,
  ranking: /^(the|a|an|latest|newest|first|second|third|fourth|fifth|sixth|seventh|only|most|highest|youngest|oldest)$/,
  modifierEnding: /(ian|ish|ese)$/,
  adverbEnding: /^.{3,}ly$/,
  participle: {
    ending: /ing$/,
    behind: /^(while|by|after|before|for|when|since|of)$/,
    past: /(ed|begun|held|built|sent|made|led|told)$/,
  },
  infinitive: 'to',
  absolute: /^with$/,
  arms: set(
    'strike strikes drone drones missile missiles bomb bombs shell shelling rocket rockets airstrike airstrikes forces troops army attack attacks',
  ),
  gerund: {
    form: /^(being|having)$/,
    behind: /^(after|before|by|for|since|while|despite|without|upon|following|over)$/,
  },
  perfect: /^(has|have|had)$/,
  dayPrepositions: /^(on|late|early)$/,
  aims: set('on at against'),
  thirdPerson: /^\p{L}{2,}[^su\W]s$/u,
  parting: /^(after|before|while|since|although|though)$/,
  firstPersons: /^(i|we)$/,
  ambiguousNames:
    /^(a|an|will|may|mark|don|van|maj|mai|lt|gen|col|rob|bill|art|ray|rod|lee|may|jan|kim|dean|pat|drew|grant|chase|king|prince|major|general|de|la|le)$/,
  itemTellsCountry: true,
  demandsAreNews: true,
  hasCases: false,
  freeOrder: false,
  auxiliaries: set(
    `has have had having is are was were be been being will would may might can could should must does do did don t doesn didn hasn haven hadn isn aren wasn weren won wouldn ll ve d re gets got get getting
    reportedly allegedly apparently said believed thought reported feared found confirmed alleged rumored rumoured set due expected forced about going able willing likely presumed seems appears seemed appeared`,
  ),
  adverbs: set(
    `also often always sometimes seldom instead meanwhile now never not already just recently suddenly finally even still once again soon officially publicly openly secretly quietly abruptly later today yesterday tonight first only ever all both themselves himself herself itself reportedly
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
    'argues argued arguing complains complained fumes fumed laments lamented remarks remarked tweets tweeted posts posted jokes joked concedes conceded admits admitted predicts predicted declares declared notes noted recalls recalled describes described wonders wondered muses mused rants ranted bellows bellowed shouts shouted rages raged thunders thundered grumbles grumbled quips quipped foresees foresaw demands demanded replies replied concludes concluded acknowledges acknowledged observes observed confesses confessed confides confided sneers sneered scoffs scoffed calls called brands branded labels labelled labeled dubs dubbed explained explaining quoted vented vents reflects reflected whispers whispered pleads pleaded urges urged insists insisted lashes lashed likens likened compares compared maintains maintained reckons reckoned speaks spoke exclaims exclaimed cries cried jeers jeered mocks mocked sings sang bemoans bemoaned warning saying telling slams slammed blasts blasted denounces denounced condemns condemned criticizes criticized criticises criticised rebukes rebuked lambasts lambasted accuses accused berates berated credits credited attributes attributed recounts recounted reveals revealed alleges alleged charges contends contended chides chided paints painted hits hit',
  ),
};
