// Words of Spanish that decide how certain a report is; a phrase a line, folded.
import type { CueList } from '../cue-words.ts';

export const cues: CueList = {
  'negation-before': 'no\nnunca\njamas\nsin\nse niega|nego a\nni\ntampoco\ndescarta|descarto',
  'denial-before':
    'desmiente|desmintio|desmienten\nniega|nego|niegan|negaron\nrechaza|rechazo\nrefuta|refuto\nfalso|falsos|falsa rumor*\nno es cierto',
  'denial-after': 'desmentido|desmentida\nes falso\nno es cierto',
  'possible-before':
    'podria|podrian\npuede|pueden\nquiza|quizas\ntal vez\nposible*\nprobable*\nposiblemente|probablemente\nrumor*\nsi\namenaza|amenazan con\nriesgo|riesgos de\ntemor|temores\nsupuest*\npresunt*\nestaria|estarian\nhabria|habrian\nseria|serian\nsopesa|sopesan\nbaraja|barajan\nestudia|estudian\npiensa|piensan en\na punto de\nplanea|planean\nprepara|preparan',
  'planned-before':
    'quiere|quieren\nva|van a\npretende|pretenden\npromete|prometio\npropone|propuso\ndispuesto|dispuesta a',
  'demand-before':
    'exige|exigen|exigio\npide|piden|pidio\nreclama|reclaman\nllama|llaman a\ndebe|deberia|deben|deberian',
  'past-before': 'hace ~3 ano|anos|mes|meses\nen 19*|200*|201*\nel ano pasado\nhabia|habian\naniversario',
  'background-before': 'tras\ndespues de\ndesde\nantes de',
  'past-after': 'hace ~2 ano|anos|mes|meses\nel ano pasado\nen 19*|200*|201*|2022|2023',
};
