// Form fields that say what they are to everybody: label, hint and problem are tied to the input.
import { html } from 'hono/html';
import type { Markup } from '../page.ts';

export type FieldProblem = { field: string; message: string };
export type Option = { value: string; label: string };

type Field = {
  name: string;
  label: string;
  hint?: string;
  problems: readonly FieldProblem[];
  /** The input with these attributes: id, name, and what it is described by. */
  input: (attributes: Markup) => Markup;
};

export function field({ name, label, hint, problems, input }: Field): Markup {
  const problem = problems.find((one) => one.field === name);
  const describedBy = [...(problem ? [`${name}-problem`] : []), ...(hint === undefined ? [] : [`${name}-hint`])].join(
    ' ',
  );
  const attributes = html`id="${name}" name="${name}"${describedBy === '' ? '' : html` aria-describedby="${describedBy}"`}${
    problem ? html` aria-invalid="true"` : ''
  }`;
  return html`<div class="field"><label for="${name}">${label}</label>
${problem ? problemLine(name, label, problem) : ''}${input(attributes)}
${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>`;
}

type Checkboxes = {
  name: string;
  legend: string;
  options: readonly Option[];
  chosen: readonly string[] | undefined;
  problems: readonly FieldProblem[];
};

/** What was chosen and is no longer offered stays, ticked, until it is unticked. */
export function checkboxes({ name, legend, options, chosen = [], problems }: Checkboxes): Markup {
  const problem = problems.find((one) => one.field === name);
  const known = new Set(options.map(({ value }) => value));
  const gone = chosen.filter((value) => !known.has(value) && value.trim() !== '');
  const all = [...options, ...gone.map((value) => ({ value, label: `${value} (no longer watched)` }))];
  return html`<fieldset class="choices" id="${name}"${problem ? html` aria-describedby="${name}-problem"` : ''}><legend>${legend}</legend>
${problem ? problemLine(name, legend, problem) : ''}${all.map(
  ({ value, label }) =>
    html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : ''}>${label}</label>\n`,
)}</fieldset>`;
}

const problemLine = (name: string, label: string, { message }: FieldProblem): Markup =>
  html`<p class="problem" id="${name}-problem">${label}: ${message}</p>\n`;

export const options = (all: readonly Option[], chosen: string): Markup[] =>
  all.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`,
  );

/** At the head of a form with problems: how many, and a link to each. */
export function problemSummary(problems: readonly FieldProblem[]): Markup | '' {
  if (problems.length === 0) return '';
  const first = problems.length === 1 ? 'One field needs another look' : `${problems.length} fields need another look`;
  return html`<div class="problem" role="alert"><p>${first}:</p>
<ul>${problems.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul></div>`;
}
