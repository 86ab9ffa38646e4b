// Title and summary as one account: a headline's roles and epithets stand for the people whom the summary introduces.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import { actedOn, isOblique } from './acted-on.ts';
import { speaks } from './bystander.ts';
import { fits } from './fitting.ts';
import { type Description, epithets, persons } from './headline-people.ts';
import { type Introduced, peopleOf, roleOf, type Summary } from './introduced.ts';
import { isNamed, isStanding, type Mention, type Who } from './mention.ts';
import { headOf } from './offices.ts';
import { tellsOfOther } from './role-phrase.ts';
import type { RoleMention } from './roles.ts';

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

/** Whoever a description means: the one with just its office, else the first of those who open the summary whom it fits; all of them where it is a plural. */
function meant(
  description: Description,
  { opening, all, speaker, named }: Summary & { named: readonly Mention[] },
  sentences: readonly Sentence[],
  context: Context,
): Mention[] {
  const { sentence, from, to, np, cases, text, entry } = description;
  const { forms } = sentences[sentence]!;
  const isFitting = (person: Introduced) => fits(description, person, sentences, context);
  const { manyEnding, counting } = grammars[context.language];
  const head = headOf(sentences[sentence]!, { from, to, cases }, context);
  const isCounted = forms.slice(Math.max(0, np - 1), to).some((form) => counting?.has(form));
  const isPlural = isCounted || manyEnding.test(forms[head] ?? '');
  const holders = all.filter(({ role }) => entry !== undefined && role?.entry === entry);
  const isSpeaking = np === 0 && speaks(description, sentences[sentence]!, context);
  const talker = isSpeaking && speaker && isFitting(speaker) ? speaker : undefined;
  const one = talker ?? (holders.length === 1 && isFitting(holders[0]!) ? holders[0] : undefined);
  const people = isPlural ? opening : one ? [one] : told(description, { opening, all, named }, sentences, context);
  const fitting = people.filter(isFitting);
  if (isPlural ? fitting.length < 2 : fitting.length === 0) return [];
  const whos = (isPlural ? fitting : fitting.slice(0, 1)).map(({ mention: { who } }): Who => {
    return who.kind === 'other' ? { kind: 'person', name: who.name, role: text, entry } : who;
  });
  const [who, ...others] = whos;
  const gender = isPlural ? undefined : fitting[0]!.mention.gender;
  const place = { sentence, from, to, np, cases, gender };
  const isAlive = speaks(fitting[0]!.mention, sentences[fitting[0]!.mention.sentence]!, context);
  const bearer: Who = entry ? { kind: 'role', role: text, entry } : { kind: 'other', name: text };
  return [
    {
      who: who!,
      ...place,
      ...(isAlive && { office: bearer }),
      rule: 'role, named elsewhere',
      ...(others.length > 0 && { others }),
    },
  ];
}

/** "Channel pulls host off air // Its editor A said B had been suspended": what is done is not done to the source. */
function told(
  description: Description,
  { opening, all, named }: Summary & { named: readonly Mention[] },
  sentences: readonly Sentence[],
  { language }: Context,
): readonly Introduced[] {
  const { np, sentence } = description;
  const [first, second] = opening;
  const { prepositions, conjunctions, speech, hasCases } = grammars[language];
  // «Главу ведомства уволили // Премьер X уволил главу ведомства Y»: whoever does it is not who it befalls.
  if (hasCases && isOblique(description)) {
    const other = first && actedOn(first.mention, named, sentences[first.mention.sentence]!);
    return other ? all.filter(({ mention }) => mention === other) : opening;
  }
  const before = sentences[sentence]!.forms[np - 1];
  const isObject =
    before !== undefined && !prepositions.has(before) && !conjunctions.has(before) && !speech.has(before);
  if (!isObject || !first || second) return opening;
  const { forms } = sentences[first.mention.sentence]!;
  const next = all.find(({ mention }) => mention.from > first.mention.to);
  const isSource = next && forms.slice(first.mention.to, next.mention.from).some((form) => speech.has(form));
  return isSource ? [next] : opening;
}
