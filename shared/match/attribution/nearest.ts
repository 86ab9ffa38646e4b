// The mention in the case a trigger needs that stands nearest, where crossing a clause costs more than distance.
import { cases } from '../../languages/cases.ts';
import { talks } from '../mentions/bystander.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { asideBehind, isOfOtherClause } from './asides.ts';
import { agrees, isOfEarlierClause, isOfLaterClause, opensClause, verbOf } from './clause-subject.ts';
import { breaks, isDependent, isOfOffice } from './dependent.ts';
import { isGround } from './ground.ts';
import { isAsked } from './infinitive.ts';
import { gapBetween, type Scene } from './scene.ts';

/** Farther than this, in tokens and their surcharges, nobody is meant. */
const farthest = 18;

/** Who stands nearest to the trigger in one of the needed cases; undefined where nobody does, or somebody of no interest. */
export function nearestIn(trigger: Trigger, scene: Scene, needed: number): Mention | undefined {
  const scored = scene.own
    .filter(
      (mention) =>
        (mention.cases & needed) !== 0 &&
        gapBetween(mention, trigger) - asideBehind(mention, trigger, scene) <= farthest &&
        !(mention.from < trigger.to && trigger.from < mention.to && !isInGap(mention, trigger)) &&
        isFree(mention, trigger, scene, needed) &&
        !isGround(mention, trigger, scene) &&
        !isOfOtherClause(mention, trigger, scene) &&
        !(needed !== cases.nominative && isAsked(mention, trigger, scene)) &&
        !(needed === cases.accusative && isSubject(mention, trigger, scene)) &&
        (needed !== cases.nominative ||
          (agrees(mention, trigger, scene) &&
            !isOfLaterClause(mention, trigger, scene) &&
            !isOfEarlierClause(mention, trigger, scene))),
    )
    .map((mention) => ({ mention, cost: cost(mention, trigger, scene, needed) }))
    .filter(({ cost }) => cost <= farthest)
    .sort((a, b) => a.cost - b.cost);
  return scored[0]?.mention;
}

/** «снял генерала с поста»: the phrase itself leaves room for whom it concerns. */
const isInGap = (mention: Mention, trigger: Trigger) => mention.from > trigger.from && mention.to < trigger.to;

/** Not governed by a preposition, not the dependent of a noun, and not the source before a colon. */
export function isFree(mention: Mention, trigger: Trigger, scene: Scene, needed: number): boolean {
  const { prepositions } = grammars[scene.context.language];
  const { firstPerson } = syntaxOf(scene.context).verb;
  const { forms, tokens } = scene.sentence;
  if (prepositions.has(forms[mention.np - 1] ?? '') && !/[:;]/.test(tokens[mention.np]?.gap ?? '')) return false;
  if (isDependent(mention, trigger, scene, needed) || isOfOffice(mention, trigger, scene, needed)) return false;
  if (trigger.event !== 'spoke-out' && needed === cases.nominative && talks(mention, scene.sentence, scene.context))
    return mention.from >= trigger.to;
  // «Костин: на пенсию не собираюсь»: who speaks of himself.
  if (forms.slice(trigger.from, trigger.to).some((form) => firstPerson.test(form))) return true;
  if (trigger.event === 'spoke-out' && isOwnWords(trigger, scene)) return true;
  if (isTag(mention, trigger, scene)) return false;
  return !(needed === cases.nominative && mention.np === 0 && /:/.test(tokens[mention.to]?.gap ?? ''));
}

/** «Упал еще один дрон — губернатор», and not «Среди погибших — генерал»: whoever closes the sentence behind a dash told the rest of it. */
function isTag({ np, to }: Mention, { event, from, to: end }: Trigger, { sentence, context }: Scene): boolean {
  if (np <= end || to < sentence.tokens.length || event === 'spoke-out') return false;
  const isStatement = !grammars[context.language].prepositions.has(sentence.forms[from] ?? '');
  return isStatement && /[–—]|\s-\s/.test(sentence.tokens[np]?.gap ?? '');
}

/** «Фридман: война — трагедия», «Матвеев: голосовал за мир»: what stands behind the colon without a subject of its own he says himself. */
const isOwnWords = (trigger: Trigger, scene: Scene): boolean =>
  !syntaxOf(scene.context).verb.any.test(scene.sentence.forms[trigger.from] ?? '') || opensClause(trigger, scene);

/** «Шойгу отправил генерала в отставку»: a name that shows no case, right before a verb that nobody else can be the subject of. */
function isSubject(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { verb, pronoun } = syntaxOf(scene.context);
  if ((mention.cases & cases.nominative) === 0 || mention.to > trigger.from) return false;
  const between = tokens.slice(mention.to, trigger.from + 1);
  if (between.length > 3 || between.some(({ gap }) => breaks.test(gap) || /:/.test(gap))) return false;
  if (!verb.singular.test(verbOf(trigger, scene)) || !agrees(mention, trigger, scene)) return false;
  const isOfOther = (other: Mention) =>
    other !== mention && (other.cases & cases.nominative) !== 0 && (other.cases & cases.accusative) === 0;
  return (
    !scene.own.some(isOfOther) && !forms.slice(mention.to, trigger.from).some((form) => pronoun.negation.test(form))
  );
}

/** What an aside adds, however long it is. */
const ofAside = 3;

/** «После мятежа Пригожина арестовали генерала»: what stands before a verb behind a preposition and its noun may be the noun's. */
const isBehindNoun = ({ np }: Mention, { sentence: { forms, tokens }, context }: Scene): boolean =>
  grammars[context.language].prepositions.has(forms[np - 2] ?? '') &&
  !tokens[np - 1]?.capital &&
  /^\s+$/.test(tokens[np]?.gap ?? '');

function cost(mention: Mention, trigger: Trigger, scene: Scene, needed: number): number {
  const { tokens, forms } = scene.sentence;
  const { openers } = syntaxOf(scene.context);
  const isBefore = mention.to <= trigger.from;
  const aside = asideBehind(mention, trigger, scene);
  const [from, to] = isBefore ? [mention.to + aside, trigger.from] : [trigger.to, mention.np];
  const crossed = tokens.slice(from, Math.max(from, to) + 1);
  const commas = crossed.filter((token) => breaks.test(token.gap)).length;
  const colons = crossed.filter((token) => /:/.test(token.gap)).length;
  const clauses = forms.slice(from, Math.max(from, to)).filter((form) => openers.test(form)).length;
  const isSource = grammars[scene.context.language].speech.has(forms[isBefore ? mention.to : mention.np - 1] ?? '');
  // «с поста главкома снят генерал»: what stands within the words of a phrase mostly belongs to them.
  const isUnsure =
    needed === cases.nominative
      ? isInGap(mention, trigger)
      : (mention.cases & cases.nominative) !== 0 || (isBefore && isBehindNoun(mention, scene));
  return (
    gapBetween(mention, trigger) -
    aside +
    (aside > 0 ? ofAside : 0) +
    commas * 3 +
    colons * 7 +
    clauses * 3 +
    (isBefore ? 0 : 1) +
    (isSource && trigger.event !== 'spoke-out' ? 8 : 0) +
    (mention.who.kind === 'pronoun' ? 1 : 0) +
    (isUnsure ? 4 : 0)
  );
}
