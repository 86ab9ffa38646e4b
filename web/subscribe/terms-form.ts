// The fields of a subscription: what, from whom, how certain, how often. Each with its label, and its problem beside it.
import { html } from 'hono/html';
import { eventLabel } from '../../shared/digest/event-words.ts';
import { languageWords, stanceWords } from '../../shared/digest/words.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import { type Frequency, frequencies } from '../../shared/subscribers/subscriber.ts';
import { type Choices, circlesOf, type Problem, type Terms, type TermsGiven } from '../../shared/subscribers/terms.ts';
import { zoneNames } from '../../shared/subscribers/zone-names.ts';
import { eventIds, languages, stances } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import { checkboxes, field, type Option, options } from './fields.ts';

export const frequencyWords: Record<Frequency, string> = {
  daily: 'every day',
  weekdays: 'Monday to Friday',
  weekly: 'once a week',
  immediate: 'at once (at most one mail in 15 minutes)',
};

export const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The fields filled with what is `given`; problems stand beside the fields that they are about. */
export function termsForm(given: TermsGiven, choices: Choices, problems: readonly Problem[]): Markup {
  return html`${scheduleFields(given, choices, problems)}
${topicFields(given, choices, problems)}
${certaintyFields(given, problems)}
${mutedFields(given, choices)}`;
}

function scheduleFields(given: TermsGiven, { timeZone }: Choices, problems: readonly Problem[]): Markup {
  const days = weekdayWords.map((label, index): Option => ({ value: `${index + 1}`, label }));
  const often = frequencies.map((value): Option => ({ value, label: frequencyWords[value] }));
  return html`<fieldset><legend>When</legend>
<div class="fields">${field({
    name: 'frequency',
    label: 'How often',
    problems,
    input: (attributes) => html`<select ${attributes}>${options(often, given.frequency ?? 'daily')}</select>`,
  })}
${field({
  name: 'weekday',
  label: 'Day, if once a week',
  problems,
  input: (attributes) => html`<select ${attributes}>${options(days, given.weekday ?? '1')}</select>`,
})}
${field({
  name: 'hour',
  label: 'Hour of the day',
  hint: '0 to 23, in your time zone',
  problems,
  input: (attributes) =>
    html`<input ${attributes} type="number" min="0" max="23" step="1" inputmode="numeric" value="${given.hour ?? '7'}">`,
})}
${field({
  name: 'timeZone',
  label: 'Time zone',
  hint: 'By its city, such as Europe/Berlin',
  problems,
  input: (attributes) =>
    html`<input ${attributes} type="text" list="zones" autocomplete="off" spellcheck="false" value="${given.timeZone ?? timeZone}">`,
})}
</div>
<datalist id="zones">${zoneNames().map((zone) => html`<option value="${zone}">`)}</datalist>
<label class="check"><input type="checkbox" name="whenQuiet" value="yes"${given.whenQuiet === 'yes' ? html` checked` : ''}>Also tell me when nothing was found, with what was read</label>
</fieldset>`;
}

