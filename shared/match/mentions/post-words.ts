// Words before a post that tell which of its holders is meant, or that none is.
import type { Language } from '../../vocabulary.ts';

type PostWords = {
  /** He held it once. */
  former: RegExp;
  /** He holds it only now, or will. */
  incoming: RegExp;
  /** Somebody else than the holder: his deputy, his aide; or nobody in particular. */
  other: RegExp;
  /** Right before the phrase: what somebody was or became, whoever holds it now. */
  predicate: RegExp;
  /** Right behind a place: an office there, not the place itself, as in "head of Dagestan police". */
  office?: RegExp;
};

const never = /^\b$/;

const words: Partial<Record<Language, PostWords>> = {
  en: {
    former: /^(former|formerly|ex|once|onetime|previously|earlier|erstwhile|outgone)$/,
    incoming: /^(new|newly|acting|incoming|interim|current|designate)$/,
    predicate: /^(as|was|were|been|be|is|are|became|become|becoming|named|appointed|nominated|elected|like)$/,
    other:
      /^(deputy|vice|assistant|first|last|then|longest|late|aspiring|next|future|potential|any|every|another|no|some|several|shadow|honorary|regional|local|district|two|three|four|five|six)$/,
    office:
      /^(s|police|court|courts|branch|office|department|directorate|ministry|parliament|legislature|investigators|prosecutors|council|city|district|bank|headquarters|government|administration|campaign|delegation|operation|front|fleet|army|base|prison|club|university|church|diocese|forces|troops|volunteers|battalion|company|group|defense|defence|customs|election)$/,
  },
  ru: {
    former: /^(экс|бывш(ий|его|ему|им|ем|ая|ей|ую))$/,
    incoming: /^(врио|нов(ый|ого|ому|ым|ом|ая|ой|ую)|нынешн\p{L}+|действующ\p{L}+|исполняющ\p{L}+|будущ\p{L}+)$/u,
    predicate: /^(был|была|стал|стала|станет|стать|назнач\p{L}+|избран\p{L}*|работал|работала|служил|являлся|бывает)$/u,
    other:
      /^(вице|зам|заместител\p{L}+|помощник\p{L}*|советник\p{L}*|племянник\p{L}*|сын\p{L}*|дочь|дочери|жен\p{L}|супруг\p{L}|брат\p{L}*|зят\p{L}+|один|одного|некий|кандидат\p{L}*|региональн\p{L}+|районн\p{L}+|двух|трех|несколько|нескольких)$/u,
  },
  uk: {
    former: /^(екс|колишн(ій|ього|ьому|ім|я|ьої|ю)|бувш\p{L}+)$/u,
    incoming: /^(тво|нов(ий|ого|ому|им|а|ої|у)|нинішн\p{L}+|чинн\p{L}+|майбутн\p{L}+)$/u,
    predicate: /^(був|була|став|стала|стане|стати|признач\p{L}+|обран\p{L}*|працював|працювала|служив)$/u,
    other:
      /^(віце|заступни\p{L}+|помічни\p{L}+|радни\p{L}+|син\p{L}*|доньк\p{L}+|дружин\p{L}+|брат\p{L}*|один|одного|кандидат\p{L}*|регіональн\p{L}+|районн\p{L}+|двох|трьох|кілька|кількох)$/u,
  },
  de: {
    former: /^(ex|ehemalig\p{L}+|fruher\p{L}+|einstig\p{L}+)$/u,
    incoming: /^(neu\p{L}+|amtierend\p{L}+|geschaftsfuhrend\p{L}+|kunftig\p{L}+|derzeitig\p{L}+)$/u,
    predicate: /^(als|war|waren|wurde|wird|ist|zum|zur|wie)$/,
    other: /^(vize|stellvertretend\p{L}+|nachst\p{L}+|regional\p{L}*|zwei|drei|mehrere)$/u,
  },
  fr: {
    former: /^(ex|ancien|ancienne)$/,
    incoming: /^(nouveau|nouvelle|nouvel|actuel|actuelle|futur|future|interimaire)$/,
    predicate: /^(comme|etait|fut|est|devenu|devenue|devient|nomme|nommee|elu|elue)$/,
    other: /^(vice|adjoint|prochain|regional|deux|trois|plusieurs)$/,
  },
};

const none: PostWords = { former: never, incoming: never, other: never, predicate: never };

export const postWords = (language: Language): PostWords => words[language] ?? none;
