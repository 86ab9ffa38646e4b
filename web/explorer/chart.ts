// Counts over time as a picture and as a table that says the same. Drawn here as SVG that is as wide as the page: lengths across are
// percentages, so neither script nor a second drawing for phones is needed, and nothing moves when it is there.

import { html, raw } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { Markup } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import { type Bin, binWords, type Step } from './bins.ts';

/** `counts`: hits in each bin. `filters`: what its hits are found by, beside the days. `color`: its own wherever it is shown; absent: by its place. */
export type Series = { name: string; counts: readonly number[]; filters: Filters; color?: number };

export type Chart = {
  caption: string;
  step: Step;
  bins: readonly Bin[];
  series: readonly Series[];
  /** What all of them are found by. */
  filters: Filters;
};

/** Series of one chart that have a colour of their own; the others share one. */
const colors = 7;
const tallestBar = 190;
/** Above the tallest bar: the label of a line across it. */
const headroom = 16;
const rowHeight = 44;
const barsOfRow = 24;

const colorOf = ({ color }: Series, place: number): string => `c${Math.min(color ?? place, colors)}`;
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const percent = (part: number, of: number): string => `${Number(((100 * part) / of).toFixed(2))}%`;
const pixels = (length: number): string => String(Number(length.toFixed(1)));

const hitsIn = (filters: Filters, { from, last }: Pick<Bin, 'from' | 'last'>): string =>
  paths.shown('hits', writeFilters({ ...filters, from, to: last }));

/** One bar a bin, its series one upon another, the first below. */
export function stackedChart(chart: Chart): Markup {
  const { bins, series, step, filters } = chart;
  const totals = bins.map((_, index) => sum(series.map(({ counts }) => counts[index]!)));
  const scale = tallestBar / Math.max(3, ...totals);
  const bars = bins.map((bin, index) => {
    const told = series.filter(({ counts }) => counts[index]! > 0);
    let top = tallestBar + headroom;
    const parts = told.map((one) => {
      const height = one.counts[index]! * scale;
      top -= height;
      return `<rect class="${colorOf(one, series.indexOf(one))}" y="${pixels(top)}" height="${pixels(height)}"/>`;
    });
    const words = `${binWords(bin, step)}: ${told.map(({ name, counts }) => `${name} ${counts[index]}`).join(', ')}`;
    return barMarkup(hitsIn(filters, bin), words, parts.join(''), index, bins.length);
  });
  const svg = html`<svg class="plot" width="100%" height="${tallestBar + headroom + 34}" aria-hidden="true" focusable="false">
${levels(Math.max(3, ...totals)).map((level) => html`<line class="grid" x2="100%" y1="${pixels(tallestBar + headroom - level * scale)}" y2="${pixels(tallestBar + headroom - level * scale)}"/><text y="${pixels(tallestBar + headroom - 3 - level * scale)}">${level}</text>`)}
${bars}
${timeAxis(bins, step, tallestBar + headroom)}</svg>`;
  return figureMarkup(chart, html`${legendMarkup(chart)}${svg}`);
}

/** One row of bars a series, all over the same time and to one scale. */
export function rowsChart(chart: Chart): Markup {
  const { bins, series, step, filters } = chart;
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const rows = series.map((one, row) => {
    const { name, counts, filters: own } = one;
    const bars = bins.map((bin, index) => {
      const height = Math.max(3, (counts[index]! * barsOfRow) / most);
      const rect = `<rect class="${colorOf(one, row)}" y="${pixels(barsOfRow - height)}" height="${pixels(height)}"/>`;
      const words = `${name}, ${binWords(bin, step)}: ${count(counts[index]!, 'hit')}`;
      return counts[index] === 0 ? '' : barMarkup(hitsIn({ ...filters, ...own }, bin), words, rect, index, bins.length);
    });
    return html`<svg y="${row * rowHeight}" height="${rowHeight}"><text class="row" y="12">${name} · ${sum(counts)}</text><svg y="18" height="${barsOfRow}">${bars}</svg><line class="grid" x2="100%" y1="${18 + barsOfRow}" y2="${18 + barsOfRow}"/></svg>`;
  });
  const height = series.length * rowHeight;
  return figureMarkup(
    chart,
    html`<svg class="plot" width="100%" height="${height + 34}" aria-hidden="true" focusable="false">${rows}${timeAxis(bins, step, height)}</svg>`,
  );
}

