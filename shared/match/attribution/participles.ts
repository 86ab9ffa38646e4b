// Full participles, which agree with whom they concern: «арестованный в мае генерал», «Чубайса, покинувшего страну».

import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { marks } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma } from '../text/sentences.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** The mention that a participle adjoins, right behind it or before its comma; null where it is of others, undefined where it is no participle or stands as predicate. */
export function participleOf(trigger: Trigger, scene: Scene): Mention | null | undefined {
  const { forms, tokens } = scene.sentence;
  const { instrumentalAdjective } = syntaxOf(scene.context).noun;
  const form = forms[trigger.from] ?? '';
  if (trigger.slot === 'noun' || trigger.slot === 'topic' || trigger.slot === 'refuted' || trigger.slot === 'dative')
    return undefined;
  if (!grammars[scene.context.language].fullParticiple?.test(form) || isPredicate(trigger, scene)) return undefined;
  const inside = scene.own.find((mention) => mention.np <= trigger.from && trigger.from < mention.from);
  if (inside) return inside;
  if (hasComma(scene.sentence, trigger.from)) {
    // «экс-депутат Самсонов, приговоренный»: a surname that is no mention belongs to the office before it.
    const isSurname = tokens[trigger.from - 1]?.capital === true && tokens[trigger.from - 1]!.gap === ' ';
    const before =
      scene.own.find((mention) => mention.to === trigger.from) ??
      (isSurname ? scene.own.find(({ to, who }) => to === trigger.from - 1 && who.kind === 'role') : undefined);
    if (before) return before;
  }
  if (instrumentalAdjective.test(form) && trigger.to - trigger.from === 1)
    return isOfCopula(trigger, scene) ? undefined : null;
  const behind = scene.own
    .filter((mention) => mention.np >= trigger.to && mention.who.kind !== 'pronoun')
    .sort((a, b) => a.np - b.np)[0];
  const otherwise = isOfOthers(trigger, scene) ? null : undefined;
  const described = describedBehind(trigger, scene);
  if (described) return described;
  if (!behind || behind.np - trigger.to > 3) return otherwise;
  // «Министр, уволенный Кадыровым»: the doer.
  if (behind.cases === cases.instrumental && !instrumentalAdjective.test(form)) return null;
  const between = tokens.slice(trigger.to, behind.np + 1);
  return between.some((token) => marks.test(token.gap)) ? otherwise : behind;
}

/** «Оказался арестованным», «найден мертвым», and not «встретился с уволенными», «назвал погибшими шестерых». */
const isOfCopula = ({ from }: Pick<Trigger, 'from'>, { sentence: { forms }, context }: Scene): boolean =>
  forms.slice(Math.max(0, from - 4), from).some((form) => syntaxOf(context).verb.copula.test(form));

/** «У Росії заарештований командувач»: in a clause without another verb a participle behind its opening is the verb. */
function isPredicate(
  { from, to }: Trigger,
  { sentence: { forms, tokens }, own, context: { language } }: Scene,
): boolean {
  const { predicateParticiple, finite, prepositions } = grammars[language];
  if (predicateParticiple?.test(forms[from] ?? '') !== true || finite === undefined) return false;
  let start = from;
  while (start > 0 && !marks.test(tokens[start]?.gap ?? '')) start--;
  if (start === from || prepositions.has(forms[from - 1] ?? '')) return false;
  let end = to;
  while (end < forms.length && !marks.test(tokens[end]?.gap ?? '')) end++;
  const isNamed = (at: number) => own.some((mention) => mention.from <= at && at < mention.to);
  const isVerb = (at: number) =>
    (at < from || at >= to) && !tokens[at]!.capital && finite.test(forms[at]!) && !isNamed(at);
  return !Array.from({ length: end - start }, (_, at) => start + at).some(isVerb);
}

/** «Осужденный за взятку, Иванов вышел»: whom a phrase that opens the sentence describes stands right behind its comma. */
function describedBehind({ from, to }: Trigger, { sentence, own }: Scene): Mention | undefined {
  if (from > 0) return undefined;
  let comma = to;
  while (comma < sentence.tokens.length && !hasComma(sentence, comma)) comma++;
  return own.find(({ np }) => np === comma);
}

/** «семьям погибших», «об уехавших», «вдова убитого бойца»: in another case it is said of others, who are not watched; «среди погибших» are the named. */
function isOfOthers({ from }: Trigger, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const { noun, preposition, verb } = syntaxOf(scene.context);
  const form = forms[from] ?? '';
  if (verb.activeParticiple.test(form)) return !(noun.instrumentalAdjective.test(form) && isOfCopula({ from }, scene));
  return noun.obliqueAdjective.test(form) && !preposition.among.test(forms[from - 1] ?? '');
}
