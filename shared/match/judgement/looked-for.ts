// Whether an attribution is one that the watchlist looks for: nobody of the opposition, no voice of office, no rank and file.
import type { EventId } from '../../vocabulary.ts';
import { isOurs } from '../attribution/phrase.ts';
import { has } from '../attribution/rules.ts';
import type { Attribution, Scene } from '../attribution/scene.ts';
import { isElite, isOfOpposition, isSomebodysMan, type Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { mannerOf } from '../triggers/manner.ts';
import { isFresh } from './recency.ts';

/** Whether who and event are of those that the watchlist looks for. */
export const isWanted = (found: Attribution, published: Date, scene: Scene): boolean =>
  isElite(found.mention) &&
  (found.trigger.slot !== 'hint' || isFresh(found, published, scene.context)) &&
  !isOfOpposition(found.mention) &&
  !isOfficialVoice(found) &&
  !isRankAndFile(found) &&
  !isAnybodys(found, scene) &&
  !isEnforcer(found) &&
  !isVictimOfOwn(found, scene) &&
  !isEveryday(found) &&
  !isLeftOut(found, scene);

/** Spokesmen criticise by office; that is no dissent. */
const isOfficialVoice = ({ mention, trigger }: Attribution) =>
  trigger.event === 'spoke-out' && mention.who.kind === 'figure' && mention.who.figure.speaker;

/** What befalls or is done by one of a group. */
const ofOne: ReadonlySet<EventId> = new Set(['died', 'detained', 'disappeared', 'dismissed', 'resigned', 'returned']);

/** Of a group only what it does as one is told: its fallen and arrested and whoever of it tells what he saw are rank and file. */
const isRankAndFile = ({ mention, trigger }: Attribution) =>
  mention.who.kind === 'role' && mention.who.entry.collective && (ofOne.has(trigger.event) || trigger.slot === 'said');

/** Words before an office in which the country may stand: "Russia demotes general". */
const ownReach = 3;

/** "Russia denied it, while officials fled": an unnamed office of a summary is the country's only where its own phrase says so. */
const isAnybodys = ({ mention }: Attribution, scene: Scene): boolean =>
  scene.sentences[mention.sentence]!.field === 'summary' &&
  !isSomebodysMan(mention) &&
  !isOurs(mention, scene, ownReach) &&
  !goesOn(scene);

/**
 * In papers of the country every office is its own, and one of a summary somebody's of the elite only where it goes on about an office of
 * the headline; where names decline abroad, it had to be bound to the country before.
 */
const goesOn = ({ mentionsIn, context }: Scene): boolean =>
  grammars[context.language].hasCases && (!context.country.isHome || mentionsIn(0).some(isOffice));

const isOffice = ({ who }: Mention) => who.kind === 'role';

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
    (trigger.event !== 'died' && trigger.event !== 'detained') ||
    !has(how, 'befalls')
  )
    return false;
  const { forms } = sentence;
  const isOwnArms = forms
    .slice(0, trigger.from)
    .some((form, at) => arms.has(form) && country.isOwn(forms[at - 1] ?? ''));
  return isOwnArms && !forms.slice(mention.np, mention.to).some(country.isOwn);
}

/** «Умер бизнесмен»: of an office that many bear most of what befalls one of them is nothing of the elite. */
const isEveryday = ({ mention: { who }, trigger: { event } }: Attribution) =>
  (who.kind === 'role' || who.kind === 'person') && who.entry?.tells?.includes(event) === false;

/** The owner looks only for some events, or ways in which they happened, of those who stand in every text. */
function isLeftOut(
  { mention: { who }, trigger: { event, from, to } }: Attribution,
  { sentence, context }: Scene,
): boolean {
  if (who.kind !== 'figure' || who.figure.only === undefined) return false;
  const manner = mannerOf(sentence.forms.slice(from, to), event, context.watchlist, context.language);
  return ![event, manner].some((one) => one !== undefined && who.figure.only!.includes(one));
}
