// Function words of each language, folded: what attribution and status need to know of grammar. Data only.
import type { Language } from '../model.ts';

export type Grammar = {
  /** Names agree in case with the verb, so that word order is free. */
  hasCases: boolean;
  /** Subject may follow the verb, and the verb may close the clause. */
  freeOrder: boolean;
  /** Passed over between a subject and its verb. */
  auxiliaries: Set<string>;
  adverbs: Set<string>;
  prepositions: Set<string>;
  conjunctions: Set<string>;
  relatives: Set<string>;
  /** Subject and object pronouns of a person, and possessives. */
  pronouns: Map<string, { gender: 'm' | 'f' | undefined; role: 'subject' | 'object' | 'possessive'; cases?: number }>;
  determiners: Set<string>;
  /** Forms of "be" that make a participle passive. */
  passive: Set<string>;
  /** Joins a possessor: of, von, de. */
  of: Set<string>;
  /** Names the agent of a passive: by, von, par. */
  by: Set<string>;
  /** Kin and associates: what befalls "X's daughter" does not befall X. */
  relations: Set<string>;
  /** Prepositions that also open a clause: what follows may be a subject. */
  clauseOpeners: Set<string>;
  /** Words that may stand between nationality, title and name within a noun phrase; endings of adjectives where they tell. */
  modifiers: Set<string>;
  modifierEnding: RegExp | undefined;
  /** Verbs of saying: their subject is a source, not the one spoken of. */
  speech: Set<string>;
};

const set = (text: string) => new Set(text.trim().split(/\s+/));

/** `cases`: the bits of `cases` in watchlist/russian.ts, where the language has them. */
function pronouns(m: string, f: string, other: string, role: 'subject' | 'object' | 'possessive', cases?: number) {
  const entry = (gender: 'm' | 'f' | undefined) => (form: string) =>
    [form, cases ? { gender, role, cases } : { gender, role }] as const;
  const list = (text: string) => text.trim().split(/\s+/).filter(Boolean);
  return [...list(m).map(entry('m')), ...list(f).map(entry('f')), ...list(other).map(entry(undefined))];
}

const en: Grammar = {
  clauseOpeners: set('after before since until as than because like that'),
  modifiers: set(
    `former ex top senior high ranking pro anti deputy vice chief prominent warlord boss chief leader head founder commander fighter editor presenter host journalist singer star banker diplomat agent spy officer mayor governor senator lawmaker deputy official aide adviser general admiral ballerina conductor influential notorious infamous shadowy alleged reputed prominent rich richest wealthy exiled jailed leading late longtime hardline retired veteran popular famous state military army navy naval air force security foreign defence defense interior prime first second third billionaire sanctioned disgraced ousted sacked outspoken powerful key major lieutenant colonel gen general maj lt col adm mr mrs ms dr president minister prime oil gas energy steel metals banking bank tech media business opposition regional local federal national mercenary paramilitary private nuclear space tv television news installed backed appointed controlled led occupied breakaway separatist intelligence spy elite dead missing anti war another one his her their its young old year aged oligarch tycoon wanted convicted accused ultranationalist nationalist rogue rebel fugitive`,
  ),
  modifierEnding: /(ian|ish|ese)$/,
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
};

const ru: Grammar = {
  clauseOpeners: set('после как чем когда'),
  modifiers: set(`экс вице зам первый генерал майор лейтенант полковник`),
  modifierEnding:
    /(ый|ий|[^н]ой|[сьчл]ной|ого|его|ому|ему|ым|[^з]им|(ск|цк|н|ов|ев)ом|(вш|щ|дн|шн)ем|ая|яя|ую|юю|ые|ие|ых|их|ыми|ими)$/,
  hasCases: true,
  freeOrder: true,
  auxiliaries: set(
    'был была были было будет будут может могут мог могла бы не же ли уже тоже также еще сам сама лично вновь снова',
  ),
  adverbs: set(
    'не уже вчера сегодня завтра накануне внезапно неожиданно публично официально ранее недавно срочно спешно тайно вновь снова окончательно добровольно досрочно якобы',
  ),
  prepositions: set(
    'в во на с со к ко о об от из за под над при про для до по у без через перед между против после из-за ради среди вместо кроме около вокруг благодаря согласно вследствие насчет',
  ),
  conjunctions: set('и а но или да что чтобы как когда если хотя пока поскольку потому однако зато либо'),
  relatives: set('который которая которые которого которой которому которую которым кто чей'),
  pronouns: new Map([
    ...pronouns('он', 'она', 'они тот', 'subject'),
    ...pronouns('его него', 'ее нее', 'их', 'object', 2 | 8),
    ...pronouns('ему нему', '', '', 'object', 4),
    ...pronouns('', 'ей ней', '', 'object', 4 | 16 | 32),
    ...pronouns('им ним', 'ею', 'ими ними', 'object', 16),
    ...pronouns('нем', '', '', 'object', 32),
  ]),
  determiners: set(
    'этот эта эти тот та те свой свою своего своей своих весь вся все один одна два две три четыре пять сразу еще',
  ),
  passive: set('был была были будет'),
  of: set(''),
  by: set(''),
  relations: set(
    `дочь дочери дочерью дочка сын сына сыну сыном жена жены жене жену женой супруга супруги супругу супругой муж мужа мужу мужем отец отца отцу отцом мать матери брат брата брату братом сестра сестры сестре сестру племянник племянника племянница вдова вдовы зять зятя тесть
    адвокат адвоката адвокаты адвокату адвокатом заместителю заместителем заместители заместителей экс-заместитель экс-заместителя экс-заместителю замы зама заму замом замов помощнику помощником помощники помощников преемника преемнику преемником советник советника советнику советником представитель представителя ставленник ставленника ставленнику ставленники друг друга другу другом приятель подчиненный подчиненного подчиненные начальник начальника окружение окружения команда команды команду клан клана семья семьи семью слова слов словам имя имени водитель водителя охранник охранника соратник соратника соратники соратников заместитель заместителя зам помощник помощника пресс-секретарь преемник преемника предшественник предшественника сторонники сторонников яхта яхту яхты вилла виллу виллы дом дома самолет самолета компания компании активы активов имущество имущества родственники родственников люди людей`,
  ),
  speech: set(
    `сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили рассказал рассказала рассказали отметил отметила подчеркнул подчеркнула добавил добавила пояснил пояснила ответил ответила утверждает утверждают утверждал считает считают полагает пишет пишут написал написала говорит говорят уточнил уточнила напомнил напомнила пообещал пообещала прокомментировал прокомментировала назвал назвала подтвердил подтвердила опроверг опровергла признал признала сообщает сообщают передает передают заверил заверила предупредил посоветовал`,
  ),
};

