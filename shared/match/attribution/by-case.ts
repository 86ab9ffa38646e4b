// Attribution where case endings tell who did what to whom: Russian, Ukrainian.
import { cases } from '../../languages/cases.ts';
import { isStanding, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { syntaxOf } from '../text/syntax.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { verbOf } from './clause-subject.ts';
import { afterPreposition, genitiveAfter, ownPossessive, within } from './government.ts';
import { ruledBy } from './infinitive.ts';
import { nearestIn } from './nearest.ts';
import { participleOf } from './participles.ts';
import { headOfClause, isRelative } from './relatives-by-case.ts';
import { opponentByCase, rivalsByCase } from './rivals.ts';
import type { How, Joint } from './rules.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { personal } from './unnamed.ts';
import { unspoken } from './unspoken.ts';

/** A reading: whom, and by which rule. */
type Reading = readonly [mention: Mention | undefined, joint: Joint];

/** Whom the trigger concerns by its slot and the cases of the mentions around it. */
export function attributeByCase(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot === 'against') return rivalsByCase(trigger, scene);
  const participle = participleOf(trigger, scene);
  if (participle === null) return [];
  const readings = participle === undefined ? bySlot(trigger, scene) : [[participle, 'attributive'] as const];
  for (const [mention, joint] of readings) {
    if (!mention) continue;
    const isHere = mention.sentence === scene.sentence.index;
    const distance = isHere ? gapBetween(mention, trigger) : 15;
    const how: How = isHere && isRelative(mention, trigger, scene) ? [joint, 'relative clause'] : [joint];
    return [{ mention, how, distance, trigger }, ...opponentByCase(trigger, scene, mention)];
  }
  return [];
}

/** The readings that a slot allows, the likeliest first; later ones count where the earlier find nobody. */
function* bySlot(trigger: Trigger, scene: Scene): Generator<Reading> {
  const nearest = (needed: number) => nearestIn(trigger, scene, needed);
  const { verb, noun } = syntaxOf(scene.context);
  switch (slotByVoice(trigger, scene)) {
    case 'subject': {
      const ruled = ruledBy(trigger, scene);
      const head = headOfClause(trigger, scene);
      if (ruled === null || head === null) return;
      if (ruled) return yield [ruled, 'object'];
      yield [head, 'subject, head of the clause'];
      if (verb.ashamed.test(scene.sentence.forms[trigger.from] ?? ''))
        yield [inCaseOnly(nearest(cases.dative)), 'dative'];
      yield asSubject(nearest(cases.nominative), trigger, scene);
      // «признал мэра утратившим доверие»
      if (noun.instrumentalAdjective.test(scene.sentence.forms[trigger.from] ?? ''))
        yield [inCaseOnly(nearest(cases.accusative)), 'object'];
      return yield [unspoken(trigger, scene), 'subject of the sentence before'];
    }
    case 'passive': {
      if (verb.impersonal.test(verbOf(trigger, scene)))
        return yield [nearest(cases.accusative), 'object of the impersonal'];
      const about = headOfClause(trigger, scene);
      if (about === null) return;
      yield [about, 'subject, head of the clause'];
      yield [nearest(cases.nominative), 'subject of the passive'];
      return yield [unspoken(trigger, scene), 'subject of the sentence before'];
    }
    case 'object':
      yield [nearest(cases.accusative), 'object'];
      if ((trigger.event === 'detained' || trigger.event === 'wanted') && !verb.holding.test(verbOf(trigger, scene)))
        yield [inCaseOnly(nearest(cases.dative)), 'dative'];
      return yield [afterPreposition(trigger, scene), 'preposition'];
    case 'dative':
      yield [nearest(cases.dative), 'dative'];
      return yield [afterPreposition(trigger, scene), 'preposition'];
    case 'refuted':
      yield* ofRefuted(trigger, scene);
      return yield [unspoken(trigger, scene), 'subject of the sentence before'];
    default:
      yield [within(trigger, scene), 'inside the phrase'];
      yield [genitiveAfter(trigger, scene), 'owner of the noun'];
      yield [ownPossessive(trigger, scene, () => nearest(cases.nominative)), 'possessive'];
      yield [afterPreposition(trigger, scene), 'preposition'];
      return yield [ofDenier(trigger, scene), 'who denies it'];
  }
}

