// Russian and Ukrainian clauses that commas part from a sentence, and whom they name.
import type { Mention } from '../mentions/mention.ts';
import { partStart } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma } from '../text/sentences.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** «генерал, который служил на юге, задержан»: tokens of what commas part from the sentence right behind a mention; 0 where nothing is. */
export function asideBehind({ to }: Mention, { from }: Trigger, { sentence }: Scene): number {
  if (to >= from || !hasComma(sentence, to)) return 0;
  for (let at = to + 1; at <= from; at++) if (hasComma(sentence, at)) return at - to;
  return 0;
}

/** «Ветеран, критиковавший Шойгу, арестован»: whom a clause between commas names has no part in what stands behind it. */
export function isWithinClause({ from, to }: Mention, trigger: Trigger, { sentence, context }: Scene): boolean {
  const { fullParticiple, relatives } = grammars[context.language];
  let closed = to;
  while (closed <= trigger.from && !hasComma(sentence, closed)) closed++;
  if (closed > trigger.from) return false;
  let opened = from - 1;
  while (opened > 0 && !hasComma(sentence, opened)) opened--;
  const opener = opened > 0 ? (sentence.forms[opened] ?? '') : '';
  return fullParticiple?.test(opener) === true || relatives.has(opener);
}

/** Whether a mention and a trigger stand in clauses of which neither says anything of the other's. */
export const isOfOtherClause = (mention: Mention, trigger: Trigger, scene: Scene): boolean =>
  isWithinClause(mention, trigger, scene) ||
  isInClauseBehind(mention, trigger, scene) ||
  isBeforeRelative(mention, trigger, scene);

/** «Задержан мужчина, угрожавший Шойгу»: whom the clause behind a comma names has no part in what stands before it. */
function isInClauseBehind({ np, from }: Mention, trigger: Trigger, { sentence, context }: Scene): boolean {
  const { fullParticiple, relatives } = grammars[context.language];
  for (let at = from - 1; at > trigger.to; at--) {
    if (!hasComma(sentence, at)) continue;
    const opener = sentence.forms[at] ?? '';
    if (at >= np) return syntaxOf(context).verb.activeParticiple.test(opener);
    return fullParticiple?.test(opener) === true || relatives.has(opener);
  }
  return false;
}

/** «Шойгу, помощника которого арестовали», «встретился с блогером, который арестован»: whoever stands before a relative clause about somebody else. */
function isBeforeRelative({ to }: Mention, trigger: Trigger, { sentence, context }: Scene): boolean {
  const { forms, tokens } = sentence;
  const { pronoun, preposition } = syntaxOf(context);
  const opened = partStart(sentence, trigger.from);
  if (to > opened || !hasComma(sentence, opened)) return false;
  const at = [opened, opened + 1, opened + 2].find(
    (place) => place <= trigger.from && pronoun.relative.test(forms[place] ?? ''),
  );
  if (at === undefined) return false;
  const isOfHead =
    (at === opened && !pronoun.whose.test(forms[at] ?? '')) || preposition.concerning.test(forms[opened] ?? '');
  // «офицера-артиллериста, который»
  const end = tokens[to]?.gap === '-' ? to + 1 : to;
  return !(isOfHead && end === opened);
}
