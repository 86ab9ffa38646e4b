// Finds positions of the elite: "a Russian diplomat", «замглавы Росгвардии», with the words that bind them to the watched country.

import { type CaseSet, cases } from '../../languages/cases.ts';
import type { Role } from '../../watchlist/compile.ts';
import { bySentence } from '../text/by-sentence.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { quotedAround } from '../text/quotes.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { bearerBehind } from './bearer.ts';
import type { Mention } from './mention.ts';
import { goesOn, isBound } from './role-binding.ts';
import { meets, type RoleMention } from './role-mention.ts';
import { adjoins } from './role-names.ts';
import { phraseEnd, phraseStart } from './role-phrase.ts';
import { ofFigure } from './somebodys-man.ts';
import { compoundCases, countedCases } from './title-cases.ts';

export function findRoles(
  sentences: readonly Sentence[],
  context: Context,
  figures: readonly Mention[],
): RoleMention[] {
  const table = context.watchlist.roles[context.language];
  const figuresIn = bySentence(figures);
  /** A sentence goes on about the one before; a headline about what the summary tells. */
  const beside = ({ index, field }: Sentence) =>
    [sentences[index - 1], field === 'title' ? sentences[index + 1] : undefined].filter((one) => one !== undefined);
  return sentences.flatMap((sentence) => {
    const own = figuresIn(sentence.index);
    const found = table.matchesIn(sentence.forms).flatMap(({ at, meaning, match }) => {
      const role = toRole(sentence, context, meaning, at, match.end, match.cases, beside(sentence));
      return meaning.of === undefined ? [role] : ofFigure(role, own, sentence, context);
    });
    if (found.length === 0) return [];
    return outside(
      widest(
        found.filter((role) => !isParted(role, sentence) && !isTitleOfThing(role, sentence, context)),
        context,
      ),
      sentence,
    ).map((role) => ({
      ...role,
      named: own.some((figure) => adjoins(role, figure, sentence, context.language) && meets(role, figure, context)),
    }));
  });
}

/** "Moved on Rostov, leader says": no office goes on behind a comma. */
const isParted = ({ from, to }: RoleMention, { tokens }: Sentence): boolean =>
  tokens.slice(from + 1, to).some(({ gap }) => /[,;:()]/.test(gap));

/** «Сериал «Генерал» снят с эфира»: a word in quotes by itself is the name of a thing. */
const isTitleOfThing = ({ from, to, np }: RoleMention, sentence: Sentence, context: Context): boolean =>
  syntaxIfAny(context)?.noun.titled.test(sentence.forms[np - 1] ?? '') === true &&
  quotedAround(sentence, { from, to }, 0) !== undefined;

function toRole(
  sentence: Sentence,
  context: Context,
  entry: Role,
  from: number,
  to: number,
  declined: CaseSet,
  beside: readonly Sentence[],
): RoleMention {
  const compound = compoundCases(sentence, from, to, context.language);
  const np = phraseStart(sentence, context, from, compound ?? declined);
  const end = phraseEnd(sentence, context, to);
  const text = closed(sentence.text.slice(sentence.tokens[np]?.start, sentence.tokens[to - 1]?.end).toLowerCase());
  const own = compound ?? countedCases(sentence, np, from, context.language) ?? declined;
  return {
    entry,
    sentence: sentence.index,
    from,
    to,
    np,
    end,
    bearer: bearerBehind(sentence, context, { np, to }, own),
    cases: own,
    text,
    named: false,
    foreign: sentence.forms.slice(np, from).some(context.country.isForeign),
    bound:
      isBound(sentence, context, entry, np, from, to, end) || beside.some((other) => goesOn(other, sentence, context)),
  };
}

/** «Топ-менеджер «Росатома»»: a name in quotes whole. */
function closed(text: string): string {
  const count = (mark: string) => text.split(mark).length - 1;
  const open = [...'«„“'].find((mark) => count(mark) > count(closing[mark]!));
  return open ? text + closing[open] : count('"') % 2 === 1 ? `${text}"` : text;
}

const closing: Readonly<Record<string, string>> = { '«': '»', '„': '“', '“': '”' };

/**
 * Of overlapping roles the longest stays: "deputy defence minister" over "minister"; of two as long the head of both: "Russian Army General".
 * Where names decline the one that stands first heads the other: «заместитель начальника управления».
 */
function widest(roles: readonly RoleMention[], { language }: Context): RoleMention[] {
  const { hasCases } = grammars[language];
  return roles.filter(
    (role, index) =>
      !roles.some((other, position) => {
        if (other === role || other.from >= role.to || role.from >= other.to) return false;
        if (hasCases && other.from !== role.from) return other.from < role.from;
        const longer = other.to - other.from - (role.to - role.from);
        return longer > 0 || (longer === 0 && (other.to === role.to ? position < index : other.to > role.to));
      }),
  );
}

/** "A commander of the mercenary Wagner Group": what stands in another role's complement, in the genitive where names decline, is part of it. */
const outside = (roles: readonly RoleMention[], { tokens }: Sentence) =>
  roles.filter(
    (role) =>
      ((role.cases & cases.genitive) === 0 && tokens[role.from]!.gap !== '-') ||
      !roles.some((other) => other !== role && other.bound && role.from >= other.to && role.to <= other.end),
  );
