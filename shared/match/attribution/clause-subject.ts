// Russian and Ukrainian: whether a verb can have a mention for its subject, by number and gender and by what its own clause offers.
import type { Mention } from '../mentions/mention.ts';
import { marks, partStart } from '../text/clauses.ts';
import { grammars, tellsAbsence } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { Scene } from './scene.ts';

/** Nothing before the trigger in its clause could be a subject: only adverbs, particles and phrases with a preposition. */
export function opensClause(trigger: Trigger, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { prepositions, adverbs, adverbEnding, auxiliaries, conjunctions, determiners, pronouns } =
    grammars[scene.context.language];
  let phrase = 0;
  for (let at = partStart(scene.sentence, trigger.from); at < trigger.from; at++) {
    const form = forms[at] ?? '';
    if (prepositions.has(form)) phrase = 4;
    else if (marks.test(tokens[at]?.gap ?? '')) phrase = 0;
    if (phrase > 0) {
      phrase--;
      continue;
    }
    const isSmall =
      adverbs.has(form) ||
      auxiliaries.has(form) ||
      conjunctions.has(form) ||
      determiners.has(form) ||
      pronouns.get(form)?.role === 'object' ||
      /^\d+$/.test(form);
    if (!isSmall && !adverbEnding?.test(form)) return false;
  }
  return true;
}

/** The verb of a phrase: its last word where it opens with a preposition («под стражу взят»), else its first that is neither adverb nor particle. */
export function verbOf(trigger: Trigger, { sentence: { forms }, context }: Scene): string {
  const { prepositions, adverbs } = grammars[context.language];
  const { particles } = syntaxOf(context).verb;
  if (prepositions.has(forms[trigger.from] ?? '')) return forms[trigger.to - 1] ?? '';
  const isSmall = (form: string) => particles.test(form) || adverbs.has(form) || tellsAbsence([form], context.language);
  return forms.slice(trigger.from, trigger.to).find((form) => !isSmall(form)) ?? '';
}

/** Past tenses and short participles show the gender of their subject, all verbs its number; of names alone it is known. */
export function agrees(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { forms } = scene.sentence;
  const last = forms[trigger.to - 1] ?? '';
  // «своего кресла лишился», «иноагентами признаны»: an object may look like a verb.
  const { past, any, shortParticiple } = syntaxOf(scene.context).verb;
  const own = verbOf(trigger, scene);
  const isOther = shortParticiple.test(last) && !any.test(own);
  const verbs = past.test(last) ? [own, last] : [isOther ? last : own];
  return verbs.some((verb) => agreesWith(verb, mention, trigger, scene));
}

function agreesWith(verb: string, mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { agreement } = grammars[scene.context.language];
  if (agreement === undefined) return true;
  const { plural, feminine, masculine, neuter } = agreement;
  const isName =
    mention.who.kind !== 'pronoun' && mention.who.kind !== 'role' && scene.sentence.tokens[mention.to - 1]?.capital;
  if (isName && plural.test(verb)) return hasCompany(mention, scene);
  if (mention.who.kind === 'role' && isOneOfMany(verb, mention, scene)) return false;
  if (!mention.gender) return true;
  if (neuter.test(verb)) return trigger.event === 'spoke-out';
  if (feminine.test(verb)) return mention.gender === 'f';
  return masculine.test(verb) ? mention.gender === 'm' : true;
}

/** «Силовики» and «арестован»: a noun of several people has no verb of one. */
export function isOneOfMany(verb: string, { from, to }: Mention, { sentence: { forms }, context }: Scene): boolean {
  const { agreement } = grammars[context.language];
  const isOne = agreement?.masculine.test(verb) === true || agreement?.feminine.test(verb) === true;
  return isOne && to - from === 1 && syntaxOf(context).noun.several.test(forms[from] ?? '');
}

/** «Фридман и Авен», «Галкин с женой», «Васильев из Кирова и Евстифеев», the last of a list: more than one. */
function hasCompany(mention: Mention, { sentence: { forms, tokens }, own, context }: Scene): boolean {
  const { company } = syntaxOf(context);
  if (company.test(forms[mention.to] ?? '') || company.test(forms[mention.np - 1] ?? '')) return true;
  return own.some((other) => {
    const [from, to] = other.np >= mention.to ? [mention.to, other.np] : [other.to, mention.np];
    if (to < from || to - from > 4) return false;
    return (
      forms.slice(from, to).some((form) => company.test(form)) || (from === to && /^,\s*$/.test(tokens[to]?.gap ?? ''))
    );
  });
}

/** «Губернатор сообщил, что подросток погиб»: the clause behind "that" has a subject of its own, and whoever stands before it is not it. */
export function isOfEarlierClause(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  const { openers, pronoun } = syntaxOf(scene.context);
  const start = partStart(scene.sentence, trigger.from);
  const opener = scene.sentence.forms[start] ?? '';
  if (mention.to > start || pronoun.relative.test(opener)) return false;
  if (!openers.test(opener)) return hasOwnSubject(start, trigger, scene);
  // «В поселке, где находится аэропорт»
  if (start === trigger.from) return true;
  return trigger.event !== 'spoke-out' && !opensClause(trigger, scene);
}

/** «Кадыров попал в аварию, водитель погиб»: a noun in the nominative right before the verb, in a clause that holds no other verb. */
function hasOwnSubject(start: number, trigger: Trigger, scene: Scene): boolean {
  const { forms, tokens } = scene.sentence;
  const { prepositions, adverbs, adverbEnding, conjunctions } = grammars[scene.context.language];
  const { verb, noun } = syntaxOf(scene.context);
  const isAdverb = (form: string) => adverbs.has(form) || adverbEnding?.test(form) === true;
  let at = trigger.from - 1;
  while (at >= start && isAdverb(forms[at] ?? '')) at--;
  if (at < start || tokens[at]?.capital || trigger.slot === 'object') return false;
  const isOther = (form: string) =>
    prepositions.has(form) || conjunctions.has(form) || verb.past.test(form) || verb.infinitive.test(form);
  if (forms.slice(start, at + 1).some(isOther)) return false;
  const nominative = verb.feminine.test(verbOf(trigger, scene)) ? noun.feminine : noun.masculine;
  return nominative.test(forms[at] ?? '');
}

/** «Курсы валют исчезли, пояснил Аксаков»: the clause has a subject of its own, and whoever follows in another one is not it. */
export function isOfLaterClause(mention: Mention, trigger: Trigger, scene: Scene): boolean {
  // «Стыдно за страну», — написал он: words of dissent are those of whoever is named behind them.
  if (mention.np < trigger.to || trigger.event === 'spoke-out') return false;
  const between = scene.sentence.tokens.slice(trigger.to, mention.np + 1);
  return between.some(({ gap }) => marks.test(gap)) && !opensClause(trigger, scene);
}
