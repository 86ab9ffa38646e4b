// Russian and Ukrainian relative clauses: whom a trigger within one concerns.
import type { Mention } from '../mentions/mention.ts';
import { marks } from '../text/clauses.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** «генерал, который уехал», «против которого завели»: the trigger stands in a clause about the mention that no comma has closed. */
export function isRelative(
  { to }: Mention,
  trigger: Trigger,
  { sentence: { forms, tokens }, context }: Scene,
): boolean {
  const { relatives } = grammars[context.language];
  const at = [to, to + 1].find((place) => place < trigger.from && relatives.has(forms[place] ?? ''));
  return (
    at !== undefined &&
    /,/.test(tokens[to]?.gap ?? '') &&
    !tokens.slice(at + 1, trigger.from + 1).some(({ gap }) => marks.test(gap))
  );
}

/** «ругать Трампа, который недоволен Путиным»: a name that is nobody's of ours. */
const isOfName = (at: number, sentence: Sentence): boolean =>
  hasComma(sentence, at) && sentence.tokens[at - 1]?.capital === true;

/** «похвалил Чубайса, который ушел»: whoever stands before the pronoun does what its clause says, whatever his case; null where that is nobody of ours: «тех, кто ушел». */
export function headOfClause(trigger: Trigger, { sentence, own, context }: Scene): Mention | null | undefined {
  const { forms, tokens } = sentence;
  const { relativeSubject, relativeFeminine, whoever } = syntaxOf(context).pronoun;
  for (let at = trigger.from - 1; at > Math.max(0, trigger.from - 6); at--) {
    if (marks.test(tokens[at + 1]?.gap ?? '')) return undefined;
    if (whoever.relative.test(forms[at] ?? '') && whoever.head.test(forms[at - 1] ?? '')) return null;
    if (!relativeSubject.test(forms[at] ?? '')) continue;
    // «офицера-артиллериста, который»
    const ends = [at, tokens[at - 1]?.gap === '-' ? at - 1 : at];
    const head = own.find((mention) => ends.includes(mention.to) && mention.who.kind !== 'pronoun');
    const isFeminine = relativeFeminine.test(forms[at] ?? '');
    if (!head) return isOfName(at, sentence) ? null : undefined;
    return head.gender === undefined || (head.gender === 'f') === isFeminine ? head : undefined;
  }
  return undefined;
}
