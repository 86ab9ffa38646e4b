// How English says that X is another than whom its headline tells of: patterns of the folded words around his name, commas kept. Data only.

export const another: readonly RegExp[] = [
  // Nothing is held against him.
  /\b(not|no|never|nor|without|(is|was|are|were|has|had)n t)( (been|being|be|a|an|the|any|under|in|subject|target|currently|himself|personally|even|formal|criminal|direct)| of)* (charge|charges|accusation|accusations|claims against|evidence|suspect|suspected|suspects|accused|implicated|involved|involvement|investigated|investigation|among|part of|connected|linked)\b/,
  // Left out, or one of several.
  /\b(unlike|except|besides|neither|nor|not|no|than|apart from|as opposed to|instead of|like|including|such as|together with) X/,
  // His chief, his predecessor.
  /\b(his|her)( \S+)? (boss|superior|superiors|chief|commander|predecessor|successor|replacement|colleague|subordinate|mentor|patron)( ,)? X/,
  // The official worked under X, accused X.
  /^(he|she|the (official|minister|general|officer|governor|senator|lawmaker|deputy|politician|commander|colonel|mayor|executive|manager|banker|businessman|tycoon|diplomat|spy|man))( [^, ]+)+ (under|with|of|to|by|for|from|against|about|alongside|like) X/,
  /^the (official|minister|general|officer|governor|senator|lawmaker|deputy|politician|commander|colonel|mayor|executive|manager|banker|businessman|tycoon|diplomat|spy|man) (?!(is|was|named|identified|called)\b)([^, ]+ )+(?!(is|was|as|be|named|identified|called|of) )[^, ]+ X/,
  // Within one clause a pronoun is never its subject.
  /X( , [^,]+ ,)? (?!(said|says|claims|claimed|told|denies|denied|insists|insisted|complained|alleged|wrote|admits|admitted|believes|feared|fears) )[^, ]+( (?!(to|that|who|which|and|but) )[^, ]+){0,6} him( |$)/,
  // X thanked him, takes his place, ordered an inquiry, called the decision lawful.
  /X( [^, ]+)? (him|her)\b/,
  /X (will |is to |has |had |to )?(take|takes|took|taken|fill|fills|assume|assumes) (his|her|the|over)\b/,
  /X (was |is |has been |had been |will be )?(named|appointed|chosen|tapped|picked) (as |to )?(the |his |her |an? )?(acting|interim|new|next|replacement|successor|replace|succeed|head|lead)\b/,
  /X (has |had )?(ordered|signed|announced|confirmed|promised|launched|demanded) /,
  /X (also )?(said|says|called|told \S+) (that )?(the|this) (decision|arrest|dismissal|sacking|resignation|move|death|detention|firing|step|departure|minister|official|general)\b/,
  // Whose word, wish or order it is.
  /\b(according to|the (request|orders?|initiative|invitation|insistence|behest|recommendation|proposal|advice) of|(spokesman|spokeswoman|spokesperson) for|(decision|order|decree|inquiry|probe|announcement|report|complaint|request)( [^, ]+)* (by|from)) X/,
  // Another of the kind, who stays or fills in.
  /\b(another|second|fellow|other|third)( [^, ]+){1,5}( ,)? X/,
  /X , (another|a fellow|also)\b/,
  /X (, [^,]+ , )?(has |will )?(kept|keep|keeps|retained|retains|remains in|stays in|stayed on|filled in|filling in|(now|temporarily) (runs|leads|heads|fills|performs))\b/,
  /X (was|is|has) not (been )?(affected|hurt|injured|harmed|informed|consulted|aware|present|dismissed|replaced|fired|detained|arrested|wanted)\b/,
  // Who reports it, or what he says of it.
  /X (has |also |first )*(reported|posted|published|shared|broke) the (news|report|arrest|death|dismissal|resignation)\b/,
  /X (has |also )*(welcomed|praised|condemned|mourned|hailed|lamented|applauded|defended|regretted) (the|this) (decision|news|move|step|arrest|dismissal|sacking|resignation|departure|death|detention)\b/,
  /X( said he| says he)? (was|is) (shocked|saddened|surprised|stunned)\b/,
  /X .*\b(his|her|our|their|a) (former )?(colleague|comrade)\b/,
  /X , who (worked|served|studied|spoke|met|dined|travelled|traveled) with (him|her|the)\b/,
  /\b(after|to|like|from) (that|the case|the one) of X/,
  // A calling that is no office, before the name or behind it.
  /\b(spokesman|spokeswoman|investigator|prosecutor|judge|journalist|reporter|blogger|analyst|expert|economist|historian|doctor|neighbor|neighbour|driver|guard|classmate|son|daughter|wife|widow|brother|sister|father|witness|politician|activist|observer|lawyer)( ,)? X/,
  /X , (an?|the|his|her|one of)( [^, ]+){0,4} (spokesman|spokeswoman|investigator|prosecutor|judge|journalist|reporter|blogger|analyst|expert|economist|historian|doctor|neighbor|neighbour|driver|guard|classmate|son|daughter|wife|widow|brother|sister|father|witness|politician|activist|observer|lawyer|colleague|colleagues|successor|predecessor)\b/,
  // Whoever speaks of or acts on the official, or went before him.
  /\b(surprised|shocked|stunned|saddened|angered|delighted|alarmed) X/,
  /X , who (was|had been|has been) himself\b|X (was|had been) himself\b/,
  /X( , [^,]+ ,)?( [^, ]+)+ (the (official|suspect|detainee|accused|emigrant|fugitive|victim|deceased)|(the|his|her) (outgoing|ousted|arrested|sacked|fired|dismissed|detained|dead|fugitive|missing) (man|woman|official|minister|general|officer|governor|lawmaker|senator|boss|chief|banker)|his (boss|predecessor|successor|subordinate))\b/,
  /X , who (held|had held|holds) (the|this) (same )?(office|post|job|position) (until|before)\b/,
  // An older story.
  /\b(years|months|weeks) (ago|earlier)( ,)? X (was|had been)\b/,
  /\bfollow(s|ed|ing)? the \S+ of X/,
];
