// Words of French that decide how certain a report is; a phrase a line, folded.
import type { CueList } from '../cue-words.ts';

export const cues: CueList = {
  'negation-before': 'interdit|interdite|empeche|empechee de\nne\nn\npas\njamais\nsans\nrefuse|refusent de|d\nni',
  'denial-before':
    'dement|dementi|dementit|dementent\nnie|nient|niait\nexclut|exclu\necarte ~1 toute|tout|hypothese|idee|rumeur*|possibilite|scenario\nrejette|conteste\nrenonce|renoncent a\nrefute\nfausse* rumeur*\nni|nie avoir',
  'denial-after': 'dementi|dementie|dementis|dementies\ndement|dementi\nest faux',
  'possible-before':
    'n exclut|excluent|exclu pas\nspeculation*|conjecture*\nsiege ejectable\nau bord|proche de\ncherche|cherchent|cherchait ~1 remplacant|successeur|rempla*\nrisque|risquent\ncraint|craignent|redoute|redoutent\npresume|presumee|presumes ~0 mort|morte|morts|tue|tuee\nsur la sellette\nrien savoir de|d\nignore|ignorent|ignorer ~1 tout\npas ~2 information* ~1 sur\npourrait|pourraient\npeut etre\nserait|seraient\naurait|auraient\nrumeur*\nsi\nmenace|menacent|menacait de|d\nrisque|risquent de|d\nbientot\nprobable*|possible*\nse verrait\nsongerait|songeraient|songe a\npreparerait|prepareraient\nvoudrait|voudraient\nenvisagerait|envisageraient\nsappreterait|appreterait|appreteraient\nchercherait|chercheraient\nnegocierait\nfigurerait|figureraient\nvivrait|vivraient\ntenterait\ndevrait\nferait|feraient\ntrouverait|trouveraient\ndetiendrait\nviendrait\nquitterait|demissionnerait|fuirait\nsur le point de|d\npret|prete|prets a\ntente|tentee par\nmenacee de|d\nvers un|une\nprobablement\nsans doute\nselon des rumeurs',
  'possible-after': 'imminent|imminente\ndejoue|dejouee|dejoues|dejouees|empeche|empechee',
  'planned-before':
    'voulait|voulaient|voulu|comptait|entendait\nlimogera|limogeront|remplacera|quittera|quitteront|demissionnera|partira|arretera\ndejoue|dejouent|dejouait|empeche|empechent ~3 attentat*|assassinat*|meurtre*|enlevement*\ncompte|entend|veut|souhaite|envisage\nva|vont\npromet\nprevoit|prevoient de|d\nprevoit|prevoient\npropose|proposent\ns apprete|appretent a\nveulent|envisagent|entendent',
  'demand-before':
    'appele|appelee|appeles|somme|sommee|invite|invitee|exhorte|exhortee|presse|pressee a|de\nappel|appels a\nappelle|appellent a\nexige|exigent\ndemande|demandent\nreclame|reclament\ndoit|devrait|devraient',
  'past-before':
    'se souvient|souviennent de\nraconte|racontent|evoque ~1 son|sa\nil y a ~3 an|ans|mois\nen 19*|200*|201*\nl an dernier\navait|avaient\nqui avait',
  'background-before': 'apres\ndepuis\navant',
  'past-after': 'il y a\nl an dernier\nl annee derniere\nau printemps|automne\nen 19*|200*|201*|2022|2023',
  'attempted-before': 'tentee|tentees de|d\ntente|tentent|tentait|essaie|essaient|essayait|cherche|cherchent de|d|a',
  'demand-after': 'reclame|reclamee|reclames|exigee|exige|demandee',
};
