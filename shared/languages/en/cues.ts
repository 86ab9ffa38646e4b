// Words of English that decide how certain a report is; a phrase a line, folded.
import type { CueList } from '../cue-words.ts';

export const cues: CueList = {
  'neutral-either':
    'faces|face|facing ~2 charges|trial\nnot ~1 guilty\nnot only\nnot just\nnot merely\nthe ~1 latest|first|second|third|fourth|fifth|sixth|seventh|only|ranking|newest|youngest ~5 to',
  'negation-before':
    'not\nnever\nno ~1 intention|plan|plans|desire|wish of|to\nbarred|banned|forbidden|kept from ~1 leaving|exiting|fleeing|quitting\ndon t\ndoesn t\ndidn t\nhasn t\nhaven t\nhadn t\nisn t\naren t\nweren t\nwasn t\nwon t\nwouldn t\nrefuses|refused|refusing to\ndeclines|declined to\nfails|failed to\nwithout\nrather than\nno plans to\nruled|rules out\nblocked|blocks\nprevented|prevents|stopped\nnot allowed to\nrejected|rejects|rejecting',
  'denial-before':
    'denies|denied|deny|denying\nrefutes|refuted\ndismisses|dismissed|dismissing ~3 reports|rumors|rumours|claims|speculation|suggestions\nfalse reports|claims|rumors|rumours\nno truth\nfake news\ndespite ~1 reports|rumors|rumours|claims|speculation\nslams|slammed|mocks|mocked|ridicules|ridiculed ~2 reports|allegations|story\nreverses|reversed|reversing ~1 course|decision|threat|threats|plan\nback|backs|backed|backing down from|on\nbacktracks|backtracked',
  'denial-after':
    'false\ndenied\nuntrue|nonsense|baseless|fabricated\nis|was|were|are false|untrue|fake\nnot true\nrefuted\nrejected\nrefused',
  'possible-before':
    'may\nunaware of\nnot aware of\nno information|knowledge|word|data|comment on|about|of\ndissuaded|talked|deterred from|out\nto|cannot|can|yet confirm\nmight\ncould\ncan\npossible|possibly|perhaps|maybe\nlikely|unlikely|probably\nrumors|rumours|rumored|rumoured|speculation\nfears|fear\nwhether\nif\nappears|appear|appeared|seems|seem to\nsuspected|suspects|suspicion|suspicions\nrisk|risks|risked|risking\npotential|potentially\nset to\nabout to\nready to\nholds|holding|held off on\nproposes|proposed|proposals to\nprepares|preparing|prepared to\nfaces|facing|face\nclaims|claim\nclaimed ~1 to',
  'planned-before':
    'deny|denies|denied|denying ~1 ordering|organizing|organising|commissioning|planning|plotting ~4 murder|assassination|killing|death|attack\ndream|dreams|dreamed|talk|talks|talked of\nagree|agrees|agreed to\nplan|plans|planned|planning to\noffered|offers|hired|hires|hire|paid|contracted|recruited|recruits|tasked|instructed|money|cash|reward|hitman|hitmen|assassin|assassins ~4 to\ntipped|poised|slated|due to\nto be\nreward|rewards|bounty for\nordered|ordering ~1 his|her murder|killing|death|assassination\nplotting|planning|preparing|conspiring ~3 murder|assassination|killing|death|attack\nfoiled|foils|thwarted|thwarts|averted ~3 plot|attempt|bid|plan\nplot|plots|plotted|plotting to\nintends|intended to\nexpected to\nexpect|expects|expecting ~5 to\nwants|wanted to\nthreatens|threatened|threatening to\nthreat|threats to\nvows|vowed to\nwould\nwill\nhopes|hoped to\nconsiders|considering|considered|mulls|mulling|mulled|weighs|weighing|weighed|contemplates|contemplating|ponders|pondering|pondered|eyes|eyeing\nreportedly trying|planning|considering',
  'attempted-before': 'tries|tried|trying|attempts|attempted|attempting to',
  'demand-before':
    'want|wants|wanted|demand|demands|demanded ~7 removed|sacked|fired|dismissed|ousted|replaced|labelled|labeled|designated|declared|arrested|jailed|stripped\nask|asks|asked ~2 to\ncall|calls|called|calling for|on\npetition|petitions|signatures for\npetition|petitions ~1 for ~2 _\nwant|wants|wanted ~5 to\nurges|urged|urging\ndemands|demanded|demanding\nshould\nmust\nneeds to\nought to\nsuggests|suggested that\nbegs|begged',
  'possible-after': 'if\nsoon\nfoiled|thwarted|averted',
  'past-before':
    'since\nyears|months|weeks ago\ndays|weeks|months|years|year after|since\never since\nlast year\nlast month\nformerly\npreviously\nearlier\nin 19*\nanniversary of\nwho had\nfamously\nhad been\nhad already\nhistory of\nit follows\nfollows the\nsoviet era\ncold war',
  'background-before':
    'after\nbefore\nfollowing\nin the wake of\nsince\namid\nduring\nfrom\npost\nunder\ndespite\nat the time of',
  'past-after':
    'last year\nyears|months|weeks ago\nin 19*\na year|month|decade|fortnight ago\nearlier this year|spring|summer|autumn|fall|winter\nlast month|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|week\nmonths|years earlier|before|previously',
};
