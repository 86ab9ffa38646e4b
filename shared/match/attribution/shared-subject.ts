// Subjects that a verb shares with another: coordinated verbs, infinitives, verbs that tell somebody to do something.

import { isNamed, type Mention, whoKey } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { hasComma } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { breaks, type Found, isAdverb, isFree, nobody } from './phrase.ts';
import type { How } from './rules.ts';
import { saysThat, tellsOfOthers } from './said.ts';
import { gapBetween, type Scene } from './scene.ts';

/** "Girkin calls on Shoigu to resign": Shoigu would; "asks for his men to be replaced": somebody unknown. `at`: where the "to" stands. */
export const controlled = (at: number, scene: Scene, how: How): Found | undefined =>
  toldTo(orderOf(scene.context).verb.controlling, at, scene, how);

/** "X accuses Y of plotting", and not "X, accused of plotting": whoever is accused did it. `at`: where the "of" might stand. */
export const accused = (at: number, scene: Scene, how: How): Found | undefined =>
  grammars[scene.context.language].of.has(scene.sentence.forms[at] ?? '')
    ? toldTo(orderOf(scene.context).verb.accusing, at, scene, how)
    : undefined;

/** Words of whom such a verb names. */
const controlReach = 7;

/** The object of one of the verbs, which ends at `at`; nobody where it is somebody unknown, undefined where no such verb has one. */
function toldTo(verbs: RegExp, at: number, scene: Scene, how: How): Found | undefined {
  if (grammars[scene.context.language].freeOrder) return undefined;
  const { verb, preposition } = orderOf(scene.context);
  const { forms, tokens } = scene.sentence;
  for (let index = at - 1; index >= Math.max(0, at - controlReach); index--) {
    if (breaks.test(tokens[index + 1]?.gap ?? '')) return undefined;
    // "Calls on X to resign", and not "the war goes on".
    const isParticle = preposition.on.has(forms[index] ?? '') && !verb.calling.test(forms[index - 1] ?? '');
    if (isParticle || !verbs.test(forms[index] ?? '')) continue;
    if (index === at - 1) return undefined;
    const object = scene.own.find((mention) => mention.np > index && mention.to === at);
    return object ? [object, [...how, 'told to']] : nobody;
  }
  return undefined;
}

/** Coordinated or infinitive verbs share a subject that stands farther left; an object on the way is passed over. */
export function sharedSubject(at: number, trigger: Trigger, scene: Scene, how: How): Found {
  const { participle } = grammars[scene.context.language];
  const head = headOfRelative(at, scene);
  if (head === 'somebody') return nobody;
  if (head) return [head, [...how, 'relative clause']];
  const near = scene.own.filter(
    (mention) => mention.to <= at + 1 && gapBetween(mention, trigger) <= 24 && isFree(mention, scene),
  );
  const subjects = near.filter((mention) => !isObjectLike(mention, scene));
  // "X lambasted Y, and Z, accusing them": those whom the participle's pronoun means are not its subject.
  const isOfThem = orderOf(scene.context).pronoun.objects.has(scene.sentence.forms[trigger.from + 1] ?? '');
  const subject = (isOfThem ? subjects[0] : subjects.at(-1)) ?? (isOfStranger(near, scene) ? undefined : near.at(-1));
  // "X said his men would leave after berating the army": the participle is of whoever speaks.
  const isOfSpeaker = participle?.behind.test(scene.sentence.forms[trigger.from - 1] ?? '') === true;
  if (!subject || (!isOfSpeaker && tellsOfOthers(subject.to, scene))) return nobody;
  if (isOfIntroduced(subject.to, trigger.from, scene) || saysThat(subject.to, trigger.from, scene)) return nobody;
  return [subject, [...how, 'shared']];
}

/** Words of an apposition in which its noun stands. */
const appositionReach = 5;

