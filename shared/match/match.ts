// Item to hits: sentences -> mentions -> triggers -> attribute -> status. Pure.
import type { EventId, Hit, Item, ItemText, Status } from '../model.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { scanText, signals } from '../watchlist/filter.ts';
import { type Attribution, attribute, isElite } from './attribute.ts';
import { type Context, contextOf, findMentions, type Mention } from './mentions.ts';
import { scoreParts } from './score.ts';
import { type Sentence, toSentences } from './sentences.ts';
import { readStatus, type StatusReading } from './status.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** One reading of a sentence: whom a trigger concerns and how certain it is. */
export type Finding = Attribution & StatusReading & { sentence: Sentence; score: { part: string; value: number }[] };

/** Everything matching saw in a text, for hits and for explanations. */
export type Reading = {
  context: Context;
  sentences: Sentence[];
  mentions: Mention[];
  triggers: Trigger[];
  findings: Finding[];
};

/** Reads a text whole, as of its publication. */
export function readText(text: ItemText, watchlist: Watchlist, published: Date): Reading {
  if (!mayMatch(text, watchlist))
    return {
      context: { language: text.language, russian: false, foreign: false, watchlist },
      sentences: [],
      mentions: [],
      triggers: [],
      findings: [],
    };
  const sentences = toSentences(text);
  const context = contextOf(sentences, text.language, watchlist);
  const mentions = findMentions(sentences, context);
  if (!mentions.some(isElite)) return { context, sentences, mentions, triggers: [], findings: [] };
  const triggers = sentences.flatMap((sentence) => findTriggers(sentence, context));
  const findings = triggers.flatMap((trigger) => {
    const sentence = sentences[trigger.sentence];
    if (!sentence) return [];
    const own = mentions.filter((mention) => mention.sentence === trigger.sentence);
    const scene = { sentence, own, all: mentions, sentences, context };
    return attribute(trigger, scene)
      .filter(
        (found) =>
          isElite(found.mention) &&
          !isOpposition(found.mention) &&
          !isOfficialVoice(found) &&
          !isRankAndFile(found) &&
          !isUnwanted(found),
      )
      .map((attribution) => {
        const reading = attributive(
          aged(readStatus(trigger, sentence, context, published.getUTCFullYear()), attribution, published),
          attribution.rule,
          trigger.event === 'sanctioned' &&
            triggers.some((other) => other.event === 'sanctioned' && other.sentence === 0),
        );
        return { ...attribution, ...reading, sentence, score: scoreParts(attribution, reading) };
      });
  });
  return { context, sentences, mentions, triggers, findings };
}

/** A participle before its noun tells what is known already, unless the headline is about just that. */
const attributive = (reading: StatusReading, rule: string, isHeadline: boolean): StatusReading =>
  rule.startsWith('attributive') && !isHeadline && reading.status === 'asserted'
    ? { status: 'past', cues: [...reading.cues, { kind: 'past', text: rule }] }
    : reading;

/** For how many days after it became known an event is still the news that a text tells. */
const newsDays = 10;

/** An event that is known since long is background however it is told; in its first days even "after the mutiny" tells it. */
function aged(reading: StatusReading, { mention, trigger }: Attribution, published: Date): StatusReading {
  const { who } = mention;
  const since =
    who.kind === 'figure'
      ? who.figure.known[trigger.event]
      : who.kind === 'role'
        ? who.entry.known[trigger.event]
        : undefined;
  if (!since) return reading;
  const days = (published.getTime() - Date.parse(since)) / 86_400_000;
  const cues = [...reading.cues, { kind: 'known', text: since }];
  if (days > newsDays && reading.status !== 'denied') return { status: 'past', cues };
  const isNoun = trigger.slot === 'noun' || trigger.slot === 'topic';
  return days >= 0 && days <= newsDays && reading.status === 'past' && !isNoun ? { status: 'asserted', cues } : reading;
}

/** A figure's name may stand there, or a role beside a word about Russia. */
function mayMatch({ title, summary, body, language }: ItemText, { filters }: Watchlist): boolean {
  const filter = filters[language];
  const found = scanText(title, filter) | scanText(summary, filter) | (body ? scanText(body, filter) : 0);
  const aboutRussia = language === 'ru' || (found & signals.russia) !== 0;
  return (found & (signals.figure | signals.unsure)) !== 0 || ((found & signals.role) !== 0 && aboutRussia);
}

/** Spokesmen criticise by office; that is no dissent. */
const isOfficialVoice = ({ mention, trigger }: Attribution) =>
  trigger.event === 'spoke-out' && mention.who.kind === 'figure' && mention.who.figure.speaker;

/** The owner looks only for some events of those who stand in every text. */
const isUnwanted = ({ mention, trigger }: Attribution) =>
  mention.who.kind === 'figure' &&
  mention.who.figure.only !== undefined &&
  !mention.who.figure.only.includes(trigger.event);

/** Of a group only what it does as one is told: its fallen and arrested are rank and file. */
const isRankAndFile = ({ mention, trigger }: Attribution) =>
  mention.who.kind === 'role' &&
  mention.who.entry.collective &&
  /^(died|detained|disappeared|dismissed|resigned|returned)$/.test(trigger.event);

