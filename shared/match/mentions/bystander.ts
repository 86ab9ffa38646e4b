// Who only speaks of an event, mourns, confirms or orders it: a summary that opens with him introduces somebody else.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { isStanding, type Mention } from './mention.ts';

/** Words behind a name in which his verb stands, and those in which what it is about does. */
const verbReach = 3;
const nounReach = 10;

/** "Governor X announced the death of Y", "X said Y had died", "X's colleague": he is not the one of whom the headline tells. `names`: those of his sentence. */
export function isBystander(
  mention: Mention,
  names: readonly Mention[],
  sentence: Sentence,
  { language }: Context,
): boolean {
  const { reactions, associates, strangers, speech, saying, passive } = grammars[language];
  if (reactions === undefined) return false;
  const { forms, tokens } = sentence;
  const isOwner = forms[mention.to] === 's' && /['’]/.test(tokens[mention.to]?.gap ?? '');
  if (isOwner)
    return forms.slice(mention.to + 1, mention.to + 4).some((form) => associates.has(form) || strangers.has(form));
  const verb = forms.slice(mention.to, mention.to + verbReach);
  if (verb.some((form) => passive.has(form))) return false;
  const speaks = verb.some((form) => speech.has(form) || saying.has(form));
  if (speaks && names.some((other) => other.from > mention.to && isAnother(other))) return true;
  const isAct = reactions.verbs.has(verb[0] ?? '') || reactions.both.test(verb.join(' '));
  return isAct || reactsTo(reactions.nouns, mention.to, sentence);
}

const isAnother = (mention: Mention) =>
  mention.who.kind !== 'role' && mention.who.kind !== 'pronoun' && !isStanding(mention);

/** "Attended the funeral", "announced the death of Y", and not "announced his resignation", "is held in detention". */
function reactsTo(nouns: ReadonlySet<string>, from: number, { forms, tokens }: Sentence): boolean {
  for (let at = from; at < Math.min(forms.length, from + nounReach); at++) {
    if (/[,;:()–—]/.test(tokens[at]?.gap ?? '')) return false;
    const isOf = forms[at - 1] === 'the' || forms[at + 1] === 'of' || forms[at] === 'condolences';
    if (isOf && nouns.has(forms[at] ?? ''))
      return !forms.slice(from, at).some((form) => /^(his|her|their)$/.test(form));
  }
  return false;
}
