// Russian and Ukrainian nouns that a name hangs on: «убийцу генерала», «портрет Шойгу», «в доме губернатора», «посади міністра».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** Marks beyond which no noun governs. */
export const breaks = /[,;()«»"“”–—]|\s-\s/;

/** «З посади міністра»: what somebody holds, and not somebody. */
export function isOfOffice(
  { np, cases: own }: Mention,
  trigger: Trigger,
  { sentence: { forms }, context }: Scene,
  needed: number,
): boolean {
  const { noun, pronoun } = syntaxOf(context);
  if (!noun.office.test(forms[np - 1] ?? '') || (own & cases.genitive) === 0) return false;
  // «Снял с поста министра»: nobody else stands there whom it could befall; on «этой должности» nothing hangs.
  const isPointedAt = pronoun.pointing.test(forms[np - 2] ?? '');
  const isBare = np === trigger.to && (trigger.to - trigger.from <= 3 || isPointedAt);
  return !(needed === cases.accusative && isBare);
}

/** «заместитель Шойгу», «дочь Пескова», «яхту Усманова»: a genitive that hangs on another noun. */
export function isDependent(mention: Mention, trigger: Trigger, scene: Scene, needed: number): boolean {
  if ((mention.cases & cases.genitive) === 0 || mention.who.kind === 'pronoun') return false;
  const { relations, prepositions, adverbs, auxiliaries, conjunctions, relatives, speech, pronouns, determiners } =
    grammars[scene.context.language];
  const { verb, noun, pronoun } = syntaxOf(scene.context);
  const { forms, tokens } = scene.sentence;
  // «Обокравшую министра домработницу»: a participle that has the name for its object.
  if (mention.np < mention.from && verb.pastParticiple.test(forms[mention.np] ?? '') && tokens[mention.to]?.gap === ' ')
    return true;
  const isOwned = pronoun.possessive.test(forms[mention.np] ?? '');
  for (const at of isOwned ? [mention.np] : new Set([mention.np, mention.from])) {
    const before = forms[at - 1] ?? '';
    if (!/^\s+$/.test(tokens[at]?.gap ?? '')) continue;
    // «объявило в розыск Галлямова»: the noun is the phrase's own.
    if (needed === cases.accusative && trigger.from < at - 1 && at === trigger.to) continue;
    if (relations.has(before) || (conjunctions.has(before) && isListedDependent(mention, scene))) return true;
    if (needed === cases.dative || at !== mention.np || (at > 1 && tokens[at - 1]?.capital) || verb.any.test(before))
      continue;
    if ([adverbs, auxiliaries, conjunctions, relatives, speech, determiners].some((set) => set.has(before))) continue;
    if (pronouns.has(before) || /\d/.test(before) || before.length < 3 || noun.instrumental.test(before)) continue;
    if (prepositions.has(forms[at - 2] ?? '')) {
      if (needed === cases.nominative ? tokens[mention.from]?.capital : isOfPlace(mention, trigger, scene)) return true;
      continue;
    }
    if (needed === cases.nominative || noun.lifeless.test(before) || isHead(mention, at - 1, scene)) return true;
  }
  return false;
}

/** «Сына судьи и прокурора»: the second of two whom a relation has. */
function isListedDependent(
  { np, cases: own }: Mention,
  { own: mentions, sentence: { forms }, context }: Scene,
): boolean {
  const first = mentions.find(({ to, cases: has }) => to === np - 1 && (has & own & cases.genitive) !== 0);
  return first !== undefined && grammars[context.language].relations.has(forms[first.np - 1] ?? '');
}

/** «Убийцу генерала», «няню Пугачевой»: an accusative that a genitive hangs on, and neither adjective nor time. */
function isHead({ gender }: Mention, at: number, { sentence: { forms, tokens }, context }: Scene): boolean {
  const { modifierEnding, prepositions } = grammars[context.language];
  const { accusative, time } = syntaxOf(context).noun;
  const form = forms[at] ?? '';
  // «Летчика Кузьминова», «художницу Скочиленко» are one person.
  if (gender === 'f' || !accusative.test(form) || form.length <= 3 || modifierEnding?.test(form) || time.test(form))
    return false;
  // Behind a preposition it may be its noun: «после допроса в доме генерала никто не видел».
  for (let before = at; before > 0 && !breaks.test(tokens[before]?.gap ?? ''); before--)
    if (prepositions.has(forms[before - 1] ?? '')) return false;
  return true;
}

/** «В доме губернатора задержали вора», «девушку у дома Кадырова задержали»: a place of his, where somebody else stands before it or behind the verb. */
function isOfPlace({ np }: Mention, trigger: Trigger, { sentence: { forms, tokens }, context }: Scene): boolean {
  const { noun, verb } = syntaxOf(context);
  if (np > trigger.from || noun.time.test(forms[np - 1] ?? '')) return false;
  const { prepositions, conjunctions, adverbs } = grammars[context.language];
  const next = tokens[trigger.to];
  const isFollowed =
    next !== undefined &&
    !next.capital &&
    /^\s+$/.test(next.gap) &&
    noun.object.test(next.form) &&
    ![prepositions, conjunctions, adverbs].some((words) => words.has(next.form));
  const first = np - 3;
  const isPreceded =
    first >= 0 &&
    !/[,;:.()–—]/.test(tokens[first + 1]?.gap ?? '') &&
    !adverbs.has(forms[first] ?? '') &&
    !verb.any.test(forms[first] ?? '');
  return isFollowed || isPreceded;
}
