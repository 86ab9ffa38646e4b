// Findings to hits: one for each who and event, with the evidence that a reader of the history needs.
import type { Hit } from '../../hit.ts';
import type { Item } from '../../item.ts';
import { type EventId, isSurvivable, type Status } from '../../vocabulary.ts';
import type { Watchlist } from '../../watchlist/compile.ts';
import { has, wordsOf } from '../attribution/rules.ts';
import { type Mention, ruleOf, whoKey } from '../mentions/mention.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Finding } from './findings.ts';
import { makeHit, productOf } from './make-hit.ts';
import { genreOf, isNews } from './relevance.ts';

const statusWeight: Record<Status, number> = { asserted: 1, denied: 0.9, possible: 0.8, past: 0.2 };

/** A phrase that refutes the event, and a headline's doubt or denial, outweigh what else the text tells. */
const weight = (finding: Finding) =>
  productOf(finding.score) *
  (finding.status === 'denied' && (finding.trigger.slot === 'refuted' || finding.sentence.field === 'title')
    ? 1.8
    : finding.status === 'possible' && finding.sentence.field === 'title'
      ? 1.2
      : statusWeight[finding.status]);

/** The most telling finding of each who and event; of unnamed roles at most one an event, and none beside a name. */
export function chooseHits(findings: readonly Finding[], item: Item, watchlist: Watchlist): Hit[] {
  if (findings.length === 0) return [];
  const keyOf = (finding: Finding) => `${whoKey(finding.mention)}#${finding.trigger.event}`;
  const fatal = new Set(findings.filter(isFatal).map(keyOf));
  const headlined = new Set(findings.filter(isHeadline).map(keyOf));
  const isOutdone = (finding: Finding) =>
    (!isFatal(finding) && mayEndFatally(finding) && fatal.has(keyOf(finding))) ||
    (finding.status === 'possible' && headlined.has(keyOf(finding)));
  const best = heaviest(
    findings.filter((finding) => !isOutdone(finding)),
    keyOf,
  );
  const isRole = ({ mention }: Finding) => mention.who.kind === 'role';
  const named = best.filter((finding) => !isRole(finding));
  const isTold = new Set(named.filter(({ status }) => status !== 'past').map(({ trigger }) => trigger.event));
  // An unnamed role beside a named person with the same event is mostly that person again.
  const unnamed = best.filter(
    (finding) =>
      isRole(finding) &&
      (!isTold.has(finding.trigger.event) || isSide(finding)) &&
      !isBareDenial(finding) &&
      (finding.sentence.field !== 'body' || isToldOutright(finding, item)),
  );
  const roles = heaviest(unnamed, (finding) =>
    isSide(finding) ? `${whoKey(finding.mention)}#side` : finding.trigger.event,
  );
  const genre = genreOf(item);
  return [...named, ...roles].map((finding) => toHit(item, finding, isNews(finding, genre, item), watchlist));
}

/** A text that says that somebody died of an attack, a fall or an illness tells of the death. */
const isFatal = ({ manner, status }: Finding) => status === 'asserted' && (manner === 'death' || manner === 'killing');
const mayEndFatally = ({ manner }: Finding) => manner === 'accident' || isSurvivable(manner);

/** "Mayor arrested // X is suspected of ...": what the headline tells as fact no suspicion makes doubtful. */
const isHeadline = ({ status, sentence }: Finding) => status === 'asserted' && sentence.field === 'title';

/** A quarrel is that of both sides, named or not. */
const isSide = ({ how, trigger }: Finding) => trigger.event === 'rift' && has(how, 'side');

/** "Why aren't the elites fleeing?": that unnamed people did not do something is nothing. */
const isBareDenial = ({ status, cues }: Finding) =>
  status === 'denied' && !cues.some(({ kind }) => kind === 'denial') && cues.some(({ kind }) => kind === 'negation');

/** What several unnamed people do or suffer together. */
const ofSeveral: ReadonlySet<EventId> = new Set(['resigned', 'dismissed', 'left-country', 'defected', 'detained']);

/** A whole article speaks of many unnamed people: there a role is a hit only where the grammar says so of several, as fact. */
const isToldOutright = ({ status, how, mention, trigger }: Finding, { language }: Item) =>
  status === 'asserted' &&
  has(how, 'outright') &&
  !has(how, 'roundabout') &&
  ofSeveral.has(trigger.event) &&
  mention.who.kind === 'role' &&
  orderOf({ language }).noun.plural.test(mention.who.role);

function heaviest(findings: readonly Finding[], key: (finding: Finding) => string): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const known = best.get(key(finding));
    if (!known || weight(finding) > weight(known)) best.set(key(finding), finding);
  }
  return [...best.values()];
}

function toHit(item: Item, finding: Finding, relevant: boolean, watchlist: Watchlist): Hit {
  const { mention, trigger, sentence, status, manner, how, distance, cues, score } = finding;
  const evidence = {
    field: sentence.field,
    sentence: sentence.text,
    mention: { rule: ruleOf(mention), ...mentionText(mention, finding) },
    trigger: { ...span(sentence, trigger), phrase: trigger.phrase },
    attribution: wordsOf(how),
    distance,
    cues,
    score,
  };
  return makeHit(item, { who: mention.who, event: trigger.event, manner, status, relevant, evidence }, watchlist);
}

function span(
  sentence: Sentence,
  { from, to }: { from: number; to: number },
): { text: string; start: number; end: number } {
  const start = sentence.tokens[from]?.start ?? 0;
  const end = sentence.tokens[Math.min(to, sentence.tokens.length) - 1]?.end ?? sentence.text.length;
  return { text: sentence.text.slice(start, end), start, end };
}

/** The mention as written; one from another sentence has its name and no place. */
function mentionText(mention: Mention, finding: Finding): { text: string; start?: number; end?: number } {
  if (mention.sentence === finding.sentence.index) return span(finding.sentence, mention);
  const { who } = mention;
  if (who.kind === 'figure') return { text: who.figure.name };
  if (who.kind === 'person' || who.kind === 'other') return { text: who.name };
  return { text: who.kind === 'role' ? who.role : '' };
}
