// Joins an unnamed role of the headline to the person whom the next sentence names: "Yandex founder ... | Arkady Volozh is ...".

import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { grammars, tellsWoman } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { actedOn, actsOnOffice, isOblique } from './acted-on.ts';
import { isBystander, speaks } from './bystander.ts';
import { isOfOtherOffice, isOfUnnamed } from './called.ts';
import { type Cast, castOf } from './cast.ts';
import { descriptionsOf } from './descriptions.ts';
import { isNamed, isStanding, type Mention, nameOf, type Who } from './mention.ts';
import { isOfOtherCalling, isOtherOffice, isOtherRank, isPlural, mayHold } from './offices.ts';
import { isIndefinite, tellsOfOther, tellsOfThing } from './role-phrase.ts';
import { isSubjectLike } from './subject-like.ts';
import { isSuccessor } from './successor.ts';

/** Gives every unnamed single role the name that the following sentence opens with, where it names one. `described`: those of a headline whose names are known already. */
export function identify(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  context: Context,
  described: readonly Mention[],
): Mention[] {
  const names = new Map<Mention, Pick<Mention, 'who'> & Partial<Pick<Mention, 'office' | 'gender'>>>();
  const cast = castOf([...mentions, ...described]);
  const { former, previous } = readings[context.language].posts;
  for (const mention of mentions) {
    if (mention.who.kind !== 'role' || isPlural(sentences[mention.sentence]!, mention, context)) continue;
    const preposition = sentences[mention.sentence]!.forms[mention.np - 1] ?? '';
    const { prepositions, of, hasCases } = grammars[context.language];
    if (prepositions.has(preposition) && !of.has(preposition)) continue;
    if (tellsOfOther(sentences[mention.sentence]!, mention.np, context)) continue;
    const beside = cast.in(mention.sentence).filter(isNamed);
    if (isOfUnnamed(mention, sentences[mention.sentence]!, beside, context)) continue;
    if (isOfUnknown(mention, sentences[mention.sentence]!)) continue;
    // «Прежний секретарь ушел»
    const words = sentences[mention.sentence]!.forms.slice(mention.np, mention.from);
    if (words.some((form) => previous?.test(form))) continue;
    const inOwn = cast
      .in(mention.sentence)
      .some((other) => other !== mention && other.who.kind !== 'role' && !isStanding(other));
    const foremost = inOwn ? undefined : openingName(cast, sentences, mention.sentence + 1, context);
    const isDone = hasCases && isOblique(mention);
    const governed =
      foremost && isDone ? actedOn(foremost, cast.in(foremost.sentence), sentences[foremost.sentence]!) : undefined;
    const opened = governed ?? foremost;
    const before = inOwn ? undefined : namedBefore(cast, sentences, mention, context);
    const earlier = before && actsOnOffice(before, cast.in(before.sentence)) ? undefined : before;
    const isNext = opened !== undefined && !(hasCases && earlier) && !isSuccessor(opened, sentences, context);
    const named = isNext ? opened : earlier;
    const name = named ?? (hasCases ? soleHolder(mention, cast, sentences, context) : undefined);
    if (!name || (governed && name === foremost)) continue;
    const { role, entry } = mention.who;
    if (entry.collective || isOtherGender(mention, name, sentences, context)) continue;
    if (name.who.kind === 'other' && !entry.introduces) continue;
    if (entry.leader !== undefined && name.who.kind === 'figure' && name.who.figure.id !== entry.leader) continue;
    const title = sentences[name.sentence]!.forms.slice(name.np, name.from);
    if (isOtherRank(role.split(' '), title, context.language)) continue;
    if (isOtherOffice(mention, title, sentences[mention.sentence]!, context)) continue;
    const isFormer = sentences[mention.sentence]!.forms.slice(mention.np, mention.to).some((form) => former.test(form));
    if (!isFormer && name.who.kind === 'figure' && !mayHold(name.who.figure, entry)) continue;
    if (!isFormer && isOfOtherOffice(name, entry)) continue;
    // "Artist shot // She had painted X": whoever is of the arts, the church or science is told by an office of theirs.
    if (!isFormer && name.who.kind === 'figure' && isOfOtherCalling(name.who.figure, entry)) continue;
    const who: Who = name.who.kind === 'other' ? { kind: 'person', name: name.who.name, role, entry } : name.who;
    const isAlive = speaks(name, sentences[name.sentence]!, context);
    // «Арест мэра, сообщил X»: whoever tells what befell somebody is another.
    if (isAlive && isDone) continue;
    const gender = mention.gender ?? name.gender;
    names.set(mention, isAlive ? { who, gender, office: mention.who } : { who, gender });
    // The name itself, wherever it stands, is now a person with a role.
    if (name.who.kind === 'other') for (const same of cast.strangers(name.who.name)) names.set(same, { who });
  }
  return mentions.map((mention) => {
    const named = names.get(mention);
    if (!named) return mention;
    return {
      ...mention,
      ...named,
      rule: mention.who.kind === 'role' ? 'role, named elsewhere' : 'name with role of the sentence before',
    };
  });
}

