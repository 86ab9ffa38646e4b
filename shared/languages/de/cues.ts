// Words of German that decide how certain a report is; a phrase a line, folded.
import type { CueList } from '../cue-words.ts';

export const cues: CueList = {
  'negation-before': 'niemand ~0 hat|habe\nlehnt|lehnte|lehnen\nnicht\nkein*\nnie\nniemals\nohne\nweigert* sich',
  'negation-after': 'nicht\nkeine rede',
  'denial-before':
    'weist|wies|weisen ~2 berichte|geruchte|meldungen|vorwurfe|spekulationen|darstellung|behauptungen\ndement*\nbestreit*|bestritt\nweist|wies zuruck\nfalschmeldung*',
  'denial-after': 'sind|ist|seien|sei ~1 falsch|unwahr|erfunden|haltlos|unzutreffend\ndement*\nkeine rede\nnicht wahr',
  'possible-before':
    'spekulation*|spekuliert*\nkurz vor\nmuss|mussen ~3 mit\ndeutet|deutete\nbittet|bat um\nsucht|suchen|suchte ~1 nachfolger*|ersatz\nfurchtet|befurchtet|furchten|riskiert|riskieren\nnichts ~1 von|uber\nkeine ~1 information*|informationen|kenntnis|erkenntnisse ~1 von|uber|zu\nkonnte|konnten\nmoglich*\nvielleicht\nwohl\ngerucht*\ndurfte|durften\nob\nfalls\nsollte|sollten\nsoll|sollen\nangeblich\noffenbar\nvermutlich\nmutmasslich\nanscheinend\nwomoglich\nscheinbar\nerwagt|erwog|erwagen\nplanen|planten\npruft|pruften\ndenkt ~2 an|uber\nsteht|stand|stehen vor\nliebaugelt\ndroht|drohte|drohen|drohten',
  'possible-after':
    'erwartet|wahrscheinlich|rechnen\nsteht|stehe|stunde ~1 bevor\ndroht|drohen\nvereitelt|verhindert\nworden sein\nkonnte|konnten\nsollte\ndurfte\ndenkbar\nmoglich\nangeblich\nvermutet\nim gesprach',
  'planned-before':
    'bereitet|bereiten|bereitete\nvereitelt|vereitelte|vereiteln|verhindert|verhinderte|verhindern ~2 attentat*|anschlag*|mord*|entfuhrung*\nwill|wollte|wollen\nplant|plante\nwird|werde ~6 zurucktreten|verlassen\nbietet|bot',
  'demand-before':
    'verlangen|verlangten\nruf|rufe|aufruf|aufrufe nach|zu|zum\ndruck auf\nfordert|forderte|fordern\nverlangt|verlangte\nmusse|musste\nruft auf',
  'demand-after': 'aufgefordert|gedrangt\ngefordert|verlangt|angemahnt',
  'past-before':
    'erinner* sich ~1 an\nvor _ jahr*|monat*\nvor _ _ jahr*|monat*\nim vorjahr\nim ~1 2022\ndamals\nhatte|hatten\nfruhjahr|sommer|herbst|winter 20*',
  'background-before': 'nach\nseit\nvor',
  'past-after': 'war|waren\nworden war\nhatte|hatten',
};
