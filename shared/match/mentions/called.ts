// What the words before a name call somebody: whoever is called otherwise than a headline's office is not whom it means.
import type { Role } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Mention } from './mention.ts';
import { shareCircle } from './offices.ts';

/** «Депутат X» is no deputy minister, and whoever judges or investigates is not who it befalls. */
export const isOfOtherOffice = ({ who }: Mention, office: Role): boolean => {
  const own = who.kind === 'person' ? who.entry : undefined;
  if (own === undefined || own === office || own.circles.length === 0 || office.circles.length === 0) return false;
  return own.enforces || !shareCircle(own, office);
};

/** Words before a name in which one may say that he is kin: «жена бывшего чиновника Ольга». */
const kinReach = 3;

/** "His lawyer X", «активист X», « le suspect X »: somebody on no list whose calling is no office. */
export function isSomebodyElse({ from, who }: Mention, sentence: Sentence, context: Context): boolean {
  const { forms, tokens } = sentence;
  if (who.kind !== 'other' || from === 0 || tokens[from]!.gap !== ' ') return false;
  const { relations, strangers, namesakes, pronouns } = grammars[context.language];
  const called = forms[from - 1]!;
  const isOwned = pronouns.get(forms[from - 2] ?? '')?.role === 'possessive' || isPossessive(sentence, from - 2);
  if (strangers.has(called) || namesakes?.test(called) || (isOwned && relations.has(called))) return true;
  return isKin(from, sentence, context) || isCalling(from - 1, sentence, context);
}

/** «Жена чиновника Ольга», and not «родные чиновника ищут Ольгу». */
function isKin(from: number, { forms }: Sentence, context: Context): boolean {
  const { verb } = syntaxIfAny(context) ?? {};
  for (let at = from - 1; verb && at >= Math.max(0, from - kinReach); at--) {
    if (grammars[context.language].relations.has(forms[at]!)) return true;
    if (verb.any.test(forms[at]!)) return false;
  }
  return false;
}

/** A noun right before a name, where the language tells its nouns: by their endings, by capitals, by the word before them. */
function isCalling(at: number, { forms, tokens }: Sentence, context: Context): boolean {
  const { prepositions, determiners, pronouns, adverbs, conjunctions, auxiliaries, capitalNouns, adjectivesFollow } =
    grammars[context.language];
  const form = forms[at]!;
  const before = forms[at - 1] ?? '';
  const isWord = ![prepositions, determiners, pronouns, adverbs, conjunctions, auxiliaries].some((list) =>
    list.has(form),
  );
  // «58-летняя Ольга»
  if (!isWord || form.length < shortestNoun || prepositions.has(before) || tokens[at]!.gap === '-') return false;
  const { verb, noun } = syntaxIfAny(context) ?? {};
  const isOpening = at === 0;
  if (verb && noun)
    return (
      !verb.any.test(form) &&
      !noun.adjectives.some(([ending]) => ending.test(form)) &&
      (isOpening || !tokens[at]!.capital)
    );
  if (capitalNouns) return !isOpening && tokens[at]!.capital;
  return adjectivesFollow === true && (determiners.has(before) || pronouns.get(before)?.role === 'possessive');
}

const shortestNoun = 4;

/** "Soldier shoots his commander // Sergeant X": of two whom the headline leaves unnamed the summary may open with either. */
export function isOfUnnamed(
  { np, from }: Pick<Mention, 'np' | 'from'>,
  { forms }: Sentence,
  inTitle: readonly Mention[],
  { language }: Context,
): boolean {
  const { pronouns } = grammars[language];
  const isOwned = forms.slice(Math.max(0, np - 1), from).some((form) => pronouns.get(form)?.role === 'possessive');
  return isOwned && !inTitle.some(({ to }) => to <= np);
}
