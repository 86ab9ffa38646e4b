// Terms as a form brings them, and the form that shows them again.
import { html } from 'hono/html';
import { type Choices, type Problem, readTerms, type Terms, type TermsGiven } from '../../shared/subscribers/terms.ts';
import type { Markup } from '../page.ts';
import type { Posted } from '../posted.ts';
import { type Preview, previewSection } from './preview.ts';
import type { PageServices } from './services.ts';
import { termsForm, toGiven } from './terms-form.ts';

/** `show`: the person asks what these would have sent, and saves nothing. */
export type Edited =
  | { kind: 'save' | 'show'; terms: Terms }
  | { kind: 'problems'; given: TermsGiven; problems: Problem[] };

export function readEdited(posted: Posted, choices: Choices): Edited {
  const read = readTerms(posted.terms, choices);
  if (read.kind === 'invalid') return { kind: 'problems', given: posted.terms, problems: read.problems };
  return { kind: posted.text('do') === 'save' ? 'save' : 'show', terms: read.terms };
}

/** `named`: false where it may be told how many stories, but not which. */
type Shown = { choices: Choices; preview: Preview; named: boolean; watch: PageServices['watch'] };

/** The fields, and what they would have sent; inside a form. */
export async function editedFields(edited: Edited, { choices, preview, named, watch }: Shown): Promise<Markup> {
  if (edited.kind === 'problems') return termsForm(edited.given, choices, edited.problems);
  const { terms } = edited;
  return html`${termsForm(toGiven(terms), choices, [])}
${previewSection(await preview(terms), { timeZone: terms.timeZone, named, watch })}`;
}

/** One button does it; the other only shows what the choices would have sent. */
export const editedButtons = (save: string): Markup =>
  html`<p class="buttons"><button name="do" value="save">${save}</button> <button name="do" value="show" class="second">Show what this would have sent</button></p>`;
