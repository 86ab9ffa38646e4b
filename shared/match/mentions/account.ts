// Title and summary as one account: a headline's roles and epithets stand for the people whom the summary introduces.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import { isOfUnnamed } from './called.ts';
import { type Description, epithets, persons } from './headline-people.ts';
import { type Introduced, peopleOf } from './introduced.ts';
import { meant } from './meant.ts';
import { isNamed, isStanding, type Mention } from './mention.ts';
import { type RoleMention, roleOf } from './role-mention.ts';
import { tellsOfOther } from './role-phrase.ts';

/** The mentions by which the headline's descriptions are people of the summary; those that find nobody are left out. */
export function readAsOne(
  named: readonly Mention[],
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Mention[] {
  const inTitle = named.filter(({ sentence }) => sentences[sentence]!.field === 'title');
  const label = labelOf(inTitle, roles, sentences);
  const { hasCases, prepositions } = grammars[context.language];
  // «посол в Париже»: where he serves is not whose he is.
  const isForeign = ({ foreign, sentence, to, end }: RoleMention) =>
    foreign ||
    sentences[sentence]!.forms.slice(to, end).some(
      (form, at, all) => context.country.isForeign(form) && !(hasCases && prepositions.has(all[at - 1] ?? '')),
    );
  const summary = label ? { opening: [label], all: [label] } : peopleOf(named, roles, sentences, context);
  if (summary.opening.length === 0 && summary.all.length === 0) return [];
  const descriptions = [
    ...roles.filter((role) => sentences[role.sentence]!.field === 'title' && !role.named && !isForeign(role)),
    ...epithets(inTitle, sentences, context),
    ...persons(roles, sentences, context),
  ].filter(
    ({ from, to, np, sentence }) =>
      !tellsOfOther(sentences[sentence]!, np, context) &&
      !isOfUnnamed({ np, from }, sentences[sentence]!, inTitle, context) &&
      inTitle.every(
        (name) =>
          name.sentence !== sentence ||
          ((name.to <= from || to <= (hasCases ? name.np : name.from)) && !isApposed(name, np, sentences[sentence]!)),
      ),
  );
  const isOrdered = descriptions.length > 1 && descriptions.length === summary.opening.length;
  // "X: official detained" is what X says.
  const telling = label ? descriptions.filter(({ np, to }) => to - np > 1) : descriptions;
  return telling.flatMap((description, at) => {
    const own = (isOrdered ? [summary.opening[at]!] : summary.opening).filter(
      (person) =>
        !descriptions.some(
          (other) =>
            other !== description && (leads(person, other) || acts(person, description, other, sentences, context)),
        ),
    );
    return meant(description, { ...summary, opening: own, named }, sentences, context);
  });
}

/** "Ivan Sinitsyn, the dissident artist": what stands behind the comma says who he is. */
const isApposed = ({ to }: Mention, np: number, { tokens }: Sentence): boolean =>
  to <= np &&
  np - to <= appositionReach &&
  /^\s*,/.test(tokens[to]?.gap ?? '') &&
  tokens.slice(to + 1, np + 1).every(({ gap }) => /^[\s-]*$/.test(gap));

/** Words before the noun that says who he is. */
const appositionReach = 4;

/** "Bomb wounds official, Wagner chief says // X, the head of Wagner": whom one office means by itself, no other does. */
const leads = ({ mention: { who } }: Introduced, { entry }: Description): boolean =>
  who.kind === 'figure' && entry?.leader === who.figure.id;

/** "Governor sacks local official // Governor X said": of two offices the first is whoever bears it in the summary, and does it to the other. */
function acts(
  { role }: Introduced,
  one: Description,
  other: Description,
  sentences: readonly Sentence[],
  context: Context,
): boolean {
  const sentence = sentences[one.sentence]!;
  const isSame = one.entry === undefined || one.entry.of !== undefined || one.entry.id === role?.entry.id;
  const isActing = other.entry !== undefined && other.entry.id === role?.entry.id && other.to <= one.np;
  const isOffice = orderOf(context).preposition.as.has(sentence.forms[one.np - 1] ?? '');
  return isActing && !isSame && !isOffice && !hasComma(sentence, one.np);
}

/** "Dmitry Bulgakov: Putin fires deputy defence chief": a headline's label says whom the rest of it describes. */
function labelOf(
  inTitle: readonly Mention[],
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
): Introduced | undefined {
  const [mention] = inTitle.filter(({ np }) => np === 0);
  const isLabel =
    mention &&
    mention.to - mention.from > 1 &&
    isNamed(mention) &&
    !isStanding(mention) &&
    sentences[mention.sentence]!.tokens[mention.to]?.gap.startsWith(':');
  return isLabel ? { mention, role: roleOf(mention, roles) } : undefined;
}
