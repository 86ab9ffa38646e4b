// The offices that stand right before a surname, and whether they tell who is meant.
import { readings } from '../../languages/readings.ts';
import type { Holder, Role } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Candidate } from './candidate.ts';
import { holdersAt } from './post-place.ts';

/** Words from a "former" to the name: "former State Duma lawmaker Popov". */
const formerReach = 6;

/** "General Popov", «депутат Белоусов»: a role right before the surname that fits the figure's circle; of a post, one of its holders. */
export function titled(candidate: Candidate, sentence: Sentence, context: Context): Candidate {
  const { figure } = candidate.form;
  const titles = titlesBefore(candidate, sentence, context);
  const isHome = context.home || (figure.bare === 'context' && !context.foreign);
  if (titles.length === 0 || !isHome || foreignTitle(sentence, context, candidate.from)) return candidate;
  const post = titles.find(({ holders }) => holders?.length);
  if (post?.holders?.some((holder) => holder.figure === figure))
    return { ...candidate, rule: 'surname after his post' };
  if (post && !post.role.several) return candidate;
  const { former } = readings[context.language].posts;
  const isFormer = sentence.forms
    .slice(Math.max(0, candidate.from - formerReach), candidate.from)
    .some((form) => former.test(form));
  const fits =
    titles.some(({ role }) => role.circles.includes(figure.circle)) || (figure.belonged === true && isFormer);
  return fits ? { ...candidate, rule: 'surname after a title' } : candidate;
}

type Title = { role: Role; holders: readonly Holder[] };

/** The roles that stand right before a surname, the nearest first. */
function titlesBefore(candidate: Candidate, sentence: Sentence, context: Context): Title[] {
  const roles = context.watchlist.roles[context.language];
  const found: Title[] = [];
  for (let at = candidate.from - 1; at >= Math.max(0, candidate.from - 4); at--) {
    if (!/^[\s'’«»"”“-]*$/.test(sentence.tokens[at + 1]?.gap ?? '')) break;
    for (const { meaning, match } of roles.matchesAt(sentence.forms, at))
      if (match.end <= candidate.from && meaning.of === undefined && (match.cases & candidate.cases) !== 0)
        found.push({ role: meaning, holders: holdersAt(meaning, sentence.forms, at, match.end, context) });
  }
  return found;
}

/** "Ukrainian general Popov": the nearest country word before the name within its phrase is another country's. */
export function foreignTitle(sentence: Sentence, context: Context, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (!/^[ '’-]*$/.test(sentence.tokens[at + 1]?.gap ?? '')) return false;
    const form = sentence.forms[at] ?? '';
    if (grammars[context.language].prepositions.has(form)) return false;
    if (context.country.isOwn(form)) return false;
    if (context.country.isForeign(form)) return true;
  }
  return false;
}
