// The subject of a verb in languages of fixed word order: walks left over auxiliaries, adverbs, parentheses and descriptions.

import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { isCompanion } from './companions.ts';
import { beforeParenthesis, describedBy, describedSubject } from './described-subject.ts';
import { accept, breaks, type Found, isAdverb, isFree, isPossessor, mentionAt, nobody } from './phrase.ts';
import type { How } from './rules.ts';
import { gapBetween, type Scene } from './scene.ts';
import { accused, controlled, sharedSubject } from './shared-subject.ts';

/** Who did what the trigger says, or suffered it where it is a passive. */
export function subjectOf(trigger: Trigger, scene: Scene, plain: How): Found {
  const grammar = grammars[scene.context.language];
  const order = orderOf(scene.context);
  const { tokens, forms } = scene.sentence;
  if (isParticiple(trigger, scene))
    return accused(trigger.from - 1, scene, plain) ?? sharedSubject(trigger.from - 1, trigger, scene, plain);
  if (isInClauseOfWhose(trigger, scene)) return nobody;
  // "Insists he has no plan to retire"
  if (trigger.from > 0 && forms[trigger.from] === grammar.infinitive && !mentionAt(scene, trigger.from - 1))
    return controlled(trigger.from, scene, plain) ?? sharedSubject(trigger.from, trigger, scene, plain);
  let how = plain;
  for (let at = trigger.from - 1; at >= 0; at--) {
    if (breaks.test(tokens[at + 1]?.gap ?? '')) {
      const held = beforeParenthesis(at, scene) ?? ofWholeHeadline(at + 1, trigger, scene);
      if (held) return accept(held, [...plain, 'over a parenthesis'], scene);
    }
    const form = forms[at] ?? '';
    const mention = mentionAt(scene, at);
    const described = mention && describedBy(mention, scene, plain);
    if (described) return described;
    if (mention) {
      // "Memorials for X, who is presumed dead": the head of a relative clause in the present may stand behind anything.
      const isPresent = how !== plain && forms.slice(at, trigger.from).some((form) => order.verb.present.has(form));
      const isHead = grammar.relatives.has(forms[mention.to] ?? '') && mention.who.kind !== 'role';
      // "With their leader sent into exile, ..."
      const isAbsolute = grammar.absolute?.test(forms[mention.np - 1] ?? '') === true && mention.to === trigger.from;
      const taken: Found =
        (isPresent || isHead || isAbsolute) && !isPossessor(mention, scene)
          ? [mention, how]
          : accept(mention, how, scene);
      if (taken[0]) return taken;
      const opening = describedSubject(at, trigger, scene, plain);
      // « La veuve de l’ambassadeur assassiné »: a participle right behind a noun is of that noun.
      const isEpithet = grammar.adjectivesFollow === true && mention.to === trigger.from && trigger.slot !== 'subject';
      if (opening[0] || !grammar.freeOrder || isEpithet) return opening;
      break;
    } else if (isWhen(at, scene)) continue;
    else if (isGerund(at, scene)) return sharedSubject(at - 1, trigger, scene, plain);
    else if (
      order.pronoun.whose.has(form) ||
      (grammar.relatives.has(form) && order.pronoun.anybody.has(forms[at - 1] ?? ''))
    )
      return nobody;
    // „X: Der Krieg ist ein Fehler“
    else if (grammar.relatives.has(form) && !/:/.test(tokens[at]?.gap ?? '')) how = [...plain, 'relative clause'];
    else if (order.preposition.to.has(form))
      return controlled(at, scene, plain) ?? sharedSubject(at, trigger, scene, plain);
    else if (grammar.conjunctions.has(form)) return sharedSubject(at, trigger, scene, plain);
    else if (grammar.firstPersons?.test(form)) return speakerBefore(at, scene, plain);
    else if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene) && !grammar.speech.has(form)) {
      if (grammar.freeOrder) break;
      if (how !== plain || (grammar.strangers.has(form) && !isCompanion(at, scene))) return nobody;
      return order.verb.linking.has(form)
        ? sharedSubject(at, trigger, scene, plain)
        : describedSubject(at, trigger, scene, plain);
    }
  }
  return grammar.freeOrder ? nearestInClause(trigger, scene, plain) : nobody;
}

