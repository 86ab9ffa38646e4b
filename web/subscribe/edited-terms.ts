// Terms as a form brings them: nothing is saved that was not shown with its volume before.
import { html } from 'hono/html';
import type { Keys } from '../../shared/subscribers/keys.ts';
import { type Choices, type Problem, readTerms, type Terms, type TermsGiven } from '../../shared/subscribers/terms.ts';
import type { Markup } from '../page.ts';
import { ageOfFormToken, makeFormToken, type Visitor } from './form-token.ts';
import type { Posted } from './posted.ts';
import { type Preview, previewSection } from './preview.ts';
import type { PageServices } from './services.ts';
import { termsForm, toGiven } from './terms-form.ts';

export type Edited =
  /** The person asks to save what the page had shown them, so many milliseconds ago, in the form with this token. */
  | { kind: 'save'; terms: Terms; token: string; ageMs: number }
  /** To be shown: because it was asked for, or because it was changed since it was shown. `token`: that of the form, still good. */
  | { kind: 'show'; terms: Terms; unseen: boolean; token?: string }
  | { kind: 'problems'; given: TermsGiven; problems: Problem[] };

/** To whom a form is shown, and what signs its token. */
export type FormKeeper = { visitor: Visitor; keys: Pick<Keys, 'addresses'>; now: Date };

export function readEdited(posted: Posted, choices: Choices, keeper: FormKeeper): Edited {
  const read = readTerms(posted.terms, choices);
  if (read.kind === 'invalid') return { kind: 'problems', given: posted.terms, problems: read.problems };
  const { terms } = read;
  if (posted.text('do') !== 'save') return { kind: 'show', terms, unseen: false };
  const token = posted.text('shown');
  const ageMs = ageOfFormToken(token, { ...keeper, text: textOf(terms) }, keeper.keys, keeper.now);
  return ageMs === undefined ? { kind: 'show', terms, unseen: true } : { kind: 'save', terms, token, ageMs };
}

type Shown = {
  choices: Choices;
  preview: Preview;
  /** False: how many stories, but not which. */
  named: boolean;
  /** What stands on the button that saves. */
  save: string;
  keeper: FormKeeper;
  watch: PageServices['watch'];
};

/** The fields, what they would have sent, and the buttons; inside a form. */
export async function editedFields(
  edited: Extract<Edited, { kind: 'show' | 'problems' }>,
  { choices, preview, named, save, keeper, watch }: Shown,
): Promise<Markup> {
  const look = html`<button name="do" value="show" class="second">Show what this would have sent</button>`;
  const keep = html`<button name="do" value="save">${save}</button>`;
  if (edited.kind === 'problems')
    return html`${termsForm(edited.given, choices, edited.problems)}\n<p class="buttons">${keep} ${look}</p>`;
  const { terms, unseen } = edited;
  const token = edited.token ?? makeFormToken({ ...keeper, text: textOf(terms) }, keeper.keys, keeper.now);
  const volume = previewSection(await preview(terms), { timeZone: terms.timeZone, named, watch });
  return html`${unseen ? html`<p class="notice" role="status">Nothing is saved yet. This is what it would have sent; send the form again if it suits you.</p>` : ''}
${unseen ? volume : ''}
${unseen ? html`<p>${keep}</p>` : ''}
${termsForm(toGiven(terms), choices, [])}
${unseen ? '' : volume}
<input type="hidden" name="shown" value="${token}">
<p class="buttons">${keep} ${look}</p>`;
}

/** Of terms: the same choices in another order are the same. */
function textOf({ timeZone, hour, whenQuiet, preferences }: Terms): string {
  const sorted = Object.entries(preferences)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([timeZone, hour, whenQuiet, sorted]);
}
