// Finds figures by name: whole names first; they license the bare surname elsewhere in the item.

import { anyCase, type CaseSet } from '../../languages/cases.ts';
import type { Figure } from '../../watchlist/compile.ts';
import { isPatronymic } from '../../watchlist/patronymics.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Candidate, mentionOf } from './candidate.ts';
import { candidatesOf } from './figure-candidates.ts';
import { choose } from './figure-choice.ts';
import type { Mention } from './mention.ts';
import { othersIn } from './namesakes.ts';
import { vouchIn } from './vouch.ts';

/** All figure mentions of the item. A different first name is a veto; so is a bare surname that its policy forbids. */
export function findFigures(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const perSentence = sentences.map((sentence) => candidatesOf(sentence, itemContext));
  const candidates = perSentence.flat();
  if (candidates.length === 0) return sentences.flatMap((sentence) => withoutOverlap(nicknames(sentence, itemContext)));
  const context = withKnown(itemContext, candidates);
  const whole = new Set(perSentence.flatMap((list) => list.filter((c) => c.whole).map((c) => c.form.figure.id)));
  const bearers = byPatronymicOf(candidates);
  const licensed = new Set([...whole, ...sentences.flatMap((sentence) => namedTwice(sentence, context, bearers))]);
  const isVouched = vouchIn(sentences, context, candidates);
  const evidence = { licensed, isVouched, others: othersIn(perSentence, sentences, context, whole) };
  return sentences.flatMap((sentence, index) =>
    withoutOverlap([
      ...choose(perSentence[index] ?? [], sentence, context, evidence),
      ...nicknames(sentence, context),
      ...byPatronymic(sentence, context, licensed, bearers),
    ]),
  );
}

/** "Chemezov and Nabiullina resign": one who can be nobody else shows of which country a text speaks that has no word of it. */
function withKnown(context: Context, candidates: readonly Candidate[]): Context {
  if (context.home) return context;
  const isSure = ({ form, whole, blocked }: Candidate) =>
    !blocked && !form.everyday && (whole || form.figure.bare === 'always');
  return candidates.some(isSure) ? { ...context, home: true } : context;
}

type Bearers = (patronymic: string) => readonly Figure[];

/** Who of the item bears a patronymic, in the order in which they are named; nothing is done until one is asked for. */
function byPatronymicOf(candidates: readonly Candidate[]): Bearers {
  let bearers: Map<string, Figure[]> | undefined;
  return (patronymic) => {
    if (!bearers) {
      bearers = new Map();
      const figures = new Set(candidates.filter(({ blocked }) => !blocked).map(({ form }) => form.figure));
      for (const figure of figures)
        for (const form of figure.patronymics.keys()) bearers.set(form, [...(bearers.get(form) ?? []), figure]);
    }
    return bearers.get(patronymic) ?? [];
  };
}

/** A given name with patronymic elsewhere in the item vouches for the surname: «Козак ... Дмитрий Николаевич». */
function namedTwice(sentence: Sentence, context: Context, bearers: Bearers): string[] {
  return sentence.tokens.flatMap((token, at) => {
    const next = sentence.forms[at + 1] ?? '';
    if (!token.capital || !isPatronymic(next) || context.watchlist.surnames.has(sentence.forms[at + 2] ?? ''))
      return [];
    return bearers(next).flatMap((figure) => (figure.given.has(token.form) ? [figure.id] : []));
  });
}

/** «Дмитрий Олегович» without surname, of a figure whom the item names in full or by surname. */
function byPatronymic(
  sentence: Sentence,
  context: Context,
  licensed: ReadonlySet<string>,
  bearers: Bearers,
): Mention[] {
  return sentence.tokens.flatMap((token, at) => {
    const next = sentence.tokens[at + 1];
    if (
      !token.capital ||
      !next?.capital ||
      !isPatronymic(next.form) ||
      context.watchlist.surnames.has(sentence.forms[at + 2] ?? '')
    )
      return [];
    return bearers(next.form)
      .filter((figure) => licensed.has(figure.id) && figure.given.has(token.form))
      .slice(0, 1)
      .map((figure) =>
        mentionOf(
          {
            form: { figure, rest: [], cases: anyCase, everyday: false },
            from: at,
            to: at + 2,
            cases: figure.given.get(token.form) ?? anyCase,
            rule: 'given name and patronymic',
            whole: true,
            agrees: true,
            blocked: false,
          },
          sentence,
        ),
      );
  });
}

/** «Патриарх Кирилл»: the given name in a nickname shows its case; one without any may stand in each. */
function casesOfGiven({ forms }: Sentence, from: number, to: number, { watchlist, language }: Context): CaseSet {
  if (!grammars[language].hasCases) return anyCase;
  for (const form of forms.slice(from, to)) {
    const given = watchlist.givenNames.get(form);
    if (given) return given.cases;
  }
  return anyCase;
}

function nicknames(sentence: Sentence, context: Context): Mention[] {
  return context.watchlist.nicknames.matchesIn(sentence.forms).map(({ meaning: figure, at, match }) =>
    mentionOf(
      {
        form: { figure, rest: [], cases: anyCase, everyday: false },
        from: at,
        to: match.end,
        cases: casesOfGiven(sentence, at, match.end, context),
        rule: 'nickname',
        whole: true,
        agrees: true,
        blocked: false,
      },
      sentence,
    ),
  );
}

/** Of mentions within one another the widest stays, of equal ones the first: "Putin's chef" is not also Putin. */
function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention, index) =>
      !mentions.some((other, position) => {
        const longer = other.to - other.from - (mention.to - mention.from);
        const within = other.from <= mention.from && other.to >= mention.to;
        return within && (longer > 0 || (longer === 0 && position < index));
      }),
  );
}
