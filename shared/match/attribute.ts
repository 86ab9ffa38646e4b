// Joins each trigger to the mention that did or suffered it. Positional languages and case languages have a file each.
import type { EventId } from '../model.ts';
import { antecedent } from './attribute/antecedent.ts';
import { attributeByCase } from './attribute/by-case.ts';
import { attributeByPosition } from './attribute/by-position.ts';
import { coordinated, exemplars, opponents } from './attribute/company.ts';
import { accept } from './attribute/phrase.ts';
import { grammars } from './grammar.ts';
import type { Context, Mention } from './mentions.ts';
import type { Sentence } from './sentences.ts';
import { attributeByHint, attributeByTopic, isQuoted, isStandingSource } from './topic.ts';
import type { Trigger } from './triggers.ts';

/** Events whose mere words in a sentence about one of the elite are mostly his: sanctions, mutinies. */
const fallsBackToTopic: ReadonlySet<EventId> = new Set(['sanctioned', 'rebelled']);

/** Events that seldom have an agent of the elite: whoever stands next to the word has mostly suffered it. */
const nearestWillDo: ReadonlySet<EventId> = new Set([
  'died',
  'disappeared',
  'wanted',
  'rift',
  'defected',
  'left-country',
]);

const nearby = 7;

/** The named person next to the trigger, where no rule of grammar finds anybody. */
function attributeByNearness(trigger: Trigger, scene: Scene): Attribution[] {
  const isNamed = ({ who }: Mention) => who.kind === 'figure' || who.kind === 'person';
  // "jailed for murder": what somebody is charged with is not what befell him.
  const before = scene.sentence.forms[trigger.from - 1] ?? '';
  if (trigger.slot === 'noun' && grammars[scene.context.language].prepositions.has(before)) return [];
  // "The fate of the campaign", "the funeral of a blogger": the text says whose.
  // A verb has its subject: where that is nobody watched, the event is not of whoever stands near.
  if (trigger.slot === 'subject' && scene.context.language === 'en') return [];
  const { of } = grammars[scene.context.language];
  if (scene.sentence.forms.slice(trigger.from + 1, trigger.to + 1).some((form) => of.has(form))) return [];
  const nearest = scene.own
    .filter((mention) => isNamed(mention) && !isStandingSource(mention))
    .filter((mention) => !isQuoted(mention, scene) && accept(mention, '', scene)[0])
    .filter((mention) => gapBetween(mention, trigger) <= nearby)
    .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger))[0];
  return nearest ? [{ mention: nearest, rule: 'nearest person', distance: gapBetween(nearest, trigger), trigger }] : [];
}

/** Whom a trigger concerns, by which rule, and how many tokens lie between. */
export type Attribution = { mention: Mention; rule: string; distance: number; trigger: Trigger };

/** What attribution looks at: one sentence with its mentions, and the item around it. */
export type Scene = {
  sentence: Sentence;
  own: readonly Mention[];
  all: readonly Mention[];
  sentences: readonly Sentence[];
  context: Context;
};

/** Everyone a trigger concerns; empty where the grammar gives it to somebody else or to nobody. */
export function attribute(trigger: Trigger, scene: Scene): Attribution[] {
  const found = grammatical(trigger, scene);
  const others = [...opponents(trigger, scene), ...exemplars(trigger, scene)];
  const known = new Set(found.map(({ mention }) => mention));
  const everyone = [...found, ...others.filter(({ mention }) => !known.has(mention))];
  // "Clashes with the army" may be anybody's; a quarrel within the elite has two sides of it.
  const sides = new Set(everyone.filter(({ mention }) => isElite(mention)).map(({ mention }) => mention.who));
  return everyone.filter(({ mention }) => sides.size > 1 || !isInstitution(mention));
}

function grammatical(trigger: Trigger, scene: Scene): Attribution[] {
  if (trigger.slot === 'hint') return attributeByHint(trigger, scene);
  const { hasCases } = grammars[scene.context.language];
  const found =
    trigger.slot === 'topic'
      ? attributeByTopic(trigger, scene)
      : hasCases
        ? attributeByCase(trigger, scene)
        : attributeByPosition(trigger, scene);
  if (found.length === 0 && fallsBackToTopic.has(trigger.event)) return attributeByTopic(trigger, scene);
  if (found.length === 0 && nearestWillDo.has(trigger.event) && !hasCases) return attributeByNearness(trigger, scene);
  const resolved = found.flatMap((attribution) => resolvePronoun(attribution, scene));
  if (trigger.slot === 'topic')
    return resolved.flatMap((attribution) => [attribution, ...listedTopics(attribution, scene)]);
  return resolved.flatMap((attribution) => [attribution, ...coordinated(attribution, scene)]);
}

/** «В списке рейса Пригожин и Уткин. Не выжил никто»: a topic is all that are listed where it stands, whom a text of cases names. */
function listedTopics(attribution: Attribution, scene: Scene): Attribution[] {
  const home = scene.sentences[attribution.mention.sentence];
  if (!home || !grammars[scene.context.language].hasCases) return [];
  const own = scene.all.filter(({ sentence }) => sentence === home.index);
  return coordinated(attribution, { ...scene, sentence: home, own }).map((other) => ({
    ...other,
    distance: attribution.distance,
  }));
}

function resolvePronoun(attribution: Attribution, scene: Scene): Attribution[] {
  if (attribution.mention.who.kind !== 'pronoun') return [attribution];
  const mention = antecedent(attribution.mention, scene);
  return mention ? [{ ...attribution, mention, rule: `${attribution.rule}, pronoun` }] : [];
}

/** Tokens between a mention and a trigger of the same sentence. */
export function gapBetween(mention: { from: number; to: number }, trigger: { from: number; to: number }): number {
  return mention.to <= trigger.from ? trigger.from - mention.to : Math.max(0, mention.from - trigger.to);
}

/** The day on which an event of somebody became known, where the watchlist has it. */
export function knownDay({ who }: Mention, event: EventId): string | undefined {
  if (who.kind === 'figure') return who.figure.known[event];
  return who.kind === 'role' ? who.entry.known[event] : undefined;
}

const isInstitution = ({ who }: Mention) => who.kind === 'role' && who.entry.only !== undefined;

export const isElite = (mention: Mention) =>
  mention.who.kind === 'figure' || mention.who.kind === 'person' || mention.who.kind === 'role';
