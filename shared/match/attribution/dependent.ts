// Russian and Ukrainian nouns that a name hangs on: «убийцу генерала», «портрет Шойгу», «в доме губернатора», «посади міністра».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** Marks beyond which no noun governs. */
export const breaks = /[,;()«»"“”–—]|\s-\s/;

/** «З посади міністра»: what somebody holds, and not somebody. */
export function isOfOffice(
  { np, cases: own }: Mention,
  trigger: Trigger,
  { sentence: { forms } }: Scene,
  needed: number,
): boolean {
  if (!office.test(forms[np - 1] ?? '') || (own & cases.genitive) === 0) return false;
  // «Снял с поста министра»: nobody else stands there whom it could befall.
  const isBare = np === trigger.to && trigger.to - trigger.from <= 3;
  return !(needed === cases.accusative && isBare);
}

const office = /^(поста|посту|пост|должност[ьи]|кресл[оа]|посад[иуі]|крісл[оа])$/;

/** Endings of verbs. */
export const verbal =
  /(вез|нес|рек|пек|верг|стиг|жег|віз|ніс|л|ла|ли|ло|лся|лась|лись|лось|ет|ит|ют|ут|ят|ат|ется|ится|ются|ятся|ть|ться|(?<!ос)ти|ен|ена|ены|ено|ан|ана|аны|ано|ят|ята|яты|ят|в|вся|ла|ли|є|ють|уть|ить|ять|еться|ється|иться|но|то)$/;
/** Endings that a noun in the accusative or genitive of a living being does not have. */
const lifeless = /[бвгджзклмнпрстфхцчшщьыиоеиі]$/;

const possessive = /^(его|ее|своего|своей|своему|своим|його|її|свого|своєму|своїм)$/;

/** «заместитель Шойгу», «дочь Пескова», «яхту Усманова»: a genitive that hangs on another noun. */
export function isDependent(mention: Mention, trigger: Trigger, scene: Scene, needed: number): boolean {
  if ((mention.cases & cases.genitive) === 0 || mention.who.kind === 'pronoun') return false;
  const { relations, prepositions, adverbs, auxiliaries, conjunctions, relatives, speech, pronouns, determiners } =
    grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  // «Обокравшую министра домработницу»: a participle that has the name for its object.
  if (mention.np < mention.from && pastParticiple.test(forms[mention.np] ?? '') && tokens[mention.to]?.gap === ' ')
    return true;
  const isOwned = possessive.test(forms[mention.np] ?? '');
  for (const at of isOwned ? [mention.np] : new Set([mention.np, mention.from])) {
    const before = forms[at - 1] ?? '';
    if (!/^\s+$/.test(tokens[at]?.gap ?? '')) continue;
    // «объявило в розыск Галлямова»: the noun is the phrase's own.
    if (needed === cases.accusative && trigger.from < at - 1 && at === trigger.to) continue;
    if (relations.has(before)) return true;
    if (needed === cases.dative || at !== mention.np || (at > 1 && tokens[at - 1]?.capital) || verbal.test(before))
      continue;
    if ([adverbs, auxiliaries, conjunctions, relatives, speech, determiners].some((set) => set.has(before))) continue;
    if (pronouns.has(before) || /\d/.test(before) || before.length < 3 || means.test(before)) continue;
    if (prepositions.has(forms[at - 2] ?? '')) {
      if (needed === cases.nominative ? tokens[mention.from]?.capital : isOfPlace(mention, trigger, scene)) return true;
      continue;
    }
    if (needed === cases.nominative || lifeless.test(before) || isHead(mention, at - 1, scene)) return true;
  }
  return false;
}

/** «Указом Путина министра уволили»: by what. */
const means = /(ом|ем|єм|ью|ою|ею|ами|ями)$/;

/** «Убийцу генерала», «няню Пугачевой»: an accusative that a genitive hangs on, and neither adjective nor time. */
function isHead(
  { gender }: Mention,
  at: number,
  { sentence: { forms, tokens }, context: { language } }: Scene,
): boolean {
  const { modifierEnding, prepositions } = grammars[language];
  const form = forms[at] ?? '';
  // «Летчика Кузьминова», «художницу Скочиленко» are one person.
  if (gender === 'f' || !/[ую]$/.test(form) || form.length <= 3 || modifierEnding?.test(form) || time.test(form))
    return false;
  // Behind a preposition it may be its noun: «после допроса в доме генерала никто не видел».
  for (let before = at; before > 0 && !breaks.test(tokens[before]?.gap ?? ''); before--)
    if (prepositions.has(forms[before - 1] ?? '')) return false;
  return true;
}

const pastParticiple = /^(?!бывш).*вш(его|ему|им|ая|ую|ей|ий|ие|их|ими)$/;

const time =
  /^(январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|січн|лют|березн|квітн|травн|червн|липн|серпн|вересн|жовтн|листопад|грудн|год|рок|дн|утр|вечер|ноч|недел|тижн|месяц|місяц|час|сред|пятниц|суббот|серед|четвер|неділ)/;

/** «В доме губернатора задержали вора», «девушку у дома Кадырова задержали»: a place of his, where somebody else stands before it or behind the verb. */
function isOfPlace(
  { np }: Mention,
  trigger: Trigger,
  { sentence: { forms, tokens }, context: { language } }: Scene,
): boolean {
  if (np > trigger.from || time.test(forms[np - 1] ?? '')) return false;
  const { prepositions, conjunctions, adverbs } = grammars[language];
  const next = tokens[trigger.to];
  const isFollowed =
    next !== undefined &&
    !next.capital &&
    /^\s+$/.test(next.gap) &&
    /[аяуюей]$|ов$|ев$/.test(next.form) &&
    ![prepositions, conjunctions, adverbs].some((words) => words.has(next.form));
  const first = np - 3;
  const isPreceded =
    first >= 0 &&
    !/[,;:.()–—]/.test(tokens[first + 1]?.gap ?? '') &&
    !adverbs.has(forms[first] ?? '') &&
    !verbal.test(forms[first] ?? '');
  return isFollowed || isPreceded;
}
