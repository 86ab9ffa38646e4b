// Whom a pronoun or an unnamed subject means: the person whom the text was just speaking of.

import { isNamed, isStanding, type Mention } from '../mentions/mention.ts';
import { isSubjectLike } from '../mentions/subject-like.ts';
import { marks } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { orderOf } from '../text/word-order.ts';
import { isDependent, isOnlyBeside, isOwnersMan, namesWhose } from './beside.ts';
import type { Scene } from './scene.ts';

/** A plural pronoun means nobody single: they, their, они, їх. */
const isPlural = (pronoun: Mention, scene: Scene) =>
  grammars[scene.context.language].several.has(scene.sentence.forms[pronoun.from] ?? '');

const agrees = (mention: Mention, gender: 'm' | 'f' | undefined, context: Context) =>
  !gender || (!isMany(mention, context) && (!mention.gender || mention.gender === gender));

/** "Russian judges", «силовики», "Wagner": nobody single. */
function isMany({ who }: Mention, context: Context): boolean {
  if (who.kind !== 'role') return false;
  const [first = ''] = who.role.split(/\s/, 1);
  return (
    who.entry.collective === true ||
    orderOf(context).noun.plural.test(who.role) ||
    syntaxIfAny(context)?.noun.group.test(first) === true
  );
}

/** The person a pronoun stands for: first the subject of its own sentence before it, then of the sentences before. */
export function antecedent(pronoun: Mention, scene: Scene): Mention | undefined {
  if (grammars[scene.context.language].hasCases) return antecedentByCase(pronoun, scene);
  const isObject = pronoun.who.kind === 'pronoun' && pronoun.who.role === 'object';
  const before = scene.own.filter(
    (mention) =>
      mention.to <= pronoun.from &&
      mention.who.kind !== 'pronoun' &&
      !isStanding(mention) &&
      agrees(mention, pronoun.gender, scene.context) &&
      !(isObject && isOfOneClause(mention, pronoun, scene)),
  );
  if (isPlural(pronoun, scene)) return undefined;
  const heads = before.filter(
    (mention) => !namesWhose(mention, scene) && !isOwnersMan(mention, scene) && !isSaidOf(mention, pronoun, scene),
  );
  const local =
    heads.find((mention) => isSubjectLike(mention, scene)) ?? heads.findLast((mention) => !isGoverned(mention, scene));
  if (!local && isOfStranger(pronoun, scene)) return undefined;
  const meant = local ?? salient(scene, pronoun.gender) ?? announced(scene, pronoun.gender);
  return meant && isBehindStranger(meant, scene) ? undefined : meant;
}

/** "A tycoon and a Putin ally, he built an army": what opens the sentence says of the pronoun who he is. */
function isSaidOf(mention: Mention, pronoun: Mention, { sentence, own, context }: Scene): boolean {
  const { joins } = grammars[context.language];
  const opens = ({ who, np }: Mention) => who.kind === 'role' && np <= 1;
  const isJoined = (first: Mention) =>
    opens(first) && joins.has(sentence.forms[first.to] ?? '') && first.to + 1 === mention.np;
  const isSubject = pronoun.who.kind === 'pronoun' && pronoun.who.role === 'subject';
  const isRole = mention.who.kind === 'role';
  return isSubject && isRole && hasComma(sentence, pronoun.from) && (opens(mention) || own.some(isJoined));
}

/** "One person is in custody, and he has confessed": whom the sentence itself brings in, and who is nobody of ours. */
function isOfStranger({ from }: Mention, { sentence: { forms }, context: { language } }: Scene): boolean {
  const { indefinite, strangers } = grammars[language];
  return forms.slice(0, from).some((form, at) => indefinite.has(form) && strangers.has(forms[at + 1] ?? ''));
}

/** "Woman who sent bomb to general jailed // She ...": an unnamed officer behind a stranger is only part of what the stranger did. */
const isBehindStranger = ({ who, sentence, np }: Mention, { sentences, context: { language } }: Scene): boolean =>
  who.kind === 'role' && sentences[sentence]!.forms.slice(0, np).some((form) => grammars[language].strangers.has(form));

/** "Presenter reveals how she fled // Marina Ovsyannikova ...": a headline's pronoun may mean whom the next sentence names first. */
function announced(scene: Scene, gender: 'm' | 'f' | undefined): Mention | undefined {
  if (scene.sentence.field !== 'title' || grammars[scene.context.language].freeOrder) return undefined;
  const next = scene.sentence.index + 1;
  const first = scene
    .mentionsIn(next)
    .find((mention) => (isNamed(mention) || mention.who.kind === 'other') && !isStanding(mention));
  return first && agrees(first, gender, scene.context) ? first : undefined;
}

/** Nothing parts the two: whoever does something does it to somebody else. */
function isOfOneClause(mention: Mention, pronoun: Mention, { sentence: { tokens, forms }, context }: Scene): boolean {
  const { conjunctions, relatives } = grammars[context.language];
  return (
    !tokens.slice(mention.to, pronoun.from + 1).some((token) => marks.test(token.gap)) &&
    !forms.slice(mention.to, pronoun.from).some((form) => conjunctions.has(form) || relatives.has(form))
  );
}

/** An object is not the subject of its own clause, and «его» is seldom the president or whoever is quoted. */
function antecedentByCase(pronoun: Mention, scene: Scene): Mention | undefined {
  if (isPlural(pronoun, scene)) return undefined;
  const isObject = pronoun.who.kind === 'pronoun' && pronoun.who.role === 'object';
  const fits = (mention: Mention) =>
    mention.who.kind !== 'pronoun' &&
    agrees(mention, pronoun.gender, scene.context) &&
    !(isObject && isOfOneClause(mention, pronoun, scene)) &&
    !isDependent(mention, scene);
  const before = scene.own.filter((mention) => mention.to <= pronoun.from && fits(mention));
  const quiet = before.filter((mention) => !isStanding(mention));
  const local = quiet.find((mention) => isSubjectLike(mention, scene)) ?? quiet.at(-1);
  return local ?? salient(scene, pronoun.gender);
}

/** "Talks with X. He ..." is of another; "the rise of X. He ...", "a spokesman for X said he ..." are not. */
function isGoverned({ np }: Mention, { sentence: { forms }, context }: Pick<Scene, 'sentence' | 'context'>): boolean {
  const { prepositions, of, concerning = of } = grammars[context.language];
  const before = forms[np - 1] ?? '';
  return prepositions.has(before) && !concerning.has(before);
}

/** How many sentences back a pronoun is followed. */
const memory = 4;

/**
 * The person of the preceding sentences who was most probably spoken of: subjects before others, nearer before farther.
 * The president and his spokesmen stand in every text and are passed over.
 */
export function salient(scene: Scene, gender: 'm' | 'f' | undefined, back = memory): Mention | undefined {
  for (let index = scene.sentence.index - 1; index >= Math.max(0, scene.sentence.index - back); index--) {
    const there = { ...scene, sentence: scene.sentences[index]! };
    const candidates = scene
      .mentionsIn(index)
      .filter(
        (mention) =>
          mention.who.kind !== 'pronoun' &&
          agrees(mention, gender, scene.context) &&
          !isStanding(mention) &&
          !isOnlyBeside(mention, there),
      );
    const spokenOf =
      candidates.find((mention) => isSubjectLike(mention, there)) ?? candidates.find((one) => !isGoverned(one, there));
    if (spokenOf) return spokenOf;
  }
  return undefined;
}
