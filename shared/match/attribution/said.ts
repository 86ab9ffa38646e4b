// What somebody says of others: "X said that three people were killed".
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import { breaks, isAdverb, isPartitive } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Words of a day between a verb of speech and what is said. */
const dayReach = 3;

/** "X said on Tuesday that three people were killed": what is said has a subject of its own. `from`: where his verb stands. */
export function tellsOfOthers(from: number, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const { strangers, determiners, manyEnding, modifiers, dayPrepositions, freeOrder } =
    grammars[scene.context.language];
  if (freeOrder) return false;
  const { conjunction, pronoun } = orderOf(scene.context);
  const said = speechBehind(from, scene);
  if (said === undefined) return false;
  const isDay = (at: number) => dayPrepositions?.test(forms[at] ?? '') === true || isAdverb(forms[at] ?? '', scene);
  let opening = said + 1;
  while (opening <= said + dayReach && isDay(opening)) opening++;
  if (conjunction.that.has(forms[said + 2] ?? '')) opening = said + 2;
  const isOpen = conjunction.that.has(forms[opening] ?? '');
  const [first = '', second = ''] = forms.slice(isOpen ? opening + 1 : opening);
  // Behind "that" anything but himself is a subject of its own.
  if (isOpen || determiners.has(first)) return !isHimself(first, scene);
  const isPlain = pronoun.unnamed.has(first);
  const isMany = manyEnding.test(first) && !modifiers.has(first);
  return isPlain || isMany || isPartitive(first, scene) || strangers.has(first) || strangers.has(second);
}

/** "X, whose songs fill halls, told fans that boys were dying": so it has behind a "that" with anybody but himself behind it. */
export function saysThat(from: number, to: number, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const { speech } = grammars[scene.context.language];
  const { conjunction } = orderOf(scene.context);
  const said = forms.findIndex((form, at) => at >= from && at < to && speech.has(form));
  const that = said < 0 ? -1 : forms.findIndex((form, at) => at > said && conjunction.that.has(form));
  return that > 0 && that < to && !isHimself(forms[that + 1] ?? '', scene);
}

/** "He", "they", "we": whoever speaks, himself. */
function isHimself(form: string, { context: { language } }: Scene): boolean {
  const { pronouns, firstPersons } = grammars[language];
  return pronouns.get(form)?.role === 'subject' || firstPersons?.test(form) === true;
}

/** Words of a complement between a name and his verb: "the governor of the region said". */
const complementReach = 8;

/** Where the verb of speech of whoever stands before `from` is: right there, or behind his "of". */
function speechBehind(from: number, { sentence: { forms, tokens }, context: { language } }: Scene): number | undefined {
  const { speech, of } = grammars[language];
  const end = of.has(forms[from] ?? '') ? from + complementReach : from + 1;
  for (let at = from; at <= Math.min(end, forms.length - 1); at++) {
    if (at > from && breaks.test(tokens[at]?.gap ?? '')) return undefined;
    if (speech.has(forms[at] ?? '')) return at;
  }
  return undefined;
}