const uk: Grammar = {
  clauseOpeners: set('після як ніж коли'),
  modifiers: set(`екс віце перший генерал майор лейтенант полковник`),
  modifierEnding: /(ий|ій|ого|ому|им|ої|их|ими|[сц]ьк(а|і|у|ою)|(льн|чн|ційн|авн|шн|ськов)(а|і|у|ою|я|ю))$/,
  hasCases: true,
  freeOrder: true,
  auxiliaries: set('був була були було буде будуть може можуть міг могла б би не ж же вже також теж ще сам сама знову'),
  adverbs: set(
    'не вже вчора сьогодні завтра напередодні раптово несподівано публічно офіційно раніше нещодавно терміново таємно знову остаточно добровільно достроково нібито',
  ),
  prepositions: set(
    'в у на з зі із до від о об за під над при про для по без через перед між проти після щодо серед замість крім біля навколо завдяки згідно внаслідок',
  ),
  conjunctions: set('і й та а але або що щоб як коли якщо хоча поки оскільки бо проте однак чи'),
  relatives: set('який яка які якого якої якому яку яким хто чий що'),
  pronouns: new Map([
    ...pronouns('він', 'вона', 'вони той', 'subject'),
    ...pronouns('його нього', 'її неї', 'їх', 'object', 2 | 8),
    ...pronouns('йому', 'їй', '', 'object', 4),
    ...pronouns('ним', 'нею', 'ними', 'object', 16),
    ...pronouns('ньому', 'ній', 'їм', 'object', 32),
  ]),
  determiners: set('цей ця ці той ті свій свою свого своєї своїх весь вся всі один одна два дві три чотири'),
  passive: set('був була були буде'),
  of: set(''),
  by: set(''),
  relations: set(
    `дочка дочки донька доньки доньку донькою син сина сину сином дружина дружини дружину дружиною чоловік чоловіка батько батька мати матері брат брата брату братом сестра сестри сестру племінник племінника вдова
    адвокат адвоката адвокати адвокату заступнику заступником заступники заступників ексзаступник ексзаступника ексзаступнику ексзаступником помічнику помічником наступника наступнику радник радника раднику друг друга другу оточення команда команди клан родина родини сімя сімї слова слів словами імя імені автівка авто маєток маєтку водій водія охоронець охоронця соратник соратника соратники заступник заступника помічник помічника речник наступник наступника попередник прихильники яхта яхту яхти вілла віллу будинок літак компанія активи майно родичі`,
  ),
  speech: set(
    `сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили розповів розповіла зазначив зазначила наголосив наголосила додав додала пояснив пояснила відповів відповіла стверджує стверджують вважає вважають пише пишуть написав написала каже кажуть уточнив нагадав пообіцяв прокоментував назвав назвала підтвердив підтвердила спростував визнав визнала повідомляє повідомляють`,
  ),
};

const de: Grammar = {
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
};

const fr: Grammar = {
  clauseOpeners: set('apres avant depuis comme que'),
  modifiers: set(`ex ancien ancienne general colonel ministre president vice chef grand riche milliardaire oligarque`),
  modifierEnding: undefined,
  hasCases: false,
  freeOrder: true,
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
};

const foldGrammar = (grammar: Grammar): Grammar => {
  const fold = (words: Set<string>) =>
    new Set(
      [...words].map((word) =>
        word
          .normalize('NFC')
          .replace(/[äàâ]/g, 'a')
          .replace(/[öô]/g, 'o')
          .replace(/[üùû]/g, 'u')
          .replace(/ß/g, 's')
          .replace(/[éèêë]/g, 'e')
          .replace(/[îï]/g, 'i')
          .replace(/ç/g, 'c'),
      ),
    );
  return {
    ...grammar,
    clauseOpeners: fold(grammar.clauseOpeners),
    auxiliaries: fold(grammar.auxiliaries),
    adverbs: fold(grammar.adverbs),
    prepositions: fold(grammar.prepositions),
    conjunctions: fold(grammar.conjunctions),
    relatives: fold(grammar.relatives),
    determiners: fold(grammar.determiners),
    passive: fold(grammar.passive),
    relations: fold(grammar.relations),
    speech: fold(grammar.speech),
  };
};

export const grammars: Record<Language, Grammar> = { en, ru, uk, de: foldGrammar(de), fr: foldGrammar(fr) };
