// How German says that X is another than whom its headline tells of: patterns of the folded words around his name, commas kept. Data only.

export const another: readonly RegExp[] = [
  // Nothing is held against him.
  /\b(kein(e|en|em|er)?|ohne)( \S+)? (vorwurf|vorwurfe|verdacht|anklage|verfahren|ermittlung|ermittlungen|beschuldigt\S*|verdachtig\S*)\b/,
  /\bnicht( \S+)? (ermittelt|beschuldigt|verdachtigt|angeklagt|betroffen|beteiligt|verwickelt|belastet|unter den)\b|\bgehort\S* nicht\b/,
  // Left out, or one of several.
  /\b(ausser|weder|noch|nicht|als|statt|wie|(gegensatz|unterschied) zu) X/,
  // His chief, his deputy, who takes over.
  /\b(sein|seine|ihr|ihre)( \S+)? (vorgesetzt\S*|chef|chefin|vorganger|vorgangerin|nachfolger|nachfolgerin|kollege|kollegin|anwalt|anwaltin|mentor)( ,)? X/,
  /\b(sein|seine|ihr|ihre)( \S+)? (stellvertreter|stellvertreterin|vize)( ,)? X (ubernimmt|ubernahm|fuhrt|folgt|soll)\b/,
  // The official worked under X.
  /^(er|sie|der (beamte|minister|general|offizier|gouverneur|senator|abgeordnete|politiker|funktionar|manager|banker|geschaftsmann|diplomat|kommandeur|mann))( [^, ]+)+ (unter|von|mit|durch|fur|gegen|zu|bei|uber) X/,
  // X thanked him, ordered an inquiry, called the decision lawful.
  /X \S+ (ihm|ihn|ihr)\b/,
  /X (ordnete|verfugte|unterzeichnete|kundigte|bestatigte|verkundete) /,
  /X (nannte|bezeichnete|begrusste|bedauerte|verteidigte|kritisierte) (die|den|das|diese|diesen) (entscheidung|festnahme|verhaftung|entlassung|rucktritt|tod|schritt)\b/,
  // An older story.
  /\bvor \S+ (jahren|monaten|wochen) (war|wurde)( \S+)? X/,
];
