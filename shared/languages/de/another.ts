// How German says that X is another than whom its headline tells of: patterns of the folded words around his name, commas kept. Data only.

export const another: readonly RegExp[] = [
  // Nothing is held against him.
  /\b(kein(e|en|em|er)?|ohne)( \S+)? (vorwurf|vorwurfe|verdacht|anklage|verfahren|ermittlung|ermittlungen|beschuldigt\S*|verdachtig\S*)\b/,
  /\bnicht( \S+)? (ermittelt|beschuldigt|verdachtigt|angeklagt|betroffen|beteiligt|verwickelt|belastet|unter den)\b|\bgehort\S* nicht\b/,
  // Left out, or one of several.
  /\b(auss?er|weder|noch|nicht|anders als|statt|wie|(gegensatz|unterschied) zu) X/,
  // His chief, his deputy, who takes over.
  /\b(sein|seine|ihr|ihre)( \S+)? (vorgesetzt\S*|chef|chefin|vorganger|vorgangerin|nachfolger|nachfolgerin|kollege|kollegin|anwalt|anwaltin|mentor)( ,)? X/,
  /\b(sein|seine|ihr|ihre)( \S+)? (stellvertreter|stellvertreterin|vize)( ,)? X (ubernimmt|ubernahm|fuhrt|folgt|soll)\b/,
  // The official worked under X.
  /^(er|sie|der (beamte|minister|general|offizier|gouverneur|senator|abgeordnete|politiker|funktionar|manager|banker|geschaftsmann|diplomat|kommandeur|mann))( [^, ]+)+ (unter|von|mit|durch|fur|gegen|zu|bei|uber) X/,
  // Within one clause a pronoun is never its subject.
  /X \S+( (?!(zu|dass|und|aber) )[^, ]+){0,6} (ihm|ihn)( |$)/,
  // X thanked him, ordered an inquiry, called the decision lawful.
  /X \S+ ihr\b/,
  /X (ordnete|verfugte|unterzeichnete|kundigte|bestatigte|verkundete) /,
  /X (nannte|bezeichnete|begruss?te|bedauerte|verteidigte|kritisierte) (die|den|das|diese|diesen) (entscheidung|festnahme|verhaftung|entlassung|rucktritt|tod|schritt)\b/,
  // Whose word, wish or order it is.
  /(^| )(laut|(angaben|worten|bitte|anordnung|antrag|wunsch|initiative|empfehlung|vorschlag) von|sprecher(in)? von) X/,
  // Another of the kind, who stays or takes over.
  /(^| )(weiterer|weitere|anderer|andere)( [^, ]+){1,4}( ,)? X/,
  /X , (ein|eine) (weiterer|weitere|anderer|andere)\b/,
  /X (behalt|bleibt im|(leitet|fuhrt) (nun|jetzt|kunftig|vorerst)|ubernimmt|ubernahm)\b/,
  /(^| )(das|die|den) \S+ (leitet|fuhrt|ubernimmt|ubernahm)( (nun|jetzt|kunftig|vorerst|vorubergehend))? X/,
  // Who reports it, or what he says of it.
  /X (meldete|berichtete|veroffentlichte) (dies|das|davon|daruber)\b/,
  /X (auss?erte|zeigte) sich (besturzt|uberrascht|schockiert|erfreut|betroffen|entsetzt)\b/,
  /X .*(seines|seinen|seinem|ihres) (kollegen|kameraden)\b/,
  /nach (dem|der|jenem|jener) von X/,
  // A calling that is no office, before the name or behind it.
  /(^| )(sprecher|sprecherin|ermittler|staatsanwalt|richter|haftrichter|journalist|blogger|militarblogger|analyst|experte|militarexperte|politologe|politologen|okonom|historiker|arzt|nachbar|fahrer|sohn|bruder|vater|zeuge|oppositionelle|oppositionspolitiker|anwalt)( ,)? X/,
  /X , (ein|eine|der|die|sein|seine|einer der)( [^, ]+){0,4} (sprecher|ermittler|staatsanwalt|richter|journalist|blogger|analyst|experte|politologe|okonom|historiker|arzt|nachbar|fahrer|sohn|bruder|vater|zeuge|kollege|kollegen|nachfolger|vorganger|chef)( |$)/,
  // Whoever speaks of or acts on the official.
  /X( , [^,]+ ,)?( [^, ]+)* (den|dem|des) (beamten|politikers?|verhafteten|festgenommenen|entlassenen|gesturzten|verstorbenen|minister|fluchtigen)( |$)/,
  /X , der( [^, ]+)* (den beamten|des beamten|dem beamten|das amt bis|dieses amt bis|selbst (entlassen|verhaftet|festgenommen|abgelost|gesturzt)( worden)?)( |$)/,
  // An older story.
  /\bvor \S+ (jahren|monaten|wochen) (war|wurde)( \S+)? X/,
];
