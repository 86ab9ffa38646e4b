// Whose man somebody is: "an aide to X", "X's ally".
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Mention } from './mention.ts';
import type { RoleMention } from './role-mention.ts';
import { inPhrase, isPersonNoun } from './role-phrase.ts';

/** Words between somebody's man and the name of whose he is: "an aide to Russian President Vladimir Putin". */
const relationReach = 4;

/** Somebody's man with the name of whose he is; nobody where no name of the elite stands beside him, or another country's behind. */
export function ofFigure(
  role: RoleMention,
  figures: readonly Mention[],
  sentence: Sentence,
  context: Context,
): RoleMention[] {
  const { country } = context;
  const { forms, tokens } = sentence;
  const isJoined = (from: number, to: number) =>
    to - from <= relationReach && tokens.slice(from, to + 1).every(({ gap }) => inPhrase(gap.replace(/[.-]/, '')));
  const isBehind = orderOf(context).preposition.whose.has(forms[role.to] ?? '');
  const isOurs = ({ who }: Mention) => who.kind === 'figure' && who.figure.tier !== 'opposition';
  // "Deputies of former Putin aide Chubais": whoever the phrase behind "of" ends with.
  const whose = isBehind
    ? figures.findLast((one) => isOurs(one) && one.from > role.to && isJoined(role.to, Math.max(one.np, role.to + 1)))
    : figures.find((one) => isOurs(one) && role.np <= one.to && one.to <= role.from && isJoined(one.to, role.from));
  // "Allies of Putin foe Navalny" are that foe's.
  if (isBehind && whose && isPersonNoun(whose.to, sentence, context) && tokens[whose.to]?.gap === ' ') return [];
  if (!whose || (!isBehind && forms.slice(role.to, role.to + 2).some(country.isForeign))) return [];
  const place = {
    from: Math.min(whose.from, role.from),
    to: Math.max(whose.to, role.to),
    np: Math.min(whose.np, role.np),
  };
  const text = sentence.text.slice(tokens[place.np]?.start, tokens[place.to - 1]?.end).toLowerCase();
  return [{ ...role, ...place, end: place.to, text, bound: true, foreign: false }];
}
