// Russian and Ukrainian sentences that leave their subject unspoken go on about the person of the sentence before.
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { isSubjectLike } from '../mentions/subject-like.ts';
import { isBracketed } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { salient } from './antecedent.ts';
import { isWithinClause } from './asides.ts';
import { agrees, isOneOfMany, opensClause, verbOf } from './clause-subject.ts';
import { isFree } from './nearest.ts';
import type { Scene } from './scene.ts';

/** Whom a trigger without a subject in its own clause concerns: the only one who can be it, if anybody can, else of the sentence before. */
export function unspoken(trigger: Trigger, scene: Scene): Mention | undefined {
  if (!opensClause(trigger, scene) || !isPredicate(trigger, scene) || isOfSomebody(trigger, scene)) return undefined;
  if (trigger.event === 'died' && isInSpeech(trigger, scene)) return undefined;
  // «Банк Хотина (арестован за хищения)»: what brackets add is of whoever stands before them.
  if (isBracketed(scene.sentence, trigger.from)) return undefined;
  const rivals = scene.own.filter(({ who, cases: own }) => who.kind !== 'pronoun' && (own & cases.nominative) !== 0);
  const [only, other] = rivals;
  // «ругают Трампа, который заявил, что недоволен»: whom the clause before describes goes on.
  const { relatives } = grammars[scene.context.language];
  const clause = only && only.to <= trigger.from ? scene.sentence.forms.slice(only.to + 1, trigger.from) : [];
  if (clause.some((form) => relatives.has(form))) return undefined;
  // «X рассказал, что уехал, а потом подал заявление»
  const isBefore = only && !other && only.to <= trigger.from && isFree(only, trigger, scene, cases.nominative);
  if (isBefore && agrees(only, trigger, scene) && !isWithinClause(only, trigger, scene)) return only;
  const verb = verbOf(trigger, scene);
  // «о его отставке написали»: others did.
  if (only || grammars[scene.context.language].agreement?.plural.test(verb)) return undefined;
  const { feminine, masculine } = syntaxOf(scene.context).verb;
  const gender = feminine.test(verb) ? 'f' : masculine.test(verb) ? 'm' : undefined;
  const meant = salient(scene, gender, 1);
  const there = meant && { ...scene, sentence: scene.sentences[meant.sentence]! };
  if (!there || !isSubjectLike(meant, there)) return undefined;
  // «Карта для Иванова. Нарисовал и бежал»: whom a preposition governs does nothing.
  const { prepositions } = grammars[scene.context.language];
  if (prepositions.has(there.sentence.forms[meant.np - 1] ?? '')) return undefined;
  return meant.who.kind === 'role' && isOneOfMany(verb, meant, there) ? undefined : meant;
}

/** X ответил: «Сосед сел за руль – разбился»: what somebody says of a death is not of himself. */
function isInSpeech({ from }: Trigger, { sentence: { tokens } }: Scene): boolean {
  const marks = tokens.slice(0, from + 1).flatMap(({ gap }) => gap.match(/[«»“”"]/g) ?? []);
  return /[«“]/.test(marks.at(-1) ?? '') || (marks.at(-1) === '"' && marks.length % 2 === 1);
}

/** «Ранен один человек», «погибли трое»: the subject stands behind its verb and is nobody who was named. */
function isOfSomebody({ from, to }: Trigger, { sentence: { forms, tokens }, context }: Scene): boolean {
  const { counting, indefinite, prepositions } = grammars[context.language];
  const { noun } = syntaxOf(context);
  const next = forms[to] ?? '';
  // «Силовики пришли. Арестован непотопляемый Августинович»
  const isNominative = noun.adjectives.some(([ending, own]) => ending.test(next) && own === cases.nominative);
  const isNamed = isNominative && tokens[to + 1]?.capital === true && tokens[to + 1]!.gap === ' ';
  const isVerb = !prepositions.has(forms[from] ?? '');
  return isVerb && (isNamed || counting?.has(next) === true || indefinite.has(next) || /^\d+$/.test(next));
}

/** What may be the predicate: a verb, words that are said, «в розыске», and neither «лишения свободы» nor «получившие ранения». */
function isPredicate(trigger: Trigger, scene: Scene): boolean {
  const first = scene.sentence.forms[trigger.from] ?? '';
  const { prepositions, fullParticiple, placeAskers, agreement } = grammars[scene.context.language];
  const { verb, preposition } = syntaxOf(scene.context);
  if (trigger.event === 'spoke-out' || (prepositions.has(first) && !preposition.among.test(first))) return true;
  // «туда, где находится аэропорт», «давление упало»
  if (placeAskers.has(first) || agreement?.neuter.test(verbOf(trigger, scene))) return false;
  const form = verbOf(trigger, scene);
  return verb.any.test(form) && fullParticiple?.test(form) !== true;
}
