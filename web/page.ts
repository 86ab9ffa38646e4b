// The frame of every page: head, skip link, navigation, footer.
import { html } from 'hono/html';
import { cleanText } from '../shared/digest/clean.ts';
import type { CountryCard } from '../shared/watchlist/country.ts';
import { styleSheet } from './style-sheet.ts';

/** HTML with text escaped. */
export type Markup = ReturnType<typeof html>;

/** The parts of the site, as the navigation lists them. */
const sections = [
  { href: '/', name: 'Overview' },
  { href: '/stories', name: 'Stories' },
  { href: '/figures', name: 'Figures' },
  { href: '/hits', name: 'Hits' },
  { href: '/outlets', name: 'Outlets' },
  { href: '/try', name: 'Try it' },
  { href: '/subscribe', name: 'Subscribe' },
  { href: '/account', name: 'Account' },
] as const;

export type Page = {
  /** Without the name of the site. */
  title: string;
  /** The section that the page belongs to, by its address; empty where it belongs to none. */
  path: (typeof sections)[number]['href'] | '';
  /** Of all times on the page, where it shows any. */
  timeZone?: string;
  /** Whose elite is watched, where the page tells of it. */
  country?: CountryCard;
  /** Everything between navigation and footer; begins with an h1. */
  main: Markup;
  /** Further elements of the head, such as links to feeds of what the page shows. */
  head?: Markup;
};

export function renderPage({ title, path, timeZone, country, main, head }: Page): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${cleanText(title)}${country === undefined ? '' : ` · ${country.name}`} · Fissure</title>
<link rel="stylesheet" href="${styleSheet.path}">
<link rel="icon" href="data:,">
${head ?? ''}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<a class="brand" href="/">FIS<span class="crack" aria-hidden="true">/</span>SURE</a>
<nav aria-label="Sections"><ul>${sections.map(
    ({ href, name }) => html`<li><a href="${href}"${href === path ? html` aria-current="page"` : ''}>${name}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
<p>Reported means that an outlet states it as a fact; Fissure verifies nothing. The words that matched are always shown.${timeZone === undefined ? '' : ` All times are in ${timeZone}.`}</p>
</footer>
</body>
</html>`;
}
