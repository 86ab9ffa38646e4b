// Judges each attribution: is it one we look for, and how certain is it, beyond what its own clause says.
import type { EventId, Manner } from '../../vocabulary.ts';
import { has } from '../attribution/rules.ts';
import type { Attribution, Scene } from '../attribution/scene.ts';
import { isElite } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { mannerOf } from '../triggers/manner.ts';
import { type Headline, recalled, topical } from './background.ts';
import { cuesOf } from './cues.ts';
import { aged, announced, isFresh, told } from './recency.ts';
import { scoreParts } from './score.ts';
import { readStatus, type StatusReading } from './status.ts';

/** One reading of a sentence: whom a trigger concerns and how certain it is. */
export type Finding = Attribution &
  StatusReading & { sentence: Sentence; score: { part: string; value: number }[]; manner?: Manner };

/** Whether who and event are of those that the watchlist looks for. */
export const isWanted = (found: Attribution, published: Date, scene: Scene): boolean =>
  isElite(found.mention) &&
  (found.trigger.slot !== 'hint' || isFresh(found, published, scene.context)) &&
  !isOpposition(found) &&
  !isOfficialVoice(found) &&
  !isRankAndFile(found) &&
  !isEnforcer(found) &&
  !isVictimOfOwn(found, scene) &&
  !isLeftOut(found);

const isOpposition = ({ mention }: Attribution) =>
  mention.who.kind === 'figure' && mention.who.figure.tier === 'opposition';

/** Spokesmen criticise by office; that is no dissent. */
const isOfficialVoice = ({ mention, trigger }: Attribution) =>
  trigger.event === 'spoke-out' && mention.who.kind === 'figure' && mention.who.figure.speaker;

/** Of a group only what it does as one is told: its fallen and arrested and whoever of it tells what he saw are rank and file. */
const isRankAndFile = ({ mention, trigger }: Attribution) =>
  mention.who.kind === 'role' &&
  mention.who.entry.collective &&
  (/^(died|detained|disappeared|dismissed|resigned|returned)$/.test(trigger.event) || trigger.slot === 'said');

/** What befalls people by the hands of an enforcer. */
const enforced: ReadonlySet<EventId> = new Set(['detained', 'wanted', 'died', 'disappeared']);

/** «Судья отправил её в колонию», «недовольство силовиками»: whoever judges and arrests is seldom who suffers it. */
const isEnforcer = ({ mention: { who }, trigger: { event }, how }: Attribution) =>
  who.kind === 'role' &&
  who.entry.enforces &&
  (has(how, 'standsBy') || (enforced.has(event) && has(how, 'roundabout')));

/** "Russian strike kills mayor in Sumy": whom the country's own arms kill or capture is of the other side, unless the text says whose he is. */
function isVictimOfOwn(
  { mention, trigger, how }: Attribution,
  { sentence, context: { language, country } }: Scene,
): boolean {
  const { arms } = grammars[language];
  if (
    arms === undefined ||
    mention.who.kind !== 'role' ||
    !/^(died|detained)$/.test(trigger.event) ||
    !has(how, 'befalls')
  )
    return false;
  const { forms } = sentence;
  const isOwnArms = forms
    .slice(0, trigger.from)
    .some((form, at) => arms.has(form) && country.isOwn(forms[at - 1] ?? ''));
  return isOwnArms && !forms.slice(mention.np, mention.to).some(country.isOwn);
}

/** The owner looks only for some events of those who stand in every text. */
const isLeftOut = ({ mention, trigger }: Attribution) =>
  mention.who.kind === 'figure' && mention.who.figure.only?.includes(trigger.event) === false;

/** Nobody is told dead because a list has him in an office, or a summary lets him speak: the office died, whoever held it. */
const ofOffice = (attribution: Attribution): Attribution => {
  const { trigger, mention } = attribution;
  if (trigger.event !== 'died' || !mention.office) return attribution;
  return { ...attribution, mention: { ...mention, who: mention.office, rule: 'role' } };
};

/** Adds status and score to an attribution, and tells a death of the office where nobody is known to have died. `published` is the item's date. */
export function judge(attribution: Attribution, scene: Scene, headline: Headline, published: Date): Finding {
  const { trigger } = attribution;
  const { sentence, context } = scene;
  const ofClause = readStatus(trigger, sentence, context, published);
  const recalledOnly = recalled(
    told(announced(ofClause, attribution, scene), attribution),
    attribution,
    scene,
    headline,
  );
  const recent = aged(recalledOnly, attribution, published, context);
  const answer = answered(topical(recent, attribution, scene, headline), scene);
  const manner = mannerIn(attribution, scene);
  const reading = survived(answer, manner);
  const how = manner === undefined ? {} : { manner };
  const isDeath = manner !== 'attack' && /^(asserted|past)$/.test(reading.status);
  const found = isDeath ? ofOffice(attribution) : attribution;
  return { ...found, ...reading, ...how, sentence, score: scoreParts(found, reading) };
}

/** Tokens around the words of an attack or a fall in which a word of death tells how it ended: "dies after falling". */
const besideDeath = 3;

/** How it happened by the trigger's words; an attack or a fall with a word of death right beside it is a death. */
function mannerIn({ trigger: { from, to, event } }: Attribution, { sentence, context }: Scene): Manner | undefined {
  const of = (start: number, end: number) =>
    mannerOf(sentence.forms.slice(Math.max(0, start), end), event, context.watchlist, context.language);
  const own = of(from, to);
  if (own !== 'attack' && own !== 'accident') return own;
  // A word of killing beside it may be of the attempt itself, or of its other victims.
  return [of(from - besideDeath, from), of(to, to + besideDeath)].includes('death') ? 'death' : own;
}

/** Whoever is ill has not died: that it may come to that is all that such a text can tell of a death. */
const survived = (reading: StatusReading, manner: Manner | undefined): StatusReading =>
  manner === 'illness' && reading.status === 'asserted'
    ? { status: 'possible', cues: [...reading.cues, { kind: 'illness', text: 'no more than ill' }] }
    : reading;

/** „Rücktritt? Der Kreml dementiert“, «Утік? МЗС спростовує»: the next sentence denies what the question asks. */
function answered(reading: StatusReading, { sentence, sentences, context }: Scene): StatusReading {
  const next = sentences[sentence.index + 1];
  if (reading.status !== 'possible' || !next || !sentence.text.trimEnd().endsWith('?')) return reading;
  const cues = cuesOf(context.language);
  for (let at = 0; at < Math.min(8, next.forms.length); at++)
    for (const { meaning, match } of cues.matchesAt(next.forms, at))
      if (meaning.kind === 'denial' || (at === 0 && meaning.kind === 'negation'))
        return {
          status: 'denied',
          cues: [...reading.cues, { kind: 'denial', text: next.forms.slice(at, match.end).join(' ') }],
        };
  return reading;
}