/** "Spoke with X about Y, the reporter arrested last week and charged", "X counts the troops, killed or wounded": whom the words between introduce. */
function isOfIntroduced(from: number, to: number, { sentence, context: { language } }: Scene): boolean {
  const { forms, tokens } = sentence;
  const { determiners, persons, strangers, participle } = grammars[language];
  const isPerson = (form = '') => persons.has(form) || strangers.has(form);
  // "X, the long-time manager, ... and left"
  const isDescribed = hasComma(sentence, from) && !participle?.ending.test(forms[from] ?? '');
  for (let at = from + 2; at < to; at++) {
    const form = forms[at] ?? '';
    const isParted = hasComma(sentence, at);
    const opens = isParted && determiners.has(form) && tokens[at - 1]?.capital;
    if (opens && forms.slice(at + 1, Math.min(to, at + 1 + appositionReach)).some(isPerson)) return true;
    // "The release of a reporter arrested last week and charged"
    if (!isDescribed && isPerson(forms[at - 1]) && (isParted || participle?.past?.test(form))) return true;
  }
  return false;
}

/** "A man stabbed two officers before being shot": the sentence has a subject of its own, and he is nobody of ours. */
function isOfStranger([first]: readonly Mention[], { sentence: { forms }, context: { language } }: Scene): boolean {
  const { strangers } = grammars[language];
  return forms.slice(0, first?.np).some((form, at) => strangers.has(form) && at <= subjectReach);
}

/** "A local man armed with a knife" */
const subjectReach = 3;

/** "A replaces B, who was said to have resigned", "those who left and spoke out": whom the nearest relative clause on the way describes. */
function headOfRelative(at: number, scene: Scene): Mention | 'somebody' | undefined {
  const { sentence, own, context } = scene;
  const { relatives, freeOrder } = grammars[context.language];
  const { pronoun, conjunction } = orderOf(context);
  const { who } = pronoun;
  const { that } = conjunction;
  if (freeOrder) return undefined;
  const { forms, tokens } = sentence;
  let isPast = false;
  for (let index = at; index > 0; index--) {
    const passed = own.find(({ to }) => to === index + 1);
    if (/[;:()–—]/.test(tokens[index + 1]?.gap ?? '') || (passed && mayAct(passed, scene))) return undefined;
    isPast ||= passed !== undefined;
    if (!relatives.has(forms[index] ?? '')) continue;
    const isOpen = who.has(forms[index] ?? '') && !tokens.slice(index, at + 2).some(({ gap }) => gap.includes(','));
    // "X, who quit as Putin's envoy and left"; without the comma a main verb may stand on the way: "who guarded Putin flees and calls".
    const head = own.find(({ to }) => to === index);
    // "A ruling drafted by X that lets ..., calling"
    if (head && isNamed(head) && that.has(forms[index] ?? '')) return undefined;
    if (isPast) return head && hasComma(sentence, index) && !isNamedBefore(head, scene) ? head : undefined;
    return head ?? (isOpen ? 'somebody' : undefined);
  }
  return undefined;
}

/** "X, the old manager, who quit as Putin's envoy and left": the words beside a name, in whose parenthesis both verbs tell of him. */
const isNamedBefore = (head: Mention, { own }: Scene): boolean =>
  own.some((mention) => mention.to <= head.from && whoKey(mention) === whoKey(head));

/** Neither behind a preposition nor behind a verb. */
const mayAct = (mention: Mention, scene: Scene): boolean => isFree(mention, scene) && !isObjectLike(mention, scene);

/** Something that is no function word stands right before it: a verb, whose object it is. */
function isObjectLike(mention: Mention, scene: Scene): boolean {
  const { conjunctions, relatives, clauseOpeners, speech } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1];
  if (before === undefined || breaks.test(scene.sentence.tokens[mention.np]?.gap ?? '')) return false;
  return !(
    conjunctions.has(before) ||
    relatives.has(before) ||
    clauseOpeners.has(before) ||
    speech.has(before) ||
    isAdverb(before, scene)
  );
}
