// Tells a person what matching saw in a text: mentions, triggers, what was weighed, the verdict.
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { chooseHits } from './judgement/hits.ts';
import { isRelevant, type Reading, readInTurns, readText } from './match.ts';
import { type Mention, ruleOf } from './mentions/mention.ts';
import type { Work } from './work.ts';

export type Explanation = {
  watchlist: string;
  language: string;
  mentions: { text: string; who: string; rule: string; sentence: number }[];
  triggers: { text: string; phrase: string; event: string; slot: string; sentence: number }[];
  hits: Hit[];
  relevant: boolean;
  /** Steps of work, and where reading ended if the text asked for more than any honest one does. */
  work: Work;
};

/** Matches an item and keeps what was seen on the way. */
export const explainItem = (item: Item, watchlist: Watchlist): Explanation =>
  explain(item, watchlist, readText(item, watchlist, new Date(item.publishedAt)));

/** The same, where others wait meanwhile. */
export const explainInTurns = async (
  item: Item,
  watchlist: Watchlist,
  breathe: () => Promise<void>,
): Promise<Explanation> =>
  explain(item, watchlist, await readInTurns(item, watchlist, new Date(item.publishedAt), breathe));

function explain(item: Item, watchlist: Watchlist, reading: Reading): Explanation {
  const { sentences, mentions, triggers, findings, work } = reading;
  const textOf = (place: { sentence: number; from: number; to: number }) => {
    const sentence = sentences[place.sentence];
    return sentence?.text.slice(sentence.tokens[place.from]?.start, sentence.tokens[place.to - 1]?.end) ?? '';
  };
  const hits = chooseHits(findings, item, watchlist);
  return {
    watchlist: watchlist.version,
    language: item.language,
    mentions: mentions.map((mention) => ({
      text: textOf(mention),
      who: whoWords(mention),
      rule: ruleOf(mention),
      sentence: mention.sentence,
    })),
    triggers: triggers.map((trigger) => ({
      text: textOf(trigger),
      phrase: trigger.phrase,
      event: trigger.event,
      slot: trigger.slot,
      sentence: trigger.sentence,
    })),
    hits,
    relevant: isRelevant(hits),
    work,
  };
}

function whoWords({ who }: Mention): string {
  switch (who.kind) {
    case 'figure':
      return `${who.figure.name} (${who.figure.circle})`;
    case 'person':
      return `${who.name}, ${who.role}`;
    case 'role':
      return `unnamed: ${who.role}`;
    case 'other':
      return `${who.name}, on no list and without a role of the elite`;
    case 'pronoun':
      return 'pronoun';
  }
}

/** The explanation as plain text for a terminal. */
export function renderExplanation(explanation: Explanation): string {
  const { mentions, triggers, hits, relevant, watchlist, language, work } = explanation;
  const list = (lines: string[], none: string) =>
    lines.length > 0 ? lines.map((line) => `  ${line}`).join('\n') : `  ${none}`;
  return [
    `Language ${language}, watchlist ${watchlist}`,
    ...(work.note === undefined ? [] : [`Note: ${work.note}`]),
    'Mentions',
    list(
      mentions.map(({ text, who, rule }) => `"${text}" = ${who} [${rule}]`),
      'nobody of the watchlist, no role of the elite',
    ),
    'Triggers',
    list(
      triggers.map(({ text, phrase, event, slot }) => `"${text}" says ${event} of its ${slot} [phrase "${phrase}"]`),
      'no phrase that signals an event',
    ),
    'Hits',
    list(hits.flatMap(hitLines), 'none: no mention is tied to a trigger'),
    `Verdict: ${relevant ? 'relevant' : 'not relevant'}`,
  ].join('\n');
}

function hitLines(hit: Hit): string[] {
  const { evidence } = hit;
  return [
    `${hit.figure ?? hit.role} ${hit.event}, ${hit.status}, score ${hit.score}${hit.relevant ? '' : ' (does not make the item relevant)'}`,
    `  in the ${evidence.field}: ${evidence.sentence}`,
    `  "${evidence.mention.text}" [${evidence.mention.rule}] and "${evidence.trigger.text}" joined by: ${evidence.attribution}, ${evidence.distance} words apart`,
    `  cues: ${evidence.cues.map((cue) => `${cue.kind} "${cue.text}"`).join(', ') || 'none'}`,
    `  score: ${evidence.score.map(({ part, value }) => `${part} ${value.toFixed(2)}`).join(' × ')}`,
  ];
}
