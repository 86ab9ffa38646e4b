/// <reference lib="dom" />
// Runs in the browser: draws each chart of the page from the table beside it. Bundled by esbuild, served as /charts.js.
import { axisY, dot, gridX, gridY, plot, rectY, ruleY, text } from '@observablehq/plot';

type Row = { day: Date; event: string; count: number };

/** Events of one chart that have a colour of their own; the rarer ones share one. */
const mostColors = 7;

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const { events, rows } = readTable(figure);
  const place = figure.querySelector<HTMLElement>('.plot');
  if (place === null || rows.length === 0) continue;
  let drawnFor = 0;
  const draw = () => {
    const width = Math.max(280, place.clientWidth);
    if (width === drawnFor) return;
    drawnFor = width;
    const drawn = figure.dataset.chart === 'weeks' ? drawWeeks(events, rows, width) : drawMonths(events, rows, width);
    // Plot brings a style element, which the page's policy refuses; its rules stand in the style sheet.
    for (const style of drawn.querySelectorAll('style')) style.remove();
    place.replaceChildren(drawn);
  };
  draw();
  new ResizeObserver(draw).observe(place);
}

function readTable(figure: HTMLElement): { events: string[]; rows: Row[] } {
  const cells = [...figure.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  );
  const [[, ...events] = [], ...lines] = cells;
  const rows = lines.flatMap(([day = '', ...counts]) =>
    counts.map((count, index) => ({ day: new Date(day), event: events[index] ?? '', count: Number(count) })),
  );
  return { events, rows };
}

/** Stacked by event, the most frequent below; colours are the style sheet's, so they follow light and dark. */
function drawWeeks(events: string[], rows: Row[], width: number): HTMLElement | SVGElement {
  const named = events.slice(0, mostColors);
  const groups = events.length > named.length ? [...named, 'Other'] : named;
  const group = ({ event }: Row) => (named.includes(event) ? event : 'Other');
  const days = rows.map(({ day }) => day.getTime());
  const span = [new Date(Math.min(...days)), new Date(Math.max(...days) + 7 * 24 * 60 * 60 * 1000)];
  const totals = Map.groupBy(rows, ({ day }) => day.getTime());
  const highest = Math.max(...[...totals.values()].map((of) => of.reduce((sum, { count }) => sum + count, 0)));
  return plot({
    className: 'drawn',
    width,
    height: 260,
    marginLeft: 36,
    x: { type: 'utc', label: null, domain: span },
    y: { label: null, domain: [0, Math.max(3, highest)] },
    color: { domain: groups, range: groups.map((_, index) => `var(--series-${index})`), legend: true },
    marks: [
      axisY({ ticks: 4, tickFormat: 'd', tickSize: 0 }),
      gridY({ ticks: 4 }),
      rectY(
        rows.filter(({ count }) => count > 0),
        {
          x: 'day',
          interval: 'monday',
          y: 'count',
          fill: group,
          order: groups,
          insetLeft: 1,
          insetRight: 1,
          title: ({ day, event, count }: Row) => `Week from ${day.toISOString().slice(0, 10)}\n${event}: ${count}`,
        },
      ),
      ruleY([0]),
    ],
  });
}

/** One line an event, a dot a month, as large as there are hits. */
function drawMonths(events: string[], rows: Row[], width: number): HTMLElement | SVGElement {
  const found = rows.filter(({ count }) => count > 0);
  return plot({
    className: 'drawn',
    width,
    height: 46 + events.length * 34,
    marginLeft: Math.min(150, width / 3),
    marginRight: 24,
    x: { type: 'utc', label: null, nice: true, insetLeft: 14, insetRight: 14 },
    y: { domain: events, label: null, type: 'point', padding: 0.6 },
    r: { range: [0, 13], domain: [0, Math.max(4, ...found.map(({ count }) => count))] },
    marks: [
      gridX(),
      ruleY(events, { strokeOpacity: 0.25 }),
      axisY({ tickSize: 0 }),
      dot(found, {
        x: 'day',
        y: 'event',
        r: 'count',
        fill: 'var(--series-0)',
        fillOpacity: 0.75,
        title: ({ day, event, count }: Row) => `${day.toISOString().slice(0, 7)}\n${event}: ${count}`,
      }),
      text(found, {
        x: 'day',
        y: 'event',
        text: ({ count }: Row) => (count > 3 ? String(count) : ''),
        fill: 'var(--sheet)',
      }),
    ],
  });
}
