// Item to hits: sentences -> mentions -> triggers -> attribute -> status. Pure.
import type { Hit } from '../hit.ts';
import type { Item, ItemText } from '../item.ts';
import type { Language } from '../vocabulary.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { mayMention } from '../watchlist/filter.ts';
import { attribute } from './attribution/attribute.ts';
import { scenesOf } from './attribution/scene-of.ts';
import { headlineOf } from './judgement/background.ts';
import { type Finding, judge } from './judgement/findings.ts';
import { chooseHits } from './judgement/hits.ts';
import { isWanted } from './judgement/looked-for.ts';
import { settle } from './judgement/settle.ts';
import type { KnownSince } from './memory.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { isElite, type Mention } from './mentions/mention.ts';
import { type Context, contextOf } from './text/context.ts';
import { type Sentence, toSentences } from './text/sentences.ts';
import { findTriggers } from './triggers/find-triggers.ts';
import type { Trigger } from './triggers/trigger.ts';
import { Meter, placeOf, readable, type Work } from './work.ts';

/** Everything matching saw in a text, for hits and for explanations. */
export type Reading = {
  context: Context;
  sentences: Sentence[];
  mentions: Mention[];
  triggers: Trigger[];
  findings: Finding[];
  work: Work;
};

/** `since`: what the history remembers. `forHits`: whom a text names is not asked where no phrase of an event stands in it. */
export type ReadingOptions = { since?: KnownSince | undefined; forHits?: boolean };

/** Reads a text whole, as of its publication; a text that asks for more work than any honest one does only so far as `work` says. */
export function readText(text: ItemText, watchlist: Watchlist, published: Date, options: ReadingOptions = {}): Reading {
  return mayMention(text, watchlist.filter)
    ? readSentences(toSentences(text), text.language, watchlist, published, options)
    : unread(text, watchlist);
}

/** The same, where others wait meanwhile: `breathe` lets them have their turn, about every twentieth of a second. */
export async function readInTurns(
  text: ItemText,
  watchlist: Watchlist,
  published: Date,
  breathe: () => Promise<void>,
): Promise<Reading> {
  if (!mayMention(text, watchlist.filter)) return unread(text, watchlist);
  const reading = inTurns(toSentences(text), text.language, watchlist, published, {});
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
    await breathe();
  }
}

/** Reads the sentences of a text, as readText does. */
export function readSentences(
  sentences: readonly Sentence[],
  language: Language,
  watchlist: Watchlist,
  published: Date,
  options: ReadingOptions = {},
): Reading {
  const reading = inTurns(sentences, language, watchlist, published, options);
  for (;;) {
    const turn = reading.next();
    if (turn.done) return turn.value;
  }
}

const nothing = { sentences: [], mentions: [], triggers: [], findings: [] };

const unread = ({ language }: ItemText, watchlist: Watchlist): Reading => ({
  ...nothing,
  context: contextOf([], language, watchlist),
  work: { steps: 0 },
});

/** Steps of one turn. */
const turnSteps = 40_000;

function* inTurns(
  all: readonly Sentence[],
  language: Language,
  watchlist: Watchlist,
  published: Date,
  { since, forHits = false }: ReadingOptions,
): Generator<void, Reading> {
  const meter = new Meter();
  const sentences = readable(meter, all);
  const at = published.toISOString();
  const context: Context = {
    ...contextOf(sentences, language, watchlist),
    day: at.slice(0, 10),
    since: since && ((who, event, isFinal) => since(who, event, at, isFinal)),
  };
  const triggers = sentences.flatMap((sentence) => findTriggers(sentence, context));
  if (forHits && triggers.length === 0) return { ...nothing, context, sentences, work: meter.work };
  if (sentences.length > 1) yield;
  const mentions = findMentions(sentences, context);
  if (!mentions.some(isElite)) return { ...nothing, context, sentences, mentions, work: meter.work };
  const sceneOf = scenesOf(mentions, sentences, context);
  const headline = headlineOf(triggers, mentions, sentences, language);
  const findings: Finding[] = [];
  let turn = meter.work.steps;
  for (const trigger of triggers) {
    const scene = sceneOf(sentences[trigger.sentence]!, trigger.event);
    const steps = scene.sentence.tokens.length + 4 * scene.own.length;
    if (!meter.spend(steps, () => placeOf(scene.sentence))) break;
    for (const found of attribute(trigger, scene))
      if (isWanted(found, published, scene)) {
        const judged = judge(found, scene, headline, published);
        if (isElite(judged.mention)) findings.push(judged);
      }
    if (meter.work.steps - turn > turnSteps) {
      turn = meter.work.steps;
      yield;
    }
  }
  return { context, sentences, mentions, triggers, findings: settle(findings, language), work: meter.work };
}

/** Hits of an item, one for each who and event, the most telling finding of each. `since`: what the history remembers. */
export function matchItem(item: Item, watchlist: Watchlist, since?: KnownSince): Hit[] {
  if (!mayMention(item, watchlist.filter)) return [];
  const published = new Date(item.publishedAt);
  const { findings } = readSentences(toSentences(item), item.language, watchlist, published, { since, forHits: true });
  return chooseHits(findings, item, watchlist);
}

/** An item as the rules see it, whole: what the second reader is chosen and checked by. */
export function lookAt(item: Item, watchlist: Watchlist): { reading: Reading; hits: Hit[] } {
  const reading = readText(item, watchlist, new Date(item.publishedAt));
  return { reading, hits: chooseHits(reading.findings, item, watchlist) };
}

/** Whether a text names a figure, or someone by a watched role, whatever it says of them. */
export const mentionsWatched = (item: Item, watchlist: Watchlist): boolean =>
  readText(item, watchlist, new Date(item.publishedAt)).mentions.some(isElite);

/** Whether an analyst of elite defection wants to see an item with these hits. */
export const isRelevant = (hits: readonly Hit[]): boolean =>
  hits.some((hit) => hit.relevant && hit.withdrawn === undefined);