/** "X, whose nephew was killed, ...": a clause about somebody whom the text does not know by name or office. */
function isInClauseOfWhose({ from }: Trigger, { sentence: { forms, tokens }, own, context }: Scene): boolean {
  const { pronoun } = orderOf(context);
  const whose = forms.findLastIndex((form, at) => at < from && pronoun.whose.has(form));
  if (whose < 0 || tokens.slice(whose + 1, from + 1).some(({ gap }) => breaks.test(gap))) return false;
  return !own.some(({ np, to, who }) => np > whose && to <= from && who.kind !== 'pronoun');
}

/** "X in hospital, possibly poisoned", "X missing, believed killed": what a headline adds of its subject. */
function ofWholeHeadline(start: number, trigger: Trigger, scene: Scene): Mention | undefined {
  const { field, forms, tokens } = scene.sentence;
  if (field !== 'title' || grammars[scene.context.language].persons.size === 0 || !/,/.test(tokens[start]?.gap ?? ''))
    return undefined;
  const { adding } = orderOf(scene.context).participle;
  const isAdded = forms.slice(start, trigger.from).every((form) => isAdverb(form, scene) || adding.has(form));
  return isAdded ? scene.own.find(({ np, who }) => np <= 1 && who.kind !== 'pronoun') : undefined;
}

/** "X blasted the Kremlin, calling the war insane": the participle's subject is that of the main verb. */
function isParticiple(trigger: Trigger, scene: Scene): boolean {
  const { participle } = grammars[scene.context.language];
  if (!participle?.ending.test(scene.sentence.forms[trigger.from] ?? '')) return false;
  const before = scene.sentence.forms[trigger.from - 1] ?? '';
  return /[,–—]/.test(scene.sentence.tokens[trigger.from]?.gap ?? '') || participle.behind.test(before);
}

/** "X, a governor, on Tuesday resigned": the preposition of a day. */
const isWhen = (at: number, scene: Scene): boolean =>
  grammars[scene.context.language].dayPrepositions?.test(scene.sentence.forms[at] ?? '') === true &&
  isAdverb(scene.sentence.forms[at + 1] ?? '', scene);

/** "Sold his shares after being arrested": the subject is that of the main verb. */
function isGerund(at: number, { sentence: { forms }, context: { language } }: Scene): boolean {
  const { gerund } = grammars[language];
  return gerund?.form.test(forms[at] ?? '') === true && gerund.behind.test(forms[at - 1] ?? '');
}

/** "X says 'I quit'", "X sacked for saying 'We ...'": whoever is quoted speaks of himself. */
function speakerBefore(at: number, scene: Scene, plain: How): Found {
  const { speech } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const isQuote = /["'“‘:]/.test(tokens[at]?.gap ?? '') || (at === 0 && /^["'“‘]/.test(scene.sentence.text));
  if (!isQuote) return nobody;
  const speaker = scene.own.find(
    (mention) =>
      mention.to <= at && forms.slice(mention.to, at).some((form) => speech.has(form)) && !mentionAt(scene, at),
  );
  return speaker ? accept(speaker, [...plain, 'quoted'], scene) : nobody;
}

/** Free word order: the nearest mention of the clause that is not governed by a preposition. */
function nearestInClause(trigger: Trigger, scene: Scene, plain: How): Found {
  const { tokens } = scene.sentence;
  const isSameClause = (mention: Mention) => {
    const [from, to] = mention.to <= trigger.from ? [mention.to, trigger.from] : [trigger.to, mention.from];
    return !tokens.slice(from, to + 1).some((token) => breaks.test(token.gap));
  };
  const found = scene.own
    .filter((mention) => isFree(mention, scene) && isSameClause(mention) && gapBetween(mention, trigger) <= 14)
    .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger))[0];
  return found ? [found, [...plain, 'same clause']] : openingSubject(trigger, scene, plain);
}

/** « X, salariée de la chaîne, a surgi avant d'être interpellée » : the only person, who opens the sentence, is its subject. */
function openingSubject(trigger: Trigger, scene: Scene, plain: How): Found {
  const persons = scene.own.filter((mention) => mention.to <= trigger.from && mention.who.kind !== 'pronoun');
  const [first, second] = persons;
  const { feminineParticiple } = grammars[scene.context.language];
  const ofFemale = feminineParticiple?.test(scene.sentence.forms[trigger.to - 1] ?? '') === true;
  if (!first || second || first.np > 2 || gapBetween(first, trigger) > 20 || (ofFemale && first.gender === 'm'))
    return nobody;
  return isFree(first, scene) ? [first, [...plain, 'opening of the sentence']] : nobody;
}
