// What a text only recalls: participles that tell who somebody is, sanctions that are not its topic.
import type { EventId, Language, Manner } from '../../vocabulary.ts';
import { has, wordsOf } from '../attribution/rules.ts';
import type { Attribution, Scene } from '../attribution/scene.ts';
import { type Mention, whoKey } from '../mentions/mention.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import type { StatusReading } from './status.ts';

/** What the headline is about, as far as it decides what the rest recalls. `people`: keys of whomever it names. */
export type Headline = { tellsSanction: boolean; events: ReadonlySet<EventId>; people: ReadonlySet<string> };

export function headlineOf(
  triggers: readonly Trigger[],
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  language: Language,
): Headline {
  const isTitle = ({ sentence }: { sentence: number }) => sentences[sentence]!.field === 'title';
  const tellsSanction = triggers.some((trigger) => {
    const sentence = sentences[trigger.sentence]!;
    const isHeadline = trigger.event === 'sanctioned' && (sentence.field === 'title' || sentence.index === 0);
    return isHeadline && !isEpithet(trigger, sentence, language);
  });
  const events = new Set(triggers.filter(isTitle).map(({ event }) => event));
  return { tellsSanction, events, people: new Set(mentions.filter(isTitle).map(whoKey)) };
}

/**
 * A participle before its noun recalls what is known already, unless the headline is about just that; so does a clause that only says
 * who somebody is, and one of a summary whose headline tells something else: «певец, который уехал в апреле, ...».
 */
export function recalled(
  reading: StatusReading,
  attribution: Attribution,
  scene: Scene,
  headline: Headline,
): StatusReading {
  const { how, trigger } = attribution;
  const isHeadline = trigger.event === 'sanctioned' && headline.tellsSanction;
  const isKnown =
    (has(how, 'recalls') ||
      isBehindHeadline(attribution, scene, headline) ||
      isBesideNews(attribution, scene, headline)) &&
    !isHeadline;
  if ((!isKnown && !tellsWho(attribution, scene)) || reading.status !== 'asserted') return reading;
  return { status: 'past', cues: [...reading.cues, { kind: 'past', text: wordsOf(how) }] };
}

/** A clause about somebody, in a text whose headline does not tell the event; in languages of fixed order, tells none at all. */
function isBehindHeadline({ how, mention, trigger }: Attribution, scene: Scene, { events }: Headline): boolean {
  const { sentence, context } = scene;
  if (!has(how, 'aside') || sentence.field === 'title') return false;
  if (grammars[context.language].hasCases) return !events.has(trigger.event);
  return events.size === 0 && !isOfNow(sentence.forms.slice(mention.to, trigger.from), context);
}

/**
 * «Депутат X выступил // Он говорил о бюджете. Его поддержали. Ранее арестовали Y»: where papers of the country go on, they recall. Of
 * what 1,300 such items told of others than their headlines behind a second sentence 5 of 36 was news, and behind the first sentence of a
 * headline without any event 3 of 20 of whomever it names.
 */
function isBesideNews(
  { mention, trigger }: Attribution,
  { sentence, sentences, context }: Scene,
  { events, people }: Headline,
): boolean {
  const isBehind = (far: number) => sentences[sentence.index - far]?.field === 'summary';
  if (!context.country.isHome || sentence.field !== 'summary' || !isBehind(1)) return false;
  return people.has(whoKey(mention)) ? events.size === 0 && trigger.event !== 'spoke-out' : isBehind(2);
}

/** "Who has fled", "who on Monday resigned". */
function isOfNow(clause: readonly string[], context: Context): boolean {
  const { verb, adverb } = orderOf(context);
  return clause.some((form) => verb.present.has(form) || adverb.recent.has(form));
}

/** "Officer who turned on the Kremlin sent home": which one, unless it goes on ("who has fled") or is told beside ("X, who resigned on Monday"). */
function tellsWho({ how, mention, trigger }: Attribution, { sentence, context }: Scene): boolean {
  const { field, index, forms, tokens } = sentence;
  if (!has(how, 'aside') || mention.sentence !== index || field !== 'title') return false;
  // "Man who killed X sentenced"
  if (mention.from >= trigger.to) return true;
  if (mention.who.kind === 'role') return false;
  const isRestrictive =
    grammars[context.language].relatives.has(forms[mention.to] ?? '') && !/,/.test(tokens[mention.to]!.gap);
  return isRestrictive && !isOfNow(forms.slice(mention.to, trigger.from), context);
}

/** A sanction is news where the headline is about it; anywhere else it says who somebody is. */
export function topical(
  reading: StatusReading,
  { how, trigger }: Attribution,
  { sentences, context }: Scene,
  headline: Headline,
): StatusReading {
  if (trigger.event !== 'sanctioned' || reading.status === 'past' || grammars[context.language].hasCases)
    return reading;
  if (reading.status !== 'asserted' && !isEpithet(trigger, sentences[trigger.sentence]!, context.language))
    return reading;
  if (headline.tellsSanction && !has(how, 'aside')) return reading;
  return { status: 'past', cues: [...reading.cues, { kind: 'past', text: 'not the topic' }] };
}

/** "Sanctioned oligarch", "banker who is under sanctions": what tells which one. */
function isEpithet({ from, to }: Trigger, { forms, tokens }: Sentence, language: Language): boolean {
  if (forms.slice(Math.max(0, from - 4), from).some((form) => grammars[language].relatives.has(form))) return true;
  const { participle, conjunction } = orderOf({ language });
  if (to - from > 1 || !participle.regular.test(forms[from] ?? '')) return false;
  const { prepositions, auxiliaries } = grammars[language];
  const next = forms[to];
  const isFollowed = next !== undefined && /^\s+$/.test(tokens[to]?.gap ?? '');
  const before = forms[from - 1] ?? '';
  return isFollowed && !prepositions.has(next) && !auxiliaries.has(before) && !conjunction.and.has(next);
}

/** An attack that only an English summary tells, behind a headline without any event: none of ten was news. */
export function recalledAttack(
  reading: StatusReading,
  manner: Manner | undefined,
  { sentence, context }: Scene,
  { events }: Headline,
): StatusReading {
  const isBeside = sentence.field !== 'title' && events.size === 0 && !grammars[context.language].hasCases;
  if (manner !== 'attack' || reading.status !== 'asserted' || !isBeside) return reading;
  return { status: 'past', cues: [...reading.cues, { kind: 'past', text: 'beside the news' }] };
}
