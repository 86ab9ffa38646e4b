// What the words of an office tell: its noun, whether it is of several, who may hold it, of two the deputy's.
import { anyCase, cases } from '../../languages/cases.ts';
import { readings } from '../../languages/readings.ts';
import type { Language } from '../../vocabulary.ts';
import type { Figure, Role, Watchlist } from '../../watchlist/compile.ts';
import { wordsOf } from '../../watchlist/fold.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import type { Mention } from './mention.ts';
import { phraseEnd } from './role-phrase.ts';

/** Somebody watched who never held a post is not the one whom it means, unless his own office in the list says so; of those who left it the list need not know all. */
export const mayHold = (figure: Figure, { id, holders, several }: Role, { watchlist }: Context): boolean =>
  !holders?.length ||
  several === true ||
  holders.some((holder) => holder.figure === figure) ||
  officesOf(figure, watchlist).some((office) => office.id === id);

/** "Deputy minister arrested // X was informed": of a figure whose office is given and never was a deputy's. */
export const wasNoDeputy = ({ role }: Figure, { deputy }: Role): boolean =>
  deputy &&
  role !== undefined &&
  !role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => readings.en.posts.deputy?.test(word));

/** Whether two offices may be of one circle; one without circles says nothing. */
export const shareCircle = ({ circles }: Pick<Role, 'circles'>, other: Pick<Role, 'circles'>): boolean =>
  circles.some((circle) => other.circles.includes(circle));

/** "General dismissed // Nabiullina welcomed it": neither the circle of a figure nor that of the office that is given of him is the role's. */
export function isOfOtherCircle(figure: Figure, role: Role, { watchlist }: Context): boolean {
  const { circles, leader } = role;
  if (circles.length === 0 || circles.includes(figure.circle) || leader === figure.id) return false;
  const own = officesOf(figure, watchlist).filter((office) => office.circles.length > 0);
  return own.length > 0 && !own.some((office) => shareCircle(office, role));
}

const known = new WeakMap<Figure, Role[]>();

/** The roles that a figure's office in the list names. */
function officesOf(figure: Figure, { roles }: Watchlist): Role[] {
  const before = known.get(figure);
  if (before) return before;
  const words = wordsOf(figure.role ?? '').map(({ form }) => form);
  const offices = roles.en.matchesIn(words).map(({ meaning }) => meaning);
  known.set(figure, offices);
  return offices;
}

/** "Deputy governor arrested // Governor X had berated him": the same office, and only one of the two its deputy. */
export function isOtherRank(one: readonly string[], other: readonly string[], language: Language): boolean {
  const { deputy } = readings[language].posts;
  if (deputy === undefined || one.at(-1) !== other.at(-1)) return false;
  return one.some((word) => deputy.test(word)) !== other.some((word) => deputy.test(word));
}

/** "Artist" is no governor: a vocation that only figures of some circles have. */
export const isOfOtherCalling = ({ circle }: Figure, { bearers }: Role): boolean => bearers?.includes(circle) === false;

/** Letters by which two forms of a word are known to be one. */
const stemLetters = 4;

/** «Главу Сосновского района уволили // Глава региона X»: the same word, and the head of something else. */
export function isOtherOffice(
  { from, to }: Pick<Mention, 'from' | 'to'>,
  title: readonly string[],
  sentence: Sentence,
  context: Context,
): boolean {
  if (!grammars[context.language].hasCases) return false;
  const stems = (forms: readonly string[]) => forms.map((form) => form.slice(0, stemLetters));
  const [head, ...own] = stems(sentence.forms.slice(from, phraseEnd(sentence, context, to)));
  const at = stems(title).indexOf(head ?? '');
  const other = at < 0 ? [] : stems(title.slice(at + 1));
  return own.length > 0 && other.length > 0 && !own.some((stem) => other.includes(stem));
}

/** "Deputy minister arrested // Governor X said": the office right before a name is of other circles; a rank may go with any. */
export function isOfOtherKind(title: readonly string[], role: Role, { watchlist, language }: Context): boolean {
  if (
    title.length === 0 ||
    role.circles.length === 0 ||
    title.some((form) => readings[language].posts.former.test(form))
  )
    return false;
  const found = watchlist.roles[language].matchesIn([...title]);
  const last = Math.max(...found.map(({ match }) => match.end));
  const own = found.filter(({ match, meaning }) => match.end === last && meaning.circles.length > 0);
  return own.length > 0 && !own.some(({ meaning }) => meaning.rank || shareCircle(meaning, role));
}

/** Whether an office is of several people: «руководители», "generals"; «главы» may be of one. */
export function isPlural(sentence: Sentence, mention: Mention, context: Context): boolean {
  const word = sentence.forms[headOf(sentence, mention, context)] ?? '';
  if (mention.cases === anyCase) return orderOf(context).noun.plural.test(word);
  const isNominative = (mention.cases & cases.nominative) !== 0;
  return isNominative
    ? mention.cases === cases.nominative && syntaxIfAny(context)?.noun.several.test(word) === true
    : grammars[context.language].manyEnding.test(word);
}

/** The noun of a role: the one before "of" or the last, where nouns decline the first behind its adjectives. */
export function headOf(
  { forms }: Sentence,
  { from, to, cases: own }: Pick<Mention, 'from' | 'to' | 'cases'>,
  context: Context,
): number {
  const noun = syntaxIfAny(context)?.noun;
  if (own !== anyCase && noun) {
    const isAdjective = (form: string) =>
      noun.adjectives.some(([ending]) => ending.test(form)) && !noun.ofOffice.test(form);
    let at = from;
    while (at < to - 1 && isAdjective(forms[at]!)) at++;
    return at;
  }
  const { of } = grammars[context.language];
  const { heading } = orderOf(context).preposition;
  const joint = forms.slice(from, to).findIndex((form) => of.has(form) || heading.has(form));
  return joint > 0 ? from + joint - 1 : to - 1;
}

/** Whether the list has somebody in an office that one holds at a time. */
export const holds = ({ holders, several }: Role, { who }: Mention): boolean =>
  !several && who.kind === 'figure' && holders?.some(({ figure }) => figure === who.figure) === true;
