// Outlet lists to and from OPML 2.0 (opml.org/spec2.opml), as other feed readers keep them.
import { Parser } from 'htmlparser2';
import { type Language, languages, type Outlet, type Stance } from '../model.ts';
import { plainLine } from './plain.ts';

/** What an outline says of a feed. */
export type Outline = {
  name: string;
  url: string;
  language?: Language /** Names of the folders around it, outermost first. */;
  folders: string[];
};

/** Lists are small; a file beyond this is something else. */
const mostOutlines = 10_000;
const deepest = 50;

/** Every outline with an http(s) `xmlUrl`, once an address, in the file's order; none in a text that is no OPML. Never throws. */
export function readOpml(text: string): Outline[] {
  const found = new Map<string, Outline>();
  const folders: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return;
        const title = plainLine(attributes.text || attributes.title || '');
        folders.push(title);
        const url = attributes.xmlurl?.trim() ?? '';
        if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || found.has(url) || found.size >= mostOutlines) return;
        const language = languages.find((language) => attributes.language?.toLowerCase().startsWith(language));
        const above = folders.slice(0, -1).slice(-deepest).filter(Boolean);
        found.set(url, { name: title || new URL(url).host, url, ...(language && { language }), folders: above });
      },
      onclosetag(name) {
        if (name === 'outline') folders.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return [...found.values()];
}

const stanceNames: Record<Stance, string> = {
  independent: 'Independent',
  state: 'Russian state',
  western: 'Western',
  ukrainian: 'Ukrainian',
  other: 'Other',
};

/** Feeds of the list, a folder a stance; pages are left out, since other readers cannot read them. */
export function renderOpml(outlets: readonly Outlet[], now: Date): string {
  const feeds = outlets.filter(({ kind, sample }) => kind === 'feed' && !sample);
  const folders = (Object.keys(stanceNames) as Stance[]).flatMap((stance) => {
    const inside = feeds.filter((outlet) => outlet.stance === stance);
    if (inside.length === 0) return [];
    const lines = inside.map(
      ({ name, url, language }) =>
        `      <outline type="rss" text="${escapeXml(name)}" title="${escapeXml(name)}" xmlUrl="${escapeXml(url)}" language="${language}"/>`,
    );
    return [`    <outline text="${stanceNames[stance]}">`, ...lines, '    </outline>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>Fissure outlets</title><dateCreated>${now.toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...folders,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/**
 * Outlines as entries for watch/outlets.yaml, switched off: OPML does not say country and stance, and seldom the language.
 * @param taken ids and addresses that the list has; an outline with such an address is left out
 */
export function outlinesToYaml(outlines: readonly Outline[], taken: readonly Pick<Outlet, 'id' | 'url'>[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  const urls = new Set(taken.map(({ url }) => url));
  return outlines
    .filter(({ url }) => !urls.has(url))
    .map(({ name, url, language = 'en', folders }) => {
      const id = freeId(name, url, ids);
      ids.add(id);
      return [
        `  # ${[...folders, 'set language, country and stance, then enabled: true'].join(' / ').replace(/\s+/g, ' ')}`,
        `  - id: ${id}`,
        `    name: ${JSON.stringify(name)}`,
        `    url: ${JSON.stringify(url)}`,
        `    language: ${language}`,
        '    country: ZZ',
        '    stance: other',
        '    enabled: false',
        '',
      ].join('\n');
    })
    .join('');
}

function freeId(name: string, url: string, ids: ReadonlySet<string>): string {
  const slug = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-+|-+$/g, '');
  const base = slug(name) || slug(new URL(url).host.replace(/^www\./, '')) || 'outlet';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!ids.has(id)) return id;
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