/** «Певицу Наоко арестовали»: whoever is called so by a name that no list has is nobody whom the text names elsewhere. */
const isOfUnknown = ({ who, to }: Mention, { tokens }: Sentence): boolean =>
  who.kind === 'role' && !who.entry.introduces && tokens[to]?.capital === true && tokens[to]!.gap === ' ';

/** «Артистка» is not Galkin. */
function isOtherGender(role: Mention, name: Mention, sentences: readonly Sentence[], context: Context): boolean {
  const { forms } = sentences[role.sentence]!;
  const head = descriptionsOf(context.language).get(forms[role.to - 1] ?? '');
  const isWoman = tellsWoman(forms.slice(role.np, role.to), context.language);
  return (head?.gender === 'f' || isWoman) && name.gender === 'm';
}

function openingName(cast: Cast, sentences: readonly Sentence[], index: number, context: Context): Mention | undefined {
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const first = cast
    .in(index)
    .find((mention) => (isNamed(mention) || mention.who.kind === 'other') && !isStanding(mention));
  if (!first || first.np > 8) return undefined;
  if (tellsOfOther(sentence, first.np, context) || tellsOfThing(sentence, first.np, context)) return undefined;
  if (isBystander(first, cast.in(index), sentence, context)) return undefined;
  if (first.who.kind !== 'figure' && !isDomestic(first, sentence, context)) return undefined;
  return !isPossessive(sentence, first.to) && (first.np === 0 || isSubjectLike(first, { sentence, context }))
    ? first
    : undefined;
}

/** The only person of the text in whose circle the role is: «Министр освобожден. Указ о Старовойте ...», «Шамарин: замначальника под стражей». */
function soleHolder(role: Mention, cast: Cast, sentences: readonly Sentence[], context: Context): Mention | undefined {
  if (role.who.kind !== 'role' || role.who.entry.collective) return undefined;
  const { circles } = role.who.entry;
  const { tokens, forms } = sentences[role.sentence]!;
  if (isIndefinite(forms, role.np, context)) return undefined;
  const isHolder = (mention: Mention) =>
    !isStanding(mention) &&
    (mention.who.kind === 'person' || (mention.who.kind === 'figure' && circles.includes(mention.who.figure.circle)));
  const around = [role.sentence - 1, role.sentence + 1].flatMap((index) =>
    cast.in(index).filter((mention) => isHolder(mention) && !isSuccessor(mention, sentences, context)),
  );
  // «За Ивановым — Цаликов»: whom the text names in full goes before a bare surname.
  const inFull = around.filter(({ rule }) => rule !== 'bare surname');
  const elsewhere = inFull.length > 0 ? inFull : around;
  const first = elsewhere[0] ?? cast.firstOf(circles);
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
function namedBefore(cast: Cast, sentences: readonly Sentence[], role: Mention, context: Context): Mention | undefined {
  const { forms } = sentences[role.sentence]!;
  if (isIndefinite(forms, role.np, context)) return undefined;
  return cast.soleBefore(role.sentence);
}
