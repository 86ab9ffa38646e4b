// Joins an unnamed role of the headline to the person whom the next sentence names: "Yandex founder ... | Arkady Volozh is ...".

import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { actedOn, actsOnOffice, isOblique } from './acted-on.ts';
import { agrees } from './agreement.ts';
import { isAnother } from './another.ts';
import { speaks } from './bystander.ts';
import { isOfUnnamed } from './called.ts';
import { castOf } from './cast.ts';
import { isNamed, isStanding, type Mention, type Who } from './mention.ts';
import { namedBefore, openingName, soleHolder } from './name-beside.ts';
import { holds, isPlural } from './offices.ts';
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
  const { previous } = readings[context.language].posts;
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
    const there = sentences[name.sentence]!;
    if (!holds(entry, name) && isAnother(name, there, context)) continue;
    // "The minister, X, was held": what a comma parts from the name goes on about the office.
    const title = hasComma(there, name.from) ? [] : there.forms.slice(name.np, name.from);
    if (entry.leader !== undefined && name.who.kind === 'figure' && name.who.figure.id !== entry.leader) continue;
    if (!agrees({ ...mention, text: role, entry }, name, title, sentences, context)) continue;
    const who: Who = name.who.kind === 'other' ? { kind: 'person', name: name.who.name, role, entry } : name.who;
    const isAlive = speaks(name, sentences[name.sentence]!, context);
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
