// Tells a person what matching saw in a text: mentions, triggers, what was weighed, the verdict.
import type { Hit, Item } from '../model.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { isRelevant, matchItem, readText } from './match.ts';
import type { Mention } from './mentions/mention.ts';

export type Explanation = {
  watchlist: string;
  language: string;
  mentions: { text: string; who: string; rule: string; sentence: number }[];
  triggers: { text: string; phrase: string; event: string; slot: string; sentence: number }[];
  hits: Hit[];
  relevant: boolean;
};

/** Matches an item and keeps what was seen on the way. */
export function explainItem(item: Item, watchlist: Watchlist): Explanation {
  const { sentences, mentions, triggers } = readText(item, watchlist, new Date(item.publishedAt));
  const textOf = (place: { sentence: number; from: number; to: number }) => {
    const sentence = sentences[place.sentence];
    return sentence?.text.slice(sentence.tokens[place.from]?.start, sentence.tokens[place.to - 1]?.end) ?? '';
  };
  const hits = matchItem(item, watchlist);
  return {
    watchlist: watchlist.version,
    language: item.language,
    mentions: mentions.map((mention) => ({
      text: textOf(mention),
      who: whoWords(mention),
      rule: mention.rule,
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
  const { mentions, triggers, hits, relevant, watchlist, language } = explanation;
  const list = (lines: string[], none: string) =>
    lines.length > 0 ? lines.map((line) => `  ${line}`).join('\n') : `  ${none}`;
  return [
    `Language ${language}, watchlist ${watchlist}`,
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
