// Joins an unnamed role of the headline to the person whom the next sentence names: "Yandex founder ... | Arkady Volozh is ...".

import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { grammars, tellsWoman } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { actedOn, actsOnOffice, isOblique } from './acted-on.ts';
import { speaks } from './bystander.ts';
import { isOfOtherOffice, isOfUnnamed } from './called.ts';
import { castOf } from './cast.ts';
import { descriptionsOf } from './descriptions.ts';
import { isNamed, isStanding, type Mention, type Who } from './mention.ts';
import { namedBefore, openingName, soleHolder } from './name-beside.ts';
import {
  isOfOtherCalling,
  isOfOtherCircle,
  isOtherOffice,
  isOtherRank,
  isPlural,
  mayHold,
  wasNoDeputy,
} from './offices.ts';
import { tellsOfOther } from './role-phrase.ts';
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
    if (!isFormer && name.who.kind === 'figure' && isOfOtherCircle(name.who.figure, entry, context)) continue;
    if (name.who.kind === 'figure' && wasNoDeputy(name.who.figure, entry)) continue;
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
