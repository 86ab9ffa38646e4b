// The words that decide a report's status, by language: folded phrases of the watchlist's phrase language. Data only.
import { cues as es } from '../../languages/es/cues.ts';
import type { Language } from '../../vocabulary.ts';
import { type PhraseTable, phraseTable } from '../../watchlist/phrase-table.ts';
import { compilePhrase } from '../../watchlist/phrases.ts';

/** What a cue says, and on which side of the trigger it may stand to say it. A neutral one silences the cue words within it. */
export type Cue = {
  kind: 'negation' | 'denial' | 'possible' | 'planned' | 'demand' | 'past' | 'background' | 'neutral';
  side: 'before' | 'after' | 'either';
};

type CueList = Partial<Record<`${Cue['kind']}-${Cue['side']}`, string>>;

/** One phrase a line. */
const lists: Record<Language, CueList> = {
  en: {
    'neutral-either': 'not ~1 guilty\nnot only\nnot just\nnot merely',
    'negation-before':
      'not\nnever\ndon t\ndoesn t\ndidn t\nhasn t\nhaven t\nhadn t\nisn t\naren t\nweren t\nwasn t\nwon t\nwouldn t\nrefuses|refused|refusing to\ndeclines|declined to\nfails|failed to\nwithout\nrather than\nno plans to\nruled|rules out\nblocked|blocks\nprevented|prevents|stopped\nnot allowed to\nrejected|rejects|rejecting',
    'denial-before':
      'denies|denied|deny|denying\nrefutes|refuted\ndismisses|dismissed|dismissing ~1 reports|rumors|rumours|claims|speculation|suggestions\nfalse reports|claims|rumors|rumours\nno truth\nfake news\ndespite ~1 reports|rumors|rumours|claims|speculation\nslams|slammed|mocks|mocked|ridicules|ridiculed ~2 reports|allegations|story\nreverses|reversed course\nbacktracks|backtracked',
    'denial-after': 'denied\nis|was|were|are false|untrue|fake\nnot true\nrefuted\nrejected\nrefused',
    'possible-before':
      'may\ndissuaded|talked|deterred from|out\nto|cannot|can|yet confirm\nmight\ncould\ncan\npossible|possibly|perhaps|maybe\nlikely|unlikely|probably\nrumors|rumours|rumored|rumoured|speculation\nfears|fear\nwhether\nif\nappears|appear|appeared|seems|seem to\nsuspected|suspects|suspicion|suspicions\nrisk|risks|risked|risking\npotential|potentially\nset to\nabout to\nready to\nholds|holding|held off on\nproposes|proposed|proposals to\nprepares|preparing|prepared to\nfaces|facing|face\nclaims|claim',
    'planned-before':
      'plans|planned|planning to\nintends|intended to\nexpected to\nwants|wanted to\nthreatens|threatened|threatening to\nthreat|threats to\nvows|vowed to\nwould\nwill\ntries|tried|trying|attempts|attempted to\noffers|offered to\nhopes|hoped to\nconsiders|considering|considered|mulls|mulling\nreportedly trying|planning|considering',
    'demand-before':
      'calls|called|calling for|on\nurges|urged|urging\ndemands|demanded|demanding\nshould\nmust\nneeds to\nought to\nsuggests|suggested that\nbegs|begged',
    'possible-after': 'if\nsoon',
    'past-before':
      'since\nyears|months|weeks ago\nminutes|hours|days|weeks|months|years|year after|since\never since\nlast year\nlast month\nformerly\npreviously\nearlier\nin 19*\nanniversary of\nwho had\nhad been\nhad already\nhistory of\nit follows\nfollows the\nsoviet era\ncold war',
    'background-before':
      'after\nbefore\nfollowing\nin the wake of\nsince\namid\nduring\nfrom\npost\nunder\ndespite\nat the time of',
    'past-after':
      'last year\nyears|months|weeks ago\nin 19*\na year ago\nearlier this year\nlast month|june|july|august|spring|summer|autumn|winter|week',
  },
  ru: {
    'negation-before': 'не\nни\nнет\nотказал*|отказыва* ~2\nне собирается|планирует|намерен\nисключил*',
    'denial-before':
      'назвал*|называ* ~3 слухами|ложью|чушью|бредом|уткой|фейком|выдумкой|неправдой|вбросом|гаданиями\nотверг*|отмел*|развеял*\nложн*|недостоверн*\nвыдумал*|придумал*\nопроверг*\nопроверг* ~3\nопровержен*\nотрица*\nне соответств*\nфейк*|утка|выдумк*\nникто не\nне подтверд*',
    'neutral-either':
      'не на шутку\nне раз\nне только\nне просто\nне менее\nне один\nедва ли не\nчуть ли не\nчуть не\nне без\nне случайно\nне впервые\nне прошло\nне прочь\nкак ни\nднем|часом|ночью|вечером|утром ранее\nэтой|нынешней весной|осенью|зимой\nэтим летом\nне дожидаясь\nне дождавшись\nне объясн* причин',
    'negation-after':
      'не будет|было|планируется|рассматривается|обсуждается|последует|подавал*|писал*|принимал*|состоится\nречи|речь не\nне ~1 собирается|намерен',
    'denial-after':
      'неправда|вброс|утка|чушь|ложь\nне подтверд*\nне более чем\nвыдумал*|придумал*\nопроверг*\nне соответств*\nне состоял*\nфейк*|выдумк*',
    'possible-before':
      'может|могут|могла|могло|могли|мог\nвозможно|возможен|возможна\nвозможн* ~1 отставк*|уход*|увольнени*|арест*|отъезд*|замен*|гибел*|смерт*|розыск*|задержани*|возвращени*\nвероятн*\nякобы ~3 собирается\nслух*\nнамек*\nобсужда*\nготовит|готовят|готовил*\nсветит\nдумает|подумывает|задумал*|задумыва*|размышля*|мечтает ~1 о|об|над|на\nопаса*|боятся|боится|страшатся ~1 мятеж*|бунт*|переворот*|заговор*|отставк*|покушени*|арест*|ареста\nдопустил*|допуска*|спрогнозир*|прогнозир*|предрек*\nскоро ~2 увид*\nпредположительно\nвот вот\nпрочат\nожида*\nесли\nли\nпригроз*|угрожа*|грозит\nрискует|рискуют',
    'possible-after': 'неизбеж*|неминуем*\nне за горами',
    'possible-either': 'бы\nли',
    'planned-before':
      'планиру*\nнамерен*\nсобирается|собираются|собирался|собиралась\nготов|готова|готовы|готовится\nхочет|хотят|хотел|хотела\nпопросил*|просит|просила|просил об|о|отправить\nпытал*|попытал*\nбудет|будут\nобещал*|пообещал*',
    'demand-before':
      'призвал*|призыва*\nпотребовал*|требу*\nпредложил*|предлага*\nдолжен|должна|должны\nпора\nнадо|нужно|следует',
    'past-before':
      'лет|года|месяца|месяцев|неделю|недели|недель|месяц|год|годом назад\nранее\nнезадолго до\nзадолго до\nдо этого\nдавно\nмногие годы\nв свое время\nкогда то\nнекогда\nвесной|летом|осенью|зимой\nтогда же\nк тому времени\nпрежде\nраньше\nв прошлом\nпрошлым летом\nпрошлой весной|осенью|зимой\nнапомним\nгодовщин*\nотбывающ*|отбывал*\nс ~1 года',
    'background-before': 'после\nдо\nперед\nс момента\nспустя',
    'past-after':
      'лет|года|год|месяца|месяцев назад\nв прошлом\nпрошлым летом\nпрошлой весной|осенью|зимой\nеще в ~3 году|годах\nв 19*|200*|201*|2020|2021 году',
  },
  uk: {
    'negation-before': 'не\nні\nані\nвідмов* ~2\nвиключив',
    'denial-before':
      'вигадав|вигадал*\nназвав|назвали ~3 чутками|брехнею|фейком|вигадкою|неправдою|маячнею\nвідкинув|відкинула|відкинули\nспростув*\nспростов*\nзапереч*\nфейк*|качка|вигад*\nне відповіда*\nніхто не',
    'neutral-either':
      'не на жарт\nне раз\nне лише\nне тільки\nне просто\nне менш\nледь не\nмало не\nчи не\nне один\nне вперше\nза ~3 днів|годин|годину до цього|того\nднем|годиною раніше\nцієї весни|осені|зими\nне дочекавшись',
    'negation-after': 'не буде|було|планується|розглядається|подавав|писав|відбудеться|стосується\nмова|мови не',
    'denial-after':
      'неправда|вкид|брехня|маячня\nне підтверд*\nвигадал*|вигадав\nспростув*\nзапереч*\nфейк*\nне відповіда*\nвигад*',
    'possible-before':
      'може|можуть|могла|могли|могло|міг\nнатяк*\nобговорю*\nготує|готують|готував*\nсвітить\nдумає|мірку*|замислив*|задумав*|мріє ~1 про|над\nбоїться|бояться|побою* ~1 заколот*|бунт*|переворот*|змов*|відставк*|замах*\nможлив*\nймовірн*\nчутки|чуток|чутками\nпрогноз*|спрогноз*|припуст*|припуска*|передрік|передрекл*\nскоро ~2 побач*\nочіку*\nякщо\nчи\nзагрожу*|погрожу*\nпідшуку*',
    'possible-after': 'неминуч*\nне за горами',
    'possible-either': 'би',
    'planned-before':
      'плану*\nма|має|мають намір\nзбирається|збираються|збирався\nготов*\nготується|готуються|готувався\nхоче|хотів|хотіла\nпросив|просила|просить|попросив|попросила\nнамага*|спробував\nбуде|будуть\nпообіця*',
    'demand-before': 'заклик*\nвимага*\nпропон*|запропон*\nповинен|повинна|має бути\nслід|треба',
    'past-before':
      'років|роки|місяці|місяців|рік|тиждень|тижні|місяць тому\nнезадовго до\nдо цього\nдо того\nсвого часу\nколись\nнавесні|влітку|восени|взимку\nтоді ж\nраніше\nторік\nминулого|минулої\nнагада*\nрічниц*',
    'background-before': 'після\nдо\nперед',
    'past-after': 'років|роки|рік|місяці|місяців тому\nторік\nминулого|минулої\nще в|у ~3 році',
  },
  de: {
    'negation-before': 'nicht\nkein*\nnie\nniemals\nohne\nlehnt* ab\nweigert* sich',
    'negation-after': 'nicht\nkeine rede',
    'denial-before':
      'weist|wies|weisen ~2 berichte|geruchte|meldungen|vorwurfe|spekulationen|darstellung|behauptungen\ndement*\nbestreit*|bestritt\nweist|wies zuruck\nfalschmeldung*',
    'denial-after': 'dement*\nkeine rede\nnicht wahr',
    'possible-before':
      'konnte|konnten\nmoglich*\nvielleicht\nwohl\ngerucht*\ndurfte|durften\nob\nfalls\nsollte|sollten\nsoll|sollen\nangeblich\noffenbar\nvermutlich\nmutmasslich\nanscheinend\nwomoglich\nscheinbar\nerwagt|erwog|erwagen\nplanen|planten\npruft|pruften\ndenkt ~2 an|uber\nsteht|stand|stehen vor\nliebaugelt\ndroht|drohte|drohen|drohten',
    'possible-after': 'worden sein\nkonnte|konnten\nsollte\ndurfte\ndenkbar\nmoglich\nangeblich\nvermutet\nim gesprach',
    'planned-before': 'will|wollte|wollen\nplant|plante\nwird|werde ~6 zurucktreten|verlassen|entlassen\nbietet|bot',
    'demand-before': 'fordert|forderte|fordern\nverlangt|verlangte\nmusse|musste\nruft auf',
    'demand-after': 'gefordert|verlangt|angemahnt',
    'past-before':
      'vor _ jahr*|monat*\nvor _ _ jahr*|monat*\nim vorjahr\nim ~1 2022\ndamals\nfruhjahr|sommer|herbst|winter 20*',
    'background-before': 'nach\nseit\nvor',
    'past-after': 'war|waren\nworden war\nhatte|hatten',
  },
  fr: {
    'negation-before': 'ne\nn\npas\njamais\nsans\nrefuse|refuse de\nni',
    'denial-before':
      'dement|dementi|dementit|dementent\nnie|nient|niait\nexclut|exclu|ecarte\nrejette|conteste\nrenonce|renoncent a\nrefute\nfausse* rumeur*\nni|nie avoir',
    'denial-after': 'dement|dementi\nest faux',
    'possible-before':
      'pourrait|pourraient\npeut etre\nserait|seraient\naurait|auraient\nrumeur*\nsi\nmenace|menacent de\nrisque|risquent de\nprobable*|possible*\nse verrait\nsongerait|songeraient|songe a\npreparerait|prepareraient\nvoudrait|voudraient\nenvisagerait|envisageraient\nsappreterait|appreterait|appreteraient\nchercherait|chercheraient\nnegocierait\nfigurerait|figureraient\nvivrait|vivraient\ntenterait\ndevrait\nferait|feraient\ntrouverait|trouveraient\ndetiendrait\nviendrait\nquitterait|demissionnerait|fuirait\nsur le point de\npret|prete|prets a\ntente|tentee par\nmenace|menacee|menacent de\nvers un|une\nprobablement\nsans doute\nselon des rumeurs',
    'planned-before':
      'compte|entend|veut|souhaite|envisage\nva|vont\npromet\nprevoit|prevoient de\nprevoit|prevoient\npropose|proposent\ns apprete|appretent a\nveulent|envisagent|entendent',
    'demand-before': 'appelle|appellent a\nexige|exigent\ndemande|demandent\nreclame|reclament\ndoit|devrait|devraient',
    'past-before': 'il y a ~3 an|ans|mois\nen 19*|200*|201*\nl an dernier\navait|avaient\nqui avait',
    'background-before': 'apres\ndepuis\navant',
    'past-after': 'il y a\nl an dernier\nl annee derniere\nau printemps|automne\nen 19*|200*|201*|2022|2023',
  },
  es,
};

function tableOf(language: Language): PhraseTable<Cue> {
  return phraseTable(
    Object.entries(lists[language]).flatMap(([key, phrases]) => {
      const split = key.lastIndexOf('-');
      const cue = { kind: key.slice(0, split), side: key.slice(split + 1) } as Cue;
      return phrases
        .split('\n')
        .map((phrase) => [compilePhrase(phrase.replace(/( ~\d)+$/, ''), language), cue] as const);
    }),
  );
}

const built = new Map<Language, PhraseTable<Cue>>();

/** Cues of a language, compiled on first use. */
export function cuesOf(language: Language): PhraseTable<Cue> {
  const known = built.get(language);
  if (known) return known;
  const table = tableOf(language);
  built.set(language, table);
  return table;
}