const isOpposition = (mention: Mention) => mention.who.kind === 'figure' && mention.who.figure.tier === 'opposition';

/** Hits of an item, one for each who and event, the most telling finding of each. */
export function matchItem(item: Item, watchlist: Watchlist): Hit[] {
  const { findings } = readText(item, watchlist, new Date(item.publishedAt));
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${whoKey(finding.mention)}#${finding.trigger.event}`;
    const known = best.get(key);
    if (!known || weight(finding) > weight(known)) best.set(key, finding);
  }
  const named = new Set(
    [...best.values()]
      .filter(({ mention, status }) => mention.who.kind !== 'role' && status !== 'past')
      .map(({ trigger }) => trigger.event),
  );
  // An unnamed role beside a named person with the same event is mostly that person again.
  const distinct = [...best.values()].filter(
    ({ mention, trigger }) => mention.who.kind !== 'role' || !named.has(trigger.event),
  );
  const roles = new Map<EventId, Finding>();
  for (const finding of distinct.filter(({ mention }) => mention.who.kind === 'role')) {
    const known = roles.get(finding.trigger.event);
    if (!known || weight(finding) > weight(known)) roles.set(finding.trigger.event, finding);
  }
  const told = distinct.filter(
    (finding) => finding.mention.who.kind !== 'role' || roles.get(finding.trigger.event) === finding,
  );
  return told.map((finding) => toHit(item, finding, watchlist));
}

/** Whether an analyst of elite defection wants to see an item with these hits. */
export const isRelevant = (hits: readonly Hit[]): boolean => hits.some((hit) => hit.relevant);

const statusWeight: Record<Status, number> = { asserted: 1, denied: 0.9, possible: 0.8, past: 0.2 };
const total = (finding: Finding) => finding.score.reduce((product, { value }) => product * value, 1);
const weight = (finding: Finding) => total(finding) * statusWeight[finding.status];

const slug = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function whoKey({ who }: Mention): string {
  if (who.kind === 'figure') return who.figure.id;
  if (who.kind === 'person') return `name:${slug(who.name)}`;
  return who.kind === 'role' ? `role:${slug(who.role)}` : '';
}

/** Events whose bare possibility is news; the possibility of others is talk. */
const tellingWhenPossible: ReadonlySet<EventId> = new Set([
  'resigned',
  'dismissed',
  'left-country',
  'defected',
  'rebelled',
  'detained',
  'died',
  'disappeared',
  'returned',
  'rift',
]);

function relevant(finding: Finding): boolean {
  const { event } = finding.trigger;
  if (event === 'sanctioned' || finding.status === 'past') return false;
  if (finding.status === 'asserted') return true;
  const { who } = finding.mention;
  // Talk of the president's or his spokesmen's end is commentary, not news.
  return tellingWhenPossible.has(event) && who.kind !== 'role' && !(who.kind === 'figure' && who.figure.speaker);
}

function toHit(item: Item, finding: Finding, watchlist: Watchlist): Hit {
  const { mention, trigger, sentence } = finding;
  const { who } = mention;
  const key = whoKey(mention);
  const { id: itemId, outletId, url, title, language, publishedAt, firstSeenAt, backfill } = item;
  return {
    id: `${itemId}#${key}#${trigger.event}`,
    itemId,
    outletId,
    url,
    title,
    language,
    publishedAt,
    firstSeenAt,
    backfill,
    who: key,
    figureId: who.kind === 'figure' ? who.figure.id : null,
    figure: who.kind === 'figure' ? who.figure.name : who.kind === 'person' ? who.name : null,
    role: who.kind === 'role' || who.kind === 'person' ? who.role : null,
    event: trigger.event,
    status: finding.status,
    score: Math.round(total(finding) * 100) / 100,
    relevant: relevant(finding),
    evidence: {
      field: sentence.field,
      sentence: sentence.text,
      mention: { rule: mention.rule, ...mentionText(mention, finding) },
      trigger: { ...span(sentence, trigger), phrase: trigger.phrase },
      attribution: finding.rule,
      distance: finding.distance,
      cues: finding.cues,
      score: finding.score,
      watchlist: watchlist.version,
    },
  };
}

function span(
  sentence: Sentence,
  { from, to }: { from: number; to: number },
): { text: string; start: number; end: number } {
  const start = sentence.tokens[from]?.start ?? 0;
  const end = sentence.tokens[Math.min(to, sentence.tokens.length) - 1]?.end ?? sentence.text.length;
  return { text: sentence.text.slice(start, end), start, end };
}

function mentionText(mention: Mention, finding: Finding): { text: string; start?: number; end?: number } {
  if (mention.sentence === finding.sentence.index) return span(finding.sentence, mention);
  const { who } = mention;
  return {
    text:
      who.kind === 'figure'
        ? who.figure.name
        : who.kind === 'person' || who.kind === 'other'
          ? who.name
          : who.kind === 'role'
            ? who.role
            : '',
  };
}
