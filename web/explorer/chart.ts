// A chart is a table first: the script draws what the table says, and without it the table stands open to everybody.
import { html } from 'hono/html';
import type { Markup } from '../page.ts';

export type ChartTable = {
  /** What web/charts/draw.ts makes of it: bars a week stacked by event, or dots a month by event. */
  kind: 'weeks' | 'months';
  caption: string;
  /** Name of the first column, then those of the counts. */
  head: readonly [string, ...string[]];
  /** A day (ISO), then counts; oldest first. */
  rows: readonly (readonly [string, ...number[]])[];
};

export function chartMarkup({ kind, caption, head, rows }: ChartTable): Markup {
  return html`<figure class="chart" data-chart="${kind}">
<figcaption>${caption}</figcaption>
<div class="plot" aria-hidden="true"></div>
<details><summary>The same as a table</summary>
<section class="scroll" tabindex="0" aria-label="${caption}, as a table"><table class="counts">
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([day, ...counts]) => html`<tr><th scope="row">${day}</th>${counts.map((count) => html`<td>${count}</td>`)}</tr>`)}</tbody>
</table></section></details>
</figure>`;
}

export const chartScriptPath = '/charts.js';

/** For the head of a page with charts. */
export const chartHead = html`<script src="${chartScriptPath}" defer></script>
`;