function topicFields(given: TermsGiven, choices: Choices, problems: readonly Problem[]): Markup {
  const circles = circlesOf(choices).map((value): Option => ({ value, label: circleWords(value) }));
  const events = eventIds.map((value): Option => {
    return { value, label: eventLabel({ event: value }) };
  });
  const from = stances.map((value): Option => ({ value, label: capital(stanceWords[value]) }));
  const outlets = choices.outlets.map(({ id, name }): Option => ({ value: id, label: name }));
  const tongues = languages.map((value): Option => ({ value, label: languageWords[value] }));
  return html`<fieldset><legend>About whom and what</legend>
<p class="hint">Where nothing is chosen, nothing is left out.</p>
${checkboxes({ name: 'circles', legend: 'Circles', options: circles, chosen: given.circles, problems })}
${field({
  name: 'figures',
  label: 'People by name',
  hint: 'One a line. With circles chosen too: these people, and everybody in the circles.',
  problems,
  input: (attributes) =>
    html`<textarea ${attributes} rows="4" spellcheck="false">${figureNames(given.figures ?? [], choices).join('\n')}</textarea>`,
})}
${checkboxes({ name: 'events', legend: 'Events', options: events, chosen: given.events, problems })}
${field({
  name: 'text',
  label: 'Words',
  hint: 'All of these must stand in it, in any order and form; "a phrase" as it stands, -word for without it.',
  problems,
  input: (attributes) => html`<input ${attributes} type="text" maxlength="200" value="${given.text ?? ''}">`,
})}
</fieldset>
<fieldset><legend>Told by whom</legend>
<p class="hint">Where nothing is chosen, nothing is left out. An outlet counts if it is chosen itself or by its kind.</p>
${checkboxes({ name: 'stances', legend: 'Kinds of outlets', options: from, chosen: given.stances, problems })}
<details${(given.outlets?.length ?? 0) > 0 ? html` open` : ''}><summary>Single outlets</summary>
${checkboxes({ name: 'outlets', legend: 'Outlets', options: outlets, chosen: given.outlets, problems })}</details>
${checkboxes({ name: 'languages', legend: 'Languages', options: tongues, chosen: given.languages, problems })}
</fieldset>`;
}

function certaintyFields(given: TermsGiven, problems: readonly Problem[]): Markup {
  const least: Option[] = [
    { value: 'possible', label: 'what is reported, and rumours too' },
    { value: 'asserted', label: 'only what an outlet reports as a fact, or denies' },
  ];
  return html`<fieldset><legend>How certain</legend>
<div class="fields">${field({
    name: 'leastStatus',
    label: 'Tell me',
    problems,
    input: (attributes) => html`<select ${attributes}>${options(least, given.leastStatus ?? 'possible')}</select>`,
  })}
${field({
  name: 'minimumScore',
  label: 'Least score',
  hint: '0 takes every hit, 1 only those without any doubt; 0.6 leaves out the doubtful ones',
  problems,
  input: (attributes) =>
    html`<input ${attributes} type="text" inputmode="decimal" value="${given.minimumScore ?? '0'}">`,
})}</div>
</fieldset>`;
}

/** What "less of this" left out; unticking brings it back. */
function mutedFields({ muted = [] }: TermsGiven, choices: Choices): Markup | '' {
  if (muted.length === 0) return '';
  const lines = muted.map((value): Option => ({ value, label: mutedWords(value, choices) }));
  return html`<fieldset><legend>Left out</legend>
<p class="hint">You asked for less of these. Untick what you want to hear of again.</p>
${checkboxes({ name: 'muted', legend: 'Less of', options: lines, chosen: muted, problems: [] })}
</fieldset>`;
}

/** "State companies". */
export const circleWords = (circle: string): string => {
  if (circle === unlistedCircle) return 'People on no list, found by their role';
  return capital(circle.replaceAll('-', ' '));
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const figureNames = (figures: readonly string[], choices: Choices): string[] => {
  const names = new Map(choices.figures.map(({ id, name }) => [id, name]));
  return figures.map((one) => names.get(one) ?? one);
};

/** "Sergei Shoigu: dismissal", of `shoigu#dismissed`. */
function mutedWords(muted: string, choices: Choices): string {
  const [who = '', event] = muted.split('#');
  const name = whoWords(who, choices);
  const known = eventIds.find((id) => id === event);
  return known === undefined ? name : `${name}: ${eventLabel({ event: known })}`;
}

export function whoWords(who: string, choices: Pick<Choices, 'figures'>): string {
  const figure = choices.figures.find(({ id }) => id === who);
  return figure?.name ?? who.replace(/^(?:name|role):/, '').replaceAll('-', ' ');
}

/** Terms as the form would have them. */
export function toGiven({ timeZone, hour, whenQuiet, preferences }: Terms): TermsGiven {
  const { minimumScore, weekday, ...rest } = preferences;
  return {
    ...rest,
    timeZone,
    hour: `${hour}`,
    whenQuiet: whenQuiet ? 'yes' : 'no',
    minimumScore: `${minimumScore}`,
    ...(weekday !== undefined && { weekday: `${weekday}` }),
  };
}
