// Whom the text names beside an unnamed role: right behind it, before it, or as the only one of its circle.

import { isApart } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { isAnother } from './another.ts';
import { isBystander, isReacting } from './bystander.ts';
import type { Cast } from './cast.ts';
import { describesOther, isNamed, isStanding, type Mention, nameOf } from './mention.ts';
import { holds } from './offices.ts';
import { isIndefinite, isIntroduced, tellsOfOther, tellsOfThing } from './role-phrase.ts';
import { isSubjectLike } from './subject-like.ts';
import { isSuccessor } from './successor.ts';

/** The name with which a sentence opens, of the country's people or of a figure, who does more there than speak of others. */
export function openingName(
  cast: Cast,
  sentences: readonly Sentence[],
  index: number,
  context: Context,
): Mention | undefined {
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const there = cast.in(index);
  const first = there.find(
    (mention) =>
      (isNamed(mention) || mention.who.kind === 'other') && !isStanding(mention) && !describesOther(mention, there),
  );
  if (!first || first.np > 8 || isApart(first.np, sentence)) return undefined;
  if (tellsOfOther(sentence, first.np, context) || tellsOfThing(sentence, first.np, context)) return undefined;
  if (isBystander(first, there, sentence, context)) return undefined;
  if (first.who.kind !== 'figure' && !isDomestic(first, sentence, context)) return undefined;
  const isMeant = isIntroduced(sentence.forms.slice(0, first.np), context);
  return !isPossessive(sentence, first.to) && (isMeant || first.np === 0 || isSubjectLike(first, { sentence, context }))
    ? first
    : undefined;
}

/** The only person of the text in whose circle the role is: «Министр освобожден. Указ о Старовойте ...», «Шамарин: замначальника под стражей». */
export function soleHolder(
  role: Mention,
  cast: Cast,
  sentences: readonly Sentence[],
  context: Context,
): Mention | undefined {
  if (role.who.kind !== 'role' || role.who.entry.collective) return undefined;
  const { entry } = role.who;
  const { circles } = entry;
  const { tokens, forms } = sentences[role.sentence]!;
  if (isIndefinite(forms, role.np, context)) return undefined;
  // «Кадыров объявил ... // Глава Чечни обвинил»: whoever tells of another may hold the post all the same.
  const mayBeMeant = (mention: Mention) =>
    holds(entry, mention) ||
    !(
      isReacting(mention, sentences[mention.sentence]!, context) ||
      isAnother(mention, sentences[mention.sentence]!, context)
    );
  const isHolder = (mention: Mention) =>
    !isStanding(mention) &&
    mayBeMeant(mention) &&
    (mention.who.kind === 'person' || (mention.who.kind === 'figure' && circles.includes(mention.who.figure.circle)));
  const around = [role.sentence - 1, role.sentence + 1].flatMap((index) =>
    cast.in(index).filter((mention) => isHolder(mention) && !isSuccessor(mention, sentences, context)),
  );
  // «За Ивановым — Цаликов»: whom the text names in full goes before a bare surname.
  const inFull = around.filter(({ rule }) => rule !== 'bare surname');
  const elsewhere = inFull.length > 0 ? inFull : around;
  const other = cast.firstOf(circles);
  const first = elsewhere[0] ?? (other && mayBeMeant(other) ? other : undefined);
  const beside = cast.in(role.sentence).find(isHolder);
  if (
    !first ||
    (!beside && elsewhere.some((holder) => holder.sentence === first.sentence && nameOf(holder) !== nameOf(first)))
  )
    return undefined;
  if (!beside || (elsewhere.length > 0 && isSuccessor(beside, sentences, context))) return first;
  const [from, to] = beside.to <= role.np ? [beside.to, role.np] : [role.to, beside.np];
  return tokens.slice(from, to + 1).some((token) => /[:;–—]/.test(token.gap)) ? first : undefined;
}

/** A name of the country's people that no other country's word introduces. */
function isDomestic(mention: Mention, sentence: Sentence, context: Context): boolean {
  const isForeign = sentence.forms.slice(0, mention.from).some(context.country.isForeign);
  return !isForeign && mention.who.kind !== 'pronoun' && mention.native === true;
}

/** "Shoigu ... The minister": a definite role means the only person of the elite named before. */
export function namedBefore(
  cast: Cast,
  sentences: readonly Sentence[],
  role: Mention,
  context: Context,
): Mention | undefined {
  const { forms } = sentences[role.sentence]!;
  if (isIndefinite(forms, role.np, context)) return undefined;
  return cast.soleBefore(role.sentence);
}
