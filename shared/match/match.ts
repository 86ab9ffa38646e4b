// Item to hits: sentences -> mentions -> triggers -> attribute -> status. Pure.
import type { EventId, Hit, Item, ItemText } from '../model.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { mayMention } from '../watchlist/filter.ts';
import { attribute } from './attribution/attribute.ts';
import { type Finding, isWanted, judge, settle } from './judgement/findings.ts';
import { chooseHits } from './judgement/hits.ts';
import { findMentions } from './mentions/find-mentions.ts';
import type { Mention } from './mentions/mention.ts';
import { isElite } from './mentions/mention.ts';
import { type Context, contextOf } from './text/context.ts';
import { type Sentence, toSentences } from './text/sentences.ts';
import { findTriggers } from './triggers/find-triggers.ts';
import type { Trigger } from './triggers/trigger.ts';

/** Everything matching saw in a text, for hits and for explanations. */
export type Reading = {
  context: Context;
  sentences: Sentence[];
  mentions: Mention[];
  triggers: Trigger[];
  findings: Finding[];
};

/**
 * Reads a text whole, as of its publication.
 * @param hurried leaves a text without triggers unread, since it has no findings
 */
export function readText(text: ItemText, watchlist: Watchlist, published: Date, hurried = false): Reading {
  const nothing = { sentences: [], mentions: [], triggers: [], findings: [] };
  if (!mayMention(text, watchlist.filter)) {
    return {
      ...nothing,
      context: { language: text.language, russian: false, domestic: false, foreign: false, watchlist },
    };
  }
  const sentences = toSentences(text);
  const context = contextOf(sentences, text.language, watchlist);
  const triggers = sentences.flatMap((sentence) => findTriggers(sentence, context));
  if (hurried && triggers.length === 0) return { ...nothing, context, sentences };
  const mentions = findMentions(sentences, context);
  if (!mentions.some(isElite)) return { ...nothing, context, sentences, mentions };
  const findings = triggers.flatMap((trigger) => {
    const sentence = sentences[trigger.sentence];
    if (!sentence) return [];
    const all = mentions.filter((mention) => matters(mention, trigger.event));
    const own = all.filter((mention) => mention.sentence === trigger.sentence);
    const scene = { sentence, own, all, sentences, context };
    return attribute(trigger, scene)
      .filter((found) => isWanted(found, published))
      .map((attribution) => judge(attribution, scene, triggers, published));
  });
  return { context, sentences, mentions, triggers, findings: settle(findings) };
}

/** Roles that are looked for in some events only are no obstacle in others. */
const matters = ({ who }: Mention, event: EventId) => who.kind !== 'role' || who.entry.only?.includes(event) !== false;

/** Hits of an item, one for each who and event, the most telling finding of each. */
export function matchItem(item: Item, watchlist: Watchlist): Hit[] {
  const { findings } = readText(item, watchlist, new Date(item.publishedAt), true);
  return chooseHits(findings, item, watchlist.version);
}

/** An item as the rules see it, whole: what the second reader is chosen and checked by. */
export function lookAt(item: Item, watchlist: Watchlist): { reading: Reading; hits: Hit[] } {
  const reading = readText(item, watchlist, new Date(item.publishedAt));
  return { reading, hits: chooseHits(reading.findings, item, watchlist.version) };
}

/** Whether a text names a figure, or someone by a watched role, whatever it says of them. */
export const mentionsWatched = (item: Item, watchlist: Watchlist): boolean =>
  readText(item, watchlist, new Date(item.publishedAt)).mentions.some(isElite);

/** Whether an analyst of elite defection wants to see an item with these hits. */
export const isRelevant = (hits: readonly Hit[]): boolean =>
  hits.some((hit) => hit.relevant && hit.withdrawn === undefined);
