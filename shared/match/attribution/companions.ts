// Those beside somebody whom the text does not name: they stand between him and his verb, and not in his place.
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Scene } from './scene.ts';

/** Words of those beside somebody: "and his young wife", ", wife and daughter". */
const companionReach = 3;

/** "X and his wife", "X and two soldiers": somebody unnamed beside X, and not in his place. `at`: where his noun stands. */
export function isCompanion(at: number, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const { conjunction } = orderOf(scene.context);
  const words = forms.slice(Math.max(0, at - companionReach), at);
  const { relations } = grammars[scene.context.language];
  if (conjunction.and.has(words.at(-1) ?? '') && relations.has(forms[at]!)) return true;
  return words.some((_, index) => opensCompany(words.slice(index), scene));
}

/** "And his", "and two". */
export function opensCompany([first = '', second = '']: readonly string[], { context }: Scene): boolean {
  const { conjunction, determiner } = orderOf(context);
  return conjunction.and.has(first) && determiner.ofCompanions.has(second);
}

/** "And wife", ", wife and two sons": nothing but kin. */
export function areKin(words: readonly string[], { context }: Scene): boolean {
  const { conjunction, determiner } = orderOf(context);
  const { relations } = grammars[context.language];
  const isKin = (form: string) => relations.has(form);
  return (
    words.length <= companionReach + 1 &&
    words.some(isKin) &&
    words.some((form) => conjunction.and.has(form)) &&
    words.every((form) => isKin(form) || conjunction.and.has(form) || determiner.ofCompanions.has(form))
  );
}