/** A link for the mouse and for fingers; the table has them for everybody else. */
function barMarkup(href: string, words: string, rects: string, index: number, of: number): Markup | '' {
  if (rects === '') return '';
  return html`<a href="${href}" tabindex="-1"><svg x="${percent(index, of)}" width="${percent(1, of)}"><title>${words}</title><rect class="touch" height="100%"/>${raw(rects)}</svg></a>`;
}

/** Round counts for lines across, four at most. */
function levels(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => most / one <= 4) ?? most);
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

/** Names under the bins at which a month, a quarter or a year begins; a narrow screen shows every third, and where a year begins there. */
function timeAxis(bins: readonly Bin[], step: Step, top: number): Markup {
  const starts = bins
    .map((bin, index) => ({ bin, index }))
    .filter(({ index }) => index < bins.length * 0.97 || bins.length < mostNames)
    .filter(({ bin, index }) => startsName(bin, bins[index - 1], bins.length, step));
  const [years, narrowYears] = [new Set<string>(), new Set<string>()];
  return html`${starts.map(({ bin: { last }, index }, number) => {
    const [year, x, isNarrow] = [last.slice(0, 4), percent(index, bins.length), number % 3 === 0];
    const month = monthName.format(new Date(`${last}T00:00:00Z`));
    const [wide, narrow] = [!years.has(year), isNarrow && !narrowYears.has(year)];
    years.add(year);
    if (isNarrow) narrowYears.add(year);
    const label = (text: string, line: number, on: { wide: boolean; narrow: boolean }) =>
      !on.wide && !on.narrow
        ? ''
        : html`<text${on.wide && on.narrow ? '' : html` class="${on.wide ? 'wide' : 'narrow'}"`} x="${x}" y="${top + line * 14}">${text}</text>`;
    return step === 'year'
      ? label(year, 1, { wide: true, narrow: isNarrow })
      : html`${label(month, 1, { wide: true, narrow: isNarrow })}${label(year, 2, { wide, narrow })}`;
  })}`;
}

const mostNames = 13;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function startsName({ last }: Bin, before: Bin | undefined, of: number, step: Step): boolean {
  const month = Number(last.slice(5, 7)) - 1;
  if (step === 'week') return before !== undefined && before.last.slice(0, 7) !== last.slice(0, 7);
  if (step === 'year') return Number(last.slice(0, 4)) % Math.ceil(of / mostNames) === 0;
  const months = of * (step === 'quarter' ? 3 : 1);
  const every = [1, 3, 6, 12, 24, 48].find((one) => months / one <= mostNames) ?? 120;
  const index = Number(last.slice(0, 4)) * 12 + month - (step === 'quarter' ? 2 : 0);
  return index % every === 0;
}

/** Those that share a colour stand behind one swatch. */
function legendMarkup({ series, filters, bins }: Chart): Markup {
  const days = { from: bins[0]!.from, last: bins.at(-1)!.last };
  const byColor = Map.groupBy(series, (one) => colorOf(one, series.indexOf(one)));
  return html`<ul class="legend">${[...byColor].map(
    ([color, of]) =>
      html`<li><span class="swatch ${color}"></span>${of.map(
        ({ name, filters: own }, index) =>
          html`${index === 0 ? '' : ', '}<a href="${hitsIn({ ...filters, ...own }, days)}">${name}</a>`,
      )}</li>`,
  )}</ul>`;
}

/** Bins in which nothing was told are left out of the table. */
function figureMarkup({ caption, step, bins, series, filters }: Chart, picture: Markup): Markup {
  const told = bins.flatMap((bin, index) => (series.some(({ counts }) => counts[index]! > 0) ? [{ bin, index }] : []));
  return html`<figure class="chart">
<figcaption>${caption}</figcaption>
${picture}
<details><summary>The same as a table</summary>
<section class="scroll" tabindex="0" aria-label="${caption}, as a table"><table class="counts">
<thead><tr><th scope="col">Time</th>${series.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${told.map(({ bin, index }) => html`<tr><th scope="row"><a href="${hitsIn(filters, bin)}">${binWords(bin, step)}</a></th>${series.map(({ counts }) => html`<td>${counts[index]}</td>`)}</tr>`)}
<tr><th scope="row">In all</th>${series.map(({ counts }) => html`<td>${sum(counts)}</td>`)}</tr></tbody>
</table></section></details>
</figure>`;
}
