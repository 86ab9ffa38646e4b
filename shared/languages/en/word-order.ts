// How English tells by word order who does what. Data only.
import { set } from '../grammar-words.ts';
import type { WordOrder } from '../word-order.ts';

export const order: WordOrder = {
  verb: {
    present: set('is are has have'),
    copula: set('is are was were becomes became'),
    been: set('been'),
    past: /ed$/,
    thirdPerson: /[^s]s$/,
    ofHeadline: /([^s]s|ed)$/,
    linking: set(
      'quoted seen heard decided decides plans planned tried tries wants wanted refuses refused continues continued vows vowed threatens threatened offers offered asked agrees agreed posts posted ordered orders forced allowed told caught shown like',
    ),
    controlling:
      /^(ask|urge|order|force|allow|want|persuade|invite|pressure|command|expect|encourage|compel|push|press|help|advise|instruct|require|warn|convince)(s|d|ed|ing)?$|^(tells?|told|telling|begs?|begged|(urg|forc|persuad|invit|pressur|encourag|advis|requir|convinc)ing|compelled|for|on|upon)$/,
    calling: /^(call|prevail|wait|lean)(s|ed|ing)?$/,
    accusing: /^accus(e|es|ed|ing)$/,
    denying: /^(den(y|ies|ied|ying)|refut(e|es|ed|ing)|(admit|conced|acknowledg)(e?s|e?d|ted|ting|ing|e)?)$/,
    listing: set('include includes'),
  },
  participle: {
    past: /(ed|en|ught|ot|ld)$/,
    attributive: /(ed|te|en|slain)$/,
    regular: /ed$/,
    opening: /(ed|[^e]ing|shot|built|born|led|held|sent|caught)$/,
    reduced: set(
      'known accused linked suspected wanted blamed named described believed thought tied dubbed nicknamed hailed seen called outed branded labelled labeled unmasked exposed',
    ),
    relating: set('linked tied connected accused suspected convicted attended led run owned headed hired employed'),
    hyphened: set('linked tied backed affiliated connected aligned run owned controlled funded led style era'),
    belonging: set('linked tied connected belonging close loyal'),
    naming: set('identified named'),
    hedging: set(
      'presumed alleged reported apparent likely feared expected confirmed believed rumored rumoured forced',
    ),
    adding: set('believed feared presumed thought then later now'),
  },
  succession: {
    beside: /^(successor|replacement)$/,
    verb: /^(replac|succe(ed|ss)|appoint|promot|tak(es|ing|e)$|took$)/,
    replacing: /^(replac|succeed)/,
    appointing: /^(appoint|promot)/,
    passive: set('be is was been being'),
    ofNow: set('to acting new instead'),
    over: set('over'),
    place: set('helm reins job post'),
    giving: set('appointed appoints appointing nominated nominates tapped picked installed'),
    naming: set('named names'),
    office: set('acting interim new as head chief governor minister to'),
    followed: set('replaced succeeded followed'),
  },
  noun: {
    plural: /[^s]s$/,
    premises: set(
      'home house mansion villa palace flat apartment penthouse estate estates office offices headquarters',
    ),
    belongings: set('yacht superyacht jet assets property properties accounts company companies business hotel'),
    utterances: set(
      'warning verdict outburst rant tirade message words speech interview claim admission confession attack prediction view take lament complaint plea appeal cry broadside rebuke letter post video remark comment remarks comments question answer swipe',
    ),
    namedAfter: set('street island bay stadium cup'),
    sympathy: set('condolences'),
    sent: set('diplomat ambassador envoy representative adviser advisor aide delegate consul emissary'),
    times: set(
      'last next early late minutes hours day days week weeks weekend month months year years just morning afternoon evening night earlier',
    ),
  },
  pronoun: {
    who: set('who'),
    whose: set('whose'),
    governed: set('which whom'),
    anybody: set('those anyone everyone people one'),
    unnamed: set('those these it they anyone everyone nobody all'),
    objects: set('them him her'),
    pair: set('two both pair duo they them'),
  },
  determiner: {
    articles: set('the a an'),
    possessive: set('s'),
    genitive: new Set(),
    definite: set('the this'),
    ofCompanions: set('his her several two three four five six seven eight nine ten dozens other others a an the'),
    partitives: set(
      'one two three four five six seven eight nine ten eleven twelve dozen several some many most dozens scores hundreds none both half group number handful',
    ),
    quantity: set('up to at least more than as many nearly almost around'),
    counts: /\d|up to|at least|more than|as many as/,
  },
  preposition: {
    to: set('to'),
    as: set('as'),
    in: set('in'),
    on: set('on upon'),
    between: set('between'),
    with: set('with'),
    among: set('among'),
    whose: set('of to'),
    heading: set('for'),
    toward: set('on against for'),
  },
  conjunction: {
    and: set('and'),
    that: set('that'),
    clause: set('as while but'),
    apart: set('who which whose while as after with amid according accusing blaming'),
  },
  adverb: {
    approximate: set('least far most than nearly almost about around'),
    recent: set('now recently on this'),
    once: set('age aged once also formerly then now previously still'),
    negation: new Set(),
  },
  prefix: {
    side: set('pro anti'),
    ofWord: set('re self co anti pre ex all half semi non'),
  },
};
