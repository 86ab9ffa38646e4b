// Joins each trigger to the mention that did or suffered it. Positional languages and case languages have a file each.
import type { EventId } from '../../vocabulary.ts';
import { isReacting, speaks } from '../mentions/bystander.ts';
import { isElite, isSomebodysMan, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { antecedent } from './antecedent.ts';
import { attributeByCase } from './by-case.ts';
import { attributeByPosition } from './by-position.ts';
import { coordinated } from './company.ts';
import { exemplars } from './exemplars.ts';
import { attributeByHint, besideKnown, knownOfItem } from './known.ts';
import { isBesideForeigner, isWithForeigner, opponents } from './opponents.ts';
import { isAmong, isOurs } from './phrase.ts';
import type { Attribution, Scene } from './scene.ts';
import { attributeToAdversaries, attributeToRivals, attributeToSides } from './sides.ts';
import { attributeToSpeaker } from './speaker.ts';
import { attributeByTopic } from './topic.ts';
import { attributeToIntroduced } from './unnamed.ts';

/** Events whose mere words in a sentence about one of the elite are mostly his: sanctions, mutinies. */
const fallsBackToTopic: ReadonlySet<EventId> = new Set(['sanctioned', 'rebelled']);

/** Everyone a trigger concerns; empty where the grammar gives it to somebody else or to nobody. */
export function attribute(trigger: Trigger, scene: Scene): Attribution[] {
  if (isWithForeigner(trigger, scene)) return [];
  const joined = grammatical(trigger, scene).filter(
    (attribution) => !isBesideForeigner(attribution, scene) && !isInPhraseOfMan(attribution),
  );
  const plain = joined.length > 0 ? joined : attributeToIntroduced(trigger, scene);
  const found = plain.length === 0 && isQuarrel(trigger) ? attributeToRivals(trigger, scene) : plain;
  const others = [...opponents(trigger, scene), ...exemplars(trigger, scene), ...besideKnown(trigger, scene)];
  const known = new Set(found.map(({ mention }) => mention));
  const told = [...found, ...others.filter(({ mention }) => !known.has(mention))];
  const everyone = told.length > 0 ? told : knownOfItem(trigger, scene);
  // "Clashes with the army" may be anybody's; a quarrel within the elite has two sides of it.
  const sides = new Set(everyone.filter(({ mention }) => isElite(mention)).map(({ mention }) => mention.who));
  return everyone
    .filter(
      ({ mention }) =>
        (sides.size > 1 || !isInstitution(mention) || isAmong(mention, scene)) && mayCriticise(mention, trigger, scene),
    )
    .flatMap(each);
}

/** "The deputy of arrested X": what is said of X within the words for his man is not his man's. */
const isInPhraseOfMan = ({ mention, trigger: { sentence, from, to } }: Attribution): boolean =>
  isSomebodysMan(mention) && mention.sentence === sentence && mention.from < from && to < mention.to;

/** Words of a quarrel without a grammatical owner are those of whoever the sentence names as its sides. */
const isQuarrel = ({ event, slot }: Trigger) => event === 'rift' && (slot === 'subject' || slot === 'noun');

/** A plural that stands for several people tells of each of them. */
function each(attribution: Attribution): Attribution[] {
  const { others = [] } = attribution.mention;
  return [attribution, ...others.map((who) => ({ ...attribution, mention: { ...attribution.mention, who } }))];
}

function grammatical(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot === 'hint') return attributeByHint(trigger, scene);
  if (trigger.slot === 'sides') return attributeToSides(trigger, scene);
  if (trigger.slot === 'against' && !grammars[scene.context.language].hasCases)
    return attributeToAdversaries(trigger, (one) => named(one, scene));
  const isTopic = trigger.slot === 'topic';
  const rivals = isTopic && trigger.event === 'rift' ? attributeToRivals(trigger, scene) : [];
  // "Tensions between the two nations": it names its sides, and they are none of ours.
  const { between } = orderOf(scene.context).preposition;
  if (rivals.length > 0 || (isTopic && between.has(scene.sentence.forms[trigger.to - 1] ?? ''))) return rivals;
  const resolved = named(trigger, scene);
  if (resolved.length === 0 && fallsBackToTopic.has(trigger.event)) return attributeByTopic(trigger, scene);
  return isTopic ? resolved : resolved.flatMap((attribution) => [attribution, ...coordinated(attribution, scene)]);
}

/** Whom the grammar of a slot names, pronouns by whom they mean. */
const named = (trigger: Trigger, scene: Scene): Attribution[] =>
  bySlot(trigger, scene).flatMap((attribution) => resolvePronoun(attribution, scene));

function bySlot(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot === 'topic') return attributeByTopic(trigger, scene);
  if (trigger.slot === 'said') return attributeToSpeaker(trigger, scene);
  return grammars[scene.context.language].hasCases
    ? attributeByCase(trigger, scene)
    : attributeByPosition(trigger, scene);
}

function resolvePronoun(attribution: Attribution, scene: Scene): Attribution[] {
  if (attribution.mention.who.kind !== 'pronoun') return [attribution];
  const mention = antecedent(attribution.mention, scene);
  return mention && !livesOn(mention, attribution, scene)
    ? [{ ...attribution, mention, how: [...attribution.how, 'pronoun'] }]
    : [];
}

/** "X said papers had been found on his body", « X a confirmé sa mort »: whoever speaks or confirms in the sentence is not its dead. */
function livesOn(mention: Mention, { trigger, mention: pronoun }: Attribution, { sentence, context }: Scene): boolean {
  const { remains, speech } = grammars[context.language];
  const { who } = pronoun;
  const isHis = trigger.slot === 'noun' && who.kind === 'pronoun' && who.role === 'possessive';
  if (trigger.event !== 'died' || !isHis || mention.sentence !== sentence.index) return false;
  if (isReacting(mention, sentence, context)) return true;
  // "X did not name the man but said ..."
  const said = sentence.forms.slice(mention.to, pronoun.from).some((form) => speech.has(form));
  return (
    (said || speaks(mention, sentence, context)) &&
    sentence.forms.slice(trigger.from, trigger.to).some((form) => remains?.test(form))
  );
}

/** "Officials accused Moscow", where the text tells of another country as well: the critics are that country's. */
const mayCriticise = (mention: Mention, { event }: Trigger, scene: Scene): boolean =>
  event !== 'spoke-out' || !scene.context.foreign || isOurs(mention, scene);

const isInstitution = ({ who }: Mention) => who.kind === 'role' && who.entry.only !== undefined;
