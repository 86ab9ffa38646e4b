// What nouns and prepositions govern in Russian and Ukrainian: «отставка Чубайса», «у Тимченко прошли обыски», «контракт с ним».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { isOfOtherClause } from './asides.ts';
import { isGround } from './ground.ts';
import type { Scene } from './scene.ts';

/** The cases in which a word before a person has his name. */
export const casesBehind = (word: string, { context }: Scene): number =>
  syntaxOf(context).preposition.cases[word] ?? cases.genitive;

/** Who stands inside the phrase: «вместо Суровикина назначен», «место Иванова занял». */
export function within(trigger: Trigger, scene: Scene): Mention | undefined {
  const inside = scene.own.find((mention) => mention.np > trigger.from && mention.to <= trigger.to);
  if (!inside) return undefined;
  const needed = casesBehind(scene.sentence.forms[inside.np - 1] ?? '', scene);
  return (inside.cases & needed) !== 0 ? inside : undefined;
}

/** «отставка бывшего главы Роснано Анатолия Чубайса»: within the noun's own phrase; behind a closing preposition its case. */
export function genitiveAfter(trigger: Trigger, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const { prepositions, conjunctions, relations } = grammars[scene.context.language];
  const last = forms[trigger.to - 1] ?? '';
  if (trigger.to - trigger.from > 1 && syntaxOf(scene.context).verb.closing.test(last)) return undefined;
  const needed = prepositions.has(last) ? casesBehind(last, scene) : cases.genitive;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 7); at++) {
    const form = forms[at] ?? '';
    if (/[,;:()–—.]/.test(tokens[at]?.gap ?? '')) return undefined;
    const mention = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
    if (mention)
      return (mention.cases & needed) !== 0 && (mention.who.kind !== 'pronoun' || prepositions.has(last))
        ? mention
        : undefined;
    if (prepositions.has(form) || conjunctions.has(form) || relations.has(form)) return undefined;
  }
  return undefined;
}

/** «его отставка»; «опроверг свою отставку» is the subject's. */
export function ownPossessive(trigger: Trigger, scene: Scene, subject: () => Mention | undefined): Mention | undefined {
  const { forms } = scene.sentence;
  const { own, theirs, according } = syntaxOf(scene.context).pronoun;
  if (forms.slice(Math.max(0, trigger.from - 2), trigger.to).some((form) => own.test(form))) return subject();
  return scene.own.find(
    (mention) =>
      mention.who.kind === 'pronoun' &&
      mention.who.role === 'object' &&
      theirs.test(forms[mention.from] ?? '') &&
      !according.test(forms[mention.from - 1] ?? '') &&
      mention.to <= trigger.from &&
      trigger.from - mention.to <= 2,
  );
}

/** «у Иванова прошли обыски», «на мэра завели дело»: the person behind a preposition, before the trigger or after it. */
export function afterPreposition(trigger: Trigger, scene: Scene): Mention | undefined {
  const { forms, tokens } = scene.sentence;
  const { preposition, noun, verb, pronoun } = syntaxOf(scene.context);
  const lead = preposition.leading[trigger.event];
  if (!lead) return undefined;
  const isSearch =
    trigger.event === 'detained' && forms.slice(trigger.from, trigger.to).some((form) => noun.search.test(form));
  const fits = (mention: Mention) => {
    const before = forms[mention.np - 1] ?? '';
    if (isSearch && noun.premises.test(before)) return (mention.cases & cases.genitive) !== 0;
    return lead.test(before) && (mention.cases & casesBehind(before, scene)) !== 0;
  };
  const distance = (mention: Mention) =>
    mention.to <= trigger.from ? trigger.from - mention.to : Math.max(0, mention.np - trigger.to);
  const crossed = (mention: Mention) => {
    const [from, to] = mention.to <= trigger.from ? [mention.to, trigger.from] : [trigger.to, mention.np];
    return tokens.slice(from, Math.max(from, to) + 1).some((token) => /[:;()—–]/.test(token.gap));
  };
  // «с его задержанием»: behind a preposition the pronoun of a person is «ним», «него».
  const isWhose = ({ who, from }: Mention) => who.kind === 'pronoun' && pronoun.theirs.test(forms[from] ?? '');
  // «на допросе у следователя»
  const asks = ({ who }: Mention) => who.kind === 'role' && who.entry.enforces === true;
  return scene.own
    .filter((mention) => !isGround(mention, trigger, scene) && !isOfOtherClause(mention, trigger, scene))
    .filter(({ np }) => !verb.activeParticiple.test(forms[np - 2] ?? ''))
    .filter((mention) => !isWhose(mention) && (isSearch || !asks(mention)))
    .filter((mention) => fits(mention) && distance(mention) <= 8 && !crossed(mention))
    .sort((a, b) => distance(a) - distance(b))[0];
}