/** «Иноагент Иванов уехал»: a noun right before the name only says who he is. */
function asSubject(mention: Mention | undefined, trigger: Trigger, scene: Scene): Reading {
  const { verb } = syntaxOf(scene.context);
  const words = scene.sentence.forms.slice(trigger.from, trigger.to);
  const isNoun = words.length < 3 && !grammars[scene.context.language].prepositions.has(words[0] ?? '');
  const isTitle = mention?.np === trigger.to && isNoun && !words.some((form) => verb.any.test(form));
  return [mention, isTitle ? 'attributive' : 'subject'];
}

/** The form of the verb tells whether whom it befalls is its object or its subject, whichever slot the phrase stands in. */
function slotByVoice(trigger: Trigger, scene: Scene): Trigger['slot'] {
  const form = verbOf(trigger, scene);
  const { shortParticiple, verbalNoun, past, present, active } = syntaxOf(scene.context).verb;
  const hasVerb = scene.sentence.forms.slice(trigger.from, trigger.to).some((word) => past.test(word));
  if (personal.has(trigger.slot) && verbalNoun.test(form) && !hasVerb) return 'noun';
  if (trigger.slot === 'object' && shortParticiple.test(form)) return 'passive';
  // «подозревают в растрате» of a phrase written for the noun «подозрение»
  if (trigger.slot === 'noun' && present.test(form)) return 'object';
  return trigger.slot === 'passive' && active.test(form) && !shortParticiple.test(form) ? 'object' : trigger.slot;
}

/** «Якубович опроверг слухи об отъезде»: a denial whose owner is unsaid is of the denier himself. */
function ofDenier(trigger: Trigger, scene: Scene): Mention | undefined {
  const { forms } = scene.sentence;
  const { denying } = syntaxOf(scene.context).verb;
  if (!forms.slice(Math.max(0, trigger.from - 5), trigger.from).some((form) => denying.test(form))) return undefined;
  const subject = nearestIn(trigger, scene, cases.nominative);
  return subject && !isStanding(subject) && subject.who.kind !== 'role' ? subject : undefined;
}

/** Whose form shows that he is not the subject. */
const inCaseOnly = (mention: Mention | undefined) =>
  mention && (mention.cases & cases.nominative) === 0 ? mention : undefined;

/** «Набиуллиной не дали уйти», «опроверг уход Козака», «слухи о своей отставке»: before the subject, those of whom it is told. */
function* ofRefuted(trigger: Trigger, scene: Scene): Generator<Reading> {
  yield [genitiveAfter(trigger, scene), 'owner of the noun'];
  yield [ownPossessive(trigger, scene, () => nearestIn(trigger, scene, cases.nominative)), 'possessive'];
  yield [inCaseOnly(nearestIn(trigger, scene, cases.dative)), 'dative'];
  yield [inCaseOnly(nearestIn(trigger, scene, cases.accusative)), 'object'];
  const subject = nearestIn(trigger, scene, cases.nominative);
  // «Сальдо заверил, что никто не уезжает» is of nobody.
  const { nobody } = syntaxOf(scene.context).pronoun;
  if (scene.sentence.forms.slice(Math.max(0, trigger.from - 3), trigger.to).some((form) => nobody.test(form))) return;
  if (subject && !isStanding(subject)) yield [subject, 'subject'];
  const named = scene.own.filter((mention) => mention.who.kind !== 'pronoun' && !isStanding(mention));
  yield [named.length === 1 ? named[0] : subject, 'only person of the sentence'];
}
