// Where the phrase of a name begins, with its titles and adjectives, and which roles are part of it.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { appositiveStart } from './appositive.ts';
import type { Mention } from './mention.ts';
import type { RoleMention } from './role-mention.ts';
import { partStart, phraseStart } from './role-phrase.ts';

/** A name's phrase begins with its adjectives; in languages with cases also with its title, whose case it shares. `roles`: of its sentence. */
export function withTitle(
  mention: Mention,
  roles: readonly RoleMention[],
  sentence: Sentence,
  context: Context,
): Mention {
  if (!grammars[context.language].hasCases) {
    const np = phraseStart(sentence, context, mention.from);
    const start =
      appositiveStart(mention, roles, sentence, context) ?? titleStart(mention.from, np, roles, sentence, context);
    return { ...mention, np: start };
  }
  const np = singularStart(sentence, context, mention);
  const title = roles.find(
    (role) =>
      (role.bearer === mention.from ||
        (role.to <= mention.from &&
          mention.from < Math.max(role.end, role.to + 1) &&
          /^[\s'"«»“”-]*$/.test(sentence.tokens[mention.from]?.gap ?? '') &&
          mention.from - role.to < 4)) &&
      (role.cases & mention.cases) !== 0 &&
      !grammars[context.language].relations.has(sentence.forms[mention.from - 1] ?? ''),
  );
  return title
    ? {
        ...mention,
        np: partStart(Math.min(np, title.np), sentence, context),
        cases: mention.cases & title.cases || mention.cases,
      }
    : { ...mention, np };
}

/** "Head of the Russian navy Nikolai Yevmenov": the phrase begins with the title, whose complement leads up to the name. */
function titleStart(
  from: number,
  np: number,
  roles: readonly RoleMention[],
  { tokens, forms }: Sentence,
  { language }: Context,
): number {
  const { relations, freeOrder } = grammars[language];
  const isBeside = (at: number) => /^\s*$/.test(tokens[at]?.gap ?? '');
  /** "Critic of X", "aide to X": somebody else than X. */
  const isWhose = ({ to }: RoleMention) => relations.has(forms[to - 1] ?? '');
  const isJoined = (role: RoleMention) =>
    isBeside(np) && role.to === np && (role.named || !freeOrder) && !isWhose(role);
  // Some offices end in whose they are: "governor of Kursk Alexei Smirnov", « patron de Gazprom Alexeï Miller », "daughter of Putin ally X".
  const isEndingOffice = ({ entry, to }: RoleMention) =>
    (entry.holders !== undefined || entry.of !== undefined) && to === from && isBeside(from);
  const title = roles.find(
    (role) =>
      role.np < np && ((role.to < np && np <= role.end && !isWhose(role)) || isJoined(role) || isEndingOffice(role)),
  );
  return title ? title.np : np;
}

/** «его заместителя Болюха»: the possessive is part of the phrase and stands for nobody by itself. */
export const whoseStart = (
  { sentence, np, from }: Mention,
  sentences: readonly Sentence[],
  context: Context,
): number => (isPossessivePronoun(sentences[sentence]?.forms[np], context) ? np : from);

const isPossessivePronoun = (form: string | undefined, context: Context): boolean =>
  syntaxIfAny(context)?.pronoun.possessive.test(form ?? '') === true;

/**
 * Where a single person's phrase begins: «среди погибших Пригожин» leaves out what is plural, «его заместителя Болюха» takes in
 * whose he is.
 */
function singularStart(sentence: Sentence, context: Context, { from, cases }: Mention): number {
  const { relations, fullParticiple } = grammars[context.language];
  const { pluralAdjective } = syntaxIfAny(context)?.noun ?? {};
  if (relations.has(sentence.forms[from - 1] ?? '') && isPossessivePronoun(sentence.forms[from - 2], context))
    return from - 2;
  let np = phraseStart(sentence, context, from, cases);
  for (let at = np; at < from; at++) {
    const form = sentence.forms[at] ?? '';
    // «Иванов, уволенный Шойгу»: a participle behind a comma describes whoever stands before it.
    const isBehindName = hasComma(sentence, at) && sentence.tokens[at - 1]?.capital === true;
    if (pluralAdjective?.test(form) || (isBehindName && fullParticiple?.test(form))) np = at + 1;
  }
  return np;
}

/** A role within a name's own phrase ("Wagner warlord Prigozhin") is that person. */
export const covers = (name: Mention, role: RoleMention, context: Context) =>
  !(grammars[context.language].hasCases && name.from > role.from && name.to <= role.to) &&
  !namesWhose(name, role) &&
  name.sentence === role.sentence &&
  name.np < role.to &&
  role.from < name.to;

/** "Putin ally", „Putins Umfeld“, "an ally of Putin": a role that names whose it is, and somebody else than he. */
const namesWhose = (name: Mention, role: RoleMention) =>
  name.who.kind === 'figure' &&
  name.from >= role.from &&
  name.to <= role.to &&
  name.to - name.from < role.to - role.from;
