// Which of the candidates for a name is meant: whole names first, a bare surname only where its policy allows it.
import type { Figure } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { type Candidate, mentionOf } from './candidate.ts';
import type { Mention } from './mention.ts';
import { isBehindOther, isInTitle, isNamesake } from './namesakes.ts';
import { foreignTitle, titled } from './surname-titles.ts';
import type { Vouch } from './vouch.ts';

/** What the whole item tells of whom its surnames mean. */
export type Evidence = {
  /** Ids of those whom it names in full. */
  licensed: ReadonlySet<string>;
  isVouched: Vouch;
  /** Those whose surname it gives to somebody else. */
  others: ReadonlySet<Figure>;
};

export function choose(
  candidates: readonly Candidate[],
  sentence: Sentence,
  context: Context,
  evidence: Evidence,
): Mention[] {
  const { licensed, isVouched } = evidence;
  const chosen: Mention[] = [];
  const positions = new Set(candidates.map((candidate) => candidate.to));
  for (const to of positions) {
    const here = candidates.filter(
      (candidate) => candidate.to === to && !candidate.blocked && !isNamesake(candidate, sentence, context),
    );
    const whole = here.filter((candidate) => candidate.whole);
    if (whole.length > 0) {
      const isAbbreviated = whole.every(({ rule }) => rule === 'initials');
      const one = isAbbreviated ? mostLikely(whole, new Set(), isVouched) : longest(whole);
      if (one) chosen.push(mentionOf(one, sentence));
      continue;
    }
    const bare = here
      .map((candidate) => titled(candidate, sentence, context))
      .filter((candidate) => allowedBare(candidate, sentence, context, evidence));
    const best = mostLikely(bare, licensed, isVouched);
    if (best)
      chosen.push(
        mentionOf(
          licensed.has(best.form.figure.id) ? { ...best, rule: 'surname, full name elsewhere' } : best,
          sentence,
        ),
      );
  }
  return [...chosen, ...listedWith(chosen, candidates, sentence, context)];
}

/** «Радаев, Жвачкин, кировский Васильев и Евстифеев»: a bare surname in a list with others of his circle. */
function listedWith(
  chosen: readonly Mention[],
  candidates: readonly Candidate[],
  sentence: Sentence,
  context: Context,
): Mention[] {
  const { forms, tokens } = sentence;
  const { joins: listed } = grammars[context.language];
  const { adjectives = [] } = syntaxIfAny(context)?.noun ?? {};
  const isAdjective = (form: string) => adjectives.some(([ending]) => ending.test(form));
  const joins = (from: number, to: number) =>
    to >= from &&
    to - from <= 2 &&
    (/,/.test(tokens[from]?.gap ?? '') || listed.has(forms[from] ?? '')) &&
    forms.slice(from, to).every((form) => listed.has(form) || isAdjective(form)) &&
    !tokens.slice(from, to + 1).some(({ gap }) => /[:;()–—]/.test(gap));
  const found = [...chosen];
  for (let grown = true; grown; ) {
    grown = false;
    for (const candidate of candidates) {
      const { form, from, to, blocked } = candidate;
      if (blocked || form.everyday || found.some((mention) => mention.from < to && from < mention.to)) continue;
      const besides = found.filter((mention) => joins(mention.to, from) || joins(to, mention.from));
      const isOne = besides.some(({ who }) => who.kind === 'figure' && who.figure.circle === form.figure.circle);
      const rivals = candidates.filter(
        (other) => other.from === from && other.form.figure.circle === form.figure.circle,
      );
      if (!isOne || rivals.length !== 1) continue;
      found.push(mentionOf({ ...candidate, rule: 'surname in a list with others of his circle' }, sentence));
      grown = true;
    }
  }
  return found.slice(chosen.length);
}

/** The widest; of equal ones that whose given name and surname agree. */
const longest = (list: readonly Candidate[]) => {
  const rank = ({ from, to, agrees }: Candidate) => 2 * (to - from) + (agrees ? 1 : 0);
  return list.reduce((a, b) => (rank(b) > rank(a) ? b : a));
};

function mostLikely(
  list: readonly Candidate[],
  licensed: ReadonlySet<string>,
  isVouched: Vouch,
): Candidate | undefined {
  const rank = (c: Candidate) =>
    (licensed.has(c.form.figure.id) ? 8 : 0) +
    (list.length > 1 && isVouched(c.form.figure) ? 4 : 0) +
    (c.rule === 'surname after his post' ? 6 : 0) +
    (c.rule === 'surname after a title' ? 2 : 0) +
    (c.form.figure.bare === 'always' ? 1 : 0);
  const sorted = [...list].sort((a, b) => rank(b) - rank(a));
  const [first, second] = sorted;
  // Two figures with equal claims to a bare surname: neither is certain.
  if (first && second && rank(first) === rank(second) && first.form.figure.id !== second.form.figure.id)
    return undefined;
  return first;
}

const isTitled = ({ rule }: Candidate) => rule === 'surname after his post' || rule === 'surname after a title';

function allowedBare(
  candidate: Candidate,
  sentence: Sentence,
  context: Context,
  { licensed, isVouched, others }: Evidence,
): boolean {
  const { figure, everyday } = candidate.form;
  if (others.has(figure) && !isTitled(candidate)) return false;
  if (licensed.has(figure.id)) return true;
  if (everyday || isInTitle(candidate, sentence, context)) return false;
  if (isVouched(figure)) return context.home && !foreignTitle(sentence, context, candidate.from);
  if (figure.bare === 'always' || isTitled(candidate)) return true;
  if (figure.bare === 'context')
    return (
      context.home &&
      !foreignTitle(sentence, context, candidate.from) &&
      !sportsText(sentence, context) &&
      !isBehindOther(candidate, sentence, context)
    );
  return false;
}

const sportsText = ({ forms }: Sentence, { language }: Context): boolean =>
  forms.some((form) => grammars[language].sport.has(form));
